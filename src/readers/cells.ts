import { isCalendarDay } from './day.ts'
import { decimalFault, shiftedDecimal } from './decimal.ts'
import { nearestWord } from './nearest-word.ts'
import type { ProblemLog } from './problem.ts'
import type { TableRow } from './read-table.ts'

/** Reads the cells of one row; each function answers undefined when the cell is wrong, having told the log why. */
export interface Cells<Column extends string> {
  readonly row: number
  readonly log: ProblemLog
  /** The cell as it stands, or empty. */
  text(column: Column): string
  filled(column: Column): string | undefined
  word<Word extends string>(column: Column, words: readonly Word[]): Word | undefined
  /** A code of the list, or empty where that is allowed. A list that could not be read lets everything pass. */
  code(column: Column, list: CodeSet, empty?: 'may-be-empty'): string | undefined
  day(column: Column, empty?: 'may-be-empty'): string | undefined
  yes(column: Column): boolean | undefined
  /** A name that other rows refer to: small letters, digits, dots and hyphens. */
  identifier(column: Column): string | undefined
  /** The printed number and what it stands for: with 2 `places`, 11.89 percent is 0.1189. */
  number(column: Column, places: number | undefined): PrintedNumber | undefined
  refuse(column: Column | '', found: string, allowed: string): undefined
}

export interface PrintedNumber {
  readonly printed: string
  readonly value: number
}

/** The codes that a cell may hold and what to call them. `codes` is undefined when the list itself could not be read. */
export interface CodeSet {
  readonly title: string
  readonly codes: ReadonlySet<string> | undefined
}

export function cellsOf<Column extends string>(row: TableRow<Column>, log: ProblemLog): Cells<Column> {
  const refuse = (column: Column | '', found: string, allowed: string): undefined => {
    log.add(row.row, column, found, allowed)
    return undefined
  }
  const text = row.cell
  return {
    row: row.row,
    log,
    text,
    refuse,
    filled: (column) => (text(column).trim() === '' ? refuse(column, '', 'a text, not an empty cell') : text(column)),
    identifier(column) {
      const found = text(column)
      return /^[a-z0-9][a-z0-9.-]*$/.test(found) ? found : refuse(column, found, 'small letters, digits, dots and hyphens')
    },
    word: (column, words) => words.find((word) => word === text(column)) ?? refuse(column, text(column), words.join(', ')),
    code(column, list, empty) {
      const found = text(column)
      if (found === '' && empty === 'may-be-empty') return found
      if (found !== '' && (list.codes === undefined || list.codes.has(found))) return found
      return refuse(column, found, allowedCodes(found, list, empty))
    },
    day(column, empty) {
      const found = text(column)
      if ((found === '' && empty === 'may-be-empty') || isCalendarDay(found)) return found
      return refuse(column, found, `a day of the calendar, such as 2025-10-05${empty === undefined ? '' : ', or empty'}`)
    },
    yes(column) {
      const found = text(column)
      return found === 'yes' || found === '' ? found === 'yes' : refuse(column, found, 'yes, or empty')
    },
    number(column, places) {
      const printed = text(column)
      const fault = decimalFault(printed)
      if (fault !== undefined) return refuse(column, printed, fault)
      return places === undefined ? undefined : { printed, value: shiftedDecimal(printed, places) }
    },
  }
}

function allowedCodes(found: string, list: CodeSet, empty: 'may-be-empty' | undefined): string {
  const near = nearestWord(found, list.codes ?? [])
  return `${list.title}${empty === undefined ? '' : ', or empty'}${near === undefined ? '' : `; did you mean "${near}"?`}`
}

/** True when every field could be read. */
export function isComplete<Fields extends object>(fields: { [Key in keyof Fields]: Fields[Key] | undefined }): fields is Fields {
  return Object.values(fields).every((field) => field !== undefined)
}
