/** How a milestone stands against the day that was promised first. */
export interface MilestoneSlippage {
  /** Days late, below 0 when early; NaN where no forecast is known. */
  readonly days: number
  readonly state: 'reached' | 'overdue' | 'ahead'
}

/**
 * How late a milestone is, or will be, against its frozen baseline.
 *
 * reached: actual − baseline ; else max(forecast, today) − baseline
 *
 * @param input.baseline the day promised first, never changed
 * @param input.forecast the day expected now
 * @param input.actual the day on which it was reached, NaN while it is not
 * @param input.today what is not reached cannot lie before it
 * @returns days late, and whether it is reached, past its forecast or still ahead
 * @remarks All days from 1970-01-01. SPEC GRO-51.
 * @example milestoneSlippage({ baseline: 100, forecast: 130, actual: Number.NaN, today: 140 }) // { days: 40, state: 'overdue' }
 */
export function milestoneSlippage(input: {
  readonly baseline: number
  readonly forecast: number
  readonly actual: number
  readonly today: number
}): MilestoneSlippage {
  const { baseline, forecast, actual, today } = input
  if (!Number.isNaN(actual)) return { days: actual - baseline, state: 'reached' }
  return { days: Math.max(forecast, today) - baseline, state: forecast < today ? 'overdue' : 'ahead' }
}
