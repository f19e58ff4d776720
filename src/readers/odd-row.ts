import { type ReturnColumn, type ReturnNumberColumn, returnNumberColumns } from '../contract/return-columns.ts'
import { byteMonth } from './byte-month.ts'
import { utf8 } from './byte-text.ts'
import { keptProblems } from './capped-problems.ts'
import { addProblem, type PieceColumns } from './piece-columns.ts'
import { isCode, type LineCells } from './return-cells.ts'
import type { ReturnLayout } from './return-piece.ts'
import { closed, returnRules } from './return-rules.ts'

/** The cells of one row that is out of the ordinary. */
export interface OddRow {
  text(column: ReturnColumn): string
  /** The number, NaN where the cell is empty and may be, or what is allowed in place of the cell. */
  number(column: ReturnNumberColumn): number | string
}

type Refuse = (column: ReturnColumn, allowed: string) => -1

/** Reads a row into an entry of the columns, and tells every fault of it; false when it gives no return. `row` is its number in the piece, from 1. */
export function readOddRow(
  layout: ReturnLayout,
  known: LineCells,
  columns: PieceColumns,
  cells: OddRow,
  entry: number,
  row: number,
): boolean {
  const refuse: Refuse = (column, allowed) => {
    addProblem(columns, { row, column, found: cells.text(column), allowed })
    return -1
  }
  const numbers = readWords(layout, known, columns, cells, refuse)
  const quantity = readNumbers(layout, columns, cells, entry, refuse)
  if (numbers.status === closed && quantity > 0) refuse('quantity', returnRules.closed)
  if (layout.cells.includes('unit')) checkUnit(layout, known, cells.text('unit'), numbers.product, refuse)
  columns.enterprise[entry] = numbers.enterprise
  columns.product[entry] = numbers.product
  columns.month[entry] = numbers.month
  columns.status[entry] = numbers.status
  columns.received[entry] = numbers.received
  return numbers.enterprise >= 0 && numbers.product >= 0 && numbers.month >= 0 && numbers.received >= 0
}

/** The cells of a row that stand for numbers of something; −1 when one is refused. */
function readWords(layout: ReturnLayout, known: LineCells, columns: PieceColumns, { text }: OddRow, refuse: Refuse) {
  const code = utf8(text('enterprise'))
  const enterprise = isCode(code, 0, code.length)
    ? columns.enterprises.add(code, 0, code.length)
    : refuse('enterprise', returnRules.code)
  let product = known.products.numberOf(text('product'))
  if (product < 0) {
    const told = columns.problems.length < keptProblems
    product = refuse('product', returnRules.product(text('product'), layout.products, told))
  }
  const found = utf8(text('month'))
  let month = byteMonth(found, 0, found.length)
  if (month < 0) month = refuse('month', returnRules.month)
  let status = known.statuses.numberOf(text('status'))
  if (status < 0) status = refuse('status', returnRules.status)
  let received = layout.cells.includes('received') ? known.days.numberOf(text('received')) : 0
  if (received < 0) received = refuse('received', returnRules.received)
  return { enterprise, product, month, status, received }
}

function checkUnit({ units, products }: ReturnLayout, known: LineCells, unit: string, product: number, refuse: Refuse): void {
  const wanted = units?.[product]
  if (unit === '') refuse('unit', returnRules.unit)
  else if (known.checksUnits && wanted !== undefined && unit !== wanted)
    refuse('unit', returnRules.unitOf(wanted, products[product] ?? ''))
}

/** Puts the numbers of a row where they are kept, and answers with its quantity. One that is refused counts as 0: nothing is loaded then. */
function readNumbers(layout: ReturnLayout, columns: PieceColumns, cells: OddRow, entry: number, refuse: Refuse): number {
  let quantity = 0
  for (const column of returnNumberColumns) {
    if (!layout.cells.includes(column)) continue
    const found = cells.number(column)
    const number = typeof found === 'string' ? refuse(column, found) + 1 : found
    const kept = columns.numbers[layout.numbers.indexOf(column)]
    if (kept !== undefined) kept[entry] = number
    if (column === 'quantity') quantity = number
  }
  return quantity
}
