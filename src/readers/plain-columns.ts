import { returnYears } from './byte-month.ts'
import type { LineMarks } from './line-marks.ts'
import type { WordNumbers } from './return-cells.ts'

const [carriageReturn, dot, hyphen, zero] = [0x0d, 0x2e, 0x2d, 0x30]
const tens = Float64Array.from({ length: 10 }, (_, exponent) => 10 ** exponent)

/** More digits than these are for `byteNumber`: up to here a whole number of 32 bits holds them. */
const mostDigits = 9

/** One column of the marked lines. */
export interface MarkedColumn {
  readonly bytes: Uint8Array
  /** The same bytes. */
  readonly view: DataView
  readonly marks: LineMarks
  /** Place of the column in a line, and whether it is the last one. */
  readonly cell: number
  readonly last: boolean
}

/** Where the last cell of a line ends that is marked at `end`. */
function withoutReturn(bytes: Uint8Array, end: number): number {
  return bytes[end - 1] === carriageReturn ? end - 1 : end
}

/**
 * Reads numbers of at most nine digits without sign into `numbers`, from entry `at`; each is the double nearest to what is printed. A
 * line with any other cell, an empty one included unless `mayBeEmpty`, becomes odd.
 */
export function plainNumbers(column: MarkedColumn, numbers: Float64Array, at: number, mayBeEmpty: boolean): void {
  const { bytes, marks, cell, last } = column
  const { ends, first, odd, lines } = marks
  for (let line = 0; line < lines; line += 1) {
    if (odd[line] === 1) continue
    const mark = (first[line] ?? 0) + cell
    const start = (ends[mark - 1] ?? 0) + 1
    const end = last ? withoutReturn(bytes, ends[mark] ?? 0) : (ends[mark] ?? 0)
    if (start === end && mayBeEmpty) numbers[at + line] = Number.NaN
    else {
      const number = plainNumber(bytes, start, end)
      numbers[at + line] = number
      if (number < 0) odd[line] = 1
    }
  }
}

/** −1 when the cell is no plain number. */
function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  let digits = 0
  let place = start
  let digit = (bytes[place] ?? 0) - zero
  while (digit >= 0 && digit <= 9) {
    digits = (digits * 10 + digit) | 0
    place += 1
    digit = (bytes[place] ?? 0) - zero
  }
  const whole = place - start
  if (whole === 0 || whole > mostDigits || (whole > 1 && bytes[start] === zero)) return -1
  if (place === end) return digits
  if (bytes[place] !== dot) return -1
  place += 1
  const mark = place
  digit = (bytes[place] ?? 0) - zero
  while (digit >= 0 && digit <= 9) {
    digits = (digits * 10 + digit) | 0
    place += 1
    digit = (bytes[place] ?? 0) - zero
  }
  const places = place - mark
  return place !== end || places === 0 || whole + places > mostDigits ? -1 : digits / (tens[places] ?? Number.NaN)
}

/** Reads words that have a number in the dictionary into `words`; the word of the line before is tried first. A line with another becomes odd. */
export function plainWords(column: MarkedColumn, words: Int32Array, at: number, known: WordNumbers): void {
  const { bytes, view, marks, cell, last } = column
  const { ends, first, odd, lines } = marks
  let lastStart = 0
  let lastLength = -1
  let word = 0
  for (let line = 0; line < lines; line += 1) {
    if (odd[line] === 1) continue
    const mark = (first[line] ?? 0) + cell
    const start = (ends[mark - 1] ?? 0) + 1
    const end = last ? withoutReturn(bytes, ends[mark] ?? 0) : (ends[mark] ?? 0)
    if (end - start !== lastLength || !isSame(view, start, lastStart, lastLength)) {
      word = known.find(bytes, start, end)
      lastLength = word < 0 ? -1 : end - start
      if (word < 0) odd[line] = 1
    }
    lastStart = start
    words[at + line] = word
  }
}

/** Whether the same bytes stand at two places, four of them in one step; the last step may look at some a second time. */
function isSame(view: DataView, start: number, other: number, length: number): boolean {
  if (length < 4) {
    for (let i = 0; i < length; i += 1) if (view.getUint8(start + i) !== view.getUint8(other + i)) return false
    return true
  }
  const last = length - 4
  for (let i = 0; i < last; i += 4) if (view.getInt32(start + i) !== view.getInt32(other + i)) return false
  return view.getInt32(start + last) === view.getInt32(other + last)
}

/** Reads months such as 2025-07 into `months`, as 12 · year + (0 … 11). A line with anything else becomes odd. */
export function plainMonths(column: MarkedColumn, months: Int32Array, at: number): void {
  const { bytes, marks, cell, last } = column
  const { ends, first, odd, lines } = marks
  for (let line = 0; line < lines; line += 1) {
    if (odd[line] === 1) continue
    const mark = (first[line] ?? 0) + cell
    const start = (ends[mark - 1] ?? 0) + 1
    const end = last ? withoutReturn(bytes, ends[mark] ?? 0) : (ends[mark] ?? 0)
    const month = end - start === 7 ? plainMonth(bytes, start) : -1
    months[at + line] = month
    if (month < 0) odd[line] = 1
  }
}

function plainMonth(bytes: Uint8Array, start: number): number {
  const year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2)
  const month = twoDigits(bytes, start + 5)
  if (bytes[start + 4] !== hyphen || month < 1 || month > 12) return -1
  return year >= returnYears.first && year <= returnYears.last ? year * 12 + month - 1 : -1
}

/** Two digits as a number; far below zero when they are none. */
function twoDigits(bytes: Uint8Array, start: number): number {
  const ten = (bytes[start] ?? 0) - zero
  const one = (bytes[start + 1] ?? 0) - zero
  return ten >= 0 && ten <= 9 && one >= 0 && one <= 9 ? ten * 10 + one : -100_000
}
