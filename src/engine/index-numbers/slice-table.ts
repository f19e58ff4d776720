import { EngineError } from '../error.ts'
import { formatPeriod, type Period } from '../period.ts'
import { monthsInStep, type SeriesTable } from './series-table.ts'

/**
 * The part of a table that lies in a period.
 *
 * @param table any table
 * @param period whole periods of the table, inside it
 * @returns a table of the same series over that period
 * @throws `not-aligned`
 * @remarks SPEC IDX-1.
 * @example tableRows(sliceTable(seriesTable({ frequency: 'A', start: 24288, rows: [[1, 2], [3, 4]] }), { first: 24300, last: 24311 })) // [[2], [4]]
 */
export function sliceTable(table: SeriesTable, period: Period): SeriesTable {
  const size = monthsInStep[table.frequency]
  const [from, to] = [(period.first - table.start) / size, (period.last + 1 - table.start) / size]
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to <= from || to > table.periods) {
    const allowed = `whole periods of frequency ${table.frequency} inside the table`
    throw new EngineError('not-aligned', { argument: 'period', found: formatPeriod(period), allowed })
  }
  const periods = to - from
  const values = new Float64Array(table.series * periods)
  for (let row = 0; row < table.series; row++)
    values.set(table.values.subarray(row * table.periods + from, row * table.periods + to), row * periods)
  return { ...table, start: period.first, periods, values }
}
