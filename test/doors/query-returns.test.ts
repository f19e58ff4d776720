import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../architecture/source-files.ts'
import { taoda } from '../support/command.ts'
import { writeParquet } from '../support/write-parquet.ts'

const folder = mkdtempSync(join(tmpdir(), 'taoda-query-'))
const at = (name: string): string => join(folder, name)
const words = (tables: string, sql: string, ...more: readonly string[]) => [
  'query-returns',
  '--tables',
  tables,
  '--sql',
  sql,
  ...more,
]
const query = (tables: string, sql: string, ...more: readonly string[]) => taoda(words(tables, sql, ...more), at('no-data'))

const join1 =
  'select f.district, sum(r.quantity) as quantity, min(f.closed) as closed from returns r join firms f using (enterprise) group by all order by 1'

beforeAll(async () => {
  mkdirSync(at('returns'))
  const columns =
    "'P1' as product, '2025-01' as month, null::double as value, 1.0::double as stock, 1.0::double as capacity, 'reported' as status"
  await writeParquet(
    at('returns/a.parquet'),
    `select 'E' || i % 2 as enterprise, i::double as quantity, ${columns} from range(400000) rows(i)`,
  )
  writeFileSync(
    at('returns/b.csv'),
    'enterprise,product,month,quantity,value,stock,capacity,status\nE1,P1,2025-02,0.5,,1,1,reported\n',
  )
  writeFileSync(at('fi,rms.csv'), 'enterprise,district,closed\nE0,Hạ Long,\nE1,Cẩm Phả,2025-03-01\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('taoda query-returns', () => {
  test('RET-30 joins a folder of returns with a register, as JSON and as a table', async () => {
    const tables = `returns=${at('returns')},firms=${at('fi,rms.csv')}`
    const asked = await query(tables, join1, '--json')
    expect([asked.code, asked.stderr]).toEqual([0, expect.stringMatching(/^(\d+ rows\n)*$/)])
    expect(JSON.parse(asked.stdout)).toEqual({
      columns: [
        { name: 'district', type: 'VARCHAR' },
        { name: 'quantity', type: 'DOUBLE' },
        { name: 'closed', type: 'DATE' },
      ],
      rows: [
        ['Cẩm Phả', 40_000_000_000.5, '2025-03-01'],
        ['Hạ Long', 39_999_800_000, null],
      ],
      limit: 1000,
      truncated: false,
    })
    const shown = await query(tables, join1)
    expect(shown.stdout.split('\n')).toEqual([
      'district  quantity       closed',
      'Cẩm Phả   40000000000.5  2025-03-01',
      'Hạ Long   39999800000    -',
      '',
    ])
  })

  test('RET-32 an instant does not depend on the time zone of the machine', async () => {
    const sql =
      "select timestamptz '2025-07-31 06:00:00', timestamptz '2025-07-31 06:00:00.5+07', timestamp '2025-07-31 06:00:00'"
    const { stdout } = await taoda(words(`r=${at('returns/b.csv')}`, sql, '--json'), at('no-data'), { TZ: 'Asia/Ho_Chi_Minh' })
    expect(JSON.parse(stdout).rows).toEqual([['2025-07-31T06:00:00Z', '2025-07-30T23:00:00.5Z', '2025-07-31T06:00:00']])
  })

  test('RET-33 shows the first rows and says in every language that there are more', async () => {
    const ask = (language: string) =>
      query(`r=${at('returns/a.parquet')}`, 'select quantity from r', '--limit', '2', '--language', language)
    const [vi, en, fr, de] = await Promise.all(['vi', 'en', 'fr', 'de'].map(ask))
    expect(en?.stdout).toBe('quantity\n0\n1\n\nOnly the first 2 rows are shown; there are more (--limit).\n')
    const others = [vi?.stdout, fr?.stdout, de?.stdout].map((text) => text?.split('\n').at(-2))
    expect(others).toEqual([
      'Chỉ hiện 2 dòng đầu; còn nữa (--limit).',
      'Seules les 2 premières lignes sont affichées ; il y en a d’autres (--limit).',
      'Nur die ersten 2 Zeilen werden gezeigt; es gibt mehr (--limit).',
    ])
    const none = await query(`r=${at('returns/a.parquet')}`, 'select quantity, month, 1 as month from r where quantity < 0')
    expect(none.stdout).toBe('quantity  month  month (2)\n')
  })

  test('RET-34 RET-36 RET-37 refusals are told in words, with exit code 2 for the statement and 3 for a file', async () => {
    const parquet = `r=${at('returns/a.parquet')}`
    const notOne = await query(parquet, 'pragma version')
    expect([notOne.code, notOne.stderr]).toEqual([2, expect.stringContaining('one SELECT or WITH statement')])
    const wrong = await query(parquet, 'select quantty from r')
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('line 1, character 8: quantty from r')])
    writeFileSync(at('bad.csv'), 'a,b\n1\n')
    const bad = await query(`r=${at('bad.csv')}`, 'from r')
    expect([bad.code, bad.stderr]).toEqual([
      3,
      expect.stringContaining('bad.csv, line 2: found “Expected Number of Columns: 2 Found: 1”'),
    ])
  })

  test('RET-38 Ctrl-C ends a question that would run for ever', async () => {
    const endless = 'select count(*) from r a, r b, r c where a.quantity * b.quantity % 7 = c.quantity'
    const child = spawn(process.execPath, [join(root, 'bin', 'taoda.js'), ...words(`r=${at('returns/a.parquet')}`, endless)])
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += text
    })
    const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
    await new Promise((resolve) => setTimeout(resolve, 3000))
    child.kill('SIGINT')
    expect(await ended).toBe(1)
    expect(stderr).toContain('Stopped; nothing was answered.')
  }, 60_000)

  test('RET-39 a table named twice, a word without a name, no file, an empty folder and a limit out of bounds are wrong use', async () => {
    mkdirSync(at('empty'))
    const file = at('returns/b.csv')
    const found = async (tables: string, ...more: readonly string[]) => {
      const { code, stdout } = await query(tables, 'select 1', '--json', ...more)
      const { field, found } = JSON.parse(stdout).error.facts
      return [code, field, found]
    }
    expect(await found(`a=${file},A=${file}`)).toEqual([2, 'tables', `A=${file}`])
    expect(await found(file)).toEqual([2, 'tables', file])
    expect(await found(`1a=${file}`)).toEqual([2, 'tables', `1a=${file}`])
    expect(await found(`a=${at('absent.csv')}`)).toEqual([2, 'tables', at('absent.csv')])
    expect(await found(`a=${at('empty')}`)).toEqual([2, 'tables', at('empty')])
    for (const limit of ['0', '100001', 'many']) expect(await found(`a=${file}`, '--limit', limit)).toEqual([2, 'limit', limit])
    const missing = await taoda(['query-returns', '--tables', `a=${file}`, '--json'], at('no-data'))
    expect([missing.code, JSON.parse(missing.stdout).error.facts.field]).toEqual([2, 'sql'])
  }, 60_000)
})
