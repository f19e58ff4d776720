import { TaodaError } from '../../contract/errors.ts'
import type { DuckDBConnection } from '../duckdb/open-duckdb.ts'
import type { TableFile } from './csv-header.ts'
import { isParquet, readParquet } from './define-table.ts'
import { firstLines, type QueryTrouble, queryTrouble } from './query-trouble.ts'

/** Troubles that are faults of the statement even where they name a file. */
const ofTheStatement = ['Parser', 'Binder', 'Catalog', 'Permission', 'INTERRUPT', 'Out of Memory']
/** Troubles that a damaged file may be behind without being named. */
const perhapsOfAFile = ['Invalid', 'Invalid Input', 'IO', 'Serialization']

/** The refusal of the file that an error is about, or the error itself when it is about none. */
export async function fileTrouble(connection: DuckDBConnection, files: readonly TableFile[], error: unknown): Promise<unknown> {
  const trouble = queryTrouble(error)
  if (trouble === undefined || ofTheStatement.includes(trouble.type)) return error
  const named = files.find(({ path }) => trouble.message.includes(path))
  if (named !== undefined) return refusedFile(named, trouble, error)
  return (perhapsOfAFile.includes(trouble.type) ? await damagedParquet(connection, files) : undefined) ?? error
}

/** Reads every Parquet file from end to end, up to the first that is damaged. */
async function damagedParquet(connection: DuckDBConnection, files: readonly TableFile[]): Promise<unknown> {
  for (const file of files.filter(isParquet))
    try {
      await connection.run(`select max(hash(columns(*))) from ${readParquet(file)}`)
    } catch (error) {
      const trouble = queryTrouble(error)
      return trouble === undefined || ofTheStatement.includes(trouble.type) ? error : refusedFile(file, trouble, error)
    }
  return undefined
}

function refusedFile(file: TableFile, { message }: QueryTrouble, cause: unknown): TaodaError {
  const [, line = '0'] = /^CSV Error on Line: (\d+)/.exec(message) ?? []
  const found = faultIn(message).replaceAll(file.path, file.name)
  const allowed = isParquet(file) ? 'a whole Parquet file' : 'a CSV file in UTF-8 whose rows are as wide as its header'
  return new TaodaError(
    'data-refused',
    { problems: [{ file: file.name, row: Number(line), column: '', found, allowed }] },
    { cause },
  )
}

/** The line of a message that says what is wrong: the last one in front of the advice. */
function faultIn(message: string): string {
  const lines = message.split('\n').filter((line) => line.trim() !== '')
  const advice = lines.findIndex((line) => line.startsWith('Possible '))
  return firstLines(lines[Math.max(0, advice - 1)] ?? '')
}
