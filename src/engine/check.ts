import { EngineError } from './error.ts'

/** Throws `out-of-range` unless the number lies between the two bounds, both included; NaN lies nowhere. */
export function checkRange(argument: string, found: number, low: number, high: number): void {
  if (found >= low && found <= high) return
  throw new EngineError('out-of-range', { argument, found, allowed: `${low} to ${high}` })
}

/** Throws `out-of-range` unless the number is finite and above zero. */
export function checkPositive(argument: string, found: number): void {
  if (found > 0 && Number.isFinite(found)) return
  throw new EngineError('out-of-range', { argument, found, allowed: 'above 0' })
}

/** Throws `out-of-range` unless the number is whole and between the two bounds. */
export function checkWhole(argument: string, found: number, low: number, high: number): void {
  if (Number.isInteger(found) && found >= low && found <= high) return
  throw new EngineError('out-of-range', { argument, found, allowed: `a whole number, ${low} to ${high}` })
}

/** Throws `no-values` for an empty list. */
export function checkSome(argument: string, values: readonly unknown[]): void {
  if (values.length === 0) throw new EngineError('no-values', { argument })
}

/** Throws `lengths-differ` unless all lists, given by name, are equally long. */
export function checkLengths(lists: Readonly<Record<string, readonly unknown[]>>): void {
  const lengths = Object.values(lists).map((list) => list.length)
  if (new Set(lengths).size > 1) throw new EngineError('lengths-differ', { arguments: Object.keys(lists), lengths })
}
