import { describe, expect, it } from 'vitest'
import { madeUpLeaf, madeUpProblem } from '../../../test/support/belief-problems.ts'
import {
  type Belief,
  believed,
  condensedStartUps,
  conditionBelief,
  type Evidence,
  interventionPrior,
  type LeafPrior,
  mostPlausible,
  type Quantity,
  type StartUp,
  seededNormals,
  startUpLevels,
  startUpPoints,
  startUpPrior,
} from '../index.ts'

const window = { firstMonth: 24_240, months: 48 }
const [year, yearBefore, nextYear] = [24_264, 24_252, 24_276].map((first) => ({ first, last: first + 11 }))
if (!year || !yearBefore || !nextYear) throw new Error('three years')
const growthOf = (of: readonly number[], period = year, comparator = yearBefore): Quantity => ({
  measure: 'growth',
  of,
  period,
  comparator,
})
const ramp: StartUp = { leaf: 0, start: 24_270, spread: 0, ramp: 3, full: 0.4 }
const flat = (level: number): LeafPrior => madeUpLeaf(window, { level, levelSpread: 1e-6, levelShock: 0.02, irregular: 0.02 })
const levelsOf = (prior: LeafPrior): Float64Array => prior.mean.map(Math.exp)
const started = (prior: LeafPrior, startUps: readonly StartUp[]): LeafPrior =>
  startUpPrior(prior, { levels: levelsOf(prior), startUps })

describe('output of a plant', () => {
  it('BEL-46 a plant ramps up evenly from its first month', () => {
    const levels = startUpLevels({ firstMonth: 24_268, months: 6 }, ramp)
    expect([...levels].map((value) => Math.round(100 * value))).toEqual([0, 0, 13, 27, 40, 40])
    expect(() => startUpLevels(window, { ...ramp, ramp: 0 })).toThrow('ramp')
    expect(() => startUpLevels(window, { ...ramp, full: -1 })).toThrow('full')
    expect(() => startUpLevels(window, { ...ramp, spread: -1 })).toThrow('spread')
  })

  it('BEL-120 with an uncertain date the output is its mean over the dates', () => {
    const uncertain = { ...ramp, spread: 2.5 }
    const draws = seededNormals(7)
    const dates = Array.from({ length: 20_000 }, () => ramp.start + uncertain.spread * draws.next())
    const mean = new Float64Array(window.months)
    for (const start of dates)
      startUpLevels(window, { ...ramp, start }).forEach((level, t) => {
        mean[t] = (mean[t] ?? 0) + level / dates.length
      })
    startUpLevels(window, uncertain).forEach((level, t) => {
      expect(Math.abs(level - (mean[t] ?? 0))).toBeLessThan(0.005)
    })
    expect(startUpLevels(window, uncertain)[24]).toBeGreaterThan(0)
  })
})

describe('a plant in the prior of its leaf', () => {
  it('BEL-120 the mean rises by its output beside the level told, the spread by that of its date', () => {
    const prior = flat(0)
    const levels = levelsOf(prior).map((level) => 2 * level)
    const uncertain = { ...ramp, spread: 1.5 }
    const { mean, covariance } = startUpPrior(prior, { levels, startUps: [uncertain] })
    const added = startUpLevels(window, uncertain)
    mean.forEach((value, t) => {
      expect(value - (prior.mean[t] ?? 0)).toBeCloseTo(Math.log1p((added[t] ?? 0) / 2), 6)
    })
    const later = startUpPrior(prior, { levels, startUps: [{ ...uncertain, start: uncertain.start + 1e-4 }] }).mean
    const effect = mean.map((value, t) => (1.5 * ((later[t] ?? 0) - value)) / 1e-4)
    for (const [s, t] of [
      [30, 30],
      [29, 33],
      [10, 31],
    ] as const) {
      const at = s * window.months + t
      expect((covariance[at] ?? 0) - (prior.covariance[at] ?? 0)).toBeCloseTo((effect[s] ?? 0) * (effect[t] ?? 0), 6)
    }
    expect(covariance[30 * window.months + 30]).toBeGreaterThan((prior.covariance[30 * window.months + 30] ?? 0) + 1e-4)
    expect(() => startUpPrior(prior, { levels: levels.slice(1), startUps: [] })).toThrow('levels')
  })

  it('BEL-46 a later start costs what the plant would have made, less where output is already known', () => {
    const priceOn = (evidence: readonly Evidence[]): number => {
      const [planned, delayed] = [ramp, { ...ramp, start: ramp.start + 2 }].map((startUp) =>
        conditionBelief({ leaves: [started(flat(0), [startUp]), flat(1)], evidence }),
      )
      if (!planned || !delayed) throw new Error('two beliefs')
      return believed(delayed, growthOf([0, 1])).p50 - believed(planned, growthOf([0, 1])).p50
    }
    const open = priceOn([])
    expect(open).toBeCloseTo((0.4 * (-1 / 3 - 2 / 3 - 1 - 1 + 1 / 3 + 2 / 3)) / (12 * (1 + Math.E)), 6)
    const added = startUpLevels(window, ramp)
    const known = Array.from({ length: 24 }, (_, m) => 24_252 + m).map(
      (month): Evidence => ({
        id: `${month}`,
        quantity: { measure: 'level', of: [0], period: { first: month, last: month } },
        value: 1 + (added[month - 24_240] ?? 0),
        variance: 1e-8,
        bound: 'both',
      }),
    )
    expect(Math.abs(priceOn(known))).toBeLessThan(Math.abs(open) / 100)
  })
})

describe('a dated intervention', () => {
  it('BEL-123 a pulse frees its months one by one, a step and a decaying effect move months together', () => {
    const prior = flat(0)
    const addedTo = (form: 'pulse' | 'level' | 'decaying', row: number, column: number): number => {
      const hit = interventionPrior(prior, [{ period: { first: 24_250, last: 24_251 }, form, spread: 0.1 }])
      const at = row * window.months + column
      expect(hit.mean).toEqual(prior.mean)
      expect(hit.covariance[column * window.months + row]).toBe(hit.covariance[at])
      return 100 * ((hit.covariance[at] ?? 0) - (prior.covariance[at] ?? 0))
    }
    const forms = (row: number, column: number) =>
      (['pulse', 'level', 'decaying'] as const).map((form) => Math.round(1_000 * addedTo(form, row, column)) / 1_000)
    expect(forms(9, 9)).toEqual([0, 0, 0])
    expect(forms(10, 10)).toEqual([1, 0.25, 1])
    expect(forms(10, 11)).toEqual([0, 0.5, 1])
    expect(forms(11, 11)).toEqual([1, 1, 1])
    expect(forms(11, 13)).toEqual([0, 1, 0.49])
    expect(forms(40, 40)[1]).toBe(1)
    expect(interventionPrior(prior, [])).toBe(prior)
    expect(() => interventionPrior(prior, [{ period: year, form: 'pulse', spread: -1 }])).toThrow('spread')
  })
})

describe('the price list', () => {
  const problem = madeUpProblem({ leaves: 4, months: 48, rows: 40, ties: 12, seed: 21 })
  const belief = conditionBelief(problem)
  const all = [0, 1, 2, 3]
  const quantities = [growthOf(all), growthOf(all, nextYear, year)]
  const small = (leaf: number, start: number, spread: number): StartUp => ({
    leaf,
    start,
    spread,
    ramp: 4,
    full: 0.02 * Math.exp(belief.mode[(belief.within.offsets[leaf] ?? 0) + 30] ?? 0),
  })
  const withPlant = (startUp: StartUp): Belief => {
    const levelsAt = belief.mode.map(Math.exp)
    const leaves = problem.leaves.map((prior, leaf) => {
      const [from, to] = [belief.within.offsets[leaf], belief.within.offsets[leaf + 1]]
      const levels = levelsAt.slice(from, to)
      return leaf === startUp.leaf ? startUpPrior(prior, { levels, startUps: [startUp] }) : prior
    })
    return conditionBelief({ leaves, evidence: problem.evidence, start: belief })
  }

  it('BEL-121 one product a plant gives what conditioning anew gives, for this year and the next', () => {
    const plants = [small(0, 24_268, 0), small(2, 24_272, 0), small(3, 24_280, 0), small(1, 24_266, 0)]
    const list = startUpPoints(belief, { startUps: plants, quantities, delays: [1, 6] })
    plants.forEach((plant, at) => {
      const [none, planned, delayed] = [belief, withPlant(plant), withPlant({ ...plant, start: plant.start + 6 })]
      quantities.forEach((quantity, k) => {
        const [without, brings, later] = [none, planned, delayed].map((one) => mostPlausible(one, quantity))
        const exact = (brings ?? 0) - (without ?? 0)
        expect(Math.abs((list[at]?.brings[k] ?? Number.NaN) - exact)).toBeLessThan(1e-5 + 0.04 * Math.abs(exact))
        const price = (later ?? 0) - (brings ?? 0)
        expect(Math.abs((list[at]?.delayed[1]?.[k] ?? Number.NaN) - price)).toBeLessThan(1e-5 + 0.05 * Math.abs(price))
      })
    })
    expect(list[2]?.brings[1]).toBeGreaterThan(0)
    expect(list[1]?.delayed[1]?.[0]).toBeLessThan(0)
  })

  it('BEL-121 where nothing is known, a plant brings its output over the year before, however fast all grows', () => {
    const [fast, slow] = [madeUpLeaf(window, { level: 0, drift: 0.03, irregular: 0.02 }), flat(1)]
    const open = conditionBelief({ leaves: [fast, slow], evidence: [] })
    const [one] = startUpPoints(open, { startUps: [ramp], quantities: [growthOf([0, 1])], delays: [] })
    const before = mostPlausible(open, { measure: 'level', of: [0, 1], period: yearBefore })
    expect(one?.brings[0]).toBeCloseTo((0.4 * (1 / 3 + 2 / 3 + 4)) / before, 9)
    expect(mostPlausible(open, growthOf([0]))).toBeGreaterThan(0.4)
  })

  it('BEL-121 points of several plants add up, and those of a delay are the difference of two dates', () => {
    const plant = small(0, 24_268, 2)
    const [one, twice, later] = startUpPoints(belief, {
      startUps: [plant, { ...plant, full: 2 * plant.full }, { ...plant, start: plant.start + 3 }],
      quantities,
      delays: [3],
    })
    expect(twice?.brings[0]).toBeCloseTo(2 * (one?.brings[0] ?? 0), 12)
    expect(one?.delayed[0]?.[1]).toBeCloseTo((later?.brings[1] ?? 0) - (one?.brings[1] ?? 0), 12)
    expect(() => startUpPoints(belief, { startUps: [{ ...plant, leaf: 9 }], quantities, delays: [] })).toThrow('leaf')
    expect(() => startUpPoints(belief, { startUps: [], quantities, delays: [0.5] })).toThrow('delays')
  })
})

describe('starts among a few sums', () => {
  const month = (leaf: number, at: number): Quantity => ({ measure: 'level', of: [leaf], period: { first: at, last: at } })
  const straight = [0, 1].flatMap((leaf) =>
    [24_264, 24_270, 24_273].map((at): Evidence => {
      const quantity = growthOf([leaf], { first: at, last: at }, { first: at - 12, last: at - 12 })
      return { id: `row ${leaf} ${at}`, quantity, value: 0.1, variance: 1e-4, bound: 'both' }
    }),
  )
  const priors = [flat(1), madeUpLeaf(window, { level: 0.5, drift: 0.004, levelSpread: 0.5, irregular: 0.02 })]
  const levels = priors.map(levelsOf)
  const plants: readonly StartUp[] = [
    { leaf: 0, start: 24_270, spread: 1.5, ramp: 3, full: 0.4 },
    { leaf: 1, start: 24_274, spread: 2, ramp: 6, full: 0.2 },
    { leaf: 1, start: 24_262, spread: 0, ramp: 2, full: 0.1 },
  ]
  const beliefWith = (startUps: readonly StartUp[]): Belief =>
    conditionBelief({
      leaves: priors.map((prior, leaf) =>
        startUpPrior(prior, {
          levels: levels[leaf] ?? new Float64Array(),
          startUps: startUps.filter((one) => one.leaf === leaf),
        }),
      ),
      evidence: straight,
    })
  const sums = [month(0, 24_264), month(0, 24_271), month(0, 24_280), month(1, 24_273), month(1, 24_279)]

  it('BEL-160 give what conditioning anew gives, exactly where rows are straight and plants have a leaf each', () => {
    const own = plants.slice(0, 2)
    const starts = [24_266, 24_279]
    const { leaf, dates, shifts } = condensedStartUps(beliefWith(own), {
      sums,
      startUps: own,
      levels,
      starts: starts.map((one) => [one]),
    })
    expect(dates).toEqual([5, 6])
    const mean = leaf.mean.map((value, at) => shifts.reduce((sum, [one]) => sum + (one?.[at] ?? 0), value))
    const evidence = dates.map((at = 0): Evidence => {
      const quantity: Quantity = { measure: 'level', of: [0], period: { first: at, last: at } }
      return { id: `date ${at}`, quantity, value: 1, variance: 1e-12, bound: 'both' }
    })
    const small = conditionBelief({ leaves: [{ ...leaf, mean }], evidence })
    const anew = beliefWith(own.map((one, at) => ({ ...one, start: starts[at] ?? 0, spread: 0 })))
    const before = beliefWith(own)
    sums.forEach((quantity, k) => {
      const its = believed(small, { measure: 'level', of: [0], period: { first: k, last: k } })
      for (const name of ['p10', 'p50', 'p90'] as const) expect(its[name] / believed(anew, quantity)[name]).toBeCloseTo(1, 6)
    })
    const moved = sums.map((quantity) => Math.abs(mostPlausible(anew, quantity) / mostPlausible(before, quantity) - 1))
    expect(Math.max(...moved)).toBeGreaterThan(0.05)
  })

  it('BEL-160 a start that nothing is asked of, and one that is certain, have no date; a start where it is moves nothing', () => {
    const belief = beliefWith(plants)
    const { leaf, dates, shifts } = condensedStartUps(belief, {
      sums,
      startUps: plants,
      levels,
      starts: [[], [24_274], [24_262]],
    })
    expect(dates).toEqual([undefined, 5, undefined])
    expect(leaf.months).toBe(6)
    expect(shifts.map(({ length }) => length)).toEqual([0, 1, 1])
    for (const shift of shifts[2]?.[0] ?? [1]) expect(shift).toBeCloseTo(0, 12)
    expect(Math.max(...(shifts[1]?.[0] ?? []).map(Math.abs))).toBeGreaterThan(0.001)
    expect(() => condensedStartUps(belief, { sums, startUps: plants, levels, starts: [] })).toThrow('starts')
    expect(() => condensedStartUps(belief, { sums, startUps: [{ ...ramp, leaf: 9 }], levels, starts: [[]] })).toThrow('leaf')
  })
})
