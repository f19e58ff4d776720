import { DuckDBInstance } from '@duckdb/node-api'

/** Writes what a query answers with to a Parquet file. */
export async function writeParquet(path: string, query: string, options = ''): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  await connection.run(`copy (${query}) to '${path.replaceAll("'", "''")}' (format parquet${options})`)
  connection.closeSync()
  instance.closeSync()
}
