import { checkLengths, checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import { type ImputedReturns, stillMissing } from './impute-returns.ts'
import { emptyLike, type SeriesTable } from './series-table.ts'

/** Totals of returns and how much of each was filled in. */
export interface SummedReturns {
  readonly quantities: SeriesTable
  /** Share of each total that was imputed; share of the returns when the total is zero. */
  readonly imputedShare: SeriesTable
}

/**
 * Sums completed returns to their parents, with the share that was imputed.
 *
 * Q_parent = Σ q ; imputed share = Σ_imputed q / Q_parent
 *
 * @param input.returns completed returns
 * @param input.parents parent of each series, 0 … parentCount − 1
 * @param input.parentCount how many parents there are
 * @returns one series for each parent; NaN, both of them, where a return is still missing or a parent has no return at all
 * @throws `lengths-differ`, `out-of-range`
 * @remarks A product-month without any return is missing, not zero. SPEC IDX-15.
 * @example
 * tableRows(sumCompletedReturns({
 *   returns: imputeReturns({
 *     quantities: seriesTable({ frequency: 'M', start: 24288, rows: [[10, NaN], [20, 30]] }), parents: [0, 0], rules: ['carry-forward'] }),
 *   parents: [0, 0], parentCount: 1 }).imputedShare)
 * // [[0, 0.25]]
 */
export function sumCompletedReturns(input: {
  readonly returns: ImputedReturns
  readonly parents: readonly number[]
  readonly parentCount: number
}): SummedReturns {
  const { returns, parents, parentCount } = input
  const { quantities, origins } = returns
  checkLengths({ returns: Array.from({ length: quantities.series }), parents })
  if (origins.length !== quantities.values.length)
    throw new EngineError('lengths-differ', {
      arguments: ['quantities', 'origins'],
      lengths: [quantities.values.length, origins.length],
    })
  const { periods } = quantities
  const sums = emptyLike(quantities, parentCount, true)
  const imputed = new Float64Array(sums.values.length)
  const [count, imputedCount] = [new Uint32Array(sums.values.length), new Uint32Array(sums.values.length)]
  parents.forEach((parent, row) => {
    checkWhole('parents', parent, 0, parentCount - 1)
    for (let period = 0; period < periods; period++) {
      const [from, to] = [row * periods + period, parent * periods + period]
      const value = quantities.values[from] ?? Number.NaN
      const filledIn = (origins[from] ?? stillMissing) > 0
      sums.values[to] = (count[to] === 0 ? 0 : (sums.values[to] ?? 0)) + value
      count[to] = (count[to] ?? 0) + 1
      if (!filledIn) continue
      imputed[to] = (imputed[to] ?? 0) + value
      imputedCount[to] = (imputedCount[to] ?? 0) + 1
    }
  })
  const shares = sums.values.map((sum, at) => (sum === 0 ? (imputedCount[at] ?? 0) / (count[at] ?? 0) : (imputed[at] ?? 0) / sum))
  return { quantities: sums, imputedShare: { ...sums, values: shares } }
}
