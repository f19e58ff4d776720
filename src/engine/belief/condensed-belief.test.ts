import { describe, expect, it } from 'vitest'
import { firstMonth, madeUpProblem } from '../../../test/support/belief-problems.ts'
import { addEvidence, believed, condensedBelief, conditionBelief, type Evidence, mostPlausible, type Quantity } from '../index.ts'

const month = (leaf: number, at: number): Quantity => ({
  measure: 'level',
  of: [leaf],
  period: { first: firstMonth + at, last: firstMonth + at },
})
const belief = conditionBelief(madeUpProblem({ leaves: 3, months: 36, rows: 30, ties: 6, seed: 4 }))
const growth = (of: number, period: number, comparator: number): Quantity => ({
  measure: 'growth',
  of: [of],
  period: { first: period, last: period },
  comparator: { first: comparator, last: comparator },
})

describe('a belief about a few sums', () => {
  it('BEL-140 says of them, and of their ratios, what the whole belief says', () => {
    const sums: readonly Quantity[] = [0, 1, 2].map((leaf) => ({
      measure: 'level',
      of: [leaf],
      period: { first: firstMonth + 24, last: firstMonth + 35 },
    }))
    const small = conditionBelief({ leaves: [condensedBelief(belief, sums)], evidence: [] })
    sums.forEach((quantity, k) => {
      const its = believed(small, { measure: 'level', of: [0], period: { first: k, last: k } })
      for (const name of ['p10', 'p50', 'p90', 'mean'] as const)
        expect(its[name] / believed(belief, quantity)[name]).toBeCloseTo(1, 10)
    })
    const whole = believed(belief, { measure: 'level', of: [0, 1, 2], period: { first: firstMonth + 24, last: firstMonth + 35 } })
    const same = believed(small, { measure: 'level', of: [0], period: { first: 0, last: 2 } })
    expect(same.standardDeviation / whole.standardDeviation).toBeCloseTo(1, 10)
  })

  it('BEL-140 months that nothing ties but rows straight in logs answer a further row exactly', () => {
    const straight = conditionBelief({
      leaves: belief.leaves,
      evidence: [0, 1, 2].map((leaf): Evidence => {
        const [now, before] = [month(leaf, 30), month(leaf, 18)]
        return {
          id: `row ${leaf}`,
          quantity: { measure: 'growth', of: [leaf], period: now.period, comparator: before.period },
          value: 0.1,
          variance: 1e-4,
          bound: 'both',
        }
      }),
    })
    const small = conditionBelief({
      leaves: [condensedBelief(straight, [month(0, 22), month(0, 34), month(0, 35)])],
      evidence: [],
    })
    const asked: Evidence = { id: 'more', quantity: growth(0, 1, 0), value: 0.4, variance: 1e-6, bound: 'both' }
    const large = addEvidence(straight, [{ ...asked, quantity: growth(0, firstMonth + 34, firstMonth + 22) }])
    const then = addEvidence(small, [asked])
    expect(mostPlausible(then, { measure: 'level', of: [0], period: { first: 2, last: 2 } })).toBeCloseTo(
      mostPlausible(large, month(0, 35)),
      9,
    )
  })
})
