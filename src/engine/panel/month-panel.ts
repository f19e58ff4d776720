import { checkLengths, checkSome, checkWhole } from '../check.ts'

/** Monthly values of many series in one run of memory: series after series, month after month, missing as NaN. */
export interface MonthPanel {
  /** Number of series. */
  readonly series: number
  /** The month of the first column, 12 · year + (0 … 11). */
  readonly firstMonth: number
  /** Number of months. */
  readonly months: number
  /** The value of series s in month firstMonth + m stands at s · months + m. */
  readonly values: Float64Array
}

/**
 * A panel from one list of values a series.
 *
 * values[s · months + m] = rows[s][m]
 *
 * @param input.firstMonth month of the first value of every series, 12 · year + (0 … 11)
 * @param input.rows values of each series, at least one series, all equally long; NaN is missing
 * @returns the panel; the lists are copied
 * @throws `no-values`, `lengths-differ`, `out-of-range`
 * @remarks For examples and small inputs; large ones are written into `values` directly. SPEC PAN-1.
 * @example makeMonthPanel({ firstMonth: 24300, rows: [[1, 2], [3, 4]] }).months // 2
 * @example monthPanelValue(makeMonthPanel({ firstMonth: 24300, rows: [[1, 2], [3, 4]] }), 1, 24300) // 3
 */
export function makeMonthPanel(input: {
  readonly firstMonth: number
  readonly rows: readonly (readonly number[])[]
}): MonthPanel {
  const { firstMonth, rows } = input
  checkSome('rows', rows)
  checkWhole('firstMonth', firstMonth, 0, Number.MAX_SAFE_INTEGER)
  checkLengths(Object.fromEntries(rows.map((row, index) => [`rows ${index}`, row])))
  return { series: rows.length, firstMonth, months: rows[0]?.length ?? 0, values: Float64Array.from(rows.flat()) }
}

/** A panel of the given shape in which everything is missing. */
export function emptyMonthPanel(series: number, firstMonth: number, months: number): MonthPanel {
  return { series, firstMonth, months, values: new Float64Array(series * months).fill(Number.NaN) }
}

/**
 * One value of a panel.
 *
 * value = values[series · months + month − firstMonth]
 *
 * @param panel the panel
 * @param series number of the series, from 0
 * @param month the month, 12 · year + (0 … 11); a month outside the panel is missing
 * @returns the value, NaN when it is missing
 * @throws `out-of-range`
 * @remarks SPEC PAN-1.
 * @example monthPanelValue(makeMonthPanel({ firstMonth: 24300, rows: [[1, 2]] }), 0, 24301) // 2
 */
export function monthPanelValue(panel: MonthPanel, series: number, month: number): number {
  checkWhole('series', series, 0, panel.series - 1)
  const column = month - panel.firstMonth
  if (column < 0 || column >= panel.months) return Number.NaN
  return panel.values[series * panel.months + column] ?? Number.NaN
}
