import type { z } from 'zod'
import type { queryReturns as operation, QueriedReturns } from '../contract/operations/query-returns.ts'
import type { FreeContext } from './context.ts'

/** One question to tables in files. The database that answers it belongs to the door that opened them. */
export async function queryReturns(
  { tables, sql, limit }: z.output<typeof operation.input>,
  context: FreeContext,
): Promise<QueriedReturns> {
  const { columns, rows, truncated } = await tables.query(sql, limit, context)
  return { columns: [...columns], rows: rows.map((row) => [...row]), limit, truncated }
}
