import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharePath } from '../growth/share-path.ts'
import { shareGoalPath } from './share-goal-path.ts'

const part = fc.double({ min: 0.02, max: 0.9, noNaN: true })

test('PLN-71 the way ends at the goal, part and rest make the whole in every year, and it is the way of the share', () => {
  fc.assert(
    fc.property(
      part,
      part,
      fc.array(fc.double({ min: -0.1, max: 0.2, noNaN: true }), { minLength: 1, maxLength: 8 }),
      (share, goal, totalGrowths) => {
        const path = shareGoalPath({ share, goal, totalGrowths })
        expect(path.at(-1)?.share).toBeCloseTo(goal, 10)
        const walked = sharePath({ share, partGrowths: path.map(({ growth }) => growth), totalGrowths })
        expect(path.map((one) => one.share)).toEqual(walked.map((one) => expect.closeTo(one, 10)))
        let before = share
        for (const [at, one] of path.entries()) {
          expect(one.points + (1 - before) * one.restGrowth).toBeCloseTo(totalGrowths[at] ?? Number.NaN, 10)
          before = one.share
        }
      },
    ),
  )
})

test('PLN-71 shares of nothing and of everything, and no years, are refused', () => {
  for (const wrong of [{ share: 0 }, { share: 1 }, { goal: 0 }, { goal: 1.2 }, { totalGrowths: [] }, { totalGrowths: [-1] }])
    expect(() => shareGoalPath({ share: 0.1, goal: 0.2, totalGrowths: [0.1], ...wrong })).toThrow(/out-of-range|no-values|above/)
})
