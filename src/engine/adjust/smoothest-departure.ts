import { addToBanded, bandedMatrix, bandedSolve } from '../linear-algebra/banded-solve.ts'

/** Steps, from `from` up to but without `to`, whose weighted departures must add up to `sum`. */
export interface Constraint {
  readonly from: number
  readonly to: number
  readonly sum: number
}

/** Place of every step and every multiplier in one list in which neighbours stay close: a multiplier follows its last step. */
function places(steps: number, constraints: readonly Constraint[]): { readonly step: number[]; readonly multiplier: number[] } {
  const ends = new Map(constraints.map((constraint, index) => [constraint.to - 1, index]))
  const step: number[] = []
  const multiplier: number[] = []
  let next = 0
  for (let t = 0; t < steps; t += 1) {
    step.push(next)
    next += 1
    const index = ends.get(t)
    if (index === undefined) continue
    multiplier[index] = next
    next += 1
  }
  return { step, multiplier }
}

/**
 * The departures e_t that move least from step to step, min (1 − φ²) e_1² + Σ (e_t − φ e_t−1)², while Σ weight_t e_t = sum over
 * the steps of each constraint. Constraints are in order and do not overlap. With φ = 1 it is Denton's first difference, with
 * φ < 1 the regression on an AR(1) error. Its equations are banded: the cost is linear in the number of steps.
 */
export function smoothestDeparture(
  persistence: number,
  weights: readonly number[],
  constraints: readonly Constraint[],
): readonly number[] {
  const steps = weights.length
  const unit = weights.reduce((sum, weight) => sum + Math.abs(weight), 0) / steps || 1
  const { step, multiplier } = places(steps, constraints)
  const size = steps + constraints.length
  const reach = Math.min(Math.max(2, ...constraints.map(({ from, to }) => to - from)), size - 1)
  const matrix = bandedMatrix(size, reach)
  const right = new Float64Array(size)
  step.forEach((place, t) => {
    const inner = t > 0 && t < steps - 1
    addToBanded(matrix, place, place, steps === 1 ? 1 - persistence ** 2 : inner ? 1 + persistence ** 2 : 1)
    if (t === 0) return
    const before = step[t - 1] ?? 0
    addToBanded(matrix, place, before, -persistence)
    addToBanded(matrix, before, place, -persistence)
  })
  constraints.forEach(({ from, to, sum }, index) => {
    const row = multiplier[index] ?? 0
    for (let t = from; t < to; t += 1) {
      const weight = (weights[t] ?? 0) / unit
      addToBanded(matrix, row, step[t] ?? 0, weight)
      addToBanded(matrix, step[t] ?? 0, row, weight)
    }
    right[row] = sum / unit
  })
  const solved = bandedSolve(matrix, right)
  return step.map((place) => solved[place] ?? Number.NaN)
}
