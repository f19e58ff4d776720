import type { Assumptions } from '../../contract/findings.ts'
import { impliedBaseShare, type ValueRange } from '../../engine/index.ts'
import { closed, distinct, type Figure } from './figure.ts'
import { contradiction, type UntoldFinding } from './finding.ts'

/** Parts that do not overlap, and whether they are all there are. */
interface Parts {
  readonly parts: readonly string[]
  readonly complete: boolean
}

/** A part with its points, its growth and the weight that follows. */
interface Weighed {
  readonly points: Figure
  readonly growth: Figure
  readonly weight: ValueRange
}

/** FOR-52: points over growth are the weights of last year: none below zero, together at most one, and one when all parts are there. */
export function impliedWeights(
  group: readonly Figure[],
  { parts, complete }: Parts,
  { weightSlack }: Assumptions,
): readonly UntoldFinding[] {
  const weighed = parts.flatMap((part) => weightOf(group.filter(({ observation }) => observation.activity === part)) ?? [])
  const kept = (figures: readonly Figure[]) =>
    weighed.filter((one) => figures.includes(one.points) && figures.includes(one.growth))
  const sum = (some: readonly Weighed[], bound: 'low' | 'high') => some.reduce((all, { weight }) => all + weight[bound], 0)
  const [first] = weighed
  if (first === undefined) return []
  const all = complete && weighed.length === parts.length
  const gap = (figures: readonly Figure[]): number => {
    const some = kept(figures)
    const below = Math.max(0, ...some.map(({ weight }) => -weight.high))
    const above =
      sum(
        some.map((one) => ({ ...one, weight: { low: Math.max(0, one.weight.low), high: 0 } })),
        'low',
      ) -
      1 -
      weightSlack
    const missing = all && some.length === weighed.length ? 1 - weightSlack - sum(some, 'high') : 0
    return Math.max(0, below, above, missing)
  }
  const found = contradiction({
    figures: weighed.flatMap(({ points, growth }) => [points, growth]),
    gap,
    why: (figures) => ({
      code: 'implied-weights',
      facts: { period: first.points.observation.period, low: sum(kept(figures), 'low'), high: sum(kept(figures), 'high') },
    }),
    unit: 'fraction',
  })
  return found ? [found] : []
}

/** The weight of a part, over all vintages of its points and growth; undefined where growth cannot be told from zero. */
function weightOf(figures: readonly Figure[]): Weighed | undefined {
  const onYear = figures.filter(({ observation }) => observation.comparator === 'same-period-previous-year')
  const of = (measure: string) => closed(distinct(onYear.filter(({ observation }) => observation.measure === measure)))
  const [points, growths] = [of('contribution'), of('growth')]
  const [first, second] = [points[0], growths[0]]
  const bands = points.flatMap((one) => growths.map((growth) => bandOf(one, growth)))
  if (first === undefined || second === undefined || bands.some((band) => band === undefined)) return undefined
  const known = bands.flatMap((band) => band ?? [])
  const weight = { low: Math.min(...known.map(({ low }) => low)), high: Math.max(...known.map(({ high }) => high)) }
  return { points: first, growth: second, weight }
}

function bandOf(points: Figure, growth: Figure): ValueRange | undefined {
  const half = ({ range }: Figure) => (range.high - range.low) / 2
  const middle = ({ range }: Figure) => (range.high + range.low) / 2
  if (!Number.isFinite(half(points) + half(growth))) return undefined
  const share = impliedBaseShare({
    points: middle(points),
    growth: middle(growth),
    pointsHalfUnit: half(points),
    growthHalfUnit: half(growth),
  })
  return share.status === 'defined' ? { low: share.low, high: share.high } : undefined
}
