import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { returnsCsv, syntheticReturns, weightsCsv } from '../../bench/returns.ts'
import { sourceFiles } from '../architecture/source-files.ts'
import { taoda } from '../support/command.ts'
import { writeParquet } from '../support/write-parquet.ts'

const folder = mkdtempSync(join(tmpdir(), 'taoda-parquet-'))
const [csv, parquet, weights] = [join(folder, 'r.csv'), join(folder, 'r.parquet'), join(folder, 'w.csv')]
const compile = (returns: string) =>
  taoda(['compile-index', '--returns', returns, '--weights', weights, '--json'], join(folder, 'no-data'))
/** The CSV file as a table, as DuckDB's own reader has it. */
const table = `read_csv('${csv}', types = {'month': 'VARCHAR', 'value': 'DOUBLE', 'stock': 'DOUBLE', 'capacity': 'DOUBLE'})`
afterAll(() => rmSync(folder, { recursive: true }))

const files = sourceFiles()

describe('taoda compile-index with Parquet', () => {
  test('RET-13 the answer is that of the CSV file of the same returns, with progress by rows', async () => {
    const shape = { enterprises: 200, productsEach: 3, products: 25, months: 14, firstMonth: 2024 * 12, seed: 7 }
    const returns = syntheticReturns(shape)
    writeFileSync(csv, Buffer.concat([...returnsCsv(returns)]))
    writeFileSync(weights, weightsCsv(25))
    await writeParquet(parquet, `select * from ${table}`)
    const [fromCsv, fromParquet] = [await compile(csv), await compile(parquet)]
    expect(fromParquet.code).toBe(0)
    expect(fromParquet.stdout).toBe(fromCsv.stdout)
    expect(fromParquet.stderr).toBe(`${returns.count} of ${returns.count} returns\n`)
  })

  test('RET-43 dictionaries or none, many words or few, and a file that is wrong about its first words: the same answer', async () => {
    const expected = (await compile(csv)).stdout
    await writeParquet(parquet, `select * from ${table}`, ', dictionary_size_limit 1')
    expect((await compile(parquet)).stdout).toBe(expected)
    await writeParquet(parquet, `select * from ${table}`, ', row_group_size 2048')
    const bytes = readFileSync(parquet)
    const [footer, first] = [bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8), Buffer.from('P0000')]
    let changed = 0
    for (let at = bytes.indexOf(first, footer); at > 0; at = bytes.indexOf(first, at + 1), changed += 1) bytes.write('P0009', at)
    expect(changed).toBeGreaterThan(1)
    writeFileSync(parquet, bytes)
    const misled = await compile(parquet)
    expect(misled.stdout).toBe(expected)
  }, 60_000)

  test('RET-13 no file loads the library before it is asked for', () => {
    const users = files.filter(({ packages }) => packages.includes('@duckdb/node-api'))
    expect(users.map(({ path }) => path)).toEqual(['src/store/duckdb/open-duckdb.ts'])
    const lines = users.flatMap(({ text }) => text.split('\n')).filter((line) => line.includes('@duckdb/node-api'))
    expect(lines.filter((line) => !/^(im|ex)port type |\bawait import\(/.test(line))).toEqual([])
  })

  test('RET-13 bad rows, a second return, no rows and half a file end with exit code 3 and the place', async () => {
    const problemsOf = async () => {
      const { code, stdout } = await compile(parquet)
      const problems: readonly { row: number; column: string; found: string }[] = JSON.parse(stdout).error.facts.problems
      return [code, ...problems.map(({ row, column, found }) => `${row} ${column} ${found}`)]
    }
    await writeParquet(parquet, `select * replace (if(quantity > 0, -quantity, quantity) as quantity) from ${table} limit 1`)
    expect(await problemsOf()).toEqual([3, expect.stringMatching(/^1 quantity -\d/)])
    await writeParquet(parquet, `from (from ${table} limit 2) union all from (from ${table} limit 1)`)
    expect(await problemsOf()).toEqual([3, expect.stringMatching(/^3 {2}E.* a second time$/)])
    await writeParquet(parquet, `select * from ${table} limit 0`)
    expect(await problemsOf()).toEqual([3, '0  no return'])
    writeFileSync(parquet, readFileSync(parquet).subarray(0, -4))
    expect(await problemsOf()).toEqual([3, expect.stringMatching(/^0 {2}\w/)])
    expect((await compile(join(folder, 'absent.parquet'))).code).toBe(2)
  }, 90_000)
})
