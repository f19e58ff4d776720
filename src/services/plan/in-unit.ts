/** Whole steps in the file's unit, free of the dust of binary fractions: 3 × 0.1 is 0.3. */
export function inUnit(units: number, step: number): number {
  return Number((units * step).toPrecision(12))
}
