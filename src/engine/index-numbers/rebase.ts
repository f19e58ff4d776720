import { checkPositive } from '../check.ts'
import { emptyLike, type Panel } from './panel.ts'
import { checkYearInside, yearMean } from './panel-years.ts'

/**
 * Moves every series to another reference year.
 *
 * I'_t = reference · I_t / Ī_year
 *
 * @param input.panel indices or levels
 * @param input.year a year that lies whole in the panel
 * @param input.reference what the average of that year becomes, usually 100
 * @returns the rebased panel: growth on every comparator is what it was, and what was not additive stays so; indices that were additive
 * lose that, because their weights hold for the old reference only; NaN where that year has a gap or is zero
 * @throws `out-of-range`
 * @remarks A change of reference, not of weights. Source: UN International Recommendations for the Index of Industrial Production 2010.
 * SPEC IDX-10.
 * @example panelRows(rebase({ panel: makePanel({ frequency: 'A', start: 24288, rows: [[1, 1.25]] }), year: 2025, reference: 100 })) // [[80, 100]]
 */
export function rebase(input: { readonly panel: Panel; readonly year: number; readonly reference: number }): Panel {
  const { panel, year, reference } = input
  checkYearInside('year', panel, year)
  checkPositive('reference', reference)
  const rebased = emptyLike(panel, panel.series, false)
  for (let row = 0; row < panel.series; row++) {
    const base = yearMean(panel, row, year)
    if (!(base > 0)) continue
    const from = row * panel.periods
    for (let at = from; at < from + panel.periods; at++)
      rebased.values[at] = (reference * (panel.values[at] ?? Number.NaN)) / base
  }
  return rebased
}
