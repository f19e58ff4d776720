import type { Problem } from '../contract/errors.ts'
import type { Place, StartUpPlan } from '../contract/record.ts'
import { type Cells, isComplete } from './cells.ts'
import { readMonth } from './month-cell.ts'
import type { PackCodes } from './pack-codes.ts'
import { readSourcedRows } from './read-sourced-rows.ts'
import type { Sources } from './read-sources.ts'
import type { SourceUse } from './source-use.ts'
import type { TableFiles } from './table-files.ts'

const columns = [
  'id',
  'activity',
  'product',
  'capacity',
  'unit',
  'value_added',
  'value_added_ratio',
  'start',
  'spread_months',
  'ramp_months',
  'source',
  'remark',
] as const
type Column = (typeof columns)[number]

/** Reads the plants that start; `use` receives the sources they were taken from. */
export function readStartUps(
  files: TableFiles,
  codes: PackCodes,
  sources: Sources,
  use: SourceUse,
  problems: Problem[],
): readonly (StartUpPlan & Place)[] {
  return readSourcedRows<Column, StartUpPlan>(files, columns, 'plant', use, problems, (cells) =>
    readStartUp(cells, codes, sources),
  )
}

function readStartUp(cells: Cells<Column>, codes: PackCodes, sources: Sources): StartUpPlan | undefined {
  const capacity = amount(cells, 'capacity', 0, Number.MAX_VALUE)
  const valueAdded = amount(cells, 'value_added', 0, Number.MAX_VALUE)
  const valueAddedRatio = amount(cells, 'value_added_ratio', 0, 1)
  if (valueAdded !== null && valueAddedRatio !== null && valueAdded !== undefined && valueAddedRatio !== undefined)
    cells.refuse('value_added_ratio', cells.text('value_added_ratio'), 'an empty cell where value_added is filled')
  const plan = {
    id: cells.code('id', codes.subjects),
    activity: cells.code('activity', codes.activities),
    product: cells.code('product', codes.subjects, 'may-be-empty'),
    capacity,
    unit: capacity === null ? emptyUnit(cells) : cells.code('unit', codes.units),
    valueAdded,
    valueAddedRatio,
    start: readMonth(cells, 'start'),
    spread: amount(cells, 'spread_months', 0, 120, 'filled'),
    ramp: readRamp(cells),
    source: cells.code('source', sources),
    remark: cells.text('remark'),
  }
  return isComplete<StartUpPlan>(plan) ? plan : undefined
}

function emptyUnit(cells: Cells<Column>): string | undefined {
  return cells.text('unit') === '' ? '' : cells.refuse('unit', cells.text('unit'), 'an empty cell where capacity is empty')
}

/** A number within bounds, or null where the cell is empty and may be. */
function amount(cells: Cells<Column>, column: Column, low: number, high: number): number | null | undefined
function amount(cells: Cells<Column>, column: Column, low: number, high: number, empty: 'filled'): number | undefined
function amount(cells: Cells<Column>, column: Column, low: number, high: number, empty?: 'filled'): number | null | undefined {
  if (cells.text(column) === '' && empty === undefined) return null
  const number = cells.number(column, 0)
  if (number === undefined || (number.value >= low && number.value <= high)) return number?.value
  return cells.refuse(column, number.printed, high === Number.MAX_VALUE ? `at least ${low}` : `${low} to ${high}`)
}

function readRamp(cells: Cells<Column>): number | undefined {
  const months = amount(cells, 'ramp_months', 1, 120, 'filled')
  if (months === undefined || Number.isInteger(months)) return months
  return cells.refuse('ramp_months', cells.text('ramp_months'), 'a whole number of months')
}
