import type { Assumptions } from '../../contract/findings.ts'
import type { Code } from '../../contract/record.ts'
import { formatPeriod, type ValueRange, weightsWithinRounding } from '../../engine/index.ts'
import { distinct, type Figure, groupBy } from './figure.ts'
import { contradiction, type Findings, followsFrom, join, nothing, type UntoldImplied } from './finding.ts'
import { allPartsOf, spanOf } from './hierarchy.ts'

/** FOR-26, FOR-27: growth of a whole against the growth of all its parts, and the weights with which they fit. */
export function checkParts(figures: readonly Figure[], codes: readonly Code[], assumed: Assumptions): Findings {
  const rates = figures.filter(({ observation: { measure, comparator } }) => measure === 'growth' && compared.has(comparator))
  const groups = groupBy(rates, ({ observation: one }) => [one.indicator, one.subject, one.period, one.comparator].join('|'))
  return join([...groups.values()].map((group) => checkGroup(group, codes, assumed)))
}

const compared: ReadonlySet<string> = new Set(['same-period-previous-year', 'previous-period'])

/** The figures of each part. */
type Parts = readonly (readonly Figure[])[]

function checkGroup(group: readonly Figure[], codes: readonly Code[], assumed: Assumptions): Findings {
  const byActivity = groupBy(group, ({ observation }) => observation.activity)
  const found = [...byActivity].map(([activity, wholes]) => {
    const names = allPartsOf(wholes[0]?.observation.indicator ?? '', activity, codes)
    const parts = names.map((name) => distinct(byActivity.get(name) ?? []))
    if (parts.length < 2 || parts.length > 12 || parts.some((some) => some.length === 0)) return nothing
    return checkWhole(distinct(wholes), parts, assumed)
  })
  return join(found)
}

function checkWhole(wholes: readonly Figure[], parts: Parts, assumed: Assumptions): Findings {
  const growths = parts.map(spanOf)
  if (growths.some(({ low, high }) => !Number.isFinite(low) || !Number.isFinite(high))) return nothing
  return join(
    wholes
      .filter(({ range }) => Number.isFinite(range.low) && Number.isFinite(range.high))
      .map((whole) => fit(whole, parts, growths, assumed)),
  )
}

function fit(whole: Figure, parts: Parts, growths: readonly ValueRange[], { smallSection }: Assumptions): Findings {
  const weights = weightsWithinRounding({ growths, growth: whole.range })
  if (weights.status === 'feasible') {
    const told = !whole.observation.doubtful && whole.observation.comparator === 'same-period-previous-year'
    return told ? { ...nothing, implied: impliedWeights(whole, parts, growths, smallSection) } : nothing
  }
  const [lowest, highest] = [Math.min(...growths.map(({ low }) => low)), Math.max(...growths.map(({ high }) => high))]
  const found = contradiction({
    figures: [whole, ...parts.flatMap(([first]) => first ?? [])],
    gap: (kept) => (kept.length > parts.length ? weights.gap : 0),
    why: () => ({
      code: 'outside-parts',
      facts: { period: whole.observation.period, growth: whole.value, low: lowest, high: highest },
    }),
    beside: parts.flatMap(([, ...more]) => more),
  })
  return { ...nothing, contradictions: found ? [found] : [] }
}

/** The weights that fit, and again with a small last section where the index of industry has all four of its sections. */
function impliedWeights(
  whole: Figure,
  parts: Parts,
  growths: readonly ValueRange[],
  smallSection: number,
): readonly UntoldImplied[] {
  const small = parts.findIndex(([first]) => first?.observation.activity === 'water-waste')
  const free = weightsWithinRounding({ growths, growth: whole.range })
  const plain = free.status === 'feasible' ? rows('weight', whole, parts, free.ranges) : []
  if (small === -1) return plain
  const high = growths.map((_, index) => (index === small ? smallSection : 1))
  const bound = weightsWithinRounding({ growths, growth: whole.range, high })
  return [...plain, ...(bound.status === 'feasible' ? rows('weight-small-section', whole, parts, bound.ranges) : [])]
}

function rows(
  code: 'weight' | 'weight-small-section',
  whole: Figure,
  parts: Parts,
  ranges: readonly ValueRange[],
): readonly UntoldImplied[] {
  const figures = [whole, ...parts.flatMap(([first]) => first ?? [])]
  return parts.flatMap(([first], index) => {
    const range = ranges[index]
    if (first === undefined || range === undefined) return []
    const { indicator, activity, subject } = first.observation
    const what = { code, indicator, activity, subject, period: formatPeriod(whole.period) }
    return [{ what, low: range.low, high: range.high, central: null, ...followsFrom(figures) }]
  })
}
