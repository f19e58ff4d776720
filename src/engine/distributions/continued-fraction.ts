/** A place where a denominator of the recurrence would vanish is moved by this much. */
const tiny = 1e-300

const apart = (value: number): number => (Math.abs(value) < tiny ? tiny : value)

/**
 * Value of 1 / (1 + t_1 / (1 + t_2 / (1 + …))), by the modified Lentz recurrence; `term(n)` gives t_n, n from 1.
 * An impossible branch, not a caller's mistake, when it has not settled after 20 000 terms.
 */
export function continuedFraction(term: (n: number) => number): number {
  let numerator = 1
  let denominator = 0
  let value = 1
  for (let n = 1; n <= 20_000; n += 1) {
    const t = term(n)
    denominator = 1 / apart(1 + t * denominator)
    numerator = apart(1 + t / numerator)
    const factor = numerator * denominator
    value *= factor
    if (Math.abs(factor - 1) <= 4e-16) return 1 / value
  }
  throw new Error('continued fraction did not settle')
}
