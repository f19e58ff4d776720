/** What is believed of one leaf before evidence: monthly log-levels, jointly normal. */
export interface LeafPrior {
  /** First month, 12 · year + (0 … 11). */
  readonly firstMonth: number
  readonly months: number
  /** Mean log-level of each month. */
  readonly mean: Float64Array
  /** months × months, row after row, symmetric and positive definite (diffuse parts have a large, finite variance). */
  readonly covariance: Float64Array
}
