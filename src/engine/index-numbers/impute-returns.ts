import { checkLengths, checkSome } from '../check.ts'
import { EngineError } from '../error.ts'
import { cell, checkAdditive, type SeriesTable } from './series-table.ts'
import { periodsAYear } from './table-years.ts'

/** How a missing return is filled in. */
export type ImputationRule = 'parent-movement' | 'same-month-last-year' | 'carry-forward'

/** Returns with the missing ones filled in where a rule could, and where each value comes from. */
export interface ImputedReturns {
  readonly quantities: SeriesTable
  /** Series × period: 0 reported, 1 … the place of the rule that filled it in, counted from 1; 255 still missing. */
  readonly origins: Uint8Array
  readonly rules: readonly ImputationRule[]
}

/** Mark in `origins` of a value that no rule could fill in. */
export const stillMissing = 255

/**
 * Fills in missing returns of establishments by named rules, tried in order.
 *
 * parent movement: q_t = q_{t−1} · Σ q_t / Σ q_{t−1}, sums over the establishments of the same parent that reported both (matched sample);
 * same month of last year: q_t = q_{t−12} ; carry forward: q_t = q_{t−1} ; the earlier value may itself have been filled in
 *
 * @param input.quantities one series for each establishment and product; NaN is a missing return, 0 is a return of nothing: a closed or
 * not yet opened establishment is 0 and never filled in
 * @param input.parents parent of each series, in whose unit it is measured, usually the product
 * @param input.rules at least one, in order of preference
 * @returns the completed table and the origin of every value; what no rule could fill in (no earlier value, no matched sample with
 * output) stays NaN and is marked
 * @throws `no-values`, `lengths-differ`, `not-additive`, `repeated-code` for a rule given twice
 * @remarks Matched sample of reported values only. Source: UN International Recommendations for the Index of Industrial Production 2010
 * (missing data are imputed so that the matrix is complete). SPEC IDX-14.
 * @example
 * tableRows(imputeReturns({
 *   quantities: seriesTable({ frequency: 'M', start: 24288, rows: [[10, NaN], [20, 22], [5, 5.5]] }),
 *   parents: [0, 0, 0], rules: ['parent-movement'] }).quantities)
 * // [[10, 11], [20, 22], [5, 5.5]]
 */
export function imputeReturns(input: {
  readonly quantities: SeriesTable
  readonly parents: readonly number[]
  readonly rules: readonly ImputationRule[]
}): ImputedReturns {
  const { quantities, parents, rules } = input
  checkAdditive('quantities', quantities)
  checkSome('rules', rules)
  checkLengths({ quantities: Array.from({ length: quantities.series }), parents })
  const again = rules.find((rule, index) => rules.indexOf(rule) !== index)
  if (again !== undefined) throw new EngineError('repeated-code', { argument: 'rules', found: again })
  const completed: SeriesTable = { ...quantities, values: Float64Array.from(quantities.values) }
  const origins = new Uint8Array(quantities.values.length)
  for (let period = 0; period < quantities.periods; period++) {
    const movements = matchedMovements(quantities, parents, period)
    for (let row = 0; row < quantities.series; row++) {
      const at = row * quantities.periods + period
      if (!Number.isNaN(quantities.values[at])) continue
      const found = rules.map((rule) => valueBy(rule, completed, row, period, movements.get(parents[row] ?? -1)))
      const place = found.findIndex((value) => !Number.isNaN(value))
      completed.values[at] = found[place] ?? Number.NaN
      origins[at] = place === -1 ? stillMissing : place + 1
    }
  }
  return { quantities: completed, origins, rules }
}

/** Movement of each parent from the period before, over establishments that reported both. */
function matchedMovements(quantities: SeriesTable, parents: readonly number[], period: number): ReadonlyMap<number, number> {
  const sums = new Map<number, readonly [now: number, then: number]>()
  parents.forEach((parent, row) => {
    const [now, then] = [cell(quantities, row, period), cell(quantities, row, period - 1)]
    if (Number.isNaN(now) || Number.isNaN(then)) return
    const [sumNow, sumThen] = sums.get(parent) ?? [0, 0]
    sums.set(parent, [sumNow + now, sumThen + then])
  })
  return new Map([...sums].map(([parent, [now, then]]) => [parent, then > 0 ? now / then : Number.NaN]))
}

function valueBy(rule: ImputationRule, completed: SeriesTable, row: number, period: number, movement = Number.NaN): number {
  if (rule === 'same-month-last-year') return cell(completed, row, period - periodsAYear(completed))
  const before = cell(completed, row, period - 1)
  return rule === 'carry-forward' ? before : before * movement
}
