import { checkWhole } from '../check.ts'
import { emptyMonthPanel, type MonthPanel } from './month-panel.ts'

/**
 * Growth of every series of a panel on an earlier month.
 *
 * g_{s,m} = x_{s,m} / x_{s,m−lag} − 1
 *
 * @param panel levels or indices
 * @param lag months back: 12 for the same month of last year, 1 for the previous month
 * @returns growth as fractions in a panel of the same shape; NaN in the first `lag` months, where a value is missing and where the
 * earlier one is not above 0
 * @throws `out-of-range`
 * @remarks Source: IMF Quarterly National Accounts Manual (2017), ch. 8. SPEC PAN-7, GRO-1.
 * @example monthPanelValue(panelGrowth(makeMonthPanel({ firstMonth: 24300, rows: [[100, 110]] }), 1), 0, 24301) // 0.1
 */
export function panelGrowth(panel: MonthPanel, lag: number): MonthPanel {
  checkWhole('lag', lag, 1, 65_536)
  const { series, firstMonth, months, values } = panel
  const growth = emptyMonthPanel(series, firstMonth, months)
  for (let row = 0; row < series * months; row += months) {
    for (let m = row + lag; m < row + months; m += 1) {
      const previous = values[m - lag] ?? Number.NaN
      if (previous > 0) growth.values[m] = (values[m] ?? Number.NaN) / previous - 1
    }
  }
  return growth
}
