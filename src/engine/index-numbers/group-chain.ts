import { checkSome, checkWhole } from '../check.ts'
import { type AnnualOverlapChain, annualOverlapChain, unitWeight, weigh } from './annual-overlap-chain.ts'
import type { LinkWeights } from './link-weights.ts'
import { cell, type SeriesTable } from './series-table.ts'
import { yearMean } from './table-years.ts'

/**
 * Chained volume index by annual overlap of some of the series: a class, a division, a section.
 *
 * L_y,m = Σ_{i∈G} u_i,y−1 q_i,y,m / Σ_{i∈G} u_i,y−1 q̄_i,y−1 ; chained as the whole is
 *
 * @param input.quantities volume of each series of the whole; begins with the reference year
 * @param input.weights link weights of the whole
 * @param input.members numbers of the series that make up the group, at least one
 * @returns links and levels of the group, its reference year averaging 1; NaN from a year on whose group had no output in the weight year
 * @throws `no-values`, `out-of-range`, `not-additive`
 * @remarks Each group has a chain of its own: chained levels of groups do not add up to that of the whole. Source: IMF Quarterly National
 * Accounts Manual (2017), ch. 8. SPEC CMP-7.
 * @example
 * tableRows(groupChain({
 *   quantities: seriesTable({ frequency: 'A', start: 24288, rows: [[20, 22], [10, 12]] }),
 *   weights: linkWeightsFromPrices({
 *     quantities: seriesTable({ frequency: 'A', start: 24288, rows: [[20, 22], [10, 12]] }), prices: [[10], [20]] }), members: [1] }).levels)
 * // [[1, 1.2]]
 */
export function groupChain(input: {
  readonly quantities: SeriesTable
  readonly weights: LinkWeights
  readonly members: readonly number[]
}): AnnualOverlapChain {
  const { quantities, weights, members } = input
  checkSome('members', members)
  for (const member of members) checkWhole('members', member, 0, quantities.series - 1)
  const table = pickSeries(quantities, members)
  const unitWeights = new Float64Array(members.length * weights.years)
  for (let place = 0; place < weights.years; place += 1) {
    const year = weights.firstYear + place
    const shares = members.map((member) => weigh(unitWeight(weights, member, place), yearMean(quantities, member, year)))
    const share = shares.reduce((sum, one) => sum + one, 0)
    members.forEach((member, row) => {
      unitWeights[row * weights.years + place] = share > 0 ? unitWeight(weights, member, place) / share : Number.NaN
    })
  }
  return annualOverlapChain({ quantities: table, weights: { ...weights, series: members.length, unitWeights } })
}

/** The named series of a table, in the order in which they are named. */
function pickSeries(table: SeriesTable, members: readonly number[]): SeriesTable {
  const values = new Float64Array(members.length * table.periods)
  members.forEach((member, row) => {
    for (let period = 0; period < table.periods; period += 1) values[row * table.periods + period] = cell(table, member, period)
  })
  return { ...table, series: members.length, values }
}
