import { number } from '../../../contract/format.ts'
import type { Language } from '../../../contract/record.ts'

/** The decimal mark of a language. */
function markOf(language: Language): string {
  return number(0.5, language).replaceAll(/\d/g, '')
}

/**
 * What was typed, as a number is written for machines: digits, at most one point, a hyphen before. `decimals` is how many may follow the
 * point. A point or comma just typed at the end counts as the decimal mark, whatever the language: people type what their keys offer.
 */
export function readTyped(typed: string, language: Language, decimals: number, negative = false): string {
  const sign = negative && /^\s*[-−]/.test(typed) ? '-' : ''
  const mark = decimals > 0 && /\d[.,]$/.test(typed) ? (typed.at(-1) ?? '') : markOf(language)
  const at = decimals > 0 ? typed.lastIndexOf(mark) : -1
  const digits = (text: string): string => text.replaceAll(/\D/g, '')
  const whole = digits(at < 0 ? typed : typed.slice(0, at)).replace(/^0+(?=\d)/, '')
  return at < 0 ? `${sign}${whole}` : `${sign}${whole === '' ? '0' : whole}.${digits(typed.slice(at)).slice(0, decimals)}`
}

/** A number written for machines as the reader's language writes it, decimals as far as they have been typed. */
export function showTyped(kept: string, language: Language): string {
  const parts = /^(-?)(\d*)(\.\d*)?$/.exec(kept)
  if (parts === null) return kept
  const [, sign = '', whole = '', rest = ''] = parts
  const grouped = whole === '' ? '' : number(Number(whole), language)
  return `${sign === '' ? '' : '−'}${grouped}${rest.replace('.', markOf(language))}`
}

/** Where the caret goes after the text was written anew: behind as many digits and marks as stood before it. */
export function caretAfter(before: string, caret: number, after: string, language: Language): number {
  const counts = new RegExp(`[\\d\\-−${markOf(language) === ',' ? ',' : '\\.'}]`)
  let left = [...before.slice(0, caret)].filter((sign) => counts.test(sign)).length
  for (let at = 0; at < after.length; at += 1) {
    if (left === 0) return at
    if (counts.test(after[at] ?? '')) left -= 1
  }
  return after.length
}
