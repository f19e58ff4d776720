/** Whether parts are multiplied or added. */
export type X11Mode = 'multiplicative' | 'additive'

/** Takes one part out of a whole, value by value. */
export function without(mode: X11Mode, whole: readonly number[], part: readonly number[]): readonly number[] {
  return mode === 'additive'
    ? whole.map((value, t) => value - (part[t] ?? Number.NaN))
    : whole.map((value, t) => value / (part[t] ?? Number.NaN))
}

/** Mean size of the change of a part over some steps. */
export function meanChange(mode: X11Mode, values: readonly number[], step: number): number {
  let sum = 0
  for (let t = step; t < values.length; t += 1) {
    const [now, then] = [values[t] ?? Number.NaN, values[t - step] ?? Number.NaN]
    sum += Math.abs(mode === 'additive' ? now - then : now / then - 1)
  }
  return sum / (values.length - step)
}
