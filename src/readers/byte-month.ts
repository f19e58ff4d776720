const [zero, hyphen] = [0x30, 0x2d]

/** Earliest and latest year that a return may be of. */
export const returnYears = { first: 1950, last: 2100 } as const

/** A month written 2025-07 as 12 · year + (0 … 11), or −1 when it is no such month. */
export function byteMonth(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 7 || bytes[start + 4] !== hyphen) return -1
  const year = digits(bytes, start, start + 4)
  const month = digits(bytes, start + 5, end)
  if (year < returnYears.first || year > returnYears.last || month < 1 || month > 12) return -1
  return year * 12 + month - 1
}

function digits(bytes: Uint8Array, start: number, end: number): number {
  let number = 0
  for (let i = start; i < end; i += 1) {
    const digit = (bytes[i] ?? 0) - zero
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}
