import { decimalFault, shiftedDecimal } from '../decimal.ts'
import type { LooseRow } from './loose-row.ts'

/** A number as printed, dot as decimal mark, and what it stands for. */
export interface LooseValue {
  readonly printed: string
  readonly value: number
}

/** Units in which a rate is printed, by the places that its mark moves. */
const places: Readonly<Record<string, number>> = { percent: 2, points: 2 }

/** The number of a cell. A text or a range is left out where the layout has such cells; anything else that is no number is a problem. */
export function readLooseValue(row: LooseRow, unit: string, texts: 'may-be-text' | 'numbers-only'): LooseValue | undefined {
  const found = row.text('value')
  if (found === '' && texts === 'may-be-text') return row.leave('value', 'empty')
  const printed = withoutExponent(found)
  const fault = decimalFault(printed)
  if (fault === undefined) return { printed, value: shiftedDecimal(printed, places[unit] ?? 0) }
  if (texts === 'may-be-text' && isText(found)) return row.leave('value', 'no-number')
  return row.refuse('value', found, fault)
}

/** Words, a range such as 300-500 or a pair of coordinates; a mistyped number has no letters, no hyphen inside and no comma before a blank. */
function isText(found: string): boolean {
  return /\p{L}/u.test(found) || /^\d+-\d+$|,\s/.test(found)
}

/** Programs write small fractions as 5e-05; this is 0.00005. */
function withoutExponent(text: string): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e-(\d{1,2})$/i.exec(text)
  if (match === null) return text
  const [, sign = '', whole = '', rest = '', exponent = '0'] = match
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${whole}${rest}`
}
