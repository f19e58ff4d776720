import type { Verdict } from '../../contract/operations/verdict.ts'
import type { Region } from '../../contract/record.ts'
import { cumulativeGrowth, formatPeriod, requiredPace, restOfYear } from '../../engine/index.ts'
import type { RecordedTarget } from '../../store/ports.ts'
import type { PastYear } from './history.ts'
import { entry, type LineageEntry, percent } from './lineage.ts'
import { knownShare } from './phasing.ts'
import { type KnownCumulative, type QuarterCount, quarterCounts } from './year-state.ts'

type Rest = NonNullable<Verdict['yardsticks'][number]['rest']>

/** What the same months of a past year did, computed from its cumulative and its annual growth. */
export interface PastRest {
  readonly year: number
  readonly growth: number
  readonly observations: readonly string[]
  readonly formula: string
}

/** VER-5: what the months left must do for a target, and what they did in the years on record; undefined once the year is known. */
export function restFor(
  target: RecordedTarget,
  region: Region,
  year: number,
  latest: KnownCumulative | undefined,
  past: readonly PastRest[],
):
  | { readonly rest: Rest; readonly required: LineageEntry; readonly best: LineageEntry; readonly path: LineageEntry }
  | undefined {
  const months = (latest?.quarters ?? 0) * 3
  const period = restOfYear(year, months)
  if (!period) return undefined
  const growth = latest?.observation.value ?? 0
  const share = latest ? knownShare(region.phasing, latest.quarters) : { value: 0, low: 0, high: 0 }
  const pace = requiredPace({ target: target.value, growth, share: share.value, shareLow: share.low, shareHigh: share.high })
  if (pace.status === 'undefined') return undefined
  const best = [...past].sort((a, b) => b.growth - a.growth)[0]
  const rest: Rest = {
    period: formatPeriod(period),
    required: pace.value,
    low: pace.low,
    high: pace.high,
    best: best ? { period: restPeriod(best.year, months), growth: best.growth } : null,
    yearsOnRecord: past.length,
    path: pathToTarget(region, latest, pace.value),
    above: past.filter((one) => one.growth >= pace.value).length,
  }
  const sum = `(${percent(target.value)} − ${share.value.toFixed(3)} × ${percent(growth)}) / (1 − ${share.value.toFixed(3)})`
  const known = latest ? [latest.observation.id] : []
  const phasing = latest ? (['phasing'] as const) : []
  const path = rest.path.map((one) => `${one.months}: ${percent(one.growth)}`).join('; ')
  const formula = past.map((one) => one.formula).join('; ')
  const observations = past.flatMap((one) => one.observations)
  return {
    rest,
    required: entry('GRO-4', latest ? `${sum} = ${percent(pace.value)}` : percent(pace.value), known, [...phasing]),
    path: entry('GRO-2', path, known, [...phasing]),
    best: entry('VER-5', formula, observations, [...phasing]),
  }
}

/** GRO-2: cumulative growth at the quarter ends to come, the rest growing at one rate. */
function pathToTarget(region: Region, latest: KnownCumulative | undefined, pace: number): Rest['path'] {
  const share = (quarters: QuarterCount) => knownShare(region.phasing, quarters).value
  return quarterCounts
    .filter((quarters) => quarters > (latest?.quarters ?? 0))
    .map((quarters) => {
      if (!latest) return { months: quarters * 3, growth: pace }
      const [known, until] = [share(latest.quarters), share(quarters)]
      const parts = { shares: [known, until - known], growths: [latest.observation.value, pace] }
      return { months: quarters * 3, growth: cumulativeGrowth(parts) }
    })
}

/** Growth of the months after the first `quarters` in each past year whose cumulative growth was published. */
export function pastRests(region: Region, past: readonly PastYear[], quarters: 0 | 1 | 2 | 3): readonly PastRest[] {
  return past.flatMap(({ year, growth, cumulative }): readonly PastRest[] => {
    if (quarters === 0) {
      return [{ year, growth: growth.value, observations: [growth.id], formula: `${year}: ${percent(growth.value)}` }]
    }
    const known = cumulative.find((one) => one.quarters === quarters)?.observation
    if (!known) return []
    const share = knownShare(region.phasing, quarters).value
    const pace = requiredPace({ target: growth.value, growth: known.value, share })
    if (pace.status === 'undefined') return []
    const sum = `(${percent(growth.value)} − ${share.toFixed(3)} × ${percent(known.value)}) / (1 − ${share.toFixed(3)})`
    return [
      { year, growth: pace.value, observations: [growth.id, known.id], formula: `${year}: ${sum} = ${percent(pace.value)}` },
    ]
  })
}

function restPeriod(year: number, months: number): string {
  const period = restOfYear(year, months)
  return period ? formatPeriod(period) : String(year)
}
