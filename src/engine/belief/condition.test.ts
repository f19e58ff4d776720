import { describe, expect, it } from 'vitest'
import { madeUpLeaves, madeUpProblem } from '../../../test/support/belief-problems.ts'
import { denseBelief } from '../../../test/support/dense-belief.ts'
import {
  addEvidence,
  type Belief,
  believed,
  believedCovariance,
  conditionBelief,
  type Evidence,
  type Quantity,
} from '../index.ts'

const largest = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Array.from(one).reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? Number.NaN))), 0)

/** Log-level of each month of each leaf as a quantity. */
const monthsOf = ({ leaves }: Belief): readonly Quantity[] =>
  leaves.flatMap(({ firstMonth, months }, leaf) =>
    Array.from({ length: months }, (_, m) => ({
      measure: 'level' as const,
      of: [leaf],
      period: { first: firstMonth + m, last: firstMonth + m },
    })),
  )

describe('conditioning', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'BEL-32 agrees with the plain solution with one matrix to 1e-8, with rows of every kind (%d)',
    (seed) => {
      const { leaves, evidence } = madeUpProblem({ leaves: 3, months: 24, rows: 24, ties: 12, seed })
      const belief = conditionBelief({ leaves, evidence })
      const dense = denseBelief(leaves, evidence)
      expect(belief.converged).toBe(true)
      expect(largest(belief.mode, dense.mode)).toBeLessThan(1e-8)
      const months = monthsOf(belief)
      const all = months.map((one) => months.map((other) => believedCovariance(belief, one, other)))
      for (const [row, found] of all.entries()) expect(largest(found, dense.covariance[row] ?? [])).toBeLessThan(1e-8)
    },
  )
})
