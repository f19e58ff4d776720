import { type Scenario, scenarioCell, scenarioRows } from '../../../engine/index.ts'
import { placeName, type SheetCell, type SheetCells } from './sheet-cells.ts'

/** What a workbook of a scenario is made from. */
export interface WorkbookInput {
  readonly sheet: Scenario
  /** Facts about the whole, a line each: what it is, then the value. */
  readonly facts: readonly (readonly [string, string | number])[]
  readonly names: ReadonlyMap<string, string>
  readonly owners: ReadonlyMap<string, string>
  /** Titles: of the columns of the periods, and of the three measures. */
  readonly periods: readonly string[]
  readonly measures: { readonly growth: string; readonly level: string; readonly points: string }
}

/** A quarter of a row without children whose rate, or level where last year had nothing, is typed in the sheet. */
export interface InputCell {
  readonly place: string
  readonly row: string
  /** 0 to 3. */
  readonly quarter: number
  readonly measure: 'growth' | 'level'
  readonly value: number
}

/** Sheets by name. The rates of quarters are typed in `plan`; months follow in `months` from what they were in `start`. */
export interface ScenarioWorkbook {
  readonly sheets: ReadonlyMap<string, SheetCells>
  readonly inputs: readonly InputCell[]
}

export const firstRow = 12
const leading = 3
/** First and last month of each column of `plan`: quarters with the half-year and nine months between them, and the year. */
const spans = [
  [0, 2],
  [3, 5],
  [0, 5],
  [6, 8],
  [0, 8],
  [9, 11],
  [0, 11],
] as const
const quarterColumns = [0, 1, 3, 5] as const

interface Row {
  readonly node: Scenario['nodes'][number]
  /** Counted from 0 in every sheet. */
  readonly at: number
  readonly children: readonly number[]
}

/** PLN-73: a scenario as sheets whose rates, levels, points and parents are formulas over the cells that may be typed in. */
export function scenarioWorkbook(input: WorkbookInput): ScenarioWorkbook {
  const { sheet } = input
  const parents = scenarioRows(sheet).map(({ parent }) => parent)
  const rows = sheet.nodes.map((node, at): Row => {
    const children = parents.flatMap((parent, child) => (parent === node.id ? [child + firstRow] : []))
    return { node, at: at + firstRow, children }
  })
  const inputs = rows.flatMap((row) => inputsOf(row, sheet))
  const sheets = new Map([
    ['plan', planCells(input, rows, inputs)],
    ['months', monthCells(rows, sheet, inputs)],
    ['start', startCells(rows, sheet)],
  ])
  return { sheets, inputs }
}

function columnOf(measure: 'growth' | 'level' | 'points', span: number): number {
  return leading + span + spans.length * ['growth', 'level', 'points'].indexOf(measure)
}

function cellOf(sheet: Scenario, row: Row, [first, last]: readonly [number, number]) {
  const start = sheet.period.first
  return scenarioCell(sheet, { node: row.node.id, period: { first: start + first, last: start + last } })
}

/** Quarters of a row without children that are still to come and that no lock holds. */
function inputsOf(row: Row, sheet: Scenario): readonly InputCell[] {
  if (row.children.length > 0) return []
  return quarterColumns.flatMap((span, quarter) => {
    const months = spans[span] ?? [0, 0]
    if (months[0] < sheet.realised || isLocked(sheet, row, months)) return []
    const { base, level, growth } = cellOf(sheet, row, months)
    const measure = base > 0 && level > 0 ? ('growth' as const) : ('level' as const)
    const place = placeName(columnOf(measure, span), row.at)
    return [{ place, row: row.node.id, quarter, measure, value: measure === 'growth' ? growth : level }]
  })
}

function isLocked(sheet: Scenario, { node }: Row, [first, last]: readonly [number, number]): boolean {
  const start = sheet.period.first
  return sheet.locks.some(
    (lock) => lock.node === node.id && lock.period.first <= start + first && lock.period.last >= start + last,
  )
}

const monthColumn = 1
const run = (sheet: string, column: number, row: number, [first, last]: readonly [number, number]): string =>
  `SUM(${sheet}!${placeName(column + first, row)}:${placeName(column + last, row)})`
const sumOf = (rows: readonly number[], column: number): string => rows.map((row) => placeName(column, row)).join('+')

function planCells(input: WorkbookInput, rows: readonly Row[], inputs: readonly InputCell[]): SheetCells {
  const cells = new Map<string, SheetCell>()
  const put = (column: number, row: number, cell: SheetCell) => cells.set(placeName(column, row), cell)
  for (const [line, [name, value]] of input.facts.entries()) {
    put(0, line, { value: name, style: 'text' })
    put(1, line, { value, style: 'text' })
  }
  for (const [group, title] of Object.values(input.measures).entries())
    put(leading + group * spans.length, firstRow - 2, { value: title, style: 'heading' })
  for (const group of [0, 1, 2])
    for (const [span, title] of input.periods.entries())
      put(leading + group * spans.length + span, firstRow - 1, { value: title, style: 'heading' })
  const typed = new Map(inputs.map((one) => [one.place, one]))
  for (const row of rows) {
    const { node, at } = row
    put(0, at, { value: node.id, style: 'text' })
    put(1, at, { value: `${'   '.repeat(node.above.length)}${input.names.get(node.id) ?? node.id}`, style: 'text' })
    put(2, at, { value: input.owners.get(node.id) ?? '', style: 'text' })
    for (const [span, months] of spans.entries())
      for (const [column, cell] of spanCells(input.sheet, row, span, months)) put(column, at, cell)
    for (const [place, { value, measure }] of typed)
      if (cells.has(place)) cells.set(place, { value, input: true, style: measure === 'growth' ? 'percent' : 'level' })
  }
  return cells
}

/** Rate, level and points of one row in one run of months, as formulas with their results. */
function spanCells(
  sheet: Scenario,
  row: Row,
  span: number,
  months: readonly [number, number],
): readonly (readonly [number, SheetCell])[] {
  const { growth, level, points } = cellOf(sheet, row, months)
  const [now, before] = [run('months', monthColumn, row.at, months), run('start', monthColumn, row.at, months)]
  const whole = run('start', monthColumn, firstRow, months)
  const shown = (value: number): number | string => (Number.isNaN(value) ? '' : value)
  return [
    [columnOf('growth', span), { formula: `IF(${before}=0,"",${now}/${before}-1)`, value: shown(growth), style: 'percent' }],
    [columnOf('level', span), { formula: now, value: level, style: 'level' }],
    [
      columnOf('points', span),
      { formula: `IF(${whole}=0,"",(${now}-${before})/${whole})`, value: shown(points), style: 'points' },
    ],
  ]
}

/** Months: what they were at the start, times what the quarter's typed rate makes of them; parents are sums. */
function monthCells(rows: readonly Row[], sheet: Scenario, inputs: readonly InputCell[]): SheetCells {
  const cells = new Map<string, SheetCell>()
  const typed = new Map(inputs.map((one) => [`${one.row} ${one.quarter}`, one]))
  for (const row of rows) {
    cells.set(placeName(0, row.at), { value: row.node.id, style: 'text' })
    for (let month = 0; month < 12; month += 1) {
      const { level } = cellOf(sheet, row, [month, month])
      const formula = row.children.length > 0 ? sumOf(row.children, monthColumn + month) : monthFormula(row, month, typed)
      cells.set(placeName(monthColumn + month, row.at), { formula, value: level, style: 'level' })
    }
  }
  return cells
}

function monthFormula({ node, at }: Row, month: number, typed: ReadonlyMap<string, InputCell>): string {
  const quarter = Math.floor(month / 3)
  const months = [quarter * 3, quarter * 3 + 2] as const
  const input = typed.get(`${node.id} ${quarter}`)
  const start = `start!${placeName(levelColumn + month, at)}`
  if (input === undefined) return start
  const [base, level] = [run('start', monthColumn, at, months), run('start', levelColumn, at, months)]
  if (input.measure === 'growth') return `ROUND(${start}*${base}*(1+plan!${input.place})/${level},0)`
  return `ROUND(${start}+(plan!${input.place}-${level})/3,0)`
}

const levelColumn = monthColumn + 12

/** Where the sheet began: last year's levels, then this year's, month by month. */
function startCells(rows: readonly Row[], sheet: Scenario): SheetCells {
  const cells = new Map<string, SheetCell>()
  for (const row of rows) {
    cells.set(placeName(0, row.at), { value: row.node.id, style: 'text' })
    for (let month = 0; month < 12; month += 1) {
      const { base, level } = cellOf(sheet, row, [month, month])
      for (const [column, value] of [
        [monthColumn + month, base],
        [levelColumn + month, level],
      ] as const)
        cells.set(placeName(column, row.at), {
          ...(row.children.length > 0 ? { formula: sumOf(row.children, column) } : {}),
          value,
          style: 'level',
        })
    }
  }
  return cells
}

/** The levels that a workbook says it began with, by row: of last year and of this one. */
export function startLevels(
  cells: ReadonlyMap<string, { readonly value: string | number }>,
  row: number,
): { readonly base: readonly number[]; readonly level: readonly number[] } {
  const part = (column: number): readonly number[] =>
    Array.from({ length: 12 }, (_, month) => Number(cells.get(placeName(column + month, row))?.value ?? Number.NaN))
  return { base: part(monthColumn), level: part(levelColumn) }
}
