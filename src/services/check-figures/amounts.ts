import { formatPeriod, type Period, rangeGap, type ValueRange } from '../../engine/index.ts'
import { distinct, type Figure, groupBy, monthsFromJanuary, seriesKey } from './figure.ts'
import { contradiction, type Findings, nothing, type UntoldFinding } from './finding.ts'
import { inPrintedUnit } from './same-thing.ts'

/** Base units of what adds up over months and over parts; ratios, ranks, capacities and amounts a head do not. */
export const additive: ReadonlySet<string> = new Set([
  ...['vnd-billion', 'usd-million', 'hectare', 'tonne-thousand', 'kwh-million', 'vehicle', 'piece-thousand', 'metre-thousand'],
  ...['square-metre-thousand', 'count', 'household', 'flat', 'person'],
])

/** Amounts of a whole and those of its parts; what else belongs to the whole can only add. */
const wholes: Readonly<Record<string, readonly string[]>> = {
  'fdi-registered': ['fdi-new', 'fdi-adjusted'],
  'ddi-registered': ['ddi-new'],
  'investment-registered': ['ddi-registered', 'fdi-registered'],
}

/** FOR-28 to FOR-30: amounts since January never fall, the months add up, and parts do not exceed their total. */
export function checkAmounts(figures: readonly Figure[]): Findings {
  const amounts = figures.filter(isAmount)
  const years = groupBy(amounts, (one) => `${seriesKey(one)}|${Math.floor(one.period.last / 12)}`)
  const found = [...[...years.values()].flatMap(checkYear), ...partsOverTotal(amounts)]
  return { ...nothing, contradictions: found }
}

function isAmount({ observation, unit, period }: Figure): boolean {
  const { measure, periodType, comparator, indicator, status } = observation
  const flows = periodType !== 'point' && periodType !== 'range' && Math.floor(period.first / 12) === Math.floor(period.last / 12)
  const counted = measure === 'level' || (measure === 'count' && !indicator.startsWith('key-products'))
  return flows && counted && comparator === 'none' && additive.has(unit) && status !== 'plan'
}

function checkYear(year: readonly Figure[]): readonly UntoldFinding[] {
  const byPeriod = new Map([...groupBy(year, ({ observation }) => observation.period)].map(([key, all]) => [key, distinct(all)]))
  const at = (period: Period): readonly Figure[] => byPeriod.get(formatPeriod(period)) ?? []
  const cumulatives = [...byPeriod.values()]
    .flatMap(([first]) => (first && monthsFromJanuary(first) !== undefined ? [first] : []))
    .sort((one, other) => one.period.last - other.period.last)
  return cumulatives.flatMap(({ period }, index) =>
    cumulatives.slice(0, index).flatMap((before) => {
      const added = at({ first: before.period.last + 1, last: period.last })
      return [...falls(at(before.period), at(period)), ...steps(at(before.period), added, at(period))]
    }),
  )
}

function falls(befores: readonly Figure[], afters: readonly Figure[]): readonly UntoldFinding[] {
  const fall = (before: Figure, after: Figure) => Math.max(0, before.range.low - after.range.high)
  const pairs = befores.flatMap((before) => afters.map((after) => ({ before, after })))
  const [first] = pairs
  if (first === undefined || pairs.some(({ before, after }) => fall(before, after) === 0)) return []
  const { before, after } = first
  const found = contradiction({
    figures: [before, after],
    gap: (kept) => (kept.length === 2 ? fall(before, after) : 0),
    why: () => ({
      code: 'amount-falls',
      facts: {
        before: before.observation.period,
        after: after.observation.period,
        one: inPrintedUnit(before, before),
        other: inPrintedUnit(after, before),
      },
    }),
  })
  return found ? [found] : []
}

function steps(befores: readonly Figure[], added: readonly Figure[], afters: readonly Figure[]): readonly UntoldFinding[] {
  const all = befores.flatMap((before) => added.flatMap((more) => afters.map((after): Step => [before, more, after])))
  const [first] = all.toSorted((one, other) => stepGap(one) - stepGap(other))
  if (first === undefined) return []
  const [before, more, after] = first
  const sum = sumOf(before, more)
  const found = contradiction({
    figures: first,
    gap: (kept) => (kept.length === 3 ? stepGap(first) : 0),
    why: () => ({
      code: 'amount-step',
      facts: {
        before: before.observation.period,
        added: more.observation.period,
        after: after.observation.period,
        low: sum.low / before.factor,
        high: sum.high / before.factor,
        found: inPrintedUnit(after, before),
      },
    }),
  })
  return found ? [found] : []
}

type Step = readonly [before: Figure, added: Figure, after: Figure]

const sumOf = (one: Figure, other: Figure): ValueRange => ({
  low: one.range.low + other.range.low,
  high: one.range.high + other.range.high,
})
const stepGap = ([before, added, after]: Step): number => rangeGap(sumOf(before, added), after.range)

function partsOverTotal(amounts: readonly Figure[]): readonly UntoldFinding[] {
  const groups = groupBy(amounts, ({ observation, unit }) =>
    [observation.source, observation.activity, observation.subject, observation.period, observation.measure, unit].join('|'),
  )
  return [...groups.values()].flatMap((group) => {
    const of = (indicator: string) => distinct(group.filter(({ observation }) => observation.indicator === indicator))
    return Object.entries(wholes).flatMap(([whole, names]) =>
      of(whole).flatMap((total) =>
        overTotal(
          total,
          names.flatMap((name) => lowest(of(name))),
        ),
      ),
    )
  })
}

/** Of several values of one part the smallest: the parts are accused only when even these are too much. */
function lowest(figures: readonly Figure[]): readonly Figure[] {
  return figures.toSorted((one, other) => one.range.low - other.range.low).slice(0, 1)
}

function overTotal(total: Figure, parts: readonly Figure[]): readonly UntoldFinding[] {
  const sum = (kept: readonly Figure[]) => kept.filter((one) => one !== total).reduce((all, { range }) => all + range.low, 0)
  const found = contradiction({
    figures: [total, ...parts],
    gap: (kept) => (kept.includes(total) ? Math.max(0, sum(kept) - total.range.high) : 0),
    why: (kept) => ({
      code: 'parts-exceed-total',
      facts: {
        period: total.observation.period,
        parts: kept.filter((one) => one !== total).reduce((all, one) => all + inPrintedUnit(one, total), 0),
        total: inPrintedUnit(total, total),
      },
    }),
  })
  return found ? [found] : []
}
