import type { DuckDBDataChunk } from '@duckdb/node-api'
import { TaodaError } from '../../contract/errors.ts'

/** Some rows of the file; a column is asked for by its place in the selection, and is null where a cell is empty. */
export interface ParquetChunk {
  readonly count: number
  text(column: number): readonly (string | null)[]
  number(column: number): readonly (number | null)[]
}

/** One Parquet file in a database of its own that can see nothing else. */
export interface ParquetReader {
  total(): Promise<number>
  /** Columns in the order of the file, each with its type as DuckDB calls it. */
  types(): Promise<ReadonlyMap<string, string>>
  /** The selected expressions, in the order of the file. */
  chunks(selection: readonly string[]): AsyncIterable<ParquetChunk>
  close(): void
}

/** No network, no extensions, no spilling to disk; rows keep the order of the file. */
const settings = {
  threads: '2',
  memory_limit: '512MB',
  temp_directory: '',
  preserve_insertion_order: 'true',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
}
const source = 'read_parquet($1, hive_partitioning = false)'

/** Opens one file, and loads the library only now. What is wrong with the file is thrown as `data-refused`. */
export async function parquetReader({ name, path }: { readonly name: string; readonly path: string }): Promise<ParquetReader> {
  const { DuckDBInstance } = await library(name)
  const instance = await DuckDBInstance.create(':memory:', settings)
  const connection = await instance.connect()
  await connection.run(`set allowed_paths = ['${path.replaceAll("'", "''")}']`)
  await connection.run('set enable_external_access = false')
  const rows = (query: string) => refusing({ name, path }, async () => (await connection.runAndReadAll(query, [path])).getRows())
  return {
    async total() {
      const [[total] = []] = await rows('select num_rows from parquet_file_metadata($1)')
      return Number(total)
    },
    async types() {
      return new Map((await rows(`describe select * from ${source}`)).map(([column, type]) => [String(column), String(type)]))
    },
    async *chunks(selection) {
      const query = `select ${selection.join(', ')} from ${source}`
      const result = await refusing({ name, path }, () => connection.stream(query, [path]))
      for (;;) {
        const chunk = await refusing({ name, path }, () => result.fetchChunk())
        if (chunk === null || chunk.rowCount === 0) return
        yield parquetChunk(chunk)
      }
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function library(name: string) {
  try {
    return await import('@duckdb/node-api')
  } catch (error) {
    const allowed = 'a CSV file: the library that reads Parquet is not installed on this machine'
    throw new TaodaError('wrong-use', { field: 'returns', found: name, allowed }, { cause: error })
  }
}

function parquetChunk(chunk: DuckDBDataChunk): ParquetChunk {
  const count = chunk.rowCount
  const cells = (column: number) => chunk.getColumnVector(column).toArray()
  return {
    count,
    text: (column) => cells(column).map((cell) => (typeof cell === 'string' ? cell : null)),
    number: (column) => cells(column).map((cell) => (typeof cell === 'number' ? cell : null)),
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
