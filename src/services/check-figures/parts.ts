import type { Code } from '../../contract/record.ts'
import { formatPeriod, type ValueRange, weightsWithinRounding } from '../../engine/index.ts'
import { assumptions } from './assumptions.ts'
import { distinct, type Figure, groupBy } from './figure.ts'
import { contradiction, type Findings, join, nothing, type UntoldImplied } from './finding.ts'

/** FOR-26, FOR-27: growth of a whole against the growth of all its parts, and the weights with which they fit. */
export function checkParts(figures: readonly Figure[], codes: readonly Code[]): Findings {
  const rates = figures.filter(
    ({ observation }) => observation.measure === 'growth' && observation.comparator === 'same-period-previous-year',
  )
  const groups = groupBy(rates, ({ observation }) => [observation.indicator, observation.subject, observation.period].join('|'))
  return join([...groups.values()].map((group) => checkGroup(group, codes)))
}

/** Activities whose parts in the code list are all of them; services, for one, has more parts than the list names. */
const complete: ReadonlySet<string> = new Set(['total', 'industry-construction', 'industry', 'mining', 'water-waste'])

/** The index of industry has no figure of its own: its total is the industry. */
function partsOf(indicator: string, activity: string, codes: readonly Code[]): readonly string[] {
  const parent = indicator === 'iip' && activity === 'total' ? 'industry' : activity
  if (!complete.has(parent)) return []
  return codes.filter((code) => code.list === 'activity' && code.parent === parent).map(({ code }) => code)
}

function checkGroup(group: readonly Figure[], codes: readonly Code[]): Findings {
  const byActivity = groupBy(group, ({ observation }) => observation.activity)
  const found = [...byActivity].map(([activity, wholes]) => {
    const names = partsOf(wholes[0]?.observation.indicator ?? '', activity, codes)
    const parts = names.map((name) => distinct(byActivity.get(name) ?? []))
    if (parts.length < 2 || parts.length > 12 || parts.some((some) => some.length === 0)) return nothing
    return checkWhole(distinct(wholes), parts)
  })
  return join(found)
}

/** Several values of one part: what they have in common, or all that they span when they differ, so that some vintage may still fit. */
function spanOf(figures: readonly Figure[]): ValueRange {
  const [lows, highs] = [figures.map(({ range }) => range.low), figures.map(({ range }) => range.high)]
  const common = { low: Math.max(...lows), high: Math.min(...highs) }
  return common.low <= common.high ? common : { low: Math.min(...lows), high: Math.max(...highs) }
}

function checkWhole(wholes: readonly Figure[], parts: readonly (readonly Figure[])[]): Findings {
  const growths = parts.map(spanOf)
  if (growths.some(({ low, high }) => !Number.isFinite(low) || !Number.isFinite(high))) return nothing
  return join(
    wholes
      .filter(({ range }) => Number.isFinite(range.low) && Number.isFinite(range.high))
      .map((whole) => fit(whole, parts, growths)),
  )
}

function fit(whole: Figure, parts: readonly (readonly Figure[])[], growths: readonly ValueRange[]): Findings {
  const weights = weightsWithinRounding({ growths, growth: whole.range })
  if (weights.status === 'feasible')
    return whole.observation.doubtful ? nothing : { ...nothing, implied: impliedWeights(whole, parts, growths) }
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
  parts: readonly (readonly Figure[])[],
  growths: readonly ValueRange[],
): readonly UntoldImplied[] {
  const small = parts.findIndex(([first]) => first?.observation.activity === 'water-waste')
  const free = weightsWithinRounding({ growths, growth: whole.range })
  const plain = free.status === 'feasible' ? rows('weight', whole, parts, free.ranges) : []
  if (small === -1) return plain
  const high = growths.map((_, index) => (index === small ? assumptions.smallSection : 1))
  const bound = weightsWithinRounding({ growths, growth: whole.range, high })
  return [...plain, ...(bound.status === 'feasible' ? rows('weight-small-section', whole, parts, bound.ranges) : [])]
}

function rows(
  code: 'weight' | 'weight-small-section',
  whole: Figure,
  parts: readonly (readonly Figure[])[],
  ranges: readonly ValueRange[],
): readonly UntoldImplied[] {
  const figures = [whole, ...parts.flatMap(([first]) => first ?? [])].map(({ observation }) => observation.id)
  return parts.flatMap(([first], index) => {
    const range = ranges[index]
    if (first === undefined || range === undefined) return []
    const { indicator, activity, subject } = first.observation
    const what = { code, indicator, activity, subject, period: formatPeriod(whole.period) }
    return [{ what, low: range.low, high: range.high, figures }]
  })
}
