import { translate } from '../contract/messages/index.ts'
import type { QueriedReturns } from '../contract/operations/query-returns.ts'
import type { Language } from '../contract/record.ts'
import { table } from './table.ts'

/** Names every column, once each though the answer may name two alike; a cell without a value is a dash. */
export function queryReturnsScreen({ columns, rows, limit, truncated }: QueriedReturns, language: Language): string {
  const names = columns.map(({ name }, place) => {
    const before = columns.slice(0, place).filter((one) => one.name === name).length
    return before === 0 ? name : `${name} (${before + 1})`
  })
  const shown = rows.map((row) => Object.fromEntries(names.map((name, place) => [name, cellText(row[place] ?? null)])))
  const lines = rows.length === 0 ? `${names.join('  ')}\n` : table(shown)
  return truncated ? `${lines}\n${translate(language, 'query.truncated', { limit })}\n` : lines
}

/** A line of the table stays one line, and an empty text is told from none. */
function cellText(cell: string | number | boolean | null): string {
  if (cell === null) return '-'
  if (cell === '') return "''"
  return String(cell).replaceAll(/\p{Cc}+/gu, ' ')
}
