import { resolve } from 'node:path'
import { type Problem, TaodaError } from '../../contract/errors.ts'
import { extraReturnColumns, type ReturnColumn, type ReturnStream, returnColumns } from '../../contract/return-columns.ts'
import { fileFacts, unchanged } from '../open-file.ts'
import { isNumberColumn, numberedReturns } from './numbered-returns.ts'
import { type ParquetReader, parquetReader, source } from './parquet-reader.ts'

const numberTypes = /^(DOUBLE|U?(TINY|SMALL|BIG)INT|U?INTEGER|DECIMAL\(\d+,\d+\))$/
const knownColumns: readonly ReturnColumn[] = [...returnColumns, ...extraReturnColumns]

/**
 * A Parquet file of returns for streaming; nothing is held open until its returns are asked for. Throws when there is no such file, and
 * `data-refused` when it is no whole Parquet file or its columns are not those of returns.
 */
export async function openReturnsParquet(path: string): Promise<ReturnStream> {
  const facts = fileFacts(path)
  const file = { name: facts.name, path: resolve(path) }
  const { total, types } = await withReader(file, async (reader) => {
    const [[rows] = []] = await reader.rows('select num_rows from parquet_file_metadata($1)')
    return { total: Number(rows), types: await columnTypes(reader) }
  })
  const problems = columnProblems(file.name, types)
  if (problems.length > 0) throw new TaodaError('data-refused', { problems })
  const known = new Map(knownColumns.flatMap((column) => (types.has(column) ? [[column, types.get(column) ?? ''] as const] : [])))
  return {
    name: file.name,
    total,
    cells: [...known.keys()],
    async *read(words, code, numbers, skip) {
      const reader = await parquetReader(file)
      try {
        yield* numberedReturns(reader, known, { words, code, numbers, skip })
      } finally {
        reader.close()
      }
      unchanged(path, facts)
    },
    rows: (skip, count) => withReader(file, (reader) => rowsAsTheyStand(reader, [...known.keys()], skip, count)),
  }
}

async function withReader<Answer>(
  file: { readonly name: string; readonly path: string },
  use: (reader: ParquetReader) => Promise<Answer>,
): Promise<Answer> {
  const reader = await parquetReader(file)
  try {
    return await use(reader)
  } finally {
    reader.close()
  }
}

type ColumnTypes = ReadonlyMap<string, string>

async function columnTypes(reader: ParquetReader): Promise<ColumnTypes> {
  const described = await reader.rows('describe select * from read_parquet($1, hive_partitioning = false)')
  return new Map(described.map(([column, type]) => [String(column), String(type)]))
}

function columnProblems(file: string, types: ColumnTypes): readonly Problem[] {
  const problem = (column: string, found: string, allowed: string): Problem => ({ file, row: 0, column, found, allowed })
  const unknown = [...types.keys()].filter((name) => !knownColumns.some((column) => column === name))
  const faults = knownColumns.flatMap((column) => {
    const type = types.get(column)
    if (type === undefined)
      return returnColumns.some((one) => one === column)
        ? [problem(column, 'no such column', `the columns ${returnColumns.join(',')}`)]
        : []
    if (isNumberColumn(column)) return numberTypes.test(type) ? [] : [problem(column, type, 'DOUBLE, DECIMAL or whole numbers')]
    return type === 'VARCHAR' ? [] : [problem(column, type, 'text')]
  })
  return [...faults, ...unknown.map((name) => problem(name, 'an unknown column', `the columns ${knownColumns.join(',')}`))]
}

async function rowsAsTheyStand(reader: ParquetReader, columns: readonly ReturnColumn[], skip: number, count: number) {
  const query = `select ${columns.map((column) => (isNumberColumn(column) ? `cast(${column} as double)` : column)).join(', ')}
    from ${source} where file_row_number >= ${skip} and file_row_number < ${skip + count} order by file_row_number`
  return (await reader.rows(query)).map((row) => Object.fromEntries(columns.map((column, place) => [column, cell(row[place])])))
}

function cell(found: unknown): string | number | null {
  return typeof found === 'string' || typeof found === 'number' ? found : null
}
