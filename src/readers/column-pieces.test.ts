import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type NumberedReturns,
  type ReturnColumn,
  type ReturnRow,
  type ReturnStream,
  type ReturnWords,
  returnColumns,
} from '../contract/return-columns.ts'
import type { ReadReturns } from './read-returns.ts'
import { readReturns } from './read-returns.ts'

fc.configureGlobal({ seed: 2025 })

const products = ['COAL-HARD', 'CEMENT', 'LIME']
const good: ReturnRow = {
  enterprise: 'E1',
  product: 'CEMENT',
  month: '2025-01',
  quantity: 1,
  value: null,
  stock: 2,
  capacity: 0,
  status: 'reported',
}

/** Rows as a file that keeps its columns apart, in pieces of the given sizes. */
function streamOf(
  rows: readonly ReturnRow[],
  cells: readonly ReturnColumn[] = returnColumns,
  ...cuts: readonly number[]
): ReturnStream {
  const pieceOf = (part: readonly ReturnRow[], lists: ReturnWords, enterprises: readonly string[]): NumberedReturns => {
    const numbersOf = (column: ReturnColumn) =>
      Float64Array.from(part, (row) => {
        const cell = row[column]
        return typeof cell !== 'number' ? Number.NaN : Number.isNaN(cell) ? -1 : cell
      })
    const wordsOf = (column: ReturnColumn) => {
      const list = column === 'enterprise' ? enterprises : lists[column as keyof ReturnWords]
      return Int32Array.from(part, (row) =>
        list === undefined ? (row[column] ? 0 : -1) : list.indexOf(String(row[column] ?? '')),
      )
    }
    const numbers = ['quantity', 'value', 'stock', 'capacity', 'sales', 'employees'] as const
    const words = ['enterprise', 'product', 'month', 'status', 'unit', 'received'] as const
    const has = (column: ReturnColumn): boolean => cells.includes(column)
    return {
      count: part.length,
      enterprises,
      words: Object.fromEntries(words.filter(has).map((column) => [column, wordsOf(column)])),
      numbers: Object.fromEntries(numbers.filter(has).map((column) => [column, numbersOf(column)])),
    }
  }
  return {
    name: 'r',
    total: rows.length,
    cells,
    async *read(lists, code, _, skip) {
      const enterprises = [...new Set(rows.map((row) => String(row.enterprise ?? '')))].filter((one) => code.test(one)).reverse()
      const ends = [...cuts.filter((cut) => cut > skip && cut < rows.length), rows.length]
      let from = skip
      for (const to of ends) {
        if (to > from) yield pieceOf(rows.slice(from, to), lists, enterprises)
        from = to
      }
    },
    rows: async (skip, count) => rows.slice(skip, skip + count),
  }
}

const read = (stream: ReturnStream) =>
  readReturns({ files: [stream], products, columns: ['value', 'stock', 'capacity', 'status'] })

function readCsv(rows: readonly ReturnRow[]) {
  const lines = rows.map((row) => returnColumns.map((column) => row[column] ?? '').join(','))
  const chunks = [new TextEncoder().encode([returnColumns.join(','), ...lines].join('\n'))]
  return readReturns({
    files: [{ name: 'r', chunks }],
    products,
    columns: ['value', 'stock', 'capacity', 'status'],
    pieceBytes: 70_000,
  })
}

/** The problems with rows numbered from 1, whether there is a header or not; what was read, whole. */
function shown(result: ReadReturns, header = 0) {
  if (result.status !== 'refused') return result
  const less = (_: string, row: string): string => `in row ${Number(row) - header} `
  const problems = result.problems.map((problem) => ({
    ...problem,
    row: problem.row - header,
    allowed: problem.allowed.replace(/in (?:line|row) (\d+) /, less),
  }))
  return { ...result, problems }
}

async function told(stream: ReturnStream): Promise<readonly string[]> {
  const result = await read(stream)
  if (result.status !== 'refused') return [result.status]
  return result.problems.map(({ row, column, found, allowed }) => `${row}:${column}: ${found} | ${allowed}`)
}

describe('returns by columns', () => {
  it('RET-10 columns give what a CSV file of the same returns gives, good or bad, in pieces of any size', async () => {
    const number = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 99_999 }).map((n) => n / 4) }, fc.constant(-1))
    const cell = fc.option(number, { freq: 9 })
    const row = fc.record({
      enterprise: fc.constantFrom('E1', 'E2', 'E3'),
      product: fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...products) }, fc.constant('COAL-HRAD')),
      month: fc.oneof(
        { weight: 30, arbitrary: fc.constantFrom('2024-12', '2025-01', '2025-12') },
        fc.constantFrom('2025-13', '2025-1', ''),
      ),
      quantity: fc.oneof({ weight: 20, arbitrary: number }, fc.constant(null)),
      value: cell,
      stock: cell,
      capacity: cell,
      status: fc.oneof({ weight: 30, arbitrary: fc.constantFrom('reported', 'estimated') }, fc.constantFrom('closed', 'open')),
    })
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), fc.nat(6), async (rows, cut) => {
        const [found, expected] = [shown(await read(streamOf(rows, returnColumns, cut))), shown(await readCsv(rows), 1)]
        seen.add(found.status)
        expect(found).toEqual(expected)
      }),
      { numRuns: 300 },
    )
    expect([...seen].sort()).toEqual(['read', 'refused'])
  })

  it.each<[ReturnRow, string]>([
    [{ enterprise: 'Đ1' }, 'enterprise: Đ1 | a code of letters'],
    [{ enterprise: null }, 'enterprise:  | a code of letters'],
    [{ product: 'CEMNT' }, 'product: CEMNT | a product of the weights; did you mean "CEMENT"?'],
    [{ month: '2025-13' }, 'month: 2025-13 | a month such as 2025-07'],
    [{ month: '1949-12' }, 'month: 1949-12 | a month such as 2025-07'],
    [{ quantity: null }, 'quantity:  | '],
    [{ quantity: -4 }, 'quantity: -4 | a number that is not negative'],
    [{ value: Number.NaN }, 'value: NaN | a finite number'],
    [{ stock: Number.POSITIVE_INFINITY }, 'stock: Infinity | a finite number'],
    [{ status: null }, 'status:  | reported, estimated, closed'],
    [{ status: 'closed' }, 'quantity: 1 | 0, as the status is closed'],
  ])('RET-10 refuses %j with its row', async (change, problem) => {
    const problems = await told(streamOf([good, { ...good, enterprise: 'E2', ...change }], returnColumns, 1))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`2:${problem}`)
  })

  it('RET-10 an enterprise reports a product and month once, also across pieces', async () => {
    expect(await told(streamOf([good, { ...good, enterprise: 'E2' }, good], returnColumns, 2))).toEqual([
      '3:: E1, CEMENT, 2025-01 a second time | one return for each enterprise, product and month; the first stands in row 1 of r',
    ])
  })

  it('RET-10 tells the rows so far after every piece, and refuses a table without rows', async () => {
    const seen: unknown[] = []
    const onProgress = (done: unknown): boolean => seen.push(done) > 0
    await readReturns({ files: [streamOf([good, { ...good, enterprise: 'E2' }], returnColumns, 1)], products, onProgress })
    expect(seen).toEqual([{ rows: 1 }, { rows: 2 }])
    expect(await told(streamOf([]))).toEqual(['0:: no return | at least one return'])
  })
})
