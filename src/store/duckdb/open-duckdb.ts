import type { DuckDBConnection } from '@duckdb/node-api'
import { type ErrorFacts, TaodaError } from '../../contract/errors.ts'

export type { DuckDBConnection, DuckDBDataChunk, DuckDBResult } from '@duckdb/node-api'

/** Memory that a database may fill. */
export const memoryLimit = '512MB'

/** No network, no extensions, no spilling to disk; rows keep the order of the file. */
const settings = {
  threads: '2',
  memory_limit: memoryLimit,
  temp_directory: '',
  preserve_insertion_order: 'true',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
}

export interface DuckDb {
  readonly connection: DuckDBConnection
  close(): void
}

/** A text as it stands in SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/**
 * A database in memory that can read the files of `paths` and nothing else outside it. The library is loaded only now; where it is not
 * installed, `wrong-use` is thrown with the facts `absent`.
 */
export async function openDuckDb(paths: readonly string[], absent: ErrorFacts['wrong-use']): Promise<DuckDb> {
  const { DuckDBInstance } = await library(absent)
  const instance = await DuckDBInstance.create(':memory:', settings)
  const connection = await instance.connect()
  await connection.run(`set allowed_paths = [${paths.map(quoted).join(', ')}]`)
  await connection.run('set enable_external_access = false')
  return {
    connection,
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function library(absent: ErrorFacts['wrong-use']) {
  try {
    return await import('@duckdb/node-api')
  } catch (error) {
    throw new TaodaError('wrong-use', absent, { cause: error })
  }
}
