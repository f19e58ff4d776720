import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReturnColumn, ReturnColumns } from '../contract/return-columns.ts'
import { readReturnColumns } from './read-return-columns.ts'
import { type ReadReturns, readReturns } from './read-returns.ts'

fc.configureGlobal({ seed: 2025 })

const products = ['COAL-HARD', 'CEMENT', 'LIME']
type Row = readonly [
  enterprise: string | null,
  product: string | null,
  month: string | null,
  quantity: number | null,
  value: number | null,
  stock: number | null,
  capacity: number | null,
  status: string | null,
]
const good: Row = ['E1', 'CEMENT', '2025-01', 1, null, 2, 0, 'reported']
const [, ...tail] = good

function columns(rows: readonly Row[]): ReturnColumns {
  return {
    count: rows.length,
    enterprise: rows.map((row) => row[0]),
    product: rows.map((row) => row[1]),
    month: rows.map((row) => row[2]),
    quantity: rows.map((row) => row[3]),
    value: rows.map((row) => row[4]),
    stock: rows.map((row) => row[5]),
    capacity: rows.map((row) => row[6]),
    status: rows.map((row) => row[7]),
  }
}

const read = (...pieces: readonly (readonly Row[])[]) => readReturnColumns({ name: 'r', columns: pieces.map(columns), products })

function readCsv(rows: readonly Row[]) {
  const lines = rows.map((row) => row.map((cell) => cell ?? '').join(','))
  const text = ['enterprise,product,month,quantity,value,stock,capacity,status', ...lines].join('\n')
  return readReturns({ name: 'r', chunks: [new TextEncoder().encode(text)], products })
}

/** What was read, without the empty room behind the returns, or the problems, with rows numbered from 1. */
function shown(result: ReadReturns, header = 0) {
  if (result.status === 'refused')
    return { ...result, problems: result.problems.map((problem) => ({ ...problem, row: problem.row - header })) }
  if (result.status === 'stopped') return result
  const rows = result.returns.blocks.flatMap((block) =>
    Array.from({ length: block.count }, (_, i) => [
      block.enterprise[i],
      block.product[i],
      block.month[i],
      block.quantity[i],
      block.value[i],
      block.stock[i],
      block.capacity[i],
      block.status[i],
    ]),
  )
  return { ...result, returns: { ...result.returns, blocks: rows } }
}

async function toldOf(pieces: readonly ReturnColumns[]): Promise<readonly string[]> {
  const result = await readReturnColumns({ name: 'r', columns: pieces, products })
  return result.status === 'read'
    ? ['read']
    : result.problems.map(({ row, column, found, allowed }) => `${row}:${column}: ${found} | ${allowed}`)
}

const told = (...pieces: readonly (readonly Row[])[]) => toldOf(pieces.map(columns))

describe('returns by columns', () => {
  it('RET-10 columns give what a CSV file of the same returns gives, good or bad, in pieces of any size', async () => {
    const number = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 99_999 }).map((n) => n / 4) }, fc.constant(-1))
    const cell = fc.option(number, { freq: 9 })
    const row = fc.tuple(
      fc.constantFrom('E1', 'E2', 'E3'),
      fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...products) }, fc.constant('COAL-HRAD')),
      fc.oneof(
        { weight: 30, arbitrary: fc.constantFrom('2024-12', '2025-01', '2025-12') },
        fc.constantFrom('2025-13', '2025-1', ''),
      ),
      cell,
      cell,
      cell,
      cell,
      fc.oneof({ weight: 30, arbitrary: fc.constantFrom('reported', 'estimated') }, fc.constantFrom('closed', 'open')),
    )
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), fc.nat(6), async (rows, cut) => {
        const [found, expected] = [shown(await read(rows.slice(0, cut), rows.slice(cut))), shown(await readCsv(rows), 1)]
        seen.add(found.status)
        expect(found).toEqual(expected)
      }),
      { numRuns: 500 },
    )
    expect([...seen].sort()).toEqual(['read', 'refused'])
  })

  it.each<[Partial<Record<ReturnColumn, string | number | null>>, string]>([
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
    const other = columns([['E2', ...tail]])
    const bad = { ...other, ...Object.fromEntries(Object.entries(change).map(([column, cell]) => [column, [cell]])) }
    const problems = await toldOf([columns([good]), bad])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`2:${problem}`)
  })

  it('RET-10 an enterprise reports a product and month once, also across pieces', async () => {
    expect(await told([good, ['E2', ...tail]], [good])).toEqual([
      '3:: E1, CEMENT, 2025-01 a second time | one return for each enterprise, product and month',
    ])
  })

  it('RET-10 tells the rows so far after every piece, and refuses a table without rows', async () => {
    const seen: number[] = []
    await readReturnColumns({
      name: 'r',
      columns: [columns([good]), columns([['E2', ...tail]])],
      products,
      onProgress: (rows) => seen.push(rows),
    })
    expect(seen).toEqual([1, 2])
    expect(await told()).toEqual(['0:: no return | at least one return'])
  })
})
