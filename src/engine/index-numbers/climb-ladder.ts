import { EngineError } from '../error.ts'
import { type Ladder, nodesAbove, type Rung, weightSums } from './ladder.ts'
import { cell, checkAdditive, checkSameShape, emptyLike, type SeriesTable } from './series-table.ts'

/** What a missing value below does to the value above: it makes it missing, or the others stand for it (matched sample). */
export type MissingBelow = 'stay-missing' | 'matched'

/** Indices of one step of the ladder, and how much of their weight rests on what. */
export interface LadderLevel {
  readonly indices: SeriesTable
  /** Share of the weight below that has a value. */
  readonly coverage: SeriesTable
  /** Share of the weight below whose value was imputed. */
  readonly imputedShare: SeriesTable
}

/**
 * Indices on every step of the ladder: product → 4-digit → 2-digit → section → total, each the weighted mean of those below.
 *
 * I_parent = Σ weight · I / Σ weight, over the children of the parent
 *
 * @param input.values one value for each product and period, relatives or ratios; NaN is missing
 * @param input.ladder steps from products to the total
 * @param input.missing `stay-missing`: a missing child with weight makes its parent missing; `matched`: the mean is over the children
 * that have a value, and only a parent without any is missing
 * @param input.imputedShare share of each product's value that was imputed, same shape; nothing when left out
 * @param input.additions what new products add to each node of the first step, same periods; nothing when left out
 * @returns one level for each step, the last being the total; children without weight are passed over
 * @throws `no-values`, `lengths-differ`, `out-of-range`, `not-additive` for chained levels
 * @remarks Laspeyres. There is no 3-digit step in Viet Nam, and none is needed here.
 * Source: UN International Recommendations for the Index of Industrial Production 2010; National Statistics Office of Viet Nam, statistical
 * yearbooks (aggregation product, 4-digit, 2-digit, section, whole industry). SPEC IDX-3, IDX-4.
 * @example
 * tableRows(climbLadder({
 *   values: seriesTable({ frequency: 'A', start: 24300, rows: [[1.2], [1]] }),
 *   ladder: [{ parents: [0, 0], weights: [1, 3] }],
 *   missing: 'stay-missing' })[0].indices)
 * // [[1.05]]
 */
export function climbLadder(input: {
  readonly values: SeriesTable
  readonly ladder: Ladder
  readonly missing: MissingBelow
  readonly imputedShare?: SeriesTable
  readonly additions?: SeriesTable
}): readonly LadderLevel[] {
  const { values, ladder, missing, additions } = input
  checkAdditive('values', values)
  const imputedShare = input.imputedShare ?? { ...values, values: new Float64Array(values.values.length) }
  checkSameShape({ values, imputedShare }, true)
  const above = nodesAbove(ladder, values.series)
  let below: LadderLevel = { indices: values, coverage: presence(values), imputedShare }
  return ladder.map((rung, level) => {
    below = climbRung(below, rung, above[level] ?? 0, missing)
    if (level === 0 && additions !== undefined) {
      checkSameShape({ firstStep: below.indices, additions }, true)
      below = { ...below, indices: sumOf(below.indices, additions) }
    }
    return below
  })
}

function sumOf(indices: SeriesTable, additions: SeriesTable): SeriesTable {
  return { ...indices, values: indices.values.map((value, at) => value + (additions.values[at] ?? Number.NaN)) }
}

function presence(table: SeriesTable): SeriesTable {
  return { ...table, values: table.values.map((value) => (Number.isNaN(value) ? 0 : 1)) }
}

function climbRung(below: LadderLevel, rung: Rung, above: number, missing: MissingBelow): LadderLevel {
  const indices = emptyLike(below.indices, above, true)
  const [coverage, imputedShare] = [emptyLike(indices, above, true), emptyLike(indices, above, true)]
  const sums = weightSums(rung, above)
  const children = Array.from({ length: above }, (): number[] => [])
  rung.parents.forEach((parent, index) => {
    if ((rung.weights[index] ?? 0) > 0) children[parent]?.push(index)
  })
  for (let parent = 0; parent < above; parent++)
    for (let period = 0; period < indices.periods; period++) {
      const found = meanOf(below, children[parent] ?? [], rung.weights, period, missing)
      const at = parent * indices.periods + period
      indices.values[at] = found.value
      const weight = sums[parent] ?? 0
      coverage.values[at] = weight > 0 ? found.covered / weight : 0
      imputedShare.values[at] = weight > 0 ? found.imputed / weight : 0
    }
  return { indices, coverage, imputedShare }
}

function meanOf(
  below: LadderLevel,
  children: readonly number[],
  weights: readonly number[],
  period: number,
  missing: MissingBelow,
): { readonly value: number; readonly covered: number; readonly imputed: number } {
  let [sum, used, covered, imputed] = [0, 0, 0, 0]
  for (const child of children) {
    const weight = weights[child] ?? 0
    const value = cell(below.indices, child, period)
    covered += weight * cell(below.coverage, child, period)
    const share = cell(below.imputedShare, child, period)
    imputed += weight * (Number.isNaN(share) ? 0 : share)
    if (missing === 'matched' && Number.isNaN(value)) continue
    sum += weight * value
    used += weight
  }
  return { value: sum / used, covered, imputed }
}

/**
 * The last step of the ladder: the total.
 *
 * @param levels what climbing the ladder gave, at least one step
 * @returns the total with its coverage and share of imputed weight
 * @throws `no-values`
 * @remarks SPEC IDX-3.
 * @example
 * tableRows(ladderTotal(climbLadder({
 *   values: seriesTable({ frequency: 'A', start: 24300, rows: [[1.2], [1]] }),
 *   ladder: [{ parents: [0, 1], weights: [1, 1] }, { parents: [0, 0], weights: [1, 3] }],
 *   missing: 'stay-missing' })).indices)
 * // [[1.05]]
 */
export function ladderTotal(levels: readonly LadderLevel[]): LadderLevel {
  const last = levels.at(-1)
  if (last === undefined) throw new EngineError('no-values', { argument: 'levels' })
  return last
}
