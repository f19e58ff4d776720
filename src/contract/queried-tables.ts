import { z } from 'zod'

/** A cell of an answer: text where a JSON number would lose digits or has no sign for it. */
export type QueriedCell = string | number | boolean | null

export interface QueriedRows {
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly QueriedCell[])[]
  /** There are more rows than were asked for. */
  readonly truncated: boolean
}

/** How a long query is watched: told the rows gone through, and asked whether to stop. */
export interface QueryWatch {
  readonly progress?: (done: { readonly rows: number }) => void
  readonly isStopped?: () => boolean
}

/** Tables that files stand behind, in a database that sees nothing else. */
export interface QueriedTables {
  /** The names of the tables. */
  readonly names: readonly string[]
  /** The first `limit` rows that one SELECT answers with. */
  query(sql: string, limit: number, watch: QueryWatch): Promise<QueriedRows>
}

export const queriedTables = z.custom<QueriedTables>(
  (value) => typeof value === 'object' && value !== null && 'names' in value && 'query' in value,
)
