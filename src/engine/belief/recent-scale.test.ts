import { describe, expect, test } from 'vitest'
import { hyperAt, statementPrior } from './hyper-prior.ts'
import { recentScale } from './recent-scale.ts'
import { standardLeafModel } from './standard-leaf-model.ts'

const [firstMonth, months] = [12 * 2000, 12 * 16 + 6]

/** Levels that jump by half in October of one year: what June foretold of that year was wrong. */
function jumpIn(year: number): number {
  const jump = 12 * year + 9 - firstMonth
  const level = Float64Array.from({ length: months }, (_, t) => 0.002 * t + 0.01 * Math.sin(t) + (t >= jump ? 0.4 : 0))
  const window = { first: firstMonth, last: firstMonth + months - 1 }
  const model = standardLeafModel({ hyper: hyperAt(statementPrior, []), calendar: 'western', ...window })
  return recentScale(model, { firstMonth, months, level })
}

describe('how far recent forecasts were off', () => {
  test('BEL-13 an error of last year stretches the band more than the same error years ago', () => {
    const [old, middle, late] = [2005, 2010, 2015].map(jumpIn)
    expect(middle).toBeGreaterThan(1.01 * (old ?? 0))
    expect(late).toBeGreaterThan(1.1 * (middle ?? 0))
  })
})
