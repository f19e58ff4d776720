import type { Assumptions } from '../../contract/findings.ts'
import type { Code } from '../../contract/record.ts'
import { rangeGap, type ValueRange } from '../../engine/index.ts'
import { additive } from './amounts.ts'
import { closed, distinct, type Figure, groupBy } from './figure.ts'
import { contradiction, type Findings, nothing, type UntoldFinding } from './finding.ts'
import { allPartsOf, childrenOf, spanOf } from './hierarchy.ts'
import { impliedWeights } from './implied-weights.ts'
import { inPrintedUnit } from './same-thing.ts'

/** FOR-52, FOR-53: points, shares and amounts of all parts make those of the whole; points over growth are weights. */
export function checkSums(figures: readonly Figure[], codes: readonly Code[], assumed: Assumptions): Findings {
  const groups = groupBy(figures, ({ observation: one }) => [one.indicator, one.subject, one.period].join('|'))
  const found = [...groups.values()].flatMap((group) => {
    const indicator = group[0]?.observation.indicator ?? ''
    const parents = new Set(codes.filter(({ list }) => list === 'activity').map(({ parent }) => parent || 'total'))
    return [...parents].flatMap((parent) => {
      const own = childrenOf(indicator, parent, codes)
      const all = allPartsOf(indicator, parent, codes)
      return [
        ...sums(group, parent, all),
        ...impliedWeights(group, { parts: own, complete: all.length > 0 && parent === 'total' }, assumed),
      ]
    })
  })
  return { ...nothing, contradictions: found }
}

/** What may be added to what; empty where figures of the kind do not add up. */
function kindOf({ observation: one, unit }: Figure): string {
  if (one.periodType === 'point' || one.status === 'plan') return ''
  if (one.measure === 'share' && unit === 'fraction') return `share|${one.priceBasis}`
  if (one.measure === 'contribution') return 'contribution'
  // Chained volumes at constant prices do not add up; amounts at current prices do.
  const adds = one.measure === 'level' && one.comparator === 'none' && one.priceBasis !== 'constant' && additive.has(unit)
  return adds ? `level|${one.priceBasis}|${unit}` : ''
}

function sums(group: readonly Figure[], parent: string, names: readonly string[]): readonly UntoldFinding[] {
  if (names.length < 2) return []
  const kinds = groupBy(group, kindOf)
  return [...kinds].flatMap(([kind, own]) => {
    const parts = names.map((name) => closed(distinct(own.filter(({ observation }) => observation.activity === name))))
    if (kind === '' || parts.some((some) => some.length === 0)) return []
    const wholes = wholesOf(group, own, parent)
    // All shares together are one, published or not.
    return notAdding(parts, wholes, parent === 'total' && kind.startsWith('share') ? 1 : undefined)
  })
}

/** A whole's points are its growth where it is the total itself. */
function wholesOf(group: readonly Figure[], own: readonly Figure[], parent: string): readonly Figure[] {
  const [first] = own
  const ofTotal = first?.observation.measure === 'contribution' && parent === 'total'
  const wanted = ofTotal
    ? group.filter(({ observation: one }) => one.measure === 'growth' && one.comparator === 'same-period-previous-year')
    : own
  return closed(distinct(wanted.filter(({ observation }) => observation.activity === parent)))
}

function notAdding(
  parts: readonly (readonly Figure[])[],
  wholes: readonly Figure[],
  fixed: number | undefined,
): readonly UntoldFinding[] {
  const spans = parts.map(spanOf)
  const sum: ValueRange = {
    low: spans.reduce((all, { low }) => all + low, 0),
    high: spans.reduce((all, { high }) => all + high, 0),
  }
  const firsts = parts.flatMap(([first]) => first ?? [])
  const held = fixed === undefined ? wholes : [undefined]
  const gapTo = (whole: Figure | undefined) =>
    rangeGap(sum, whole?.range ?? { low: fixed ?? Number.NaN, high: fixed ?? Number.NaN })
  // One vintage of the whole that fits saves them all.
  const [nearest] = held.toSorted((one, other) => gapTo(one) - gapTo(other))
  const [like] = firsts
  if (held.length === 0 || like === undefined) return []
  const figures = nearest === undefined ? firsts : [nearest, ...firsts]
  const found = contradiction({
    figures,
    gap: (kept) => (kept.length === figures.length ? gapTo(nearest) : 0),
    why: () => ({
      code: 'parts-do-not-add',
      facts: {
        period: like.observation.period,
        low: scaled(sum.low, like),
        high: scaled(sum.high, like),
        found: nearest === undefined ? (fixed ?? Number.NaN) : inPrintedUnit(nearest, like),
      },
    }),
    beside: parts.flatMap(([, ...more]) => more),
  })
  // Shares that miss one speak of the whole, whichever part is named first.
  const { indicator, subject } = like.observation
  return found ? [{ ...found, about: nearest ? found.about : { indicator, activity: 'total', subject } }] : []
}

function scaled(value: number, like: Figure): number {
  return like.unit === 'fraction' ? value : Number((value / like.factor).toPrecision(12))
}
