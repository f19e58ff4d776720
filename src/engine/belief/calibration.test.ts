import { describe, expect, it } from 'vitest'
import { madeUpLeaf } from '../../../test/support/belief-problems.ts'
import {
  beliefSamples,
  conditionBelief,
  type Evidence,
  type LeafPrior,
  printedEvidence,
  type Quantity,
  seededNormals,
} from '../index.ts'

const firstMonth = 24_240
const months = 24
const year = { first: firstMonth + 12, last: firstMonth + 23 }
const yearBefore = { first: firstMonth, last: firstMonth + 11 }
const all = [0, 1, 2]
const leaves: readonly LeafPrior[] = [0, -0.5, 0.5].map((level) =>
  madeUpLeaf(
    { firstMonth, months },
    {
      level,
      drift: 0.008,
      levelSpread: 0.2,
      slopeSpread: 0.005,
      levelShock: 0.015,
      slopeShock: 0.002,
      damping: 0.9,
      seasonal: 0.08,
      seasonalShock: 0.003,
      irregular: 0.02,
    },
  ),
)

const months2 = (from: number, to: number) => ({ first: firstMonth + from, last: firstMonth + to })
const growth = (of: readonly number[], from: number, to: number): Quantity => ({
  measure: 'growth',
  of,
  period: months2(from, to),
  comparator: months2(from - 12, to - 12),
})

/** What is published of a truth: quantity, digits, operator; of a bound only whether 10 % were reached. */
const published: readonly (readonly [Quantity, number, 'equal' | 'over'])[] = [
  [growth([0], 12, 12), 0.0005, 'equal'],
  [growth([0], 12, 18), 0.0005, 'equal'],
  [growth([1], 12, 14), 0.0005, 'equal'],
  [growth([2], 12, 17), 0.005, 'equal'],
  [growth(all, 12, 17), 0.0005, 'equal'],
  [growth(all, 12, 20), 0.005, 'over'],
  [{ measure: 'share', of: [0], in: all, period: yearBefore }, 0.005, 'equal'],
  [{ measure: 'contribution', of: [1, 2], to: all, period: months2(12, 17), comparator: months2(0, 5) }, 0.0005, 'equal'],
  [{ measure: 'level', of: [2], period: months2(3, 3) }, 0.05, 'equal'],
]

const levelSum = (x: Float64Array, of: readonly number[], from: number, to: number): number =>
  of.reduce((sum, leaf) => sum + x.slice(leaf * months + from, leaf * months + to + 1).reduce((s, v) => s + Math.exp(v), 0), 0)

function truthOf(x: Float64Array, quantity: Quantity): number {
  const at = (of: readonly number[], { first, last }: { first: number; last: number }) =>
    levelSum(x, of, first - firstMonth, last - firstMonth)
  const now = at(quantity.of, quantity.period)
  if (quantity.measure === 'share') return now / at(quantity.in, quantity.period)
  if (quantity.measure === 'growth') return now / at(quantity.of, quantity.comparator) - 1
  if (quantity.measure === 'contribution')
    return (now - at(quantity.of, quantity.comparator)) / at(quantity.to, quantity.comparator)
  return now
}

describe('simulation-based calibration', () => {
  it('BEL-47 ranks of the truth among draws of the belief are uniform', () => {
    const [repeats, draws] = [400, 19]
    const normals = seededNormals(2025)
    const prior = conditionBelief({ leaves, evidence: [] })
    const truths = beliefSamples(prior, { draws: normals, pairs: repeats }).filter((_, k) => k % 2 === 0)
    const looks: readonly ((x: Float64Array) => number)[] = [
      (x) => truthOf(x, growth(all, 12, 23)),
      (x) => truthOf(x, growth([1], 12, 23)),
      (x) => x[23] ?? 0,
      (x) => x[2 * months + 15] ?? 0,
      (x) => truthOf(x, { measure: 'share', of: [0], in: all, period: year }),
    ]
    const ranks = looks.map(() => new Array<number>(draws + 1).fill(0))
    for (const truth of truths) {
      const evidence = published.map(([quantity, halfUnit, operator], k): Evidence => {
        const value = truthOf(truth, quantity)
        const printed = Math.round(value / (2 * halfUnit)) * 2 * halfUnit
        const row = { id: `${k}`, quantity, revisionVariance: 0 }
        if (operator === 'equal') return printedEvidence({ ...row, value: printed, halfUnit, operator })
        return printedEvidence({ ...row, value: 0.1, halfUnit: 1e-5, operator: value >= 0.1 ? 'over' : 'at-most' })
      })
      const belief = conditionBelief({ leaves, evidence })
      const samples = beliefSamples(belief, { draws: normals, pairs: draws }).filter((_, k) => k % 2 === 0)
      looks.forEach((look, k) => {
        const rank = samples.filter((x) => look(x) < look(truth)).length
        const counts = ranks[k] ?? []
        counts[rank] = (counts[rank] ?? 0) + 1
      })
    }
    const expected = repeats / (draws + 1)
    const statistics = ranks.map((counts) => counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0))
    // 99.9 % of the chi-square distribution with 19 degrees of freedom.
    expect(Math.max(...statistics), statistics.join(' ')).toBeLessThan(43.8)
  })
})
