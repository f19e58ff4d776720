import {
  type ReturnColumns,
  type ReturnNumberColumn,
  type ReturnStream,
  type ReturnTextColumn,
  returnNumberColumns,
} from '../contract/return-columns.ts'
import { acceptedReturns, closed, codePattern, returnRules } from './accepted-returns.ts'
import { returnYears } from './byte-month.ts'
import { type CappedProblems, cappedProblems } from './capped-problems.ts'
import { decimalFault } from './decimal.ts'
import { type ReadReturns, returnsOrProblems } from './read-returns.ts'
import { returnStatuses } from './return-blocks.ts'

/**
 * Takes returns that come column by column through the checks that `readReturns` makes of a CSV file. Rows are numbered from 1, for
 * there is no header. `onProgress` is called after every piece with the rows so far.
 */
export async function readReturnColumns(
  input: Pick<ReturnStream, 'name' | 'columns'> & {
    readonly products: readonly string[]
    readonly onProgress?: (rows: number) => void
  },
): Promise<Exclude<ReadReturns, { status: 'stopped' }>> {
  const log = cappedProblems(input.name)
  const table = returnTable(input.products, log)
  for await (const columns of input.columns) {
    for (let i = 0; i < columns.count; i += 1) table.read(columns, i)
    input.onProgress?.(table.rows())
  }
  if (table.rows() === 0) log.add(0, '', 'no return', 'at least one return')
  return returnsOrProblems(table, input.products, log)
}

function returnTable(products: readonly string[], log: CappedProblems) {
  const accepted = acceptedReturns(log)
  const codes = codeReaders(products, log)
  const numbers = new Float64Array(returnNumberColumns.length)
  let rows = 0
  return {
    ...accepted,
    rows: () => rows,
    enterprises: codes.enterprises,
    read(columns: ReturnColumns, i: number): void {
      rows += 1
      const enterprise = codes.enterprise(columns.enterprise[i] ?? '', rows)
      const product = codes.product(columns.product[i] ?? '', rows)
      const month = codes.month(columns.month[i] ?? '', rows)
      const status = codes.status(columns.status[i] ?? '', rows)
      for (const [n, column] of returnNumberColumns.entries())
        numbers[n] = readNumber(columns[column][i] ?? null, rows, column, log)
      const [quantity = 0] = numbers
      if (status === closed && quantity > 0) log.add(rows, 'quantity', String(quantity), returnRules.closed)
      if (enterprise < 0 || product < 0 || month < 0) return
      if (accepted.add(enterprise, product, month, status, numbers)) return
      const key = [columns.enterprise[i], columns.product[i], columns.month[i]]
      log.add(rows, '', `${key.join(', ')} a second time`, returnRules.repeated)
    },
  }
}

/** The cells of a row that stand for numbers of something; −1 when one is refused. */
function codeReaders(products: readonly string[], log: CappedProblems) {
  const enterprises = new Map<string, number>()
  const known = numbered(products)
  const statuses = numbered(returnStatuses)
  const refuse = (row: number, column: ReturnTextColumn, found: string, allowed: string): -1 => {
    log.add(row, column, found, allowed)
    return -1
  }
  return {
    enterprises: () => [...enterprises.keys()],
    enterprise(found: string, row: number): number {
      const number = enterprises.get(found)
      if (number !== undefined) return number
      if (!codePattern.test(found)) return refuse(row, 'enterprise', found, returnRules.code)
      enterprises.set(found, enterprises.size)
      return enterprises.size - 1
    },
    product: (found: string, row: number): number =>
      known.get(found) ?? refuse(row, 'product', found, returnRules.product(found, products, log)),
    month: (found: string, row: number): number => months.get(found) ?? refuse(row, 'month', found, returnRules.month),
    status: (found: string, row: number): number => statuses.get(found) ?? refuse(row, 'status', found, returnRules.status),
  }
}

function numbered(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, number) => [word, number]))
}

/** Every month that a return may be of, as it is written. */
const months: ReadonlyMap<string, number> = new Map(
  Array.from({ length: (returnYears.last - returnYears.first + 1) * 12 }, (_, n) => {
    const text = `${returnYears.first + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
    return [text, returnYears.first * 12 + n]
  }),
)

/** NaN where the cell is empty and may be, and where it is refused. */
function readNumber(found: number | null, row: number, column: ReturnNumberColumn, log: CappedProblems): number {
  if (found !== null && found >= 0 && found < Number.POSITIVE_INFINITY) return found
  if (found === null && column !== 'quantity') return Number.NaN
  if (found === null) log.add(row, column, '', decimalFault('') ?? 'a number')
  else log.add(row, column, String(found), Number.isFinite(found) ? returnRules.negative : 'a finite number, or none')
  return Number.NaN
}
