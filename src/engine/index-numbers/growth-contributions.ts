import { checkRange } from '../check.ts'
import type { TableContributions } from './chained-contributions.ts'
import { checkSameShape, emptyLike, type SeriesTable } from './series-table.ts'

/**
 * Growth of a whole from the growth of its parts, and the points of each part.
 *
 * points_{i,t} = v_{i,t} g_{i,t} / Σ_j v_{j,t} ; growth_t = Σ points_{i,t}
 *
 * @param input.growths growth of each part, fractions
 * @param input.weights what the growth of each part weighs, same shape, zero or above: base-year weights for reading A, levels of the
 * earlier period for reading B; a part that weighs nothing is passed over
 * @returns growth and points; NaN where a part with weight has no growth, where a weight is missing and where nothing has weight
 * @throws `lengths-differ`, `out-of-range`
 * @remarks Source: National Statistics Office of Viet Nam, statistical yearbooks (index of industrial production); IMF Quarterly National
 * Accounts Manual (2017), ch. 8. SPEC IDX-5, CMP-6.
 * @example
 * tableRows(growthContributions({
 *   growths: seriesTable({ frequency: 'A', start: 24300, rows: [[0.2], [0.1]] }),
 *   weights: seriesTable({ frequency: 'A', start: 24300, rows: [[3], [1]] }) }).points)
 * // [[0.15], [0.025]]
 */
export function growthContributions(input: { readonly growths: SeriesTable; readonly weights: SeriesTable }): TableContributions {
  const { growths, weights } = input
  checkSameShape({ growths, weights }, true)
  const { series, periods } = growths
  const growth = emptyLike(growths, 1, false)
  const points = emptyLike(growths, series, true)
  for (let period = 0; period < periods; period += 1) {
    let whole = 0
    for (let at = period; at < series * periods; at += periods) {
      const weight = weights.values[at] ?? Number.NaN
      if (!Number.isNaN(weight)) checkRange('weights', weight, 0, Number.MAX_VALUE)
      whole += weight
    }
    if (!(whole > 0)) continue
    let sum = 0
    for (let at = period; at < series * periods; at += periods) {
      const weight = weights.values[at] ?? Number.NaN
      const part = weight === 0 ? 0 : (weight * (growths.values[at] ?? Number.NaN)) / whole
      points.values[at] = part
      sum += part
    }
    growth.values[period] = sum
  }
  return { growth, points }
}
