import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeParquet } from '../../../test/support/write-parquet.ts'
import { openTables } from './open-tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'taoda-query-'))
const at = (name: string): string => join(folder, name)
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content)
  return at(name)
}
const ask = (tables: Readonly<Record<string, readonly string[]>>, sql: string, limit = 1000) =>
  openTables(new Map(Object.entries(tables))).query(sql, limit, {})
const refusal = (tables: Readonly<Record<string, readonly string[]>>, sql: string): Promise<unknown> =>
  ask(tables, sql).then(
    (answer) => answer,
    (error: unknown) => error,
  )
const wrongSql = (facts: object) =>
  expect.objectContaining({ code: 'wrong-use', facts: expect.objectContaining({ field: 'sql', ...facts }) })
const refusedFile = (...problems: readonly object[]) =>
  expect.objectContaining({ code: 'data-refused', facts: { problems: problems.map((one) => expect.objectContaining(one)) } })

const firms = file(
  'firms.csv',
  '\ufeffenterprise,"name, short",tax,staff,ratio,since,note\r\nE1,"Một, ""hai""",0101,12,0.5,2020-01-02,\r\n007,,42,,3,2021-05-06,\r\n',
)
const returns = at('returns.parquet')

beforeAll(async () => {
  await writeParquet(returns, "select if(i % 2 = 0, 'E1', '007') as enterprise, i as quantity from range(300000) rows(i)")
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('tables in files', () => {
  it('RET-30 join returns with a register of enterprises', async () => {
    const sql =
      'select f.tax, sum(r.quantity) as quantity, count(*) as returns from returns r join firms f using (enterprise) group by all order by 1'
    expect(await ask({ returns: [returns], firms: [firms] }, sql)).toEqual({
      columns: [
        { name: 'tax', type: 'VARCHAR' },
        { name: 'quantity', type: 'HUGEINT' },
        { name: 'returns', type: 'BIGINT' },
      ],
      rows: [
        ['0101', 22_499_850_000, 150_000],
        ['42', 22_500_000_000, 150_000],
      ],
      truncated: false,
    })
  })

  it('RET-30 are read together from CSV and Parquet files with the same columns in any order, and refused with other ones', async () => {
    const odd = file("o'dd [1]*.csv", 'quantity,enterprise\n-5,E9\n')
    expect((await ask({ all: [returns, odd] }, 'select count(*), min(quantity), max(enterprise) from "all"')).rows).toEqual([
      [300_001, -5, 'E9'],
    ])
    const alike = [file('like*.csv', 'a\n1\n'), file('like2.csv', 'a\n2\n')]
    expect((await ask({ a: alike }, 'from a')).rows).toEqual([[1], [2]])
    expect((await ask({ a: alike.slice(0, 1) }, 'from a')).rows).toEqual([[1]])
    const other = file('other.csv', 'enterprise,quantiy\nE1,1\n')
    expect(await refusal({ a: [returns, other] }, 'from a')).toEqual(
      refusedFile(
        { file: 'other.csv', column: 'quantity', found: 'no such column' },
        { file: 'other.csv', column: 'quantiy', found: 'an unknown column' },
      ),
    )
  })

  it('RET-31 have in CSV the types that all their cells and files tell; codes keep their zeros', async () => {
    const { columns, rows } = await ask({ firms: [firms] }, 'from firms')
    expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'enterprise VARCHAR',
      'name, short VARCHAR',
      'tax VARCHAR',
      'staff BIGINT',
      'ratio DOUBLE',
      'since DATE',
      'note VARCHAR',
    ])
    expect(rows).toEqual([
      ['E1', 'Một, "hai"', '0101', 12, 0.5, '2020-01-02', null],
      ['007', null, '42', null, 3, '2021-05-06', null],
    ])
    const more = file('more.csv', 'code,value,day,product\n8,,2020-02-30,2\n1234567890123456789,,,\n')
    const first = file('first.csv', 'code,value,day,product\n7,,2020-02-28,1\n')
    const both = await ask({ codes: [first, more] }, 'from codes')
    expect(both.columns.map(({ type }) => type)).toEqual(['VARCHAR', 'DOUBLE', 'VARCHAR', 'VARCHAR'])
    expect(both.rows.map(([code]) => code)).toEqual(['7', '8', '1234567890123456789'])
  })

  it('RET-32 answer with numbers, and with text where a JSON number would lose digits; days and times are ISO', async () => {
    const cases: readonly (readonly [string, unknown])[] = [
      ['1', 1],
      ['9007199254740991', 9_007_199_254_740_991],
      ['9007199254740993', '9007199254740993'],
      ['170141183460469231731687303715884105727', '170141183460469231731687303715884105727'],
      ['-0.050::decimal(9, 3)', -0.05],
      ['123456789012.345::decimal(18, 3)', 123_456_789_012.345],
      ['12345678901234567.8::decimal(18, 1)', '12345678901234567.8'],
      ["'nan'::double", 'NaN'],
      ['1 / 0', 'Infinity'],
      ['true', true],
      ['null', null],
      ["date '2025-07-31'", '2025-07-31'],
      ["timestamp '2025-07-31 01:02:03.5'", '2025-07-31T01:02:03.5'],
      ["timestamptz '2025-07-31 01:02:03+07'", '2025-07-30T18:02:03Z'],
      ["timestamptz '1969-12-31 23:59:59.25+00'", '1969-12-31T23:59:59.25Z'],
      ['[1.50, 2]', '[1.50, 2.00]'],
    ]
    const { rows } = await ask({ firms: [firms] }, `select ${cases.map(([sql]) => sql).join(', ')}`)
    expect(rows).toEqual([cases.map(([, cell]) => cell)])
  })

  it('RET-33 answer with so many rows and say whether there are more, without sorting all of them in memory', async () => {
    const sql = 'select r.quantity, repeat(enterprise, 2000) as long from returns r order by quantity desc'
    const answer = await ask({ returns: [returns] }, sql, 2)
    expect([answer.rows.map(([quantity]) => quantity), answer.truncated]).toEqual([[299_999, 299_998], true])
    expect(await ask({ firms: [firms] }, 'select 1 as a, 2 as a from firms', 2)).toEqual({
      columns: [
        { name: 'a', type: 'INTEGER' },
        { name: 'a', type: 'INTEGER' },
      ],
      rows: [
        [1, 2],
        [1, 2],
      ],
      truncated: false,
    })
  })

  it.each([
    '',
    '-- nothing',
    'select 1; select 2',
    'pragma version',
    'pragma database_list',
    'set threads = 8',
    'reset threads',
    "attach 'other.db'",
    "copy firms to 'out.csv'",
    'install httpfs',
    'load httpfs',
    'create table t as select 1',
    'drop view firms',
    'insert into firms values (1)',
    'explain select 1',
    'call pragma_version()',
    'prepare a as select 1',
    'checkpoint',
    'select ?',
    'select $1',
  ])('RET-34 refuse what is not one SELECT: %s', async (sql) => {
    expect(await refusal({ firms: [firms] }, sql)).toEqual(
      wrongSql({ found: sql, allowed: expect.stringMatching(/^one SELECT or WITH/) }),
    )
  })

  it.each(['with a as (select 1) from a;', 'from firms -- all', '(values (1))', 'describe firms'])(
    'RET-34 take every form of SELECT: %s',
    async (sql) => {
      expect((await ask({ firms: [firms] }, sql)).rows.length).toBeGreaterThan(0)
    },
  )

  const outside = /^(only the files that --tables names|one SELECT or WITH)/
  it.each([
    ['read_csv', "from read_csv('/etc/passwd')"],
    ['read_text', "from read_text('/etc/hostname')"],
    ['glob', "from glob('/etc/*')"],
    ['neighbour', `from read_parquet('${returns}')`],
    ['network', "from read_csv('https://example.org/a.csv')"],
    ['name', "from '/etc/passwd.csv'"],
    ['query', `from query('copy firms to ''${at('out.csv')}''')`],
  ])('RET-35 refuse to read or write any other file: %s', async (_, sql) => {
    expect(await refusal({ firms: [firms] }, sql)).toEqual(wrongSql({ allowed: expect.stringMatching(outside) }))
    expect(existsSync(at('out.csv'))).toBe(false)
  })

  it('RET-36 refuse a damaged Parquet file by name, wherever the damage is', async () => {
    const bytes = readFileSync(returns)
    const within = file('within.parquet', Buffer.from(bytes).fill(0xaa, 4, 40))
    const half = file('half.parquet', bytes.subarray(0, bytes.length >> 1))
    for (const name of ['within.parquet', 'half.parquet'])
      expect(await refusal({ a: [name === 'half.parquet' ? half : within] }, 'select max(columns(*)) from a')).toEqual(
        refusedFile({ file: name, row: 0, found: expect.not.stringContaining(folder), allowed: 'a whole Parquet file' }),
      )
  })

  it.each([
    ['empty', '', 1, 'no whole line'],
    ['wide', 'a,b\n1,2\n3,4,5\n', 3, 'Expected Number of Columns: 2 Found: 3'],
    ['narrow', 'a,b\n1,2\n3\n', 3, 'Expected Number of Columns: 2 Found: 1'],
    ['open', 'a,b\n1,"2\n3,4\n', 2, 'Value with unterminated quote found.'],
    ['semicolons', 'a;b\n1;2\n', 1, 'a;b'],
    ['twice', 'a,A\n1,2\n', 1, 'a second time'],
    ['unnamed', 'a,\n1,2\n', 1, 'no name for column 2'],
    ['latin', Buffer.from('a,b\n1,\xe9t\xe9\n', 'latin1'), 0, 'bytes that are no UTF-8'],
    ['utf16', Buffer.from('\ufeffa,b\n1,2\n', 'utf16le'), 0, 'bytes that are no UTF-8'],
    [
      'late',
      Buffer.concat([Buffer.from(`a,b\n${'1,2\n'.repeat(20_000)}`), Buffer.from([0xe9, 0x2c, 0x31, 0x0a])]),
      20_002,
      /unicode/,
    ],
  ])('RET-36 refuse a CSV file with its line: %s', async (name, content, row, found) => {
    const path = file(`${name}.csv`, content)
    const problem = { file: `${name}.csv`, row, found: typeof found === 'string' ? found : expect.stringMatching(found) }
    expect(await refusal({ a: [path] }, 'from a limit 1')).toEqual(refusedFile(problem))
  })

  it('RET-36 refuse a file that changes while it is asked', async () => {
    const path = file('changing.csv', 'a\n1\n')
    const tables = openTables(new Map([['a', [path]]]))
    writeFileSync(path, 'a\n1\n2\n')
    const asked = tables.query('from a', 1, {})
    await expect(asked).rejects.toMatchObject({ code: 'data-refused', facts: { problems: [{ file: 'changing.csv' }] } })
  })

  it.each([
    ["select 'ố',\n  quantty from returns", 'line 2, character 3: quantty from returns', 'Referenced column "quantty" not found'],
    ["select 'ố', nope from returns", 'line 1, character 13: nope from returns', 'Referenced column "nope" not found'],
    ['select * fom returns', 'line 1, character 14: returns', 'syntax error at or near "returns"'],
    ['select cast(enterprise as int) from returns', 'line 1, character 8: cast(', "Could not convert string 'E1'"],
    ['from nowhere', 'line 1, character 6: nowhere', 'Table with name nowhere does not exist!'],
  ])('RET-37 tell where a statement is wrong and what DuckDB says: %s', async (sql, found, allowed) => {
    expect(await refusal({ returns: [returns] }, sql)).toEqual(
      wrongSql({ found: expect.stringContaining(found), allowed: expect.stringContaining(allowed) }),
    )
  })

  it('RET-37 tell that memory is not enough', async () => {
    const tooMuch = 'select list(i) from range(300000000) rows(i)'
    expect(await refusal({ firms: [firms] }, tooMuch)).toEqual(wrongSql({ allowed: expect.stringContaining('512MB of memory') }))
  })

  it('RET-38 tell how far a question has come, and are stopped in the middle of it', async () => {
    const seen: number[] = []
    const watch = { progress: ({ rows }: { rows: number }) => seen.push(rows), isStopped: () => seen.length >= 3 }
    const endless = 'select count(*) from returns a, returns b where a.quantity * b.quantity % 7 = 3'
    const error = await openTables(new Map([['returns', [returns]]]))
      .query(endless, 1, watch)
      .catch((one: unknown) => one)
    expect(seen.length).toBe(3)
    expect(error).toMatchObject({ code: 'stopped', facts: { kept: 'none', rows: seen.at(-1) } })
    expect(seen.at(-1)).toBeGreaterThan(0)
  }, 20_000)
})

it('RET-39 a file that is not there is told at once', () => {
  expect(() => openTables(new Map([['a', [join(folder, 'absent.csv')]]]))).toThrow('ENOENT')
  mkdirSync(at('sub'))
  expect(() => openTables(new Map([['a', [at('sub')]]]))).toThrow('is no file')
})
