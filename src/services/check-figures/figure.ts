import type { FindingFigure } from '../../contract/findings.ts'
import { allowedRange, type Period, parsePeriod, printedHalfUnit, type ValueRange } from '../../engine/index.ts'
import type { RecordedObservation, RecordedStatement } from '../../store/ports.ts'

/** A published figure as the checks see it: what its print allows, in a unit that others of its family share. */
export interface Figure {
  readonly observation: RecordedObservation
  readonly period: Period
  /** Allowed values in the base unit of the family; fractions for rates and shares. */
  readonly range: ValueRange
  readonly value: number
  /** `fraction`, or the base unit of its family: billions of dollars count in millions. */
  readonly unit: string
  /** How many base units one printed unit is. */
  readonly factor: number
}

/** Units of one family by their size in its base unit. */
const families: Readonly<Record<string, { readonly base: string; readonly factor: number }>> = {
  percent: { base: 'fraction', factor: 0.01 },
  points: { base: 'fraction', factor: 0.01 },
  fraction: { base: 'fraction', factor: 1 },
  'usd-billion': { base: 'usd-million', factor: 1000 },
  tonne: { base: 'tonne-thousand', factor: 0.001 },
  'tonne-million': { base: 'tonne-thousand', factor: 1000 },
  'kwh-billion': { base: 'kwh-million', factor: 1000 },
  piece: { base: 'piece-thousand', factor: 0.001 },
  'piece-million': { base: 'piece-thousand', factor: 1000 },
}

/** FOR-1: the figure with the values that its print allows; undefined when its period is a single day. */
export function figureOf(observation: RecordedObservation): Figure | undefined {
  const period = parsePeriod(observation.period)
  if (period === undefined) return undefined
  const { base, factor } = families[observation.unit] ?? { base: observation.unit, factor: 1 }
  const whole = observation.measure === 'count' || base === 'rank'
  const halfUnit = whole || base === 'fraction' ? plainHalfUnit(observation.printed, whole) : printedHalfUnit(observation.printed)
  if (Number.isNaN(halfUnit)) return undefined
  const value = base === 'fraction' ? observation.value : observation.value * factor
  const printed = allowedRange({ value, halfUnit: halfUnit * factor, operator: observation.operator })
  const range = observation.measure === 'growth' ? aboveNothing(printed) : printed
  return { observation, period, range, value, unit: base, factor }
}

/** What falls by more than all of itself is no rate. */
function aboveNothing({ low, high }: ValueRange): ValueRange {
  return { low: Math.max(-1, low), high: Math.max(-1, high) }
}

/** Counts are exact; the zeros of a rate count (40 % is 40, not 4 tens). */
function plainHalfUnit(printed: string, whole: boolean): number {
  if (whole) return 0
  return printed.includes('.') ? printedHalfUnit(printed) : 0.5
}

/** What a finding shows of a figure. */
export function shown({ observation }: Figure): FindingFigure {
  const { id, indicator, activity, subject, period, measure, operator, value, printed, unit } = observation
  const { status, doubtful, source, publisher, url, published } = observation
  const what = { id, kind: 'observation' as const, indicator, activity, subject, period, measure, operator }
  return { ...what, value, printed, unit, status, doubtful, source, publisher, url, published }
}

/** What a finding shows of a statement. */
export function shownStatement(statement: RecordedStatement): FindingFigure {
  const { id, attribute, subject, asOf, value, doubtful, source, publisher, url, published } = statement
  const what = { id, kind: 'statement' as const, indicator: attribute, activity: '', subject, period: asOf }
  return {
    ...what,
    measure: null,
    operator: 'equal',
    value: null,
    printed: value,
    unit: '',
    status: '',
    doubtful,
    source,
    publisher,
    url,
    published,
  }
}

/** Months from January when the figure covers the first months of a year, else undefined. */
export function monthsFromJanuary({ period }: Figure): number | undefined {
  const sameYear = Math.floor(period.first / 12) === Math.floor(period.last / 12)
  return sameYear && period.first % 12 === 0 ? period.last - period.first + 1 : undefined
}

/** One series: everything but the period. Levels and shares at current and at constant prices are two things. */
export function seriesKey({ observation, unit }: Figure): string {
  const { indicator, activity, subject, measure, comparator, priceBasis } = observation
  const prices = measure === 'level' || measure === 'share' ? priceBasis : ''
  return [indicator, activity, subject, measure, comparator, unit, prices].join('|')
}

/** Those of a list that have two ends, or all when none has: a bound says less than a value. */
export function closed(figures: readonly Figure[]): readonly Figure[] {
  const some = figures.filter(({ range }) => Number.isFinite(range.low) && Number.isFinite(range.high))
  return some.length > 0 ? some : figures
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** One figure for each distinct range, firm ones first, then the latest: two pages that print the same say nothing new. */
export function distinct(figures: readonly Figure[]): readonly Figure[] {
  const sorted = figures.toSorted(
    (one, other) =>
      Number(one.observation.doubtful) - Number(other.observation.doubtful) ||
      Number(one.observation.operator !== 'equal') - Number(other.observation.operator !== 'equal') ||
      other.observation.published.localeCompare(one.observation.published, 'en') ||
      one.observation.id.localeCompare(other.observation.id, 'en'),
  )
  return [...groupBy(sorted, ({ range }) => `${range.low}|${range.high}`).values()].flatMap(([first]) => first ?? [])
}
