/** A number as a file may write it: dot as decimal mark, no grouping, no exponent, no leading zero. */
const decimal = /^-?(0|[1-9]\d*)(\.\d+)?$/

/** So many digits always survive a 64-bit number unchanged. */
const safeDigits = 15
/** With more than these a number is never written that a 64-bit number is read back from. */
const mostDigits = 17

/** What is allowed in place of a wrongly printed number, or undefined when it is a good one. */
export function decimalFault(text: string): string | undefined {
  if (isGood(text)) return undefined
  if (decimal.test(text)) return `a number of at most ${safeDigits} digits, or of ${mostDigits} that a 64-bit number keeps`
  if (text === '') return 'a number, not an empty cell'
  for (const [pattern, allowed, repair] of slips) {
    if (!pattern.test(text)) continue
    const repaired = repair(text).filter(isGood)
    return repaired.length > 0 ? `${allowed}: ${repaired.join(' or ')}` : `${allowed}, such as 11.89`
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

function isGood(text: string): boolean {
  if (!decimal.test(text)) return false
  const digits = text.replaceAll(/[-.]/g, '').replace(/^0+/, '')
  return digits.length <= safeDigits || (digits.length <= mostDigits && isKept(Number(text), digits))
}

/** Whether a number is written with these digits again: in full, or in the fewest that tell it from its neighbours. */
function isKept(number: number, digits: string): boolean {
  const [full, fewest] = [number.toExponential(digits.length - 1), number.toExponential()].map((text) =>
    text.replace(/e.*/, '').replaceAll(/[-.]/g, ''),
  )
  return digits === full || digits === fewest
}

/** What a slip looks like, what is allowed in its place, and the numbers that may have been meant. */
type Slip = readonly [pattern: RegExp, allowed: string, repair: (text: string) => readonly string[]]

const noThousandsMarks = 'digits without thousands marks'

const slips: readonly Slip[] = [
  [/\s/, 'digits without spaces', (text) => [text.replaceAll(/\s/g, '')]],
  [/[−–]/, 'a hyphen as minus sign', (text) => [text.replace(/[−–]/, '-')]],
  [/%$/, 'a number without percent sign, as the unit says it', (text) => [text.slice(0, -1)]],
  [/^\+/, 'a number without plus sign', (text) => [text.slice(1)]],
  [/^-?\d{1,3}(,\d{3})+\.\d+$|^-?\d{1,3}(,\d{3}){2,}$/, noThousandsMarks, (text) => [text.replaceAll(',', '')]],
  [
    /^-?\d{1,3},\d{3}$/,
    `${noThousandsMarks} and a dot as decimal mark`,
    (text) => [text.replace(',', ''), text.replace(',', '.')],
  ],
  [/^-?[\d.]*,\d+$/, 'a dot as decimal mark', (text) => [text.replaceAll('.', '').replace(',', '.')]],
  [/^-?\d{1,3}(\.\d{3}){2,}$/, noThousandsMarks, (text) => [text.replaceAll('.', '')]],
  [/^-?[\d.]+e[+-]?\d+$/i, 'digits without exponent', (text) => [String(Number(text))]],
  [/^-?\.\d+$/, 'a digit before the dot', (text) => [text.replace('.', '0.')]],
  [/^-?0\d/, 'a number without leading zeros', (text) => [text.replace(/^(-?)0+(?=\d)/, '$1')]],
]
