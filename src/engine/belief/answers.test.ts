import { describe, expect, it } from 'vitest'
import { madeUpLeaf, madeUpLeaves, madeUpProblem } from '../../../test/support/belief-problems.ts'
import {
  addEvidence,
  type Belief,
  beliefSamples,
  believed,
  believedCovariance,
  conditionBelief,
  type Evidence,
  itemisedNews,
  type LeafPrior,
  leaveOneOut,
  normalCdf,
  odds,
  pathToTarget,
  type Quantity,
  seededNormals,
  sensitivities,
} from '../index.ts'

const year = { first: 24_264, last: 24_275 }
const yearBefore = { first: 24_252, last: 24_263 }
const all = [0, 1, 2, 3]
const growth: Quantity = { measure: 'growth', of: all, period: year, comparator: yearBefore }
const { leaves, evidence } = madeUpProblem({ leaves: 4, months: 36, rows: 40, ties: 12, seed: 21 })
const belief = conditionBelief({ leaves, evidence })

/** Growth of single months of one leaf: rows that are exactly linear in logs. */
const straight = (leaf: number, month: number, value: number): Evidence => ({
  id: `${leaf}-${month}`,
  quantity: {
    measure: 'growth',
    of: [leaf],
    period: { first: month, last: month },
    comparator: { first: month - 12, last: month - 12 },
  },
  value,
  variance: 1e-4,
  bound: 'both',
})
const straightRows = [0.05, 0.1, 0.02, 0.2, -0.03].map((value, k) => straight(k % 4, 24_264 + 2 * k, value))

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe('what draws are from', () => {
  it('BEL-110 the mean of a leaf begins at its level and rises by its drift; its covariance is that of the recursion', () => {
    const settings = {
      level: 1,
      drift: 0.01,
      levelSpread: 0.3,
      slopeSpread: 0.02,
      levelShock: 0.05,
      slopeShock: 0.01,
      damping: 0.8,
      seasonal: 0.1,
      seasonalShock: 0.03,
      irregular: 0.04,
    }
    const prior = madeUpLeaf({ firstMonth: 24_305, months: 30 }, settings)
    expect(prior.mean[0]).toBe(1)
    expect(prior.mean[29]).toBeCloseTo(1.29, 12)
    const at = (t: number, s: number): number => prior.covariance[t * 30 + s] ?? Number.NaN
    // By hand for the third month: level 0 + two level shocks + slope over two months (1 + φ) + one slope shock, two shocks to the season.
    const level = 0.09 + 2 * 0.0025 + (1.8 * 0.02) ** 2 + 0.0001
    expect(at(2, 2)).toBeCloseTo(level + ((0.01 + 2 * 0.0009) * 11) / 12 + 0.0016, 12)
    expect(at(2, 14) - at(2, 13)).toBeGreaterThan(0.009)
    expect(at(7, 19)).toBe(at(19, 7))
    const draws = beliefSamples(conditionBelief({ leaves: [prior], evidence: [] }), { draws: seededNormals(1), pairs: 4_000 })
    expect(mean(draws.map((x) => ((x[29] ?? 0) - 1.29) ** 2)) / at(29, 29)).toBeCloseTo(1, 1)
    expect(() => madeUpLeaf({ firstMonth: 24_305, months: 0 }, settings)).toThrow('months')
  })
})

describe('draws', () => {
  it('BEL-38 are normal, independent and the same for the same seed', () => {
    const draws = seededNormals(7)
    const found = Array.from({ length: 100_000 }, () => draws.next())
    const bins = new Array<number>(20).fill(0)
    for (const value of found) {
      const bin = Math.floor(20 * normalCdf(value))
      bins[bin] = (bins[bin] ?? 0) + 1
    }
    expect(bins.reduce((sum, count) => sum + (count - 5_000) ** 2 / 5_000, 0)).toBeLessThan(43.8)
    expect(Math.abs(mean(found.map((value, k) => value * (found[k + 1] ?? 0))))).toBeLessThan(0.013)
    expect(seededNormals(8).next()).not.toBe(seededNormals(7).next())
    expect(() => seededNormals(-1)).toThrow('seed')
  })

  it('BEL-39 samples have the mode as mean and the covariance of the belief', () => {
    const belief = conditionBelief({ leaves, evidence: straightRows })
    const samples = beliefSamples(belief, { draws: seededNormals(3), pairs: 3_000 })
    expect(samples).toHaveLength(6_000)
    for (const place of [0, 20, 35, 100, 143]) {
      const month: Quantity = {
        measure: 'level',
        of: [Math.floor(place / 36)],
        period: { first: 24_240 + (place % 36), last: 24_240 + (place % 36) },
      }
      const values = samples.map((x) => (x[place] ?? 0) - (belief.mode[place] ?? 0))
      expect(Math.abs(mean(values))).toBeLessThan(1e-12)
      expect(mean(values.map((value) => value * value)) / believedCovariance(belief, month, month)).toBeCloseTo(1, 1)
    }
  })

  it('BEL-40 samples keep to one-sided rows exactly, where the normal stand-in is only near', () => {
    const [a, b, c] = [1, 0.6, 0.8]
    const pair: LeafPrior = {
      firstMonth: 24_300,
      months: 2,
      mean: Float64Array.of(0, 0.2),
      covariance: Float64Array.of(a, b, b, c),
    }
    const bound = (month: number, value: number, side: 'lower' | 'upper'): Evidence => ({
      id: `${month}`,
      quantity: { measure: 'level', of: [0], period: { first: month, last: month } },
      value: Math.exp(value),
      variance: 1e-8,
      bound: side,
    })
    const cut = conditionBelief({ leaves: [pair], evidence: [bound(24_300, 0.3, 'lower'), bound(24_301, 0.4, 'upper')] })
    const samples = beliefSamples(cut, { draws: seededNormals(5), pairs: 10_000 })
    expect(Math.min(...samples.map(([x = 0]) => x))).toBeGreaterThan(0.299)
    expect(Math.max(...samples.map(([, y = 0]) => y))).toBeLessThan(0.401)
    const [sums, step] = [[0, 0, 0] as number[], 0.004]
    for (let x = 0.3 + step / 2; x < 6; x += step)
      for (let y = 0.4 - step / 2; y > -5; y -= step) {
        const [u, v] = [x, y - 0.2]
        const density = Math.exp(-0.5 * ((c * u * u - 2 * b * u * v + a * v * v) / (a * c - b * b)))
        for (const [k, value] of [1, x, y].entries()) sums[k] = (sums[k] ?? 0) + density * value
      }
    expect(mean(samples.map(([x = 0]) => x))).toBeCloseTo((sums[1] ?? 0) / (sums[0] ?? 1), 2)
    expect(mean(samples.map(([, y = 0]) => y))).toBeCloseTo((sums[2] ?? 0) / (sums[0] ?? 1), 1)
    expect(() => beliefSamples(cut, { draws: seededNormals(5), pairs: 0 })).toThrow('pairs')
  })
})

describe('what a belief says', () => {
  const found = beliefSamples(belief, { draws: seededNormals(9), pairs: 5_000 }).map((x) => {
    const sum = (from: number) =>
      all.reduce(
        (total, leaf) => total + x.slice(leaf * 36 + from, leaf * 36 + from + 12).reduce((s, v) => s + Math.exp(v), 0),
        0,
      )
    return sum(24) / sum(12) - 1
  })

  it('BEL-37 the delta method agrees with sampling', () => {
    const said = believed(belief, growth)
    const sorted = [...found].sort((a, b) => a - b)
    const spread = said.standardDeviation
    expect(Math.abs(mean(found) - said.mean)).toBeLessThan(0.05 * spread)
    expect(Math.abs((sorted[1_000] ?? 0) - said.p10)).toBeLessThan(0.08 * spread)
    expect(Math.abs((sorted[5_000] ?? 0) - said.p50)).toBeLessThan(0.06 * spread)
    expect(Math.abs((sorted[9_000] ?? 0) - said.p90)).toBeLessThan(0.08 * spread)
  })

  it('BEL-41 odds agree with the share of plain samples, at a fraction of their error', () => {
    const said = believed(belief, growth)
    const targets = [said.p10, said.p50, said.p90, said.p90 + said.standardDeviation]
    const few = odds(belief, { quantity: growth, targets, draws: seededNormals(4), pairs: 100 })
    targets.forEach((target, k) => {
      const plain = found.filter((value) => value >= target).length / found.length
      expect(Math.abs((few[k]?.probability ?? 0) - plain)).toBeLessThan(0.02)
      expect(few[k]?.error).toBeLessThan(0.01)
    })
    const bounded = addEvidence(belief, [{ id: 'over', quantity: growth, value: said.p50, variance: 1e-10, bound: 'lower' }])
    const [sure, half] = odds(bounded, {
      quantity: growth,
      targets: [said.p50 - 1e-4, said.p90],
      draws: seededNormals(4),
      pairs: 1_000,
    })
    expect(sure?.probability).toBeGreaterThan(0.99)
    expect(Math.abs((half?.probability ?? 0) - 0.2)).toBeLessThan(4 * (half?.error ?? 0) + 0.005)
    expect(() => odds(belief, { quantity: growth, targets, draws: seededNormals(4), pairs: 1 })).toThrow('pairs')
  })

  it('BEL-42 the path reaches the target, spreads the way by covariance, and its length is that of the target from belief', () => {
    const said = believed(belief, growth)
    const target = said.p50 + 2 * said.standardDeviation
    const path = pathToTarget(belief, { quantity: growth, target })
    expect(believed(path.belief, growth).p50).toBeCloseTo(target, 5)
    expect(path.score).toBeCloseTo(2, 1)
    expect(path.distance / path.score).toBeCloseTo(1, 2)
    const line = { measure: 'level', of: [2], period: { first: 24_270, last: 24_270 } } as const
    const slope = believedCovariance(belief, line, growth) / believedCovariance(belief, growth, growth)
    const moved = (path.path[2]?.[30] ?? 0) - (path.expected[2]?.[30] ?? 0)
    const expected = slope * Math.log((1 + target) / (1 + said.p50))
    expect(Math.abs(moved - expected)).toBeLessThan(0.03 * Math.abs(expected) + 1e-5)
    expect(pathToTarget(belief, { quantity: growth, target: said.p10 }).score).toBeLessThan(-1)
    expect(() => pathToTarget(path.belief, { quantity: growth, target })).toThrow('repeated-code')
  })
})

describe('leave one out', () => {
  it('BEL-43 gives what a fit without the row predicts, exactly for straight rows', () => {
    const whole = conditionBelief({ leaves, evidence: straightRows })
    leaveOneOut(whole).forEach((left, row) => {
      const rest = conditionBelief({ leaves, evidence: straightRows.filter((_, k) => k !== row) })
      const { quantity, value, variance, id } = straightRows[row] as Evidence
      const said = believed(rest, quantity)
      const spread = Math.sqrt(believedCovariance(rest, quantity, quantity) + variance / (1 + value) ** 2)
      expect(left.id).toBe(id)
      expect(left.expected).toBeCloseTo(said.p50, 9)
      expect(left.score).toBeCloseTo(Math.log((1 + value) / (1 + said.p50)) / spread, 7)
      expect(left.probability).toBeCloseTo(2 * normalCdf(-Math.abs(left.score)), 12)
    })
  })

  it('BEL-43 is near a fit without the row for rows of every kind, and finds the one that was spoilt', () => {
    const near = leaveOneOut(belief).map((left, row) => {
      const rest = conditionBelief({ leaves, evidence: evidence.filter((_, k) => k !== row) })
      return Math.abs(believed(rest, (evidence[row] as Evidence).quantity).p50 - left.expected) / left.standardDeviation
    })
    expect([...near].sort((a, b) => a - b)[Math.floor(0.9 * near.length)]).toBeLessThan(0.2)
    const honest = leaveOneOut(belief)
    const spoilt = evidence.map((row, k) =>
      k === 30 ? { ...row, value: row.value + 15 * (honest[30]?.standardDeviation ?? 0) } : row,
    )
    const found = leaveOneOut(conditionBelief({ leaves, evidence: spoilt }))
    const worst = [...found].sort((a, b) => Math.abs(b.score) - Math.abs(a.score))[0]
    expect(worst?.id).toBe('row-30')
    expect(worst?.probability).toBeLessThan(1e-3)
  })

  it('BEL-43 a row that says nothing and a one-sided row are compared with what is believed', () => {
    const said = believed(belief, growth)
    const more = addEvidence(belief, [
      { id: 'blank', quantity: growth, value: 0.5, variance: Number.POSITIVE_INFINITY, bound: 'both' },
      { id: 'over', quantity: growth, value: said.p10, variance: 1e-10, bound: 'lower' },
    ])
    const [blank, over] = leaveOneOut(more).slice(-2)
    expect(blank).toMatchObject({ score: 0, probability: 1 })
    expect(over?.probability).toBeCloseTo(0.9, 2)
    expect(over?.expected).toBeCloseTo(said.p50, 4)
  })
})

describe('news', () => {
  const early = evidence.filter((_, k) => k < 34)
  const changed = evidence.map(
    (row, k): Evidence =>
      k === 3 ? { ...row, value: row.value + 0.002 } : k === 5 ? { ...row, variance: 2 * row.variance } : row,
  )
  const [before, after] = [
    conditionBelief({ leaves, evidence: early }),
    conditionBelief({ leaves, evidence: changed.filter((_, k) => k !== 8) }),
  ]

  it('BEL-44 effects and the rest add up to the change, and the rest is small', () => {
    const news = itemisedNews(before, after, growth)
    expect(news.before).toBeCloseTo(believed(before, growth).p50, 12)
    expect(news.after).toBeCloseTo(believed(after, growth).p50, 12)
    const total = news.items.reduce((sum, { effect }) => sum + effect, news.rest)
    expect(Math.abs(total - (news.after - news.before))).toBeLessThan(1e-9)
    expect(news.items.filter(({ kind }) => kind === 'revised').map(({ id }) => id)).toEqual(['row-3'])
    expect(news.items.filter(({ kind }) => kind === 'withdrawn').map(({ id }) => id)).toEqual(['row-5', 'row-8'])
    expect(news.items.filter(({ kind }) => kind === 'arrived')).toHaveLength(7)
    expect(Math.abs(news.rest)).toBeLessThan(0.1 * Math.max(...news.items.map(({ effect }) => Math.abs(effect))))
  })

  it('BEL-44 the order of what arrived does not matter', () => {
    const turned = conditionBelief({ leaves, evidence: [...changed.filter((_, k) => k !== 8)].reverse() })
    const effects = (one: Belief) =>
      new Map(itemisedNews(before, one, growth).items.map(({ id, kind, effect }) => [kind + id, effect]))
    const [here, there] = [effects(after), effects(turned)]
    for (const [key, effect] of here) expect(there.get(key)).toBeCloseTo(effect, 9)
  })

  it('BEL-44 with straight rows nothing of a log-level is left unexplained, and one row brings gain times surprise', () => {
    const [first, ...others] = straightRows
    const month: Quantity = {
      measure: 'growth',
      of: [0],
      period: { first: 24_264, last: 24_264 },
      comparator: { first: 24_252, last: 24_252 },
    }
    const news = itemisedNews(
      conditionBelief({ leaves, evidence: others }),
      conditionBelief({ leaves, evidence: straightRows }),
      month,
    )
    expect(news.items.map(({ id, kind }) => [id, kind])).toEqual([[first?.id, 'arrived']])
    expect(Math.abs(news.rest)).toBeLessThan(0.03 * Math.abs(news.items[0]?.effect ?? 0))
    expect(itemisedNews(before, before, growth)).toMatchObject({ items: [], rest: 0 })
    expect(() => itemisedNews(conditionBelief({ leaves: madeUpLeaves(2, 36, 1), evidence: [] }), after, growth)).toThrow('before')
  })
})

describe('what the year hangs on', () => {
  it('BEL-45 shares are those of the comparator, parts of the variance sum to one', () => {
    const found = sensitivities(belief, { of: all, period: year, comparator: yearBefore })
    expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
    expect(found.reduce((sum, { varianceShare }) => sum + varianceShare, 0)).toBeCloseTo(1, 12)
    found.forEach(({ leaf, share }) => {
      const said = believed(belief, { measure: 'share', of: [leaf], in: all, period: yearBefore })
      expect(share).toBeCloseTo(said.p50, 9)
    })
  })
})
