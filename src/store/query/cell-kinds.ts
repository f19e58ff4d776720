import { extraReturnColumns, returnColumns, returnNumberColumns } from '../../contract/return-columns.ts'

/** Kinds of cells of a CSV file, as bits: those of a column are added up, over all its rows and all files of its table. */
const kinds = { whole: 1, decimal: 2, day: 4, text: 8 } as const

const numbers: readonly string[] = returnNumberColumns
const texts: readonly string[] = [...returnColumns, ...extraReturnColumns].filter((name) => !numbers.includes(name))

/** Columns of returns that are text whatever their cells look like: codes, months, words. */
export const isAlwaysText = (column: string): boolean => texts.includes(column)

/** A name as it stands in SQL. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The kinds of a column's cells, in SQL over cells as text. A code with a zero in front, or of more than 18 digits, is no number. */
export function kindsOf(column: string): string {
  const cell = identifier(column)
  return `coalesce(bit_or(case when ${cell} is null then 0
    when regexp_full_match(${cell}, '-?(0|[1-9][0-9]{0,17})') then ${kinds.whole}
    when regexp_full_match(${cell}, '-?(0|[1-9][0-9]*)[.][0-9]+') then ${kinds.decimal}
    when ${cell} like '____-__-__' and try_cast(${cell} as date) is not null then ${kinds.day}
    else ${kinds.text} end), 0)`
}

/** The type of a column whose cells are of these kinds. */
export function typeOfKinds(column: string, found: number): 'VARCHAR' | 'BIGINT' | 'DOUBLE' | 'DATE' {
  if (isAlwaysText(column)) return 'VARCHAR'
  if (found === 0) return numbers.includes(column) ? 'DOUBLE' : 'VARCHAR'
  if (found === kinds.whole) return 'BIGINT'
  if (found <= (kinds.whole | kinds.decimal)) return 'DOUBLE'
  return found === kinds.day ? 'DATE' : 'VARCHAR'
}
