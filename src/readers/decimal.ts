/** A number as a file may write it: dot as decimal mark, no grouping, no exponent, no leading zero. */
const decimal = /^-?(0|[1-9]\d*)(\.\d+)?$/

/** More digits than this do not survive a 64-bit number unchanged. */
const mostDigits = 15

/** What is wrong with a printed number and how to write it, or undefined when it is a good one. */
export function decimalFault(text: string): string | undefined {
  if (decimal.test(text)) return digits(text).length <= mostDigits ? undefined : `a number of at most ${mostDigits} digits`
  if (text === '') return 'a number; the cell is empty'
  for (const [pattern, fault, repair] of slips) {
    if (!pattern.test(text)) continue
    const repaired = repair(text)
    return decimal.test(repaired) ? `${fault}; write ${repaired}` : `${fault}; write a number such as 11.89`
  }
  return 'a number such as 11.89'
}

/**
 * Moves the decimal mark of a printed number to the left and returns the number: 11.89 by two places is exactly the double nearest
 * to 0.1189, which division by 100 does not always give.
 */
export function shiftedDecimal(printed: string, places: number): number {
  const negative = printed.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? printed.slice(1) : printed).split('.')
  const padded = whole.padStart(places + 1, '0')
  const cut = padded.length - places
  const magnitude = Number(`${padded.slice(0, cut)}.${padded.slice(cut)}${fraction}`)
  return negative && magnitude !== 0 ? -magnitude : magnitude
}

function digits(text: string): string {
  return text.replaceAll(/[-.]/g, '').replace(/^0+/, '')
}

type Slip = readonly [pattern: RegExp, fault: string, repair: (text: string) => string]

const slips: readonly Slip[] = [
  [/\s/, 'spaces', (text) => text.replaceAll(/\s/g, '')],
  [/[−–]/, 'a dash in place of the minus sign', (text) => text.replace(/[−–]/, '-')],
  [/%$/, 'percent sign; the unit says it', (text) => text.slice(0, -1)],
  [/^\+/, 'plus sign', (text) => text.slice(1)],
  [/^-?\d{1,3}(,\d{3})+\.\d+$|^-?\d{1,3}(,\d{3}){2,}$/, 'thousands comma', (text) => text.replaceAll(',', '')],
  [/^-?\d{1,3},\d{3}$/, 'a comma that may group thousands or mark decimals; write it without grouping and with a dot', () => ''],
  [/^-?[\d.]*,\d+$/, 'decimal comma', (text) => text.replaceAll('.', '').replace(',', '.')],
  [/^-?\d{1,3}(\.\d{3}){2,}$/, 'thousands dot', (text) => text.replaceAll('.', '')],
  [/^-?[\d.]+e[+-]?\d+$/i, 'exponent', () => ''],
  [/^-?\.\d+$/, 'no digit before the dot', (text) => text.replace('.', '0.')],
  [/^-?0\d/, 'leading zero', (text) => text.replace(/^(-?)0+(?=\d)/, '$1')],
]
