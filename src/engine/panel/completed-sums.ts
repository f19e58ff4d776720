import { checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import type { ImputationRule } from '../index-numbers/impute-returns.ts'
import { matchedSums } from './matched-sums.ts'
import { emptyMonthPanel, type MonthPanel } from './month-panel.ts'
import type { PairPanel } from './pair-panel.ts'

/** Returns with the missing ones filled in, and their sums, product by month. */
export interface CompletedSums {
  /** Reported and filled in, pair by pair: the returns as they came when there is no rule. */
  readonly completed: MonthPanel
  /** Reported and filled in; NaN where there is neither, and where a rule was asked for and none could fill in a return. */
  readonly quantities: MonthPanel
  /** The part that was filled in. */
  readonly imputed: MonthPanel
  /** Last report of the pairs that were expected and are silent. */
  readonly silent: MonthPanel
  /** Last report before the month of all pairs that were expected. */
  readonly expected: MonthPanel
}

/** What each pair reported besides its quantity, one mark for each value of the panel, and the mark of a closed plant. */
export interface ReturnMarks {
  readonly values: ArrayLike<number>
  readonly closed: number
}

/**
 * Quantities of all enterprises together, product by month, missing returns filled in by named rules.
 *
 * q_{p,m} = Σ reported + Σ filled in ; a pair is expected from its first report on until it reports that it is closed, and is 0 then
 *
 * @param input.returns the returns as a panel of pairs
 * @param input.products number of products, 1 to 65,536
 * @param input.rules rules as in `imputeReturns`, in order of preference, the product being the parent; none fills nothing in
 * @param input.marks which returns say that the plant is closed; without it no plant ever closes
 * @returns sums, the part filled in, and the last known output of pairs that are silent and of all that were expected
 * @throws `out-of-range`, `repeated-code` for a rule given twice
 * @remarks A plant that reported it is closed stays 0 until it reports again. The pairs that no rule reaches leave their product missing, as IDX-14
 * has it; without rules they are left out and show in `silent`. Source: UN International Recommendations for the Index of Industrial
 * Production 2010 (missing data are imputed). SPEC CMP-10, CMP-11, CMP-12.
 * @example
 * monthPanelValue(completedSums({
 *   returns: { panel: makeMonthPanel({ firstMonth: 24300, rows: [[10, NaN], [20, 22]] }), enterprise: Uint32Array.of(0, 1), product: Uint16Array.of(0, 0) },
 *   products: 1, rules: ['parent-movement'] }).quantities, 0, 24301)
 * // 33
 */
export function completedSums(input: {
  readonly returns: PairPanel
  readonly products: number
  readonly rules: readonly ImputationRule[]
  readonly marks?: ReturnMarks
}): CompletedSums {
  const { returns, products, rules } = input
  const { series, firstMonth, months } = returns.panel
  checkWhole('products', products, 1, 65_536)
  checkWhole('series', series, 0, returns.product.length)
  const again = rules.find((rule, index) => rules.indexOf(rule) !== index)
  if (again !== undefined) throw new EngineError('repeated-code', { argument: 'rules', found: again })
  const empty = (): MonthPanel => ({
    ...emptyMonthPanel(products, firstMonth, months),
    values: new Float64Array(products * months),
  })
  const completed = rules.length === 0 ? returns.panel : { ...returns.panel, values: Float64Array.from(returns.panel.values) }
  const sums = { completed, quantities: empty(), imputed: empty(), silent: empty(), expected: empty() }
  const work: Work = { ...input, ...sums, months, movements: movementsOf(input), found: new Uint8Array(products * months) }
  for (let pair = 0; pair < series; pair += 1) {
    checkWhole('product', returns.product[pair] ?? 0, 0, products - 1)
    addPair(work, pair)
  }
  for (let cell = 0; cell < work.found.length; cell += 1) if (work.found[cell] !== some) sums.quantities.values[cell] = Number.NaN
  return sums
}

/** What a cell of the sums has met: nothing yet, something, or a return that stays missing. */
const [some, gap] = [1, 2]

interface Work extends CompletedSums {
  readonly returns: PairPanel
  readonly rules: readonly ImputationRule[]
  readonly marks?: ReturnMarks
  readonly months: number
  readonly movements: Float64Array
  readonly found: Uint8Array
}

/** Movement of the matched sample of each product on the month before, NaN where there is none. */
function movementsOf({ returns, products, rules }: Parameters<typeof completedSums>[0]): Float64Array {
  if (!rules.includes('parent-movement')) return new Float64Array(0)
  const { current, previous } = matchedSums({ returns, products, lag: 1 })
  return current.values.map((now, cell) => {
    const then = previous.values[cell] ?? Number.NaN
    return then > 0 ? now / then : Number.NaN
  })
}

/** Adds one pair's months in their order. */
function addPair(work: Work, pair: number): void {
  const { returns, months, quantities, expected, marks, found, rules, completed } = work
  const [from, to] = [pair * months, (returns.product[pair] ?? 0) * months]
  let last = Number.NaN
  let isClosed = false
  for (let m = 0; m < months; m += 1) {
    const reported = returns.panel.values[from + m] ?? Number.NaN
    const cell = to + m
    if (!Number.isNaN(last)) expected.values[cell] = (expected.values[cell] ?? 0) + last
    if (!Number.isNaN(reported) || isClosed) {
      const value = Number.isNaN(reported) ? 0 : reported
      quantities.values[cell] = (quantities.values[cell] ?? 0) + value
      if (found[cell] !== gap) found[cell] = some
      if (rules.length > 0) completed.values[from + m] = value
      if (Number.isNaN(reported)) continue
      isClosed = marks !== undefined && marks.values[from + m] === marks.closed
      last = isClosed ? Number.NaN : reported
    } else if (!Number.isNaN(last)) addSilent(work, cell, from, m, last)
  }
}

/** Adds a pair that was expected and is silent. */
function addSilent({ rules, movements, ...work }: Work, cell: number, from: number, m: number, last: number): void {
  const { quantities, imputed, silent, found, completed } = work
  silent.values[cell] = (silent.values[cell] ?? 0) + last
  if (rules.length === 0) return
  for (const rule of rules) {
    const value = valueBy(rule, completed.values, from, m, movements[cell] ?? Number.NaN)
    if (Number.isNaN(value)) continue
    quantities.values[cell] = (quantities.values[cell] ?? 0) + value
    imputed.values[cell] = (imputed.values[cell] ?? 0) + value
    if (found[cell] !== gap) found[cell] = some
    completed.values[from + m] = value
    return
  }
  found[cell] = gap
}

function valueBy(rule: ImputationRule, values: Float64Array, from: number, m: number, movement: number): number {
  if (rule === 'same-month-last-year') return m < 12 ? Number.NaN : (values[from + m - 12] ?? Number.NaN)
  const before = m < 1 ? Number.NaN : (values[from + m - 1] ?? Number.NaN)
  return rule === 'carry-forward' ? before : before * movement
}
