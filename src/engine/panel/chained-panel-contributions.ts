import { checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import { type Comparator, comparedPeriods } from '../index-numbers/compared-periods.ts'
import { cell, type SeriesTable } from '../index-numbers/series-table.ts'
import { yearMean, yearMeans, yearOfPeriod } from '../index-numbers/table-years.ts'
import type { ChainedPanel } from './chained-panel.ts'
import type { MonthPanel } from './month-panel.ts'
import { monthTable } from './month-table.ts'

/**
 * Points that each group adds to the growth of the chained total, on a named comparator.
 *
 * within one year: (A_{G,t} − A_{G,s}) / L_s ;
 * across one link, t in y and s in y−1: { L̄_{y−1} (A_{G,t} − S_{G,y}) + Ā_{G,y−1} − A_{G,s} } / L_s ;
 * year to date: the numerators summed over its months, over Σ L_s ; A being the parts, S the shares, L the parts of the total
 *
 * @param input.groups the groups, chained by `chainedPanel`
 * @param input.total the total, chained from the same products with the same weights as one group
 * @param input.comparator `previous-period`, `same-period-last-year` or `year-to-date`
 * @returns points as fractions, groups × months; over groups that make up the total they add up to its growth; NaN in months without
 * comparator
 * @throws `out-of-range`, `lengths-differ`
 * @remarks Equal to the sum of the points of a group's products (CON-7 to CON-9), for these are linear in the quantities. Source: IMF
 * Quarterly National Accounts Manual (2017), ch. 8. SPEC PAN-11.
 * @example
 * monthPanelValue(chainedPanelContributions({
 *   groups: {
 *     index: makeMonthPanel({ firstMonth: 24300, rows: [[100, 110], [100, 120]] }),
 *     parts: makeMonthPanel({ firstMonth: 24300, rows: [[0.5, 0.55], [0.5, 0.6]] }),
 *     shares: makeMonthPanel({ firstMonth: 24300, rows: [[0.5, 0.5], [0.5, 0.5]] }) },
 *   total: {
 *     index: makeMonthPanel({ firstMonth: 24300, rows: [[100, 115]] }),
 *     parts: makeMonthPanel({ firstMonth: 24300, rows: [[1, 1.15]] }),
 *     shares: makeMonthPanel({ firstMonth: 24300, rows: [[1, 1]] }) },
 *   comparator: 'previous-period' }), 1, 24301)
 * // 0.1
 */
export function chainedPanelContributions(input: {
  readonly groups: ChainedPanel
  readonly total: ChainedPanel
  readonly comparator: Comparator
}): MonthPanel {
  const { groups, total, comparator } = input
  const { series, firstMonth, months } = groups.parts
  checkWhole('series of the total', total.parts.series, 1, 1)
  checkWhole('firstMonth of the total', total.parts.firstMonth, firstMonth, firstMonth)
  if (total.parts.months !== months)
    throw new EngineError('lengths-differ', { arguments: ['groups', 'total'], lengths: [months, total.parts.months] })
  const chained = {
    parts: groups.parts,
    shares: groups.shares,
    mean: yearMeans(monthTable(groups.parts)),
    total: monthTable(total.parts),
  }
  const points = { ...groups.parts, values: new Float64Array(series * months) }
  for (let month = 0; month < months; month += 1) {
    const pairs = comparedPeriods(chained.total, month, comparator)
    const whole = pairs.reduce((sum, [, previous]) => sum + cell(chained.total, 0, previous), 0)
    if (!(whole > 0)) {
      for (let at = month; at < points.values.length; at += months) points.values[at] = Number.NaN
      continue
    }
    for (const [current, previous] of pairs) addMovement(chained, current, previous, month, points.values)
    for (let at = month; at < points.values.length; at += months) points.values[at] = (points.values[at] ?? Number.NaN) / whole
  }
  return points
}

interface Chained {
  readonly parts: MonthPanel
  readonly shares: MonthPanel
  /** Mean of a group's parts over a year. */
  readonly mean: (group: number, year: number) => number
  readonly total: SeriesTable
}

/** Adds what each group moves between two months of one year or of two successive ones, in links of the earlier one's year. */
function addMovement(
  { parts, shares, mean, total }: Chained,
  current: number,
  previous: number,
  month: number,
  to: Float64Array,
): void {
  const yearBefore = yearOfPeriod(total, previous)
  const withinYear = yearOfPeriod(total, current) === yearBefore
  const totalMean = yearMean(total, 0, yearBefore)
  for (let group = 0; group < parts.series; group += 1) {
    const row = group * parts.months
    const now = parts.values[row + current] ?? Number.NaN
    const then = parts.values[row + previous] ?? Number.NaN
    const share = shares.values[row + current] ?? Number.NaN
    const moved = withinYear ? now - then : totalMean * (now - share) + (mean(group, yearBefore) - then)
    to[row + month] = (to[row + month] ?? 0) + moved
  }
}
