import { basename, resolve } from 'node:path'
import { TaodaError } from '../../contract/errors.ts'
import type { QueriedCell, QueriedRows, QueriedTables, QueryWatch } from '../../contract/queried-tables.ts'
import { type DuckDBConnection, openDuckDb, quoted } from '../duckdb/open-duckdb.ts'
import { fileFacts, unchanged } from '../open-file.ts'
import type { TableFile } from './csv-header.ts'
import { defineTable, pattern } from './define-table.ts'
import { fileTrouble } from './file-trouble.ts'
import { queryCell } from './query-cell.ts'
import { notOneSelect, queryTrouble, refusedStatement } from './query-trouble.ts'

/** CSV and Parquet files as tables, by name; nothing is held open until a question is asked. Throws when a file is not there. */
export function openTables(paths: ReadonlyMap<string, readonly string[]>): QueriedTables {
  const facts = new Map([...paths.values()].flat().map((path) => [path, fileFacts(path)]))
  const tables = [...paths].map(([name, files]) => ({ name, files: files.map(fileAt) }))
  const files = tables.flatMap((table) => table.files)
  return {
    names: [...paths.keys()],
    async query(sql, limit, watch) {
      const allowed = 'a machine on which the library DuckDB is installed'
      const absent = { field: 'tables', found: 'no DuckDB', allowed }
      const { connection, close } = await openDuckDb(
        files.flatMap(({ path }) => [path, pattern(path)]),
        absent,
      )
      try {
        return await watched(
          connection,
          watch,
          async () => {
            for (const setting of told) await connection.run(`set ${setting}`)
            for (const table of tables) await defineTable(connection, table)
            return await answer(connection, sql, limit)
          },
          async (error) => refusedStatement(sql, await fileTrouble(connection, files, error)),
        )
      } finally {
        close()
        for (const [path, before] of facts) unchanged(path, before)
      }
    },
  }
}

const fileAt = (path: string): TableFile => ({ name: basename(path), path: resolve(path) })

/** Errors tell their place, progress is counted and not drawn, days do not depend on the machine's time zone. */
const told = ['errors_as_json = true', 'enable_progress_bar = true', 'enable_progress_bar_print = false', "timezone = 'UTC'"]

async function answer(connection: DuckDBConnection, sql: string, limit: number): Promise<QueriedRows> {
  await connection.run('set lock_configuration = true')
  const names = await columnsOfOneSelect(connection, sql)
  // The limit goes into the database, so that an ordered answer is never kept whole.
  const result = await connection.stream(`from query(${quoted(sql)}) limit ${limit + 1}`)
  const types = result.columnTypes().map(String)
  const rows: QueriedCell[][] = []
  for (;;) {
    const chunk = await result.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) break
    for (const row of chunk.getRows()) rows.push(row.map((value, place) => queryCell(value, types[place] ?? '')))
  }
  const columns = names.map((name, place) => ({ name, type: types[place] ?? '' }))
  return { columns, rows: rows.slice(0, limit), truncated: rows.length > limit }
}

/** The columns of a statement that DuckDB itself takes for one SELECT as it was written: PRAGMA turns into one only later. */
async function columnsOfOneSelect(connection: DuckDBConnection, sql: string): Promise<readonly string[]> {
  const statements = await connection.extractStatements(sql).catch((error: unknown) => {
    throw queryTrouble(error) === undefined ? notOneSelect(sql, error) : error
  })
  if (statements.count !== 1) throw notOneSelect(sql)
  await connection.prepare(`from query(${quoted(sql)})`).catch((error: unknown) => {
    if (queryTrouble(error)?.type === 'Parser') throw notOneSelect(sql, error)
  })
  const statement = await statements.prepare(0)
  if (statement.parameterCount > 0) throw notOneSelect(sql)
  return Array.from({ length: statement.columnCount }, (_, place) => statement.columnName(place))
}

/** Milliseconds between two looks at a running query. */
const lookEvery = 100

/** Does a work during which its caller is told how far it is and may stop it; `explained` says what a failure of it means. */
async function watched<Answer>(
  connection: DuckDBConnection,
  watch: QueryWatch,
  work: () => Promise<Answer>,
  explained: (error: unknown) => Promise<unknown>,
): Promise<Answer> {
  let rows = 0
  const timer = setInterval(() => {
    if (watch.isStopped?.()) return connection.interrupt()
    rows = Math.max(rows, Number(connection.progress.rows_processed))
    watch.progress?.({ rows })
  }, lookEvery)
  try {
    return await work()
  } catch (error) {
    const cause = await explained(error)
    throw queryTrouble(cause)?.type === 'INTERRUPT' ? new TaodaError('stopped', { rows, kept: 'none' }, { cause }) : cause
  } finally {
    clearInterval(timer)
  }
}
