import type { Problem } from '../../../contract/errors.ts'
import type { Workbook, WorkbookCell } from '../../../readers/workbook/read-workbook.ts'
import type { InputCell, ScenarioWorkbook } from './scenario-workbook.ts'
import { type SheetCell, splitPlace } from './sheet-cells.ts'

/** An input whose value in the file is another. */
export interface ChangedInput extends InputCell {
  readonly typed: number
}

/** Most problems that are told of one file. */
const mostProblems = 200
/** What spreadsheet programs keep of a number: 15 digits. */
const digitsKept = 1e-13

/**
 * PLN-74: what differs in a file from the workbook as it was made. Inputs may hold other numbers; every other cell must hold its formula or
 * its constant, and there may be no cell beside them.
 */
export function compareWorkbook(
  file: string,
  { sheets, inputs }: ScenarioWorkbook,
  found: Workbook,
): { readonly changed: readonly ChangedInput[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const refuse = (sheet: string, place: string, what: string, allowed: string): void => {
    const { column, row } = splitPlace(place)
    if (problems.length < mostProblems) problems.push({ file: `${file}, ${sheet}`, row, column, found: what, allowed })
  }
  const movedSheets = new Set<string>()
  for (const [name, cells] of sheets) {
    const given = found.get(name)
    if (given === undefined) {
      problems.push({ file, row: 0, column: '', found: [...found.keys()].join(', '), allowed: `a sheet “${name}”` })
      continue
    }
    const moved = movedRow(cells, given)
    if (moved !== undefined) {
      refuse(name, `A${moved.row}`, shown(given.get(`A${moved.row}`)), moved.allowed)
      movedSheets.add(name)
      continue
    }
    for (const [place, cell] of cells)
      if (cell.input !== true) checkFixed(cell, given.get(place), (what, allowed) => refuse(name, place, what, allowed))
    for (const [place, cell] of given) if (!cells.has(place)) refuse(name, place, shown(cell), 'an empty cell')
  }
  if (movedSheets.has('plan')) return { changed: [], problems }
  const changed = inputs.flatMap((input): ChangedInput[] => {
    const cell = found.get('plan')?.get(input.place)
    const typed = typedNumber(cell)
    if (typed === undefined) refuse('plan', input.place, shown(cell), 'a number')
    return typed === undefined || isSame(typed, input.value) ? [] : [{ ...input, typed }]
  })
  return { changed, problems }
}

/**
 * The first row that was put in or taken out: the names of rows in column A stand one line lower or higher from there on. Told alone, as every
 * cell below differs for no other reason.
 */
function movedRow(cells: ScenarioSheet, found: ScenarioSheet): { readonly row: number; readonly allowed: string } | undefined {
  const name = (of: ScenarioSheet, row: number): string => String(of.get(`A${row}`)?.value ?? '')
  const rows = [...cells.keys()].flatMap((place) => (/^A\d+$/.test(place) ? [Number(place.slice(1))] : [])).sort((a, b) => a - b)
  const row = rows.find((one) => name(found, one) !== name(cells, one))
  const [is, next] = row === undefined ? ['', ''] : [name(cells, row), name(cells, row + 1)]
  if (row === undefined || is === '') return undefined
  if (name(found, row + 1) === is) return { row, allowed: `the row “${is}”: take out the row that was put in above it` }
  return next !== '' && name(found, row) === next
    ? { row, allowed: `the row “${is}”, which was taken out: put it back` }
    : undefined
}

type ScenarioSheet = ReadonlyMap<string, { readonly value?: string | number | boolean | undefined }>

function typedNumber(cell: WorkbookCell | undefined): number | undefined {
  return typeof cell?.value === 'number' && Number.isFinite(cell.value) && cell.formula === undefined ? cell.value : undefined
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= digitsKept * Math.max(1, Math.abs(one), Math.abs(other))
}

function checkFixed(cell: SheetCell, found: WorkbookCell | undefined, refuse: (what: string, allowed: string) => void): void {
  if (cell.formula !== undefined) {
    // A formula that shares another’s text is one that the program has put so; its text cannot be compared.
    const isKept = found?.formula === '' || plain(found?.formula ?? '') === plain(cell.formula)
    if (found?.formula === undefined || !isKept) refuse(shown(found), `=${cell.formula}`)
    return
  }
  const value = found?.value ?? ''
  const isKept =
    found?.formula === undefined &&
    (typeof cell.value === 'number'
      ? typeof value === 'number' && isSame(value, cell.value)
      : String(value).trim() === cell.value.trim())
  if (!isKept) refuse(shown(found), String(cell.value))
}

/** A formula as programs may write it: with other spaces and quotes round the names of sheets. */
function plain(formula: string): string {
  return formula.replaceAll(/[\s']/g, '').toUpperCase()
}

function shown(cell: WorkbookCell | undefined): string {
  if (cell === undefined) return 'nothing'
  return cell.formula === undefined ? String(cell.value) : `=${cell.formula}`
}
