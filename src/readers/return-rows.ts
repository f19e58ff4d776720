import { type ReturnColumn, returnColumns, returnNumberColumns } from '../contract/return-columns.ts'
import { type AcceptedReturns, acceptedReturns, closed, codePattern, returnRules } from './accepted-returns.ts'
import { type ByteCells, byteCells, cutCells } from './byte-cells.ts'
import { byteDictionary } from './byte-dictionary.ts'
import { byteMonth } from './byte-month.ts'
import { byteNumber } from './byte-number.ts'
import { byteText } from './byte-text.ts'
import type { CappedProblems } from './capped-problems.ts'
import { decimalFault, shiftedDecimal } from './decimal.ts'
import { returnStatuses } from './return-blocks.ts'

/** Reads the lines of a table of returns one by one; what is wrong goes to the log. */
export interface ReturnRows extends AcceptedReturns {
  read(bytes: Uint8Array, start: number, end: number, line: number): void
  /** Lines read, the bad ones included. */
  rows(): number
  enterprises(): readonly string[]
}

export function returnRows(
  positions: ReadonlyMap<ReturnColumn, number>,
  products: readonly string[],
  log: CappedProblems,
): ReturnRows {
  const cells = byteCells(returnColumns.length)
  const refuse = refusals(cells, positions, products, log)
  const codes = codeReaders(cells, positions, products, refuse)
  const numbersAt = Int32Array.from(returnNumberColumns, (column) => positions.get(column) ?? 0)
  const numbers = new Float64Array(returnNumberColumns.length)
  const accepted = acceptedReturns(log)
  let rows = 0
  return {
    ...accepted,
    read(bytes, start, end, line) {
      rows += 1
      cutCells(cells, bytes, start, end)
      if (cells.count !== returnColumns.length) {
        refuse.width(line)
        return
      }
      const enterprise = codes.enterprise(bytes, line)
      const product = codes.product(bytes, line)
      const month = codes.month(bytes, line)
      const status = codes.status(bytes, line)
      for (let i = 0; i < numbers.length; i += 1) {
        const cell = numbersAt[i] ?? 0
        const number = byteNumber(bytes, cells.starts[cell] ?? 0, cells.ends[cell] ?? 0)
        numbers[i] = number >= 0 ? number : refuse.number(bytes, line, returnNumberColumns[i] ?? 'quantity')
      }
      if (status === closed && (numbers[0] ?? 0) > 0) refuse.cell(bytes, line, 'quantity', returnRules.closed)
      if (enterprise < 0 || product < 0 || month < 0) return
      if (!accepted.add(enterprise, product, month, status, numbers)) refuse.repeated(bytes, line)
    },
    rows: () => rows,
    enterprises: codes.enterprises,
  }
}

/** The cells of a row that stand for numbers of something; −1 when one is refused. */
function codeReaders(
  cells: ByteCells,
  positions: ReadonlyMap<ReturnColumn, number>,
  products: readonly string[],
  refuse: ReturnType<typeof refusals>,
) {
  const { starts, ends } = cells
  const at = (column: ReturnColumn): number => positions.get(column) ?? 0
  const [enterpriseAt, productAt, monthAt, statusAt] = [at('enterprise'), at('product'), at('month'), at('status')]
  const [enterprises, known, statuses] = [byteDictionary(), byteDictionary(products), byteDictionary(returnStatuses)]
  return {
    enterprises: () => enterprises.codes(),
    enterprise(bytes: Uint8Array, line: number): number {
      const start = starts[enterpriseAt] ?? 0
      const end = ends[enterpriseAt] ?? 0
      const found = enterprises.find(bytes, start, end)
      if (found >= 0) return found
      return isCode(bytes, start, end)
        ? enterprises.add(bytes, start, end)
        : refuse.cell(bytes, line, 'enterprise', returnRules.code)
    },
    product(bytes: Uint8Array, line: number): number {
      const found = known.find(bytes, starts[productAt] ?? 0, ends[productAt] ?? 0)
      return found >= 0 ? found : refuse.product(bytes, line)
    },
    month(bytes: Uint8Array, line: number): number {
      const found = byteMonth(bytes, starts[monthAt] ?? 0, ends[monthAt] ?? 0)
      return found >= 0 ? found : refuse.cell(bytes, line, 'month', returnRules.month)
    },
    status(bytes: Uint8Array, line: number): number {
      const found = statuses.find(bytes, starts[statusAt] ?? 0, ends[statusAt] ?? 0)
      return found >= 0 ? found : refuse.cell(bytes, line, 'status', returnRules.status)
    },
  }
}

/** The ways in which a line is refused; all answer with a number that is no number of anything. */
function refusals(
  cells: ByteCells,
  positions: ReadonlyMap<ReturnColumn, number>,
  products: readonly string[],
  log: CappedProblems,
) {
  const text = (bytes: Uint8Array, column: ReturnColumn): string => {
    const cell = positions.get(column) ?? 0
    return byteText(bytes, cells.starts[cell] ?? 0, cells.ends[cell] ?? 0)
  }
  const cell = (bytes: Uint8Array, line: number, column: ReturnColumn, allowed: string): -1 => {
    log.add(line, column, text(bytes, column), allowed)
    return -1
  }
  return {
    cell,
    width(line: number): void {
      const found = `${cells.count} ${cells.count === 1 ? 'cell' : 'cells'}`
      log.add(line, '', found, `${returnColumns.length} cells, as the header has; a decimal comma also parts a cell in two`)
    },
    product(bytes: Uint8Array, line: number): -1 {
      return cell(bytes, line, 'product', returnRules.product(text(bytes, 'product'), products, log))
    },
    repeated(bytes: Uint8Array, line: number): void {
      const key = [text(bytes, 'enterprise'), text(bytes, 'product'), text(bytes, 'month')]
      log.add(line, '', `${key.join(', ')} a second time`, returnRules.repeated)
    },
    /** Empty cells that may be empty are NaN, and so is what is refused; long numbers that the fast way gave up on are read here. */
    number(bytes: Uint8Array, line: number, column: ReturnColumn): number {
      const found = text(bytes, column)
      if (found === '' && column !== 'quantity') return Number.NaN
      const fault = decimalFault(found)
      if (fault !== undefined) cell(bytes, line, column, fault)
      else if (found.startsWith('-') && shiftedDecimal(found, 0) < 0) cell(bytes, line, column, returnRules.negative)
      else return shiftedDecimal(found, 0)
      return Number.NaN
    },
  }
}

function isCode(bytes: Uint8Array, start: number, end: number): boolean {
  return codePattern.test(byteText(bytes, start, end))
}
