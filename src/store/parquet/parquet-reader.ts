import { TaodaError } from '../../contract/errors.ts'
import { type DuckDBConnection, type DuckDBDataChunk, type DuckDBResult, openDuckDb } from '../duckdb/open-duckdb.ts'

export type { DuckDBDataChunk as ParquetChunk } from '../duckdb/open-duckdb.ts'

/** One Parquet file in a database of its own that can see nothing else. */
export interface ParquetReader {
  /** Runs a statement that reads no file. */
  run(statement: string): Promise<void>
  /** All rows that a query answers with; `source` stands for the file in it. */
  rows(query: string): Promise<readonly (readonly unknown[])[]>
  /** The rows of a query, in order, some thousands at a time. */
  chunks(query: string): AsyncIterable<DuckDBDataChunk>
  close(): void
}

/** The file in a query; `file_row_number` counts its rows from 0. */
export const source = 'read_parquet($1, hive_partitioning = false, file_row_number = true)'

/** What DuckDB reads ahead while the rows before are put into their panel: some pieces of returns. */
const readAhead = '32MB'

/** Opens one file, and loads the library only now. What is wrong with the file is thrown as `data-refused`. */
export async function parquetReader(file: { readonly name: string; readonly path: string }): Promise<ParquetReader> {
  const allowed = 'a CSV file: the library that reads Parquet is not installed on this machine'
  const { connection, close } = await openDuckDb([file.path], { field: 'returns', found: file.name, allowed })
  await connection.run(`set streaming_buffer_size = '${readAhead}'`)
  return {
    run: async (statement) => {
      await refusing(file, () => connection.run(statement))
    },
    rows: (query) => refusing(file, async () => (await connection.runAndReadAll(query, [file.path])).getRows()),
    chunks: (query) => chunksOf(file, connection, query),
    close,
  }
}

async function* chunksOf(
  file: { readonly name: string; readonly path: string },
  connection: DuckDBConnection,
  query: string,
): AsyncGenerator<DuckDBDataChunk> {
  const result: DuckDBResult = await refusing(file, () => connection.stream(query, [file.path]))
  for (;;) {
    const chunk = await refusing(file, () => result.fetchChunk())
    if (chunk === null || chunk.rowCount === 0) return
    yield chunk
  }
}

/** What DuckDB says of a file that it cannot read; memory that runs out and the like are no fault of the file. */
const faultOfTheFile = /^(Invalid Input|Invalid|IO|Serialization|Conversion|Not implemented|TProtocolException)\b.*?: /i

async function refusing<Answer>(file: { name: string; path: string }, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error) || !faultOfTheFile.test(error.message)) throw error
    const [line = ''] = error.message.replace(faultOfTheFile, '').split('\n', 1)
    const found = line.replaceAll(file.path, file.name)
    const problems = [{ file: file.name, row: 0, column: '', found, allowed: 'a whole Parquet file' }]
    throw new TaodaError('data-refused', { problems }, { cause: error })
  }
}
