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

async function problemsOf(file = path): Promise<readonly unknown[]> {
  try {
    for await (const chunk of (await openReturnsParquet(file)).columns) chunk.count
    return []
  } catch (error) {
    return [error]
  }
}
const refused = (...problems: readonly object[]) => [
  expect.objectContaining({ code: 'data-refused', facts: { problems: problems.map((one) => expect.objectContaining(one)) } }),
]

describe('Parquet files of returns', () => {
  it('RET-11 come in the order of the file, in pieces, over many groups of rows', async () => {
    const count = 300_000
    await writeParquet(path, returns(count), ', row_group_size 20000')
    const { name, total, columns } = await openReturnsParquet(path)
    expect({ name, total }).toEqual({ name: 'r.parquet', total: count })
    let rows = 0
    let largest = 0
    let inOrder = true
    for await (const chunk of columns) {
      largest = Math.max(largest, chunk.count)
      for (let i = 0; i < chunk.count; i += 1, rows += 1) inOrder &&= chunk.quantity[i] === rows
    }
    expect({ rows, inOrder }).toEqual({ rows: count, inOrder: true })
    expect(largest).toBeLessThan(10_000)
  })

  it('RET-11 may have their columns in any order, whole numbers and decimals, and a name with marks in folders with equals signs', async () => {
    await mkdir(join(folder, 'status=x'))
    const odd = join(folder, 'status=x', "o'dd [1]*.parquet")
    await writeParquet(odd, `select status, * exclude (status) from (${returns(2, { quantity: '(i + 0.07)::decimal(18, 3)' })})`)
    const chunks: unknown[] = []
    for await (const chunk of (await openReturnsParquet(odd)).columns) chunks.push(chunk)
    expect(chunks).toEqual([
      {
        count: 2,
        enterprise: ['E0', 'E0'],
        product: ['P0', 'P1'],
        month: ['2025-01', '2025-01'],
        quantity: [0.07, 1.07],
        value: [null, 0.125],
        stock: [1, 1],
        capacity: [0.1, 0.1],
        status: ['reported', 'reported'],
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
