import { EngineError } from '../error.ts'
import { chainLinks } from './chain-links.ts'
import type { LinkWeights } from './link-weights.ts'
import { cell, checkAdditive, emptyLike, type SeriesTable } from './series-table.ts'
import { yearOfPeriod } from './table-years.ts'

/** A chained volume index: one series. */
export interface AnnualOverlapChain {
  /** Link indices: the average of the previous year is 1; in the reference year its own average. */
  readonly links: SeriesTable
  /** Chained levels, the reference year averaging 1. Not additive. */
  readonly levels: SeriesTable
}

/**
 * Chained Laspeyres volume index by annual overlap.
 *
 * L_y,m = Σ_i unit weight_i,y−1 · q_i,y,m ; C_y,m = C̄_{y−1} · L_y,m ; C̄_y = C̄_{y−1} · L̄_y
 *
 * @param input.quantities volume of each series; begins with the reference year; zero is nothing made, NaN is missing
 * @param input.weights link weights, a weight year for every year of the quantities but the last
 * @returns links and levels, the reference year averaging 1; a missing quantity makes its link missing
 * @throws `lengths-differ`, `out-of-range` for a year without weights, `not-additive`
 * @remarks Annual overlap; the reference year has its own weights. Source: IMF Quarterly National Accounts Manual (2017), ch. 8.
 * SPEC IDX-8, IDX-9.
 * @example
 * tableRows(annualOverlapChain({
 *   quantities: seriesTable({ frequency: 'A', start: 24288, rows: [[20, 22], [10, 12]] }),
 *   weights: linkWeightsFromPrices({
 *     quantities: seriesTable({ frequency: 'A', start: 24288, rows: [[20, 22], [10, 12]] }), prices: [[10], [20]] }) }).levels)
 * // [[1, 1.15]]
 */
export function annualOverlapChain(input: {
  readonly quantities: SeriesTable
  readonly weights: LinkWeights
}): AnnualOverlapChain {
  const { quantities, weights } = input
  checkAdditive('quantities', quantities)
  if (quantities.series !== weights.series)
    throw new EngineError('lengths-differ', {
      arguments: ['quantities', 'weights'],
      lengths: [quantities.series, weights.series],
    })
  const links = emptyLike(quantities, 1, true)
  for (let period = 0; period < quantities.periods; period++) {
    const year = weightPlace(weights, yearOfPeriod(quantities, period))
    let sum = 0
    for (let row = 0; row < quantities.series; row++) sum += weigh(unitWeight(weights, row, year), cell(quantities, row, period))
    links.values[period] = sum
  }
  return { links, levels: chainLinks(links) }
}

/** Place of the weight year of a year's links: the year before, in the reference year itself; throws `out-of-range` without one. */
export function weightPlace(weights: LinkWeights, year: number): number {
  const place = Math.max(year - weights.firstYear - 1, 0)
  if (year >= weights.firstYear && place < weights.years) return place
  const allowed = `${weights.firstYear} to ${weights.firstYear + weights.years}`
  throw new EngineError('out-of-range', { argument: 'year of the quantities', found: year, allowed })
}

/** Unit weight of a series in a weight year, by place. */
export function unitWeight(weights: LinkWeights, row: number, place: number): number {
  return weights.unitWeights[row * weights.years + place] ?? Number.NaN
}

/** Weight times quantity; nothing made weighs nothing, even without a price. */
export function weigh(weight: number, quantity: number): number {
  return quantity === 0 ? 0 : weight * quantity
}
