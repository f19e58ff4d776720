import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { productCode, type SyntheticReturns, syntheticReturns } from '../../bench/returns.ts'
import { startPostgres } from '../../scripts/postgres-for-tests.js'
import { laspeyresPanel, panelContributions, panelGrowth, sumColumns } from '../../src/engine/index.ts'
import {
  compileInDatabase,
  type IndexRow,
  type ProductWeight,
  type ReturnsDatabase,
} from '../../src/store/compile/compile-in-database.ts'
import { returnsColumns, returnsTable } from '../../src/store/compile/returns-table.ts'
import { backends, type TestStore } from './kit.ts'

const [products, months, firstMonth] = [90, 30, 2023 * 12]
const [silentMonth, silentProduct, closedProduct] = [firstMonth + 17, 7, 11]

/** Product 7 misses one month, product 11 is closed in the first year, and in one month nobody reports at all. */
const returns = withGaps(syntheticReturns({ enterprises: 175, productsEach: 4, products, months, firstMonth, seed: 2025 }))

/** Uneven weights, so that a product in the wrong activity shows. */
const weights: readonly ProductWeight[] = Array.from({ length: products }, (_, product) => ({
  product: productCode(product),
  class: `C${Math.floor(product / 5)}`,
  division: `D${Math.floor(product / 15)}`,
  section: `S${Math.floor(product / 45)}`,
  weight: (1 + ((product * 29) % 17)) / 400,
  baseQuantity: 1000 + 37 * product,
}))

function withGaps(all: SyntheticReturns): readonly Return[] {
  return Array.from({ length: all.count }, (_, i) => ({
    enterprise: all.enterprise[i] ?? 0,
    product: all.product[i] ?? 0,
    month: all.month[i] ?? 0,
    quantity: all.product[i] === closedProduct && (all.month[i] ?? 0) < firstMonth + 12 ? 0 : (all.quantity[i] ?? 0),
  })).filter(({ product, month }) => month !== silentMonth && !(product === silentProduct && month === firstMonth + 4))
}

interface Return {
  readonly enterprise: number
  readonly product: number
  readonly month: number
  readonly quantity: number
}

/** The index of the engine, in the order of `compile-index`. */
function byEngine(rows: readonly Return[], given: readonly ProductWeight[]): readonly IndexRow[] {
  const block = {
    count: rows.length,
    enterprise: Uint32Array.from(rows, ({ enterprise }) => enterprise),
    product: Uint16Array.from(rows, ({ product }) => product),
    month: Uint16Array.from(rows, ({ month }) => month),
    quantity: Float64Array.from(rows, ({ quantity }) => quantity),
  }
  const quantities = sumColumns({ blocks: [block], products: given.length, firstMonth, months })
  const compile = (activityOf: readonly string[]) => {
    const codes = [...new Set(activityOf)]
    const groupOf = activityOf.map((code) => codes.indexOf(code))
    const baseQuantities = given.map(({ baseQuantity }) => baseQuantity)
    const panel = laspeyresPanel({
      quantities,
      baseQuantities,
      weights: given.map(({ weight }) => weight),
      groupOf,
      groups: codes.length,
    })
    return { codes, ...panel }
  }
  const total = compile(given.map(() => 'total'))
  const levels = {
    product: compile(given.map(({ product }) => product)),
    class: compile(given.map((row) => row.class)),
    division: compile(given.map(({ division }) => division)),
    section: compile(given.map(({ section }) => section)),
    total,
  }
  return Object.entries(levels).flatMap(([level, { codes, index, weights: groupWeights, coverage }]) => {
    const growth = panelGrowth(index, 12)
    const totalWeight = total.weights[0] ?? 0
    const points = panelContributions({ index, weights: groupWeights, total: total.index, totalWeight, lag: 12 })
    return codes.flatMap((activity, group) =>
      Array.from({ length: months }, (_, m) => {
        const number = (values: Float64Array) => nullIfMissing(values[group * months + m])
        const row = { level, activity, month: firstMonth + m, value: number(index.values), growth: number(growth.values) }
        return { ...row, points: number(points.values), coverage: number(coverage.values) ?? Number.NaN }
      }),
    )
  })
}

function nullIfMissing(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}

/** The same rows, null in the same places, and every number within 1e-9 of its size. */
function expectSame(found: readonly IndexRow[], wanted: readonly IndexRow[]): void {
  const keys = (rows: readonly IndexRow[]) => rows.map(({ level, activity, month }) => `${level} ${activity} ${month}`)
  expect(keys(found)).toEqual(keys(wanted))
  const apart = found.filter((row, i) => {
    const other = wanted[i]
    return (['value', 'growth', 'points', 'coverage'] as const).some((name) => {
      const [one, two] = [row[name], other?.[name] ?? null]
      if (one === null || two === null) return one !== two
      return !(Math.abs(one - two) <= 1e-9 * Math.max(1, Math.abs(two)))
    })
  })
  expect(apart).toEqual([])
}

async function insert(database: ReturnsDatabase, rows: readonly Return[]): Promise<void> {
  const columns = [
    rows.map(({ enterprise }) => `E${enterprise}`),
    rows.map(({ product }) => productCode(product)),
    rows.map(({ month }) => month),
    rows.map(({ quantity }) => quantity),
  ]
  await database.query(
    'insert into returns select * from unnest($1::text[], $2::text[], $3::integer[], $4::double precision[])',
    columns,
  )
}

async function makeReturns(database: ReturnsDatabase, rows: readonly Return[]): Promise<void> {
  for (const statement of returnsTable(4)) await database.query(statement)
  await insert(database, rows)
}

const wanted = byEngine(returns, weights)
describe('the seeded returns', () => {
  test('SQL-3 hold every kind of gap, so that the comparison means something', () => {
    expect(returns.length).toBeGreaterThan(19_000)
    const at = (activity: string, month: number) => wanted.find((row) => row.activity === activity && row.month === month)
    expect(at(productCode(silentProduct), firstMonth + 4)).toMatchObject({ value: null, coverage: 0 })
    expect(at(productCode(closedProduct), firstMonth + 13)).toMatchObject({ growth: null })
    expect(at('D0', silentMonth)).toMatchObject({ value: null, coverage: 0 })
    const whole = wanted.filter(({ level, points }) => level === 'total' && points !== null)
    expect(whole.map(({ month }) => month - firstMonth)).toEqual([12, 13, 14, 15, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])
  })
})

describe.each(backends)('the compilation as SQL on one database, $name', ({ create }) => {
  let database: TestStore
  beforeAll(async () => {
    database = await create()
    await makeReturns(database, returns)
  })
  afterAll(() => database?.close())

  test('SQL-1 gives the index, growth, points and coverage of the engine at five levels', async () => {
    expectSame(await compileInDatabase([database], weights), wanted)
  })

  test('SQL-3 a product that nobody ever reports leaves its activities missing and the others alone', async () => {
    const silent = { product: 'P9999', class: 'C9', division: 'D3', section: 'S1', weight: 0.02, baseQuantity: 10 }
    const more = [...weights, silent]
    const found = await compileInDatabase([database], more)
    expectSame(found, byEngine(returns, more))
    expect(found.filter(({ activity, value }) => activity === 'total' && value !== null)).toEqual([])
    expect(found.filter(({ activity, value }) => activity === 'S0' && value !== null).length).toBeGreaterThan(20)
  })

  test('SQL-4 a product without a weight, a weight twice and a weight of nothing are refused', async () => {
    const refused = expect.objectContaining({ found: productCode(3) })
    const without = weights.filter(({ product }) => product !== productCode(3))
    await expect(compileInDatabase([database], without)).rejects.toMatchObject({
      code: 'data-refused',
      facts: { problems: [refused] },
    })
    const first = weights.slice(0, 1)
    await expect(compileInDatabase([database], [...weights, ...first])).rejects.toMatchObject({ code: 'wrong-use' })
    const weightless = weights.map((row) => ({ ...row, weight: 0 }))
    await expect(compileInDatabase([database], weightless)).rejects.toMatchObject({ code: 'wrong-use' })
  })

  test('SQL-5 the table refuses a second return of a product and month, a negative one and one that is not a number', async () => {
    const one = { enterprise: 0, product: 1, month: firstMonth, quantity: 5 }
    await expect(
      insert(database, [
        { ...one, month: 1 },
        { ...one, month: 1 },
      ]),
    ).rejects.toThrow(/duplicate key/)
    for (const quantity of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      await expect(insert(database, [{ ...one, month: 1, quantity }])).rejects.toThrow(/check constraint/)
  })
})

const onServer = backends.find(({ name }) => name === 'server')
const skipped = onServer ? '' : ' (skipped: TAODA_TEST_DATABASE_URL names no server)'

describe.skipIf(!onServer)(`the compilation as SQL on two servers${skipped}`, () => {
  let first: TestStore
  let second: SecondServer
  beforeAll(async () => {
    if (!onServer) throw new Error('skipped without a server')
    const both = await Promise.all([onServer.create(), secondServer()])
    first = both[0]
    second = both[1]
  })
  afterEach(() => Promise.all([first, second].map((database) => database.query('drop table if exists returns'))))
  afterAll(() => Promise.all([first?.close(), second?.close()]))

  test('SQL-2 the two are servers of their own', async () => {
    const identity = 'select system_identifier::text as server from pg_control_system()'
    const [one, other] = await Promise.all([first.query(identity), second.query(identity)])
    expect(one[0]?.server).not.toEqual(other[0]?.server)
  })

  test.each([
    { by: 'establishment', here: ({ enterprise }: Return) => enterprise % 2 === 0 },
    { by: 'product', here: ({ product }: Return) => product % 3 === 0 },
  ])('SQL-2 parts of the returns by $by on two servers give the index of the whole', async ({ here }) => {
    const part = returns.filter(here)
    const rest = returns.filter((row) => !here(row))
    await Promise.all([makeReturns(first, part), makeReturns(second, rest)])
    expectSame(await compileInDatabase([first, second], weights), wanted)
    expectSame(await compileInDatabase([second, first], weights), wanted)
    expectSame(await compileInDatabase([first], weights), byEngine(part, weights))
  })

  test('SQL-3 a server without returns adds nothing, and without any return there is no month and no row', async () => {
    await Promise.all([makeReturns(first, []), makeReturns(second, returns)])
    expectSame(await compileInDatabase([first, second], weights), wanted)
    expect(await compileInDatabase([first], weights)).toEqual([])
  })

  test('SQL-2 one table with partitions on both servers gives the index by the same statements', async ({ skip }) => {
    const lacking = await lackingForForeignPartitions(first)
    if (lacking) skip(lacking)
    for (const statement of returnsTable(4)) await second.query(statement)
    for (const statement of foreignPartition(second)) await first.query(statement)
    await insert(first, returns)
    const [here, there] = [await countOf(first, 'returns_here'), await countOf(second, 'returns')]
    expect(Math.min(here, there)).toBeGreaterThan(5_000)
    expect(here + there).toBe(returns.length)
    expectSame(await compileInDatabase([first], weights), wanted)
  })
})

/** Statements that make one table of a partition here and one that is another server's table. */
function foreignPartition({ hostname, port }: SecondServer): readonly string[] {
  return [
    `create table returns (${returnsColumns}) partition by hash (establishment)`,
    'create table returns_here partition of returns for values with (modulus 2, remainder 0)',
    'create extension postgres_fdw',
    `create server other foreign data wrapper postgres_fdw
      options (host '${hostname}', port '${port}', dbname 'postgres', batch_size '1000')`,
    "create user mapping for current_user server other options (user 'postgres')",
    `create foreign table returns_there partition of returns for values with (modulus 2, remainder 1)
      server other options (table_name 'returns')`,
  ]
}

/** Why the first server cannot reach the second, which listens on this machine alone and asks for no password. */
async function lackingForForeignPartitions(first: ReturnsDatabase): Promise<string> {
  const { hostname } = new URL(process.env.TAODA_TEST_DATABASE_URL ?? 'postgresql://nowhere')
  if (!['127.0.0.1', 'localhost'].includes(hostname)) return 'the named server is on another machine'
  const found = await first.query(`select rolsuper as superuser,
    exists (select from pg_available_extensions where name = 'postgres_fdw') as wrapper
    from pg_roles where rolname = current_user`)
  if (found[0]?.wrapper !== true) return 'the named server lacks postgres_fdw'
  return found[0]?.superuser === true ? '' : 'only a superuser may reach another server without a password'
}

async function countOf(database: ReturnsDatabase, table: string): Promise<number> {
  const rows = await database.query(`select count(*)::integer as returns from ${table}`)
  return Number(rows[0]?.returns)
}

type SecondServer = Awaited<ReturnType<typeof secondServer>>

/** A second server of its own, not a second database of the first. */
async function secondServer() {
  const server = await startPostgres()
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const { hostname, port } = new URL(server.url)
  return {
    hostname,
    port,
    query: async (text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows,
    close: async () => {
      await client.end()
      await server.stop()
    },
  }
}
