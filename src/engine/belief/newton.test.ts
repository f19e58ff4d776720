import { describe, expect, it } from 'vitest'
import { madeUpProblem } from '../../../test/support/belief-problems.ts'
import { type Belief, conditionBelief } from '../index.ts'
import { addGradient, scaledValue } from './compiled-quantity.ts'
import { bendOfRows, scaledValues } from './running-sums.ts'

const problem = madeUpProblem({ leaves: 5, months: 36, rows: 60, ties: 25, seed: 31 })
const belief = conditionBelief(problem)
const furthest = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Array.from(one).reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? Number.NaN))), 0)

/** Σ weight · gradient of each row at some log-levels. */
const gradientAt = ({ rows }: Belief, place: Float64Array, weights: Float64Array): Float64Array => {
  const sum = new Float64Array(place.length)
  rows.forEach(({ quantity }, row) => {
    addGradient(quantity, place.map(Math.exp), weights[row] ?? 0, sum)
  })
  return sum
}

describe('how rows bend', () => {
  it('BEL-151 running sums give the values of the rows and the change of their gradients', () => {
    const { mode, rows, within } = belief
    const levels = mode.map(Math.exp)
    const plain = rows.map(({ quantity }) => scaledValue(quantity, levels))
    expect(furthest(scaledValues(within, rows, levels), plain)).toBeLessThan(1e-13)
    const weights = Float64Array.from(rows, (_, row) => Math.sin(row + 1))
    const way = mode.map((_, place) => Math.cos(place))
    const [ahead, behind] = [1e-5, -1e-5].map((step) =>
      gradientAt(
        belief,
        mode.map((value, place) => value + step * (way[place] ?? 0)),
        weights,
      ),
    )
    const bent = bendOfRows(within, rows, levels, weights)(way)
    const changed = bent.map((_, place) => ((ahead?.[place] ?? 0) - (behind?.[place] ?? 0)) / 2e-5)
    expect(furthest(bent, changed)).toBeLessThan(1e-7)
    expect(Math.max(...bent.map(Math.abs))).toBeGreaterThan(0.01)
  })
})

describe("Newton's method", () => {
  it('BEL-150 at the mode the pull of the prior is that of the rows, after few factors', () => {
    const { rows, mode, pull, rounds } = belief
    const levels = mode.map(Math.exp)
    const weights = Float64Array.from(rows, ({ quantity, value, variance }) => (value - scaledValue(quantity, levels)) / variance)
    const told = gradientAt(belief, mode, weights)
    const size = Math.max(...pull.map(Math.abs))
    expect(furthest(told, pull) / size).toBeLessThan(1e-6)
    expect(rounds).toBeLessThanOrEqual(8)
  })

  it('BEL-151 the mode is the same from the prior mean and from a belief under other priors', () => {
    const wider = problem.leaves.map((prior) => ({ ...prior, covariance: prior.covariance.map((value) => 2 * value) }))
    const start = conditionBelief({ ...problem, leaves: wider, settled: 1e-3 })
    const again = conditionBelief({ ...problem, start })
    expect(furthest(start.mode, belief.mode)).toBeGreaterThan(1e-3)
    expect(furthest(again.mode, belief.mode)).toBeLessThan(1e-8)
    expect(again.rounds).toBeLessThan(belief.rounds)
  })
})
