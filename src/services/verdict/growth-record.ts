import { intersectPeriods, parsePeriod } from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'

/** Growth figures of one region known on one day, each period and activity with the figure to calculate with and its rivals. */
export interface GrowthRecord {
  /** VER-2: the figure to calculate with, or undefined when none was known. */
  growth(activity: string, period: string): RecordedObservation | undefined
  contribution(activity: string, period: string): RecordedObservation | undefined
  /** Figures of one thing that differ in value, the chosen one first. */
  conflicts(): readonly (readonly RecordedObservation[])[]
  /** Years, in order, whose total growth was known. */
  yearsWithGrowth(): readonly number[]
  /** Every period for which a growth of the activity was known. */
  periodsWithGrowth(activity: string): readonly string[]
}

/** Growth figures of the regional product, or of another indicator. */
export function growthRecord(observations: readonly RecordedObservation[], indicator = 'grdp'): GrowthRecord {
  const byKey = new Map<string, RecordedObservation[]>()
  for (const observation of observations.filter((one) => one.indicator === indicator && isUsable(one))) {
    const key = keyOf(observation.measure, observation.activity, observation.period)
    byKey.set(key, [...(byKey.get(key) ?? []), observation])
  }
  for (const rivals of byKey.values()) rivals.sort(byPreference)
  const rivalsOf = (measure: string, activity: string, period: string) => byKey.get(keyOf(measure, activity, period)) ?? []
  return {
    growth: (activity, period) => rivalsOf('growth', activity, period)[0],
    contribution: (activity, period) => rivalsOf('contribution', activity, period)[0],
    conflicts: () => [...byKey.values()].filter((rivals) => new Set(rivals.map((one) => one.value)).size > 1),
    yearsWithGrowth: () => {
      const years = [...byKey.keys()].flatMap((key) => /^growth\|total\|(\d{4})$/.exec(key)?.[1] ?? [])
      return years.map(Number).sort((a, b) => a - b)
    },
    periodsWithGrowth: (activity) => {
      const start = keyOf('growth', activity, '')
      return [...byKey.keys()].flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []))
    },
  }
}

/** VER-1: what is doubtful, intended or expected, at current prices, of a part or on another comparator is left out. */
function isUsable(observation: RecordedObservation): boolean {
  if (observation.doubtful || observation.subject !== '') return false
  if (observation.status === 'plan' || observation.status === 'expected' || observation.priceBasis === 'current') return false
  if (observation.measure === 'contribution') return true
  return observation.measure === 'growth' && observation.comparator === 'same-period-previous-year'
}

/** Whether an observation's period lies at least partly in a year. */
export function touchesYear(observation: Pick<RecordedObservation, 'period'>, year: number): boolean {
  const period = parsePeriod(observation.period)
  return period !== undefined && intersectPeriods(period, { first: year * 12, last: year * 12 + 11 }) !== undefined
}

function keyOf(measure: string, activity: string, period: string): string {
  return `${measure}|${activity}|${period}`
}

/** Exact figures first, then the latest published, then the one printed with more digits, then by id. */
export function byPreference(a: RecordedObservation, b: RecordedObservation): number {
  return (
    exactness(a) - exactness(b) || order(b.published, a.published) || b.printed.length - a.printed.length || order(a.id, b.id)
  )
}

function exactness(observation: RecordedObservation): number {
  return observation.operator === 'equal' ? 0 : 1
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
