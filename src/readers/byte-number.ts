const tens = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)
const [minus, dot, zero] = [0x2d, 0x2e, 0x30]

/**
 * Reads a number as REA-4 has it: an optional minus, digits without a leading zero, a dot and digits, at most 15 of them that count.
 * NaN when it is anything else or has more digits or places; it is then for `decimalFault` to tell whether that is a fault. The result is the double nearest to what is printed:
 * digits and power of ten are both exact, so one division rounds once.
 */
export function byteNumber(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] === minus ? start + 1 : start
  let digits = 0
  let i = first
  for (; i < end; i += 1) {
    const digit = (bytes[i] ?? 0) - zero
    if (digit < 0 || digit > 9) break
    digits = digits * 10 + digit
  }
  const whole = i - first
  if (whole === 0 || (whole > 1 && bytes[first] === zero)) return Number.NaN
  if (i === end) return signed(digits, first > start)
  if (bytes[i] !== dot) return Number.NaN
  const mark = i + 1
  for (i = mark; i < end; i += 1) {
    const digit = (bytes[i] ?? 0) - zero
    if (digit < 0 || digit > 9) return Number.NaN
    digits = digits * 10 + digit
  }
  const places = end - mark
  if (places === 0 || places > 15) return Number.NaN
  return signed(digits, first > start) / (tens[places] ?? Number.NaN)
}

/** Digits that 15 places hold, with their sign; a minus before nothing but zeros is no sign. */
function signed(digits: number, negative: boolean): number {
  if (digits >= 1e15) return Number.NaN
  return negative && digits !== 0 ? -digits : digits
}
