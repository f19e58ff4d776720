import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Task } from './contest.ts'
import { type ReturnsShape, returnsCsv, syntheticReturns } from './returns.ts'

/** Writes the returns of a shape into a folder in every form that a contestant reads: columns of numbers, CSV and Parquet. */
export async function prepareReturns(shape: ReturnsShape, folder: string): Promise<Task> {
  const returns = syntheticReturns(shape)
  const { count, enterprise, product, month, quantity } = returns
  const columns = { 'enterprise.u32': enterprise, 'product.u16': product, 'month.u16': month, 'quantity.f64': quantity }
  for (const [name, column] of Object.entries(columns)) write(join(folder, name), [bytesOf(column.subarray(0, count))])
  write(join(folder, 'returns.csv'), returnsCsv(returns))
  const task: Task = { ...shape, count }
  writeFileSync(join(folder, 'shape.json'), JSON.stringify(task))
  await writeParquet(folder)
  return task
}

const bytesOf = (column: Uint16Array | Uint32Array | Float64Array): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength)

function write(path: string, pieces: Iterable<Uint8Array>): void {
  const file = openSync(path, 'w')
  for (const piece of pieces) for (let at = 0; at < piece.length; at += 2 ** 24) writeSync(file, piece.subarray(at, at + 2 ** 24))
  closeSync(file)
}

/** The CSV file as Parquet; months stay text, as `compile-index` asks. */
async function writeParquet(folder: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  const types = "{'month': 'varchar', 'quantity': 'double', 'value': 'double', 'stock': 'double', 'capacity': 'double'}"
  const source = `read_csv('${join(folder, 'returns.csv')}', types = ${types})`
  await connection.run(`copy (from ${source}) to '${join(folder, 'returns.parquet')}' (format parquet, compression zstd)`)
  connection.closeSync()
  instance.closeSync()
}
