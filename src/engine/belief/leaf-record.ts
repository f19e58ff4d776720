/** What is known of one leaf, month by month in logarithms; NaN where nothing is. */
export interface LeafRecord {
  /** First month, 12 · year + (0 … 11). */
  readonly firstMonth: number
  readonly months: number
  /** Log of the level. */
  readonly level?: Float64Array
  /** Log of the ratio to the same month of last year. */
  readonly onYear?: Float64Array
  /** Log of the ratio to the month before. */
  readonly onMonth?: Float64Array
  /** Log of the ratio of the year to date to the same months of last year. */
  readonly toDate?: Float64Array
}
