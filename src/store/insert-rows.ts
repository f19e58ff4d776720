import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

type ColumnType = 'text' | 'integer' | 'double precision' | 'boolean' | 'jsonb'

/** Columns to fill and how to read each from a row. */
export type Columns<Row> = Readonly<Record<string, readonly [type: ColumnType, value: (row: Row) => string | number | boolean]>>

const batchRows = 5000

/** Inserts many rows with a few statements, one array a column: `copy from stdin` does not work on the embedded database. */
export async function insertRows<Row>(
  database: Kysely<Tables>,
  table: keyof Tables,
  columns: Columns<Row>,
  rows: readonly Row[],
): Promise<void> {
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)))
  for (let start = 0; start < rows.length; start += batchRows) {
    const batch = rows.slice(start, start + batchRows)
    const arrays = Object.values(columns).map(([type, value]) => sql`${batch.map(value)}::${sql.raw(type)}[]`)
    await sql`insert into ${sql.table(table)} (${names}) select * from unnest(${sql.join(arrays)})`.execute(database)
  }
}
