import { describe, expect, it } from 'vitest'
import { madeUpLeaf, madeUpProblem } from '../../../test/support/belief-problems.ts'
import { denseBelief } from '../../../test/support/dense-belief.ts'
import {
  addEvidence,
  type Belief,
  believed,
  believedCovariance,
  conditionBelief,
  type Evidence,
  type LeafPrior,
  logEvidence,
  normalCdf,
  printedEvidence,
  type Quantity,
} from '../index.ts'
import { arrowFactor, extendedFactor, multipliers } from './arrow-factor.ts'

const largest = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Array.from(one).reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? Number.NaN))), 0)

/** Level of each month of each leaf as a quantity. */
const monthsOf = ({ leaves }: Belief): readonly Quantity[] =>
  leaves.flatMap(({ firstMonth, months }, leaf) =>
    Array.from({ length: months }, (_, m) => ({
      measure: 'level' as const,
      of: [leaf],
      period: { first: firstMonth + m, last: firstMonth + m },
    })),
  )

const january = { first: 24_300, last: 24_300 }
const one = (variance: number): LeafPrior => ({
  firstMonth: 24_300,
  months: 1,
  mean: Float64Array.of(0),
  covariance: Float64Array.of(variance),
})
const level = (leaf: number): Quantity => ({ measure: 'level', of: [leaf], period: january })

describe('evidence', () => {
  it('BEL-30 a printed figure is as precise as its digits, its operator and its vintage', () => {
    const row = { id: 'a', quantity: level(0), value: 0.32, halfUnit: 0.005, revisionVariance: 1e-4 }
    expect(printedEvidence({ ...row, operator: 'equal' })).toMatchObject({ value: 0.32, bound: 'both' })
    expect(printedEvidence({ ...row, operator: 'equal' }).variance).toBeCloseTo(0.005 ** 2 / 3 + 1e-4, 12)
    expect(printedEvidence({ ...row, operator: 'nearly' }).value).toBeCloseTo(0.315, 12)
    expect(printedEvidence({ ...row, operator: 'over' }).bound).toBe('lower')
    expect(printedEvidence({ ...row, operator: 'at-least' }).bound).toBe('lower')
    expect(printedEvidence({ ...row, operator: 'at-most' }).bound).toBe('upper')
    const range = printedEvidence({ ...row, operator: 'range', high: 0.38 })
    expect(range.value).toBeCloseTo(0.35, 12)
    expect(range.variance).toBeCloseTo(0.06 ** 2 / 12 + 1e-4, 12)
    expect(() => printedEvidence({ ...row, operator: 'range' })).toThrow('high')
    expect(() => printedEvidence({ ...row, operator: 'equal', halfUnit: -1 })).toThrow('halfUnit')
  })
})

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

  it('BEL-31 the order of the rows does not matter, and a row that says nothing changes nothing', () => {
    const { leaves, evidence } = madeUpProblem({ leaves: 4, months: 36, rows: 40, ties: 12, seed: 11 })
    const belief = conditionBelief({ leaves, evidence })
    expect(largest(conditionBelief({ leaves, evidence: [...evidence].reverse() }).mode, belief.mode)).toBeLessThan(1e-9)
    const blank = evidence.map((row): Evidence => ({ ...row, id: `${row.id}-blank`, variance: Number.POSITIVE_INFINITY }))
    const same = conditionBelief({ leaves, evidence: [...blank, ...evidence] })
    expect(largest(same.mode, belief.mode)).toBeLessThan(1e-10)
    const year: Quantity = {
      measure: 'growth',
      of: [0, 1, 2, 3],
      period: { first: 24_264, last: 24_275 },
      comparator: { first: 24_252, last: 24_263 },
    }
    expect(believed(same, year).standardDeviation).toBeCloseTo(believed(belief, year).standardDeviation, 12)
  })

  it('BEL-31 a row twice at half its precision is the row once', () => {
    const { leaves, evidence } = madeUpProblem({ leaves: 3, months: 24, rows: 20, ties: 8, seed: 12 })
    const half = evidence.flatMap((row): Evidence[] =>
      ['a', 'b'].map((copy) => ({ ...row, id: `${row.id}-${copy}`, variance: 2 * row.variance })),
    )
    const [belief, twice] = [conditionBelief({ leaves, evidence }), conditionBelief({ leaves, evidence: half })]
    expect(largest(twice.mode, belief.mode)).toBeLessThan(1e-9)
    for (const quantity of monthsOf(belief).slice(0, 20))
      expect(believed(twice, quantity).standardDeviation).toBeCloseTo(believed(belief, quantity).standardDeviation, 9)
  })

  it('BEL-33 the hidden month comes out of eight and nine months known', () => {
    const prior = madeUpLeaf(
      { firstMonth: 24_288, months: 24 },
      {
        level: 0,
        drift: 0.01,
        levelSpread: 1,
        slopeSpread: 0.05,
        levelShock: 0.05,
        slopeShock: 0.01,
        damping: 0.9,
        seasonal: 0.2,
        seasonalShock: 0.006,
        irregular: 0.1,
      },
    )
    const cumulative = (months: number, growth: number): Evidence => ({
      id: `${months}`,
      quantity: {
        measure: 'growth',
        of: [0],
        period: { first: 24_300, last: 24_299 + months },
        comparator: { first: 24_288, last: 24_287 + months },
      },
      value: growth,
      variance: 1e-14,
      bound: 'both',
    })
    const base = Array.from(
      { length: 12 },
      (_, m): Evidence => ({
        id: `base-${m}`,
        quantity: { measure: 'level', of: [0], period: { first: 24_288 + m, last: 24_288 + m } },
        value: 10 + m,
        variance: 1e-12,
        bound: 'both',
      }),
    )
    const belief = conditionBelief({ leaves: [prior], evidence: [...base, cumulative(8, 0.1508), cumulative(9, 0.1611)] })
    const share = 18 / (10 + 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18)
    const hidden = believed(belief, {
      measure: 'growth',
      of: [0],
      period: { first: 24_308, last: 24_308 },
      comparator: { first: 24_296, last: 24_296 },
    })
    const [whole, part] = [
      { growth: 0.1611, share: 1 },
      { growth: 0.1508, share: 1 - share },
    ]
    expect(hidden.p50).toBeCloseTo((whole.growth - part.share * part.growth) / share, 6)
    expect(hidden.standardDeviation).toBeLessThan(1e-4)
  })

  it('BEL-35 a row added later gives what a fit with all rows gives', () => {
    const { leaves, evidence } = madeUpProblem({ leaves: 5, months: 36, rows: 50, ties: 15, seed: 13 })
    for (const left of [0, 20, 49]) {
      const early = conditionBelief({ leaves, evidence: evidence.filter((_, row) => row !== left) })
      const late = addEvidence(early, evidence.slice(left, left + 1))
      const all = conditionBelief({ leaves, evidence })
      expect(largest(late.mode, all.mode)).toBeLessThan(1e-8)
      const quantity: Quantity = { measure: 'share', of: [0], in: [0, 1, 2, 3, 4], period: { first: 24_264, last: 24_275 } }
      expect(believedCovariance(late, quantity, quantity)).toBeCloseTo(believedCovariance(all, quantity, quantity), 10)
    }
  })

  it('BEL-111 further rows behind a factor solve as one factor of all rows does', () => {
    const { leaves, evidence } = madeUpProblem({ leaves: 5, months: 36, rows: 50, ties: 15, seed: 13 })
    const { factor, within, residuals } = conditionBelief({ leaves, evidence })
    // Rows 0 to 14 tie leaves: of both parts some do, and one row of the second says nothing.
    const turned = Array.from({ length: 50 }, (_, k) => (k + 5) % 50)
    const rows = turned.flatMap((k) => factor.rows[k] ?? [])
    const roots = Float64Array.from(turned, (k) => (k === 45 ? 0 : (factor.roots[k] ?? 0)))
    const first = arrowFactor(within, rows.slice(0, 35), roots.slice(0, 35))
    const longer = extendedFactor(first, rows.slice(35), roots.slice(35))
    const whole = multipliers(arrowFactor(within, rows, roots), residuals)
    const scale = whole.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    expect(largest(multipliers(longer, residuals), whole) / scale).toBeLessThan(1e-9)
  })

  it('BEL-112 steps with a kept factor reach a row that binds to a millionth', () => {
    const { leaves, evidence } = madeUpProblem({ leaves: 6, months: 36, rows: 60, ties: 15, seed: 14 })
    const quantity: Quantity = {
      measure: 'growth',
      of: [0, 1, 2, 3, 4, 5],
      period: { first: 24_264, last: 24_275 },
      comparator: { first: 24_252, last: 24_263 },
    }
    const free = conditionBelief({ leaves, evidence })
    const { mean, standardDeviation } = believed(free, quantity)
    const value = mean + 3 * standardDeviation
    const bound = addEvidence(free, [{ id: 'target', quantity, value, variance: 1e-12, bound: 'both' }])
    expect(bound.converged).toBe(true)
    expect(bound.rounds).toBeLessThanOrEqual(3)
    expect(believed(bound, quantity).p50).toBeCloseTo(value, 7)
  })

  it('BEL-34 a one-sided row has the mean and variance of the truncated normal', () => {
    const row = (bound: 'lower' | 'upper', value: number): Evidence => ({
      id: 'a',
      quantity: level(0),
      value: Math.exp(value),
      variance: 1e-12,
      bound,
    })
    for (const [bound, value] of [
      ['lower', 0.5],
      ['upper', -1],
      ['lower', -6],
      ['lower', 8],
    ] as const) {
      const belief = conditionBelief({ leaves: [one(1)], evidence: [row(bound, value)] })
      const alpha = bound === 'lower' ? -value : value
      const ratio = Math.exp((-alpha * alpha) / 2) / Math.sqrt(2 * Math.PI) / normalCdf(alpha)
      expect(belief.mode[0]).toBeCloseTo(bound === 'lower' ? ratio : -ratio, 6)
      expect(believedCovariance(belief, level(0), level(0))).toBeCloseTo(1 - ratio * (ratio + alpha), 6)
    }
  })

  it('BEL-34 two one-sided rows on correlated months have the moments of the truncated normal', () => {
    const [a, b, c] = [1, 0.6, 0.8]
    const pair: LeafPrior = {
      firstMonth: 24_300,
      months: 2,
      mean: Float64Array.of(0, 0.2),
      covariance: Float64Array.of(a, b, b, c),
    }
    const later: Quantity = { measure: 'level', of: [0], period: { first: 24_301, last: 24_301 } }
    const belief = conditionBelief({
      leaves: [pair],
      evidence: [
        { id: 'low', quantity: level(0), value: Math.exp(0.3), variance: 1e-12, bound: 'lower' },
        { id: 'high', quantity: later, value: Math.exp(0.4), variance: 1e-12, bound: 'upper' },
      ],
    })
    const [sums, step] = [[0, 0, 0, 0] as number[], 0.004]
    for (let x = 0.3 + step / 2; x < 6; x += step)
      for (let y = 0.4 - step / 2; y > -5; y -= step) {
        const [u, v] = [x, y - 0.2]
        const density = Math.exp(-0.5 * ((c * u * u - 2 * b * u * v + a * v * v) / (a * c - b * b)))
        for (const [k, value] of [1, x, y, x * x].entries()) sums[k] = (sums[k] ?? 0) + density * value
      }
    const [mass = 1, first = 0, second = 0, square = 0] = sums
    expect(belief.converged).toBe(true)
    // Expectation propagation is not exact with two bounds: within a hundredth of the prior's spread here.
    expect(Math.abs((belief.mode[0] ?? 0) - first / mass)).toBeLessThan(0.01)
    expect(Math.abs((belief.mode[1] ?? 0) - second / mass)).toBeLessThan(0.01)
    expect(Math.abs(believedCovariance(belief, level(0), level(0)) - square / mass + (first / mass) ** 2)).toBeLessThan(0.01)
  })

  it('BEL-31 refuses what cannot be conditioned on', () => {
    const row: Evidence = { id: 'a', quantity: level(0), value: 1, variance: 1, bound: 'both' }
    const leaves = [one(1)]
    expect(() => conditionBelief({ leaves: [], evidence: [] })).toThrow('leaves')
    expect(() => conditionBelief({ leaves, evidence: [row, row] })).toThrow('repeated-code')
    expect(() => conditionBelief({ leaves, evidence: [{ ...row, variance: 0 }] })).toThrow('variance')
    expect(() => conditionBelief({ leaves, evidence: [{ ...row, value: -1 }] })).toThrow('value')
    expect(() => conditionBelief({ leaves, evidence: [{ ...row, quantity: level(1) }] })).toThrow('leaf')
    const outside: Quantity = { ...level(0), period: { first: 24_301, last: 24_301 } } as Quantity
    expect(() => conditionBelief({ leaves, evidence: [{ ...row, quantity: outside }] })).toThrow('month')
    const crooked: Quantity = { measure: 'growth', of: [0], period: january, comparator: { first: 24_300, last: 24_301 } }
    expect(() => conditionBelief({ leaves, evidence: [{ ...row, quantity: crooked }] })).toThrow('not-aligned')
    expect(() => conditionBelief({ leaves: [{ ...one(1), months: 2 }], evidence: [] })).toThrow('lengths-differ')
    expect(() =>
      conditionBelief({ leaves, evidence: [], start: conditionBelief({ leaves: [one(1), one(1)], evidence: [] }) }),
    ).toThrow('start')
  })
})

describe('evidence for the priors', () => {
  it('BEL-48 is the density of the values under prior and noise, exactly where rows are linear', () => {
    const pair: LeafPrior = {
      firstMonth: 24_300,
      months: 2,
      mean: Float64Array.of(0.1, 0.2),
      covariance: Float64Array.of(1, 0.6, 0.6, 0.8),
    }
    const rows = [0.4, -0.3].map(
      (value, m): Evidence => ({
        id: `${m}`,
        quantity: { measure: 'level', of: [0], period: { first: 24_300 + m, last: 24_300 + m } },
        value: Math.exp(value),
        variance: 0.5 * Math.exp(2 * value),
        bound: 'both',
      }),
    )
    const [a, b, c, u, v] = [1.5, 0.6, 1.3, 0.3, -0.5]
    const determinant = a * c - b * b
    const expected =
      -0.5 * ((c * u * u - 2 * b * u * v + a * v * v) / determinant + Math.log(determinant) + 2 * Math.log(2 * Math.PI))
    const both = conditionBelief({ leaves: [pair], evidence: rows })
    expect(logEvidence(both)).toBeCloseTo(expected, 9)
    const blank: Evidence = { id: 'blank', quantity: level(0), value: 5, variance: Number.POSITIVE_INFINITY, bound: 'both' }
    expect(logEvidence(addEvidence(both, [blank]))).toBeCloseTo(expected, 9)
  })
})
