import { chainedGrowthRange, formatPeriod, type Period, rangeGap, type ValueRange } from '../../engine/index.ts'
import { distinct, type Figure, groupBy } from './figure.ts'
import { contradiction, type Findings, nothing, type UntoldFinding } from './finding.ts'

const onYear = 'same-period-previous-year'
const onMonth = 'previous-period'

/** FOR-54, FOR-55: growth on last year against changes on the period before; growth of what a fall by 100 % has left. */
export function checkChains(figures: readonly Figure[]): Findings {
  const rates = figures.filter(
    ({ observation: { measure, comparator } }) => measure === 'growth' && (comparator === onYear || comparator === onMonth),
  )
  const series = groupBy(rates, ({ observation: one }) => [one.indicator, one.activity, one.subject].join('|'))
  const found = [...series.values()].flatMap((own) => [...nothingLeft(own), ...chain(own)])
  return { ...nothing, contradictions: found }
}

/** Growth of the period before, growth of this one, and the change between them in both years. */
type Four = readonly [before: Figure, found: Figure, change: Figure, lastChange: Figure]

type Get = (comparator: string, period: Period) => readonly Figure[]

/** One finding a series, of the months that miss each other most; how often it happens is in the sentence. */
function chain(series: readonly Figure[]): readonly UntoldFinding[] {
  const rows = groupBy(series, ({ observation }) => `${observation.comparator}|${observation.period}`)
  const at: Get = (comparator, period) => distinct(rows.get(`${comparator}|${formatPeriod(period)}`) ?? [])
  const links = series.filter(({ observation }) => observation.comparator === onMonth).map(({ period }) => period)
  const periods = [...new Map(links.map((period) => [formatPeriod(period), period])).values()]
  const fours = periods.flatMap((period) => {
    const four = nearestFour(period, at)
    return four === undefined ? [] : [four]
  })
  const missed = fours.filter((four) => gapOf(four) > 0).toSorted((one, other) => gapOf(other) - gapOf(one))
  const [worst] = missed
  if (worst === undefined) return []
  const [before, after] = worst
  const found = contradiction({
    figures: worst,
    gap: (kept) => (kept.length === 4 ? gapOf(worst) : 0),
    why: () => ({
      code: 'months-do-not-chain',
      facts: {
        before: before.observation.period,
        period: after.observation.period,
        ...rangeOf(worst),
        found: after.value,
        times: missed.length,
        of: fours.length,
      },
    }),
    unit: 'fraction',
  })
  return found ? [found] : []
}

/** Of all vintages of the four rates those that come closest: where one set fits, nothing is wrong. */
function nearestFour(period: Period, at: Get): Four | undefined {
  const length = period.last - period.first + 1
  const earlier = (by: number): Period => ({ first: period.first - by, last: period.last - by })
  const all = at(onYear, earlier(length)).flatMap((before) =>
    at(onYear, period).flatMap((found) =>
      at(onMonth, period).flatMap((change) =>
        at(onMonth, earlier(12)).map((lastChange): Four => [before, found, change, lastChange]),
      ),
    ),
  )
  const sound = all.filter((four) => four.every(({ range }) => range.low > -1 && Number.isFinite(range.high)))
  return sound.toSorted((one, other) => gapOf(one) - gapOf(other))[0]
}

function rangeOf([before, , change, lastChange]: Four): ValueRange {
  return chainedGrowthRange({ before: before.range, change: change.range, lastChange: lastChange.range })
}

function gapOf(four: Four): number {
  return rangeGap(rangeOf(four), four[1].range)
}

/** FOR-55: what has fallen by 100 % is gone; a later rate of it has nothing to compare with. */
function nothingLeft(series: readonly Figure[]): readonly UntoldFinding[] {
  return series.flatMap((gone) => {
    if (gone.observation.operator !== 'equal' || gone.value > -1) return []
    const by = gone.observation.comparator === onMonth ? gone.period.last - gone.period.first + 1 : 12
    const next = series.find(({ observation, period }) => {
      return observation.comparator === gone.observation.comparator && period.first === gone.period.first + by
    })
    if (next === undefined) return []
    const found = contradiction({
      figures: [gone, next],
      gap: (kept) => (kept.length === 2 ? 1 : 0),
      why: () => ({ code: 'nothing-left', facts: { period: gone.observation.period, next: next.observation.period } }),
    })
    return found ? [{ ...found, size: null, sizeUnit: '' }] : []
  })
}
