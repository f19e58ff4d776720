import type { Assumptions } from '../../contract/findings.ts'
import { rangeGap, unitSlip } from '../../engine/index.ts'
import { distinct, type Figure, groupBy, seriesKey } from './figure.ts'
import { contradiction, type Findings, type UntoldFinding } from './finding.ts'

/** Attainment is left out: published rates of one period often refer to different plans. */
const compared: ReadonlySet<string> = new Set(['level', 'growth', 'average-growth', 'share', 'contribution', 'change', 'count'])
const provisional: ReadonlySet<string> = new Set(['estimate', 'preliminary', 'expected', 'plan'])

/** FOR-20, FOR-21: one thing and one period, different values beyond rounding; a revision where status and day explain it. */
export function checkSameThing(figures: readonly Figure[], assumed: Assumptions): Findings {
  const alike = groupBy(figures.filter(isComparable), (one) => `${seriesKey(one)}|${one.observation.period}`)
  const pairs = [...alike.values()].flatMap((group) =>
    pairsOf(distinct(group)).flatMap((pair) => {
      const found = finding(pair)
      return found ? [{ found, revision: isRevision(pair, group, assumed) }] : []
    }),
  )
  return {
    contradictions: pairs.filter(({ revision }) => !revision).map(({ found }) => found),
    revisions: pairs.filter(({ revision }) => revision).map(({ found }) => found),
    implied: [],
  }
}

export type Pair = readonly [Figure, Figure]

/** A stock at a moment of which only the year is known may speak of two moments. */
function isComparable({ observation }: Figure): boolean {
  const vague = observation.periodType === 'point' && /^\d{4}$/.test(observation.period)
  const ofPlan = observation.comparator === 'plan' || observation.comparator === 'scenario'
  return compared.has(observation.measure) && !vague && !(ofPlan && observation.measure === 'change')
}

function pairsOf(figures: readonly Figure[]): readonly Pair[] {
  return figures.flatMap((one, index) => figures.slice(index + 1).map((other): Pair => [one, other]))
}

function finding(pair: Pair): UntoldFinding | undefined {
  return contradiction({
    figures: pair,
    gap: ([one, other]) => (one && other ? rangeGap(one.range, other.range) : 0),
    why: ([one, other]) => {
      const facts = { period: pair[0].observation.period, one: inPrintedUnit(one, one), other: inPrintedUnit(other, one) }
      const factor = slip(pair)
      return factor === undefined ? { code: 'different-values', facts } : { code: 'unit-slip', facts: { ...facts, factor } }
    },
  })
}

/** A value in the unit in which the first figure is printed; rates stay fractions. */
export function inPrintedUnit(figure: Figure | undefined, first: Figure | undefined): number {
  if (figure === undefined || first === undefined) return Number.NaN
  return first.unit === 'fraction' ? figure.value : Number((figure.value / first.factor).toPrecision(12))
}

function slip([one, other]: Pair): number | undefined {
  return one.range.low > 0 && other.range.low > 0 ? unitSlip(one.range, other.range) : undefined
}

/** FOR-21: a plan that was changed; or every page with the one value is provisional or approximate and came before every page with the other, which is not far away. */
export function isRevision(pair: Pair, group: readonly Figure[], assumed: Assumptions): boolean {
  if (pair.every(({ observation }) => observation.status === 'plan')) return true
  const [one, other] = pair.map((figure) =>
    group.filter(({ range }) => range.low === figure.range.low && range.high === figure.range.high),
  )
  if (one === undefined || other === undefined || slip(pair) !== undefined) return false
  return !areFarApart(pair, assumed) && (precedes(one, other) || precedes(other, one))
}

/** Where a day is not known, what is provisional is held to have come first, in another document (FOR-49). */
function precedes(earlier: readonly Figure[], later: readonly Figure[]): boolean {
  const loose = ({ observation }: Figure) => provisional.has(observation.status) || observation.operator !== 'equal'
  const days = (figures: readonly Figure[]) => figures.map(({ observation }) => observation.published).sort()
  if (!earlier.every(loose)) return false
  const [before, after] = [days(earlier), days(later)]
  if (before[0] !== '' && after[0] !== '') return (before.at(-1) ?? '') < (after[0] ?? '')
  const documents = new Set(earlier.map(({ observation }) => observation.source))
  return !later.some(({ observation }) => documents.has(observation.source))
}

function areFarApart([one, other]: Pair, { farApartRate, farApartAmount }: Assumptions): boolean {
  const gap = rangeGap(one.range, other.range)
  if (one.unit === 'fraction') return gap > farApartRate
  return gap > farApartAmount * Math.max(Math.abs(one.value), Math.abs(other.value))
}
