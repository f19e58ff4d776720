import { resolve } from 'node:path'
import { type Problem, TaodaError } from '../../contract/errors.ts'
import {
  type ReturnColumn,
  type ReturnColumns,
  type ReturnStream,
  returnColumns,
  returnNumberColumns,
} from '../../contract/return-columns.ts'
import { openFile } from '../open-file.ts'
import { type ParquetReader, parquetReader } from './parquet-reader.ts'

const numberTypes = /^(DOUBLE|U?(TINY|SMALL|BIG)INT|U?INTEGER|DECIMAL\(\d+,\d+\))$/
const isNumber = (column: ReturnColumn): boolean => returnNumberColumns.some((one) => one === column)

/**
 * A Parquet file of returns for streaming; nothing is held open until its columns are asked for. Throws when there is no such file, and
 * `data-refused` when it is no whole Parquet file or its columns are not those of returns.
 */
export async function openReturnsParquet(path: string): Promise<ReturnStream> {
  const { name } = openFile(path)
  const file = { name, path: resolve(path) }
  const { total, types } = await withReader(file, async (reader) => ({
    total: await reader.total(),
    types: await reader.types(),
  }))
  const problems = columnProblems(name, types)
  if (problems.length > 0) throw new TaodaError('data-refused', { problems })
  return { name, total, columns: columnsOf(file, types) }
}

interface ParquetFile {
  readonly name: string
  readonly path: string
}
type ColumnTypes = ReadonlyMap<string, string>

async function withReader<Answer>(file: ParquetFile, use: (reader: ParquetReader) => Promise<Answer>): Promise<Answer> {
  const reader = await parquetReader(file)
  try {
    return await use(reader)
  } finally {
    reader.close()
  }
}

function columnProblems(file: string, types: ColumnTypes): readonly Problem[] {
  const problem = (column: string, found: string, allowed: string): Problem => ({ file, row: 0, column, found, allowed })
  const unknown = [...types.keys()].filter((name) => !returnColumns.some((column) => column === name))
  const faults = returnColumns.flatMap((column) => {
    const type = types.get(column)
    if (type === undefined) return [problem(column, 'no such column', `the columns ${returnColumns.join(',')}`)]
    if (isNumber(column)) return numberTypes.test(type) ? [] : [problem(column, type, 'DOUBLE, DECIMAL or whole numbers')]
    return type === 'VARCHAR' ? [] : [problem(column, type, 'text')]
  })
  return [...faults, ...unknown.map((name) => problem(name, 'an unknown column', `the columns ${returnColumns.join(',')}`))]
}

async function* columnsOf(file: ParquetFile, types: ColumnTypes): AsyncGenerator<ReturnColumns> {
  const reader = await parquetReader(file)
  try {
    for await (const { count, text, number } of reader.chunks(returnColumns.map((column) => selected(column, types)))) {
      yield {
        count,
        enterprise: text(0),
        product: text(1),
        month: text(2),
        quantity: number(3),
        value: number(4),
        stock: number(5),
        capacity: number(6),
        status: text(7),
      }
    }
  } finally {
    reader.close()
  }
}

/** A column as SQL. Decimals go by way of their digits, so that the double is the nearest one (RET-2). */
function selected(column: ReturnColumn, types: ColumnTypes): string {
  if (!isNumber(column)) return column
  const digits = types.get(column)?.startsWith('DECIMAL') ? `cast(${column} as varchar)` : column
  return `cast(${digits} as double)`
}
