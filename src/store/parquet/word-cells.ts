import { quoted } from '../duckdb/open-duckdb.ts'
import type { ParquetReader } from './parquet-reader.ts'

/** How a column of text is kept in all groups of rows of a file. */
export interface TextColumn {
  /** Each of its words once, and a number in every row: DuckDB then asks a function once for each word, not for each row. */
  readonly hasDictionary: boolean
  /** No word sorts before the first or behind the last; undefined where the file does not say. */
  readonly bounds: readonly [first: string, last: string] | undefined
}

/** What the description at the end of a file says of its columns of text. */
export async function textColumns(reader: ParquetReader): Promise<ReadonlyMap<string, TextColumn>> {
  const found = await reader.rows(`
    select path_in_schema, bool_and(encodings like '%DICTIONARY%'),
      if(count(*) = count(stats_min_value), min(stats_min_value), null), if(count(*) = count(stats_max_value), max(stats_max_value), null)
    from parquet_metadata($1) where type = 'BYTE_ARRAY' group by all`)
  return new Map(
    found.map(([name, hasDictionary, first, last]) => {
      const bounds = typeof first === 'string' && typeof last === 'string' ? ([first, last] as const) : undefined
      return [String(name), { hasDictionary: hasDictionary === true, bounds }]
    }),
  )
}

/** More words than these are looked up in a hash table whatever the column: a list is gone through from its beginning. */
const longestList = 1000

/**
 * The number of a word in a list, −1 when it is not there, as a double. Words that sort outside the bounds of the column are left out of
 * the list; should the file be wrong about them, their rows get −1 and are read as they stand.
 */
export async function wordCell(
  reader: ParquetReader,
  name: string,
  list: readonly string[] | undefined,
  column: TextColumn | undefined,
): Promise<string> {
  if (list === undefined) return `if(length(${name}) > 0, 0, -1)::double`
  const isWithin = (word: string): boolean =>
    column?.bounds === undefined || (word >= column.bounds[0] && word <= column.bounds[1])
  const first = list.findIndex(isWithin)
  if (first < 0) return '-1::double'
  const words = list.slice(first, list.findLastIndex(isWithin) + 1)
  const sql = words.map(quoted).join(', ')
  if (column?.hasDictionary === true && words.length <= longestList)
    return `coalesce(list_position([${sql}], ${name}) + ${first - 1}, -1)::double`
  await reader.run(`create type ${name}_word as enum (${sql})`)
  return `coalesce(enum_code(try_cast(${name} as ${name}_word))::double + ${first}, -1)`
}
