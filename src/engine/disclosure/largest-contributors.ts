import { checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import { emptyMonthPanel, type MonthPanel } from '../panel/month-panel.ts'
import type { PairPanel } from '../panel/pair-panel.ts'

/** Who stands behind each total of groups by months: what the disclosure rules ask about. */
export interface LargestContributors {
  /** Number of enterprises that reported. */
  readonly contributors: MonthPanel
  /** What they reported, in all. */
  readonly whole: MonthPanel
  readonly largest: MonthPanel
  /** 0 when there is one contributor only. */
  readonly second: MonthPanel
}

/**
 * The number of enterprises behind each total, and the two largest of them.
 *
 * x_e = Σ over the products of the group: weight_{p,m} · q_{e,p,m}
 *
 * @param input.returns the returns as a panel of pairs, ordered by enterprise, missing ones filled in or not
 * @param input.reported the same pairs as they reported; `returns` itself when left out
 * @param input.weights value of a unit of each product in each month, products × months
 * @param input.groupOf number of the group of each product, from 0; −1 for a product that belongs to none
 * @param input.groups number of groups, 1 to 65,536
 * @returns groups × months; 0 throughout where nobody reported
 * @throws `out-of-range`, `lengths-differ`
 * @remarks An enterprise whose return was filled in has its size, for that may be its last return, and does not count among the
 * contributors; one that reported 0 does. SPEC CMP-40.
 * @example
 * monthPanelValue(largestContributors({
 *   returns: { panel: makeMonthPanel({ firstMonth: 24300, rows: [[10], [5], [9]] }), enterprise: Uint32Array.of(0, 0, 1), product: Uint16Array.of(0, 1, 0) },
 *   weights: [1, 2], groupOf: [0, 0], groups: 1 }).largest, 0, 24300)
 * // 20
 */
export function largestContributors(input: {
  readonly returns: PairPanel
  readonly reported?: MonthPanel
  readonly weights: ArrayLike<number>
  readonly groupOf: ArrayLike<number>
  readonly groups: number
}): LargestContributors {
  const { returns, groups, reported = returns.panel } = input
  const { series, firstMonth, months } = returns.panel
  checkWhole('groups', groups, 1, 65_536)
  const [weights, groupOf] = [Float64Array.from(input.weights), Int32Array.from(input.groupOf)]
  if (weights.length !== groupOf.length * months)
    throw new EngineError('lengths-differ', {
      arguments: ['weights', 'groupOf × months'],
      lengths: [weights.length, groupOf.length * months],
    })
  for (const group of groupOf) checkWhole('groupOf', group, -1, groups - 1)
  const empty = (): MonthPanel => ({ ...emptyMonthPanel(groups, firstMonth, months), values: new Float64Array(groups * months) })
  const tops = { contributors: empty(), whole: empty(), largest: empty(), second: empty() }
  const work: Work = {
    ...tops,
    months,
    own: new Float64Array(groups * months).fill(Number.NaN),
    present: new Uint8Array(groups * months),
    touched: new Set(),
  }
  for (let pair = 0; pair < series; pair += 1) {
    const product = returns.product[pair] ?? 0
    const group = groupOf[product] ?? -1
    if (group >= 0) addPair(work, [returns.panel.values, reported.values], pair * months, weights, product * months, group)
    if (pair + 1 === series || returns.enterprise[pair] !== returns.enterprise[pair + 1]) flush(work)
  }
  return tops
}

interface Work extends LargestContributors {
  readonly months: number
  /** What the enterprise at hand adds to each group, NaN where it did not report. */
  readonly own: Float64Array
  /** Whether it reported something of the group itself. */
  readonly present: Uint8Array
  readonly touched: Set<number>
}

function addPair(
  { own, present, months, touched }: Work,
  [values, reported]: readonly [Float64Array, Float64Array],
  from: number,
  weights: Float64Array,
  at: number,
  group: number,
): void {
  const to = group * months
  touched.add(group)
  for (let m = 0; m < months; m += 1) {
    const value = values[from + m] ?? Number.NaN
    if (Number.isNaN(value)) continue
    const before = own[to + m] ?? Number.NaN
    own[to + m] = (Number.isNaN(before) ? 0 : before) + value * (weights[at + m] ?? Number.NaN)
    if (!Number.isNaN(reported[from + m])) present[to + m] = 1
  }
}

/** Ranks what the enterprise at hand has, and makes room for the next. */
function flush({ own, present, months, touched, contributors, whole, largest, second }: Work): void {
  for (const group of touched) {
    for (let cell = group * months; cell < (group + 1) * months; cell += 1) {
      const value = own[cell] ?? Number.NaN
      const counted = present[cell] ?? 0
      own[cell] = Number.NaN
      present[cell] = 0
      if (Number.isNaN(value)) continue
      contributors.values[cell] = (contributors.values[cell] ?? 0) + counted
      whole.values[cell] = (whole.values[cell] ?? 0) + value
      const first = largest.values[cell] ?? 0
      if (value > first) {
        second.values[cell] = first
        largest.values[cell] = value
      } else if (value > (second.values[cell] ?? 0)) second.values[cell] = value
    }
  }
  touched.clear()
}
