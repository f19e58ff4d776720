import { type Problem, TaodaError } from '../../contract/errors.ts'
import { type DuckDBConnection, quoted } from '../duckdb/open-duckdb.ts'
import { identifier, isAlwaysText, kindsOf, typeOfKinds } from './cell-kinds.ts'
import { csvHeader, type TableFile } from './csv-header.ts'

/** A table and the files whose rows it has. */
export interface TableFiles {
  readonly name: string
  readonly files: readonly TableFile[]
}

/** A path that stands for its own file only, whatever marks its name has: in brackets `*`, `?` and `[` match themselves. */
export const pattern = (path: string): string => path.replaceAll(/[*?[]/g, '[$&]')

export const isParquet = ({ name }: TableFile): boolean => /\.parquet$/i.test(name)

/**
 * Makes a table of files: their rows, by column name, in the order of the files. The types of CSV columns are told by all their cells.
 * What is wrong with a CSV file comes out now.
 */
export async function defineTable(connection: DuckDBConnection, { name, files }: TableFiles): Promise<void> {
  const columnsOf = new Map<TableFile, readonly string[]>()
  for (const file of files) columnsOf.set(file, isParquet(file) ? await parquetColumns(connection, file) : csvHeader(file))
  refuseOtherColumns(columnsOf)
  const kinds = new Map<string, number>()
  for (const [file, columns] of columnsOf)
    if (!isParquet(file))
      for (const [column, found] of await cellKinds(connection, file, columns))
        kinds.set(column, (kinds.get(column) ?? 0) | found)
  const typed = (column: string): string => typeOfKinds(column, kinds.get(column) ?? 0)
  const selects = [...columnsOf].map(
    ([file, columns]) => `from ${isParquet(file) ? readParquet(file) : readCsv(file, columns, typed)}`,
  )
  await connection.run(`create view ${identifier(name)} as ${selects.join(' union all by name ')}`)
}

/** A Parquet file as a table, in SQL. */
export const readParquet = ({ path }: TableFile): string => `read_parquet(${quoted(pattern(path))}, hive_partitioning = false)`

function readCsv({ path }: TableFile, columns: readonly string[], typeOf: (column: string) => string): string {
  const types = columns.map((column) => `${quoted(column)}: '${typeOf(column)}'`)
  const form = `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', hive_partitioning = false`
  return `read_csv(${quoted(pattern(path))}, ${form}, columns = {${types.join(', ')}})`
}

async function parquetColumns(connection: DuckDBConnection, file: TableFile): Promise<readonly string[]> {
  const described = await connection.runAndReadAll(`describe from ${readParquet(file)}`)
  return described.getRows().map(([column]) => String(column))
}

/** One pass over a CSV file, which also finds rows of another width, open quotes and other encodings. */
async function cellKinds(
  connection: DuckDBConnection,
  file: TableFile,
  columns: readonly string[],
): Promise<readonly (readonly [string, number])[]> {
  const looked = columns.filter((column) => !isAlwaysText(column))
  const selection = ['count(*)', ...looked.map((column) => kindsOf(column))].join(', ')
  const found = await connection.runAndReadAll(`select ${selection} from ${readCsv(file, columns, () => 'VARCHAR')}`)
  const [[, ...kinds] = []] = found.getRows()
  return looked.map((column, place) => [column, Number(kinds[place])])
}

/** All files of a table have the same columns, in any order. */
function refuseOtherColumns(columnsOf: ReadonlyMap<TableFile, readonly string[]>): void {
  const [first = []] = columnsOf.values()
  const allowed = `the columns ${first.join(',')}`
  const problems = [...columnsOf].flatMap(([{ name: file }, columns]) => {
    const problem = (column: string, found: string): Problem => ({ file, row: 0, column, found, allowed })
    const missing = first.filter((column) => !columns.includes(column)).map((column) => problem(column, 'no such column'))
    return [
      ...missing,
      ...columns.filter((column) => !first.includes(column)).map((column) => problem(column, 'an unknown column')),
    ]
  })
  if (problems.length > 0) throw new TaodaError('data-refused', { problems })
}
