import { checkRange } from '../check.ts'

/** Amount of a month, 12 · year + (0 … 11). */
export interface MonthAmount {
  readonly month: number
  readonly amount: number
}

/** Money paid out against the plan, from the first month to one month. */
export interface DisbursementGap {
  readonly planned: number
  readonly paid: number
  /** paid − planned; below 0 is behind. */
  readonly gap: number
  /** paid/planned; NaN when nothing was planned by then. */
  readonly share: number
}

/**
 * Money paid out so far against the plan so far.
 *
 * planned = Σ plan_m, paid = Σ paid_m, both up to the month ; gap = paid − planned ; share = paid/planned
 *
 * @param input.plan planned amounts by month
 * @param input.payments what was paid, in the same currency
 * @param input.upTo last month that counts, 12 · year + (0 … 11)
 * @returns both sums, their difference and their ratio
 * @throws `out-of-range` for an amount below 0
 * @remarks A ratio of sums, not a mean of monthly ratios. SPEC GRO-56.
 * @example
 * disbursementGap({ plan: [{ month: 24300, amount: 40 }, { month: 24301, amount: 60 }], payments: [{ month: 24300, amount: 30 }], upTo: 24300 })
 * // { planned: 40, paid: 30, gap: -10, share: 0.75 }
 */
export function disbursementGap(input: {
  readonly plan: readonly MonthAmount[]
  readonly payments: readonly MonthAmount[]
  readonly upTo: number
}): DisbursementGap {
  const sum = (argument: string, amounts: readonly MonthAmount[]): number =>
    amounts.reduce((total, { month, amount }) => {
      checkRange(argument, amount, 0, Number.MAX_VALUE)
      return month <= input.upTo ? total + amount : total
    }, 0)
  const planned = sum('plan', input.plan)
  const paid = sum('payments', input.payments)
  return { planned, paid, gap: paid - planned, share: planned > 0 ? paid / planned : Number.NaN }
}
