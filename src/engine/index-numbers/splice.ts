import { EngineError } from '../error.ts'
import { formatPeriod, type Period } from '../period.ts'
import { cell, monthsInStep, type SeriesTable } from './series-table.ts'

/**
 * Joins an older index to a newer one by what they have in common.
 *
 * factor = Σ_overlap newer / Σ_overlap older ; older levels · factor up to where the newer begins, newer levels from there on
 *
 * @param input.older series that ends during or after the overlap
 * @param input.newer the same series, in order, on the new base; it keeps its levels
 * @param input.overlap whole periods that both have: a year (annual overlap) or the month before the change (over the month)
 * @returns one table from the start of the older to the end of the newer, not additive; growth inside the older part is the older's, NaN
 * before the seam when the overlap has a gap or is zero
 * @throws `lengths-differ`, `not-aligned`
 * @remarks Source: IMF Quarterly National Accounts Manual (2017), ch. 8 (linking). SPEC IDX-11.
 * @example
 * tableRows(splice({
 *   older: seriesTable({ frequency: 'A', start: 24276, rows: [[80, 100, 110]] }),
 *   newer: seriesTable({ frequency: 'A', start: 24288, rows: [[50, 56]] }),
 *   overlap: { first: 24288, last: 24299 } }))
 * // [[40, 50, 56]]
 */
export function splice(input: {
  readonly older: SeriesTable
  readonly newer: SeriesTable
  readonly overlap: Period
}): SeriesTable {
  const { older, newer, overlap } = input
  if (older.frequency !== newer.frequency || older.series !== newer.series)
    throw new EngineError('lengths-differ', { arguments: ['older', 'newer'], lengths: [older.series, newer.series] })
  const size = monthsInStep[newer.frequency]
  const offset = (newer.start - older.start) / size
  const [from, to] = [(overlap.first - newer.start) / size, (overlap.last + 1 - newer.start) / size]
  const inside = from >= 0 && to > from && to <= newer.periods && to + offset <= older.periods
  if (!inside || offset < 0 || !Number.isInteger(from) || !Number.isInteger(to)) {
    const allowed = 'whole periods that both tables have, the older beginning first'
    throw new EngineError('not-aligned', { argument: 'overlap', found: formatPeriod(overlap), allowed })
  }
  const rows = Array.from({ length: newer.series }, (_, row) => {
    let [sumNewer, sumOlder] = [0, 0]
    for (let period = from; period < to; period++) {
      sumNewer += cell(newer, row, period)
      sumOlder += cell(older, row, period + offset)
    }
    const factor = sumOlder > 0 ? sumNewer / sumOlder : Number.NaN
    const before = Array.from({ length: offset }, (_empty, period) => factor * cell(older, row, period))
    return [...before, ...newer.values.subarray(row * newer.periods, (row + 1) * newer.periods)]
  })
  const values = Float64Array.from(rows.flat())
  return { ...newer, start: older.start, periods: offset + newer.periods, values, additive: false }
}
