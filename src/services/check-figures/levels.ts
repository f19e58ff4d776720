import type { Assumptions } from '../../contract/findings.ts'
import {
  changeReading,
  formatPeriod,
  impliedBaseShare,
  impliedDeflator,
  impliedRelativePrice,
  rangeGap,
  shiftYears,
  type ValueRange,
} from '../../engine/index.ts'
import { closed, distinct, type Figure, groupBy } from './figure.ts'
import { contradiction, type Findings, nothing, type UntoldFinding } from './finding.ts'

/** Figures by what they say, of whom and when. */
type Find = (like: Figure, wanted: { measure: string; period?: string; activity?: string }) => readonly Figure[]

/** FOR-31 to FOR-33: levels and shares of two years against the growth between them; a change against both shares. */
export function checkLevels(figures: readonly Figure[], assumed: Assumptions): Findings {
  const key = (indicator: string, activity: string, subject: string, measure: string, period: string) =>
    [indicator, activity, subject, measure, period].join('|')
  const rows = groupBy(figures.filter(isComparable), ({ observation: one }) =>
    key(one.indicator, one.activity, one.subject, one.measure, one.period),
  )
  const find: Find = ({ observation: one }, { measure, period = one.period, activity = one.activity }) =>
    closed(distinct(rows.get(key(one.indicator, activity, one.subject, measure, period)) ?? []))
  const firsts = [...rows.values()].flatMap((all) => closed(distinct(all)))
  const found = firsts.flatMap((figure) => {
    if (figure.observation.measure === 'level') return levelAgainstGrowth(figure, find, assumed)
    if (figure.observation.measure === 'share') return shareAgainstGrowth(figure, find, assumed)
    return figure.observation.measure === 'change' ? percentOrPoints(figure, find, figures) : []
  })
  return { ...nothing, contradictions: found }
}

function isComparable({ observation, unit }: Figure): boolean {
  const { measure, comparator, periodType } = observation
  if (periodType === 'point' || periodType === 'range') return false
  if (measure === 'growth' || measure === 'contribution') return comparator === 'same-period-previous-year'
  if (measure === 'change') return comparator === 'base-year'
  return (
    (measure === 'share' && unit === 'fraction') || (measure === 'level' && (comparator === 'none' || comparator === 'base-year'))
  )
}

function yearBefore({ period }: Figure): string {
  return formatPeriod(shiftYears(period, -1))
}

/** Prices may move between levels at current prices and growth at constant ones, nowhere else. */
function allowedDeflator(level: Figure, { deflatorLow: low, deflatorHigh: high }: Assumptions): ValueRange {
  if (level.observation.priceBasis !== 'current') return { low: 0, high: 0 }
  return { low, high }
}

type Trio = readonly [current: Figure, previous: Figure, growth: Figure]

function deflatorOf([current, previous, growth]: Trio): ValueRange {
  return impliedDeflator({ current: current.range, previous: previous.range, growth: growth.range })
}

function levelAgainstGrowth(current: Figure, find: Find, assumed: Assumptions): readonly UntoldFinding[] {
  const same = ({ observation, unit }: Figure) =>
    observation.priceBasis === current.observation.priceBasis && unit === current.unit
  const previous = find(current, { measure: 'level', period: yearBefore(current) }).filter(same)
  const growths = find(current, { measure: 'growth' })
  const trios = previous
    .flatMap((before) => growths.map((growth): Trio => [current, before, growth]))
    .filter(([now, before, growth]) => now.range.low > 0 && before.range.low > 0 && growth.range.low > -1)
  const allowed = allowedDeflator(current, assumed)
  const gapOf = (trio: Trio) => rangeGap(deflatorOf(trio), allowed)
  const [first] = trios
  if (first === undefined || trios.some((trio) => gapOf(trio) === 0)) return []
  const [, before, growth] = first
  const found = contradiction({
    figures: first,
    gap: (kept) => (kept.length === 3 ? gapOf(first) : 0),
    why: () => ({
      code: 'level-against-growth',
      facts: {
        period: current.observation.period,
        growth: growth.value,
        levelGrowth: current.value / before.value - 1,
        ...deflatorOf(first),
      },
    }),
    unit: 'fraction',
    beside: find(current, { measure: 'level' }).filter((one) => one !== current),
  })
  return found ? [found] : []
}

/** The share a year before, as published or as points and growth of this period imply it. */
function lastShares(share: Figure, find: Find): readonly { readonly range: ValueRange; readonly figures: readonly Figure[] }[] {
  const published = find(share, { measure: 'share', period: yearBefore(share) })
    .filter(({ observation }) => observation.priceBasis === share.observation.priceBasis)
    .map((one) => ({ range: one.range, figures: [one] }))
  const implied = find(share, { measure: 'contribution' }).flatMap((points) =>
    find(share, { measure: 'growth' }).flatMap((growth) => {
      const base = impliedBaseShare({
        points: points.value,
        growth: growth.value,
        pointsHalfUnit: points.range.high - points.value,
        growthHalfUnit: growth.range.high - growth.value,
      })
      return base.status === 'defined' ? [{ range: { low: base.low, high: base.high }, figures: [points] }] : []
    }),
  )
  return [...published, ...implied]
}

function shareAgainstGrowth(share: Figure, find: Find, { relativePrice }: Assumptions): readonly UntoldFinding[] {
  const allowed = { low: -relativePrice, high: relativePrice }
  const all = lastShares(share, find).flatMap((last) =>
    find(share, { measure: 'growth' }).flatMap((part) =>
      find(share, { measure: 'growth', activity: 'total' }).flatMap((whole) => {
        if (!(share.range.low > 0 && last.range.low > 0)) return []
        const price = impliedRelativePrice({ share: share.range, lastShare: last.range, part: part.range, whole: whole.range })
        return [{ last, part, whole, price, gap: rangeGap(price, allowed) }]
      }),
    ),
  )
  const [first] = all
  if (first === undefined || all.some(({ gap }) => gap === 0)) return []
  const figures = [share, ...first.last.figures, first.part, first.whole]
  const found = contradiction({
    figures,
    gap: (kept) => (kept.length === figures.length ? first.gap : 0),
    why: () => ({
      code: 'share-against-growth',
      facts: {
        period: share.observation.period,
        share: share.value,
        lastShare: (first.last.range.low + first.last.range.high) / 2,
        ...first.price,
      },
    }),
    unit: 'fraction',
  })
  return found ? [found] : []
}

/** A change against an earlier share that fits as percent only: the year it is measured from is not recorded, so any may save it. */
function percentOrPoints(change: Figure, find: Find, figures: readonly Figure[]): readonly UntoldFinding[] {
  const { indicator, activity, subject } = change.observation
  const earlier = figures.filter(
    ({ observation: one, period, range }) =>
      one.measure === 'share' &&
      one.indicator === indicator &&
      one.activity === activity &&
      one.subject === subject &&
      period.last < change.period.first &&
      range.low > 0,
  )
  const readings = find(change, { measure: 'share' }).flatMap((after) =>
    earlier.map((before) => ({
      before,
      after,
      reading: changeReading({ before: before.range, after: after.range, change: change.range }),
    })),
  )
  const first = readings.find(({ reading }) => reading === 'percent')
  if (first === undefined || readings.some(({ reading }) => reading === 'points' || reading === 'both')) return []
  const { before, after } = first
  const points = { low: after.range.low - before.range.high, high: after.range.high - before.range.low }
  const found = contradiction({
    figures: [change, before, after],
    gap: (kept) => (kept.length === 3 ? rangeGap(points, change.range) : 0),
    why: () => ({
      code: 'percent-or-points',
      facts: { period: change.observation.period, change: change.value, before: before.value, after: after.value },
    }),
  })
  return found ? [found] : []
}
