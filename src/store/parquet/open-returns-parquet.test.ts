import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeParquet } from '../../../test/support/write-parquet.ts'
import { openReturnsParquet } from './open-returns-parquet.ts'

const folder = mkdtempSync(join(tmpdir(), 'taoda-parquet-'))
const path = join(folder, 'r.parquet')
afterAll(() => rmSync(folder, { recursive: true }))

/** Returns numbered from 0, whose quantity is their number. */
const returns = (count: number, change: Readonly<Record<string, string>> = {}) => {
  const usual = {
    enterprise: "'E' || (i // 500)",
    product: "'P' || (i % 500)",
    month: "'2025-01'",
    quantity: 'i::double',
    value: 'if(i % 2 = 0, null, i / 8)',
    stock: '1::bigint',
    capacity: '0.1::decimal(9, 4)',
    status: "'reported'",
  }
  const columns = Object.entries({ ...usual, ...change }).filter(([, sql]) => sql !== '')
  return `select ${columns.map(([name, sql]) => `${sql} as "${name}"`).join(', ')} from range(${count}) rows(i)`
}

/** The words of the tests' files, by column. */
const words = {
  product: Array.from({ length: 500 }, (_, i) => `P${i}`),
  month: ['2024-12', '2025-01'],
  status: ['reported', 'closed'],
  unit: ['t', 'm3'],
  received: [],
}
const code = /^[A-Z0-9]+$/

async function problemsOf(file = path): Promise<readonly unknown[]> {
  try {
    for await (const piece of (await openReturnsParquet(file)).read(words, code, ['quantity', 'value'], 0)) piece.count
    return []
  } catch (error) {
    return [error]
  }
}
const refused = (...problems: readonly object[]) => [
  expect.objectContaining({ code: 'data-refused', facts: { problems: problems.map((one) => expect.objectContaining(one)) } }),
]

describe('Parquet files of returns', () => {
  it('RET-11 come in the order of the file, in pieces, over many groups of rows, and from any row on', async () => {
    const count = 300_000
    await writeParquet(path, returns(count), ', row_group_size 20000')
    const file = await openReturnsParquet(path)
    expect([file.name, file.total, file.cells.length]).toEqual(['r.parquet', count, 8])
    for (const skip of [0, 123_456]) {
      let rows = skip
      let largest = 0
      let inOrder = true
      for await (const { count, numbers, words: found, enterprises } of file.read(words, code, ['quantity'], skip)) {
        largest = Math.max(largest, count)
        for (let i = 0; i < count; i += 1, rows += 1) {
          inOrder &&= numbers.quantity?.[i] === rows && found.product?.[i] === rows % 500 && found.month?.[i] === 1
          inOrder &&= enterprises[found.enterprise?.[i] ?? -1] === `E${Math.floor(rows / 500)}`
        }
      }
      expect({ rows, inOrder }).toEqual({ rows: count, inOrder: true })
      expect(largest).toBeLessThan(140_000)
    }
  })

  it('RET-11 may have their columns in any order, more columns, whole numbers and decimals, and a name with marks in folders with equals signs', async () => {
    await mkdir(join(folder, 'status=x'))
    const odd = join(folder, 'status=x', "o'dd [1]*.parquet")
    const query = returns(4, {
      quantity: '(i + 0.07)::decimal(18, 3)',
      product: "if(i = 2, 'PX', 'P' || i)",
      unit: "if(i = 3, null, 'm3')",
    })
    await writeParquet(odd, `select status, * exclude (status) from (${query})`)
    const file = await openReturnsParquet(odd)
    const pieces: unknown[] = []
    for await (const { count, enterprises, words: found, numbers } of file.read(words, code, ['quantity', 'value'], 0)) {
      const of = (column: Int32Array | Float64Array | undefined) => [...(column ?? [])].slice(0, count)
      pieces.push(
        count,
        enterprises,
        of(found.product),
        of(found.month),
        of(found.status),
        of(found.unit),
        of(numbers.quantity),
        of(numbers.value),
      )
    }
    expect(pieces).toEqual([
      4,
      ['E0'],
      [0, 1, -1, 3],
      [1, 1, 1, 1],
      [0, 0, 0, 0],
      [1, 1, 1, -1],
      [0.07, 1.07, 2.07, 3.07],
      [Number.NaN, 0.125, Number.NaN, 0.375],
    ])
    expect(await file.rows(2, 1)).toEqual([
      {
        enterprise: 'E0',
        product: 'PX',
        month: '2025-01',
        quantity: 2.07,
        value: null,
        stock: 1,
        capacity: 0.1,
        status: 'reported',
        unit: 'm3',
      },
    ])
    expect(readdirSync(join(folder, 'status=x'))).toEqual(["o'dd [1]*.parquet"])
  })

  it('RET-12 are refused when a column is missing, unknown or of another type', async () => {
    await writeParquet(
      path,
      returns(3, { month: "date '2025-01-01'", quantity: 'i::float', stock: '', Stock: '1.0', value: "'1,5'" }),
    )
    expect(await problemsOf()).toEqual(
      refused(
        { file: 'r.parquet', row: 0, column: 'month', found: 'DATE', allowed: 'text' },
        { row: 0, column: 'quantity', found: 'FLOAT', allowed: 'DOUBLE, DECIMAL or whole numbers' },
        { row: 0, column: 'value', found: 'VARCHAR' },
        { row: 0, column: 'stock', found: 'no such column' },
        { row: 0, column: 'Stock', found: 'an unknown column' },
      ),
    )
  })

  it('RET-12 are refused when they end early, are something else or are damaged within', async () => {
    await writeParquet(path, returns(300_000))
    const bytes = readFileSync(path)
    const whole = { file: 'r.parquet', row: 0, column: '', allowed: 'a whole Parquet file' }
    for (const size of [0, 3, 100, bytes.length >> 1, bytes.length - 1]) {
      writeFileSync(path, bytes.subarray(0, size))
      expect(await problemsOf()).toEqual(refused(whole))
    }
    writeFileSync(path, 'enterprise,product,month,quantity,value,stock,capacity,status\n')
    expect(await problemsOf()).toEqual(refused({ ...whole, found: expect.not.stringContaining(folder) }))
    writeFileSync(path, Buffer.from(bytes).fill(0xaa, 1000, bytes.length - 10_000))
    expect(await problemsOf()).toEqual(refused({ ...whole, found: expect.not.stringContaining(folder) }))
  })

  it('RET-12 a file that is not there is no fault of data', async () => {
    expect(await problemsOf(join(folder, 'absent.parquet'))).toEqual([expect.objectContaining({ code: 'ENOENT' })])
  })
})
