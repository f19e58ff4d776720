import { climbLadder, type MissingBelow } from './climb-ladder.ts'
import type { Comparator } from './compared-periods.ts'
import { fixedBaseIndex } from './fixed-base-index.ts'
import type { Ladder } from './ladder.ts'
import { levelGrowth } from './level-growth.ts'
import type { SeriesTable } from './series-table.ts'
import type { GrowthReading } from './weighted-growth.ts'

/** Growth on one step of the ladder, and how much of the weight below has a value. */
export interface LadderGrowth {
  readonly growth: SeriesTable
  readonly coverage: SeriesTable
}

/**
 * Growth on every step of the ladder under one of the two readings in use in Viet Nam.
 *
 * A, `direct-weighting`: each product's growth climbs the ladder with the base-year weights, G = Σ W g / Σ W on every step
 * B, `fixed-base-laspeyres`: the indices climb the ladder and are then compared, G = Σ W I_t / Σ W I_s − 1
 *
 * @param input.reading which of the two
 * @param input.quantities volume of each product; zero is nothing made, NaN is missing
 * @param input.baseYear base year of the weights, inside the table; used by the second reading
 * @param input.ladder steps from products to the total, base-year weights
 * @param input.comparator `previous-period`, `same-period-last-year` or `year-to-date`
 * @param input.missing `stay-missing` or `matched`; a product without output in the earlier period has no growth: the first reading
 * leaves it out when matched
 * @returns growth as fractions, one entry for each step, the last being the total
 * @throws `no-values`, `lengths-differ`, `out-of-range`, `not-additive`
 * @remarks Source: National Statistics Office of Viet Nam, statistical yearbooks (index of industrial production); UN International
 * Recommendations for the Index of Industrial Production 2010 for B. SPEC IDX-5.
 * @example
 * tableRows(ladderGrowth({
 *   reading: 'direct-weighting', comparator: 'same-period-last-year', missing: 'matched', baseYear: 2024,
 *   quantities: seriesTable({ frequency: 'A', start: 24288, rows: [[10, 12], [10, 10]] }),
 *   ladder: [{ parents: [0, 0], weights: [1, 3] }] })[0].growth)
 * // [[NaN, 0.05]]
 */
export function ladderGrowth(input: {
  readonly reading: GrowthReading
  readonly quantities: SeriesTable
  readonly baseYear: number
  readonly ladder: Ladder
  readonly comparator: Comparator
  readonly missing: MissingBelow
}): readonly LadderGrowth[] {
  const { reading, quantities, baseYear, ladder, comparator, missing } = input
  if (reading === 'fixed-base-laspeyres')
    return fixedBaseIndex({ quantities, baseYear, ladder, missing }).levels.map(({ indices, coverage }) => ({
      growth: levelGrowth(indices, comparator),
      coverage,
    }))
  const values: SeriesTable = { ...levelGrowth(quantities, comparator), additive: quantities.additive }
  return climbLadder({ values, ladder, missing }).map(({ indices, coverage }) => ({
    growth: { ...indices, additive: false },
    coverage,
  }))
}
