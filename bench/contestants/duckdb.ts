import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Result, Task } from '../contest.ts'
import { measured } from '../measured.ts'
import { compileStatements, matchedStatements, tableStatements, whatIfStatement } from './duckdb-statements.ts'

const [threads = '', work = '', folder = ''] = process.argv.slice(2)
const task: Task = JSON.parse(readFileSync(join(folder, 'shape.json'), 'utf8'))
const instance = await DuckDBInstance.create(':memory:', { threads })
const connection = await instance.connect()

const fromFile = work === 'csv' || work === 'parquet'
const start = performance.now()
if (!fromFile) for (const statement of tableStatements(join(folder, 'returns.parquet'), task)) await connection.run(statement)
const load = (performance.now() - start) / 1000

const { times } = await measured(async (run) => {
  for (const statement of statements(run)) await connection.run(statement)
})
writeFileSync(join(folder, 'answer.f64'), new Uint8Array(new Float64Array(await answer()).buffer))
const result: Result = { ...times, load }
process.stdout.write(`${JSON.stringify(result)}\n`)

function statements(run: number): readonly string[] {
  const file = join(folder, `returns.${work}`)
  if (work === 'csv') return [`create or replace table returns as from read_csv('${file}')`]
  if (work === 'parquet') return [`create or replace table returns as from read_parquet('${file}')`]
  if (work === 'matched') return matchedStatements
  return work === 'compile' ? compileStatements(task) : [whatIfStatement(run % 2 === 0 ? 2 : 0.5), ...compileStatements(task)]
}

async function answer(): Promise<readonly number[]> {
  if (fromFile) return numbers('select count(*), sum(quantity) from returns')
  const ofSums = work === 'matched' ? ['current', 'previous', 'pairs'] : ['q']
  const ofGroups = work === 'matched' ? ['growth', 'points'] : ['fi', 'fg', 'fp', 'ci', 'cg', 'cp']
  const parts: (readonly number[])[] = []
  for (const column of ofSums) parts.push(await numbers(`select ${column} from all_sums order by product, month`))
  for (const column of ofGroups) parts.push(await numbers(`select ${column} from answer order by level, g, month`))
  return parts.flat()
}

async function numbers(query: string): Promise<readonly number[]> {
  const rows = (await connection.runAndReadAll(query)).getRows()
  return rows.flat().map((value) => (value === null ? Number.NaN : Number(value)))
}
