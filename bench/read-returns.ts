import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { parsingThreads } from '../src/cli/parsing-threads.ts'
import { readReturns } from '../src/readers/read-returns.ts'
import { openFile } from '../src/store/open-file.ts'
import { openReturnsParquet } from '../src/store/parquet/open-returns-parquet.ts'
import { productCode, returnsCsv, returnsHeader, smallShape, syntheticReturns } from './returns.ts'

/**
 * Reading of returns beside DuckDB's on the same file: `tsx bench/read-returns.ts [MILLIONS …] [--runs N]`, 6 million unless it is said.
 * Every contender runs in a process of its own and in turn with the others; the best wall and processor time of the runs count, and the
 * largest memory. Both are given as ratios to DuckDB's reading into a table, and to its cheapest answer, for which it skips most cells.
 */
interface Measured {
  readonly wall: number
  readonly cpu: number
  readonly megabytes: number
  readonly total: number
}

const threads = availableParallelism()

const sql = {
  'DuckDB, read_csv into a table': (path: string) => [
    `create table t as select * from read_csv('${path}')`,
    'select count(*), sum(quantity) from t',
  ],
  'DuckDB, read_csv, sum by product and month': (path: string) => [
    `select sum(n), sum(q) from (select count(*) as n, sum(quantity) as q from read_csv('${path}') group by product, month)`,
  ],
}

const products = Array.from({ length: smallShape.products }, (_, product) => productCode(product))

const contenders: Readonly<Record<string, (csv: string, parquet: string) => Promise<number>>> = {
  'taoda, CSV, threads': (csv) => taoda(csv, threads),
  'taoda, CSV, one thread': (csv) => taoda(csv, 0),
  'taoda, Parquet': (_, parquet) => taoda(parquet, 0),
  ...Object.fromEntries(Object.entries(sql).map(([name, statements]) => [name, (csv: string) => duckdb(statements(csv))])),
}

async function taoda(path: string, count: number): Promise<number> {
  const pool = count === 0 ? undefined : parsingThreads(count)
  const file = path.endsWith('.parquet') ? await openReturnsParquet(path) : openFile(path)
  const read = await readReturns({ files: [file], products, parallel: pool?.parallel })
  await pool?.close()
  if (read.status !== 'read') throw new Error('the synthetic returns were refused')
  let sum = 0
  for (const quantity of read.returns.pairs.panel.values) if (!Number.isNaN(quantity)) sum += quantity
  return sum
}

async function duckdb(statements: readonly string[]): Promise<number> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: String(threads) })).connect()
  let last: readonly unknown[] = []
  for (const statement of statements) last = (await connection.runAndReadAll(statement)).getRows()[0] ?? []
  return Number(last[1])
}

/** One contender in this process. */
async function runHere(name: string, csv: string, parquet: string): Promise<void> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const total = (await contenders[name]?.(csv, parquet)) ?? Number.NaN
  const wall = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  const measured: Measured = { wall, cpu: (user + system) / 1e6, megabytes: largestMemory(), total }
  process.stdout.write(JSON.stringify(measured))
}

/** Megabytes; where the system tells it, of this process alone, as a new process also counts what the one before it held. */
function largestMemory(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(status) ?? []
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1024
}

function runApart(name: string, csv: string, parquet: string): Measured {
  const words = [...process.execArgv, process.argv[1] ?? '', '--one', name, csv, parquet]
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  return JSON.parse(stdout)
}

async function compare(millions: number, runs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'taoda-read-'))
  const [csv, parquet] = [join(folder, 'r.csv'), join(folder, 'r.parquet')]
  try {
    const count = await write(csv, parquet, Math.round((millions / 0.6) * smallShape.enterprises))
    print(
      `\n${(count / 1e6).toFixed(2)} million returns, ${(statSync(csv).size / 1e6).toFixed(0)} MB as CSV, ${(statSync(parquet).size / 1e6).toFixed(0)} MB as Parquet`,
    )
    const best = new Map<string, Measured>()
    for (let run = 0; run < runs; run += 1)
      for (const name of Object.keys(contenders)) {
        const now = runApart(name, csv, parquet)
        const { wall, cpu, megabytes } = best.get(name) ?? now
        best.set(name, {
          ...now,
          wall: Math.min(wall, now.wall),
          cpu: Math.min(cpu, now.cpu),
          megabytes: Math.max(megabytes, now.megabytes),
        })
      }
    tell(best)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** At most so many enterprises are made up; more of them are the same ones under another letter. */
const enterprisesEach = 25_000

/** The same returns in both files; answers with their number. */
async function write(csv: string, parquet: string, enterprises: number): Promise<number> {
  const returns = syntheticReturns({ ...smallShape, enterprises: Math.min(enterprises, enterprisesEach) })
  const [header = new Uint8Array(0), ...pieces] = [new TextEncoder().encode(returnsHeader), ...returnsCsv(returns)]
  const copies = Math.max(1, Math.round(enterprises / enterprisesEach))
  const file = openSync(csv, 'w')
  writeSync(file, header)
  for (let copy = 0; copy < copies; copy += 1)
    pieces.forEach((piece, n) => {
      const lines = n === 0 ? piece.subarray(header.length) : piece
      for (let start = 0; start < lines.length; start = lines.indexOf(0x0a, start) + 1) lines[start] = 0x41 + copy
      writeSync(file, lines)
    })
  closeSync(file)
  const types = "types = {'month': 'VARCHAR', 'value': 'DOUBLE', 'stock': 'DOUBLE', 'capacity': 'DOUBLE'}"
  await duckdb([`copy (select * from read_csv('${csv}', ${types})) to '${parquet}' (format parquet)`])
  return returns.count * copies
}

function tell(best: ReadonlyMap<string, Measured>): void {
  const [table, sums] = Object.keys(sql).map((name) => best.get(name))
  for (const [name, { wall, cpu, megabytes, total }] of best) {
    if (!(Math.abs(total - (table?.total ?? 0)) <= 1e-9 * total)) throw new Error(`${name} answers ${total}`)
    const ratios = [table, sums].map(
      (other) => `${(wall / (other?.wall ?? 1)).toFixed(2)} wall ${(cpu / (other?.cpu ?? 1)).toFixed(2)} cpu`,
    )
    print(
      `${name.padEnd(44)} ${wall.toFixed(2).padStart(7)} s ${cpu.toFixed(2).padStart(7)} s cpu ${megabytes.toFixed(0).padStart(6)} MB | ${ratios.join(' | ')}`,
    )
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

const [one, name = '', csv = '', parquet = ''] = process.argv.slice(2)
if (one === '--one') await runHere(name, csv, parquet)
else {
  const { values, positionals } = parseArgs({ options: { runs: { type: 'string', default: '3' } }, allowPositionals: true })
  for (const millions of positionals.length === 0 ? ['6'] : positionals) await compare(Number(millions), Number(values.runs))
}
