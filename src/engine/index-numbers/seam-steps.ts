import { annualOverlapChain, unitWeight, weigh, weightPlace } from './annual-overlap-chain.ts'
import type { LinkWeights } from './link-weights.ts'
import { cell, type SeriesTable } from './series-table.ts'
import { yearOfPeriod } from './table-years.ts'

/** Movement of a chained index from the last period of a year into the next year, beside that of both weightings. */
export interface SeamStep {
  /** Year that begins at the seam. */
  readonly year: number
  readonly chained: number
  readonly oldWeights: number
  readonly newWeights: number
  /** How far the chained movement lies outside the two others; 0 when between them. */
  readonly step: number
}

/**
 * Steps that linking leaves at the turn of each year.
 *
 * step = chained movement − nearest of (movement with the old weights, movement with the new weights), 0 between the two
 *
 * @param input.quantities volume of each series, as chained
 * @param input.weights link weights, as chained
 * @returns one entry for each turn of a year in the table, movements as fractions; NaN where a quantity is missing
 * @throws `lengths-differ`, `out-of-range`, `not-additive`
 * @remarks Annual overlap keeps the years right and may leave a step between December and January; a large one asks for a look at the
 * weights. Source: IMF Quarterly National Accounts Manual (2017), ch. 8 (comparison of overlap techniques). SPEC IDX-13.
 * @example
 * seamSteps({
 *   quantities: seriesTable({ frequency: 'A', start: 24288, rows: [[20, 22], [10, 12]] }),
 *   weights: linkWeightsFromPrices({
 *     quantities: seriesTable({ frequency: 'A', start: 24288, rows: [[20, 22], [10, 12]] }), prices: [[10], [20]] }) })
 * // [{ year: 2025, chained: 0.15, oldWeights: 0.15, newWeights: 0.15, step: 0 }]
 */
export function seamSteps(input: { readonly quantities: SeriesTable; readonly weights: LinkWeights }): readonly SeamStep[] {
  const { quantities, weights } = input
  const { levels } = annualOverlapChain(input)
  const valued = (period: number, place: number): number => {
    let sum = 0
    for (let row = 0; row < quantities.series; row++) sum += weigh(unitWeight(weights, row, place), cell(quantities, row, period))
    return sum
  }
  return Array.from({ length: Math.max(quantities.periods - 1, 0) }, (_, period) => period + 1)
    .filter((period) => yearOfPeriod(quantities, period) !== yearOfPeriod(quantities, period - 1))
    .map((period) => {
      const year = yearOfPeriod(quantities, period)
      const movement = (place: number): number => valued(period, place) / valued(period - 1, place) - 1
      const [oldWeights, newWeights] = [movement(weightPlace(weights, year - 1)), movement(weightPlace(weights, year))]
      const chained = cell(levels, 0, period) / cell(levels, 0, period - 1) - 1
      const nearest = Math.min(Math.max(chained, Math.min(oldWeights, newWeights)), Math.max(oldWeights, newWeights))
      const step = Math.abs(chained - nearest) < 1e-14 ? 0 : chained - nearest
      return { year, chained, oldWeights, newWeights, step }
    })
}
