import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type AllocationInput,
  allocateTargets,
  type CatchUpInput,
  catchUpPlan,
  explainConflict,
  fairnessIndex,
  type LinearSolver,
  proportionalFit,
  solveConvex,
} from '../engine/index.ts'
import { highsSolver } from './highs-solver.ts'
import { startSteering } from './start-steering.ts'

let solve: LinearSolver
beforeAll(async () => {
  solve = await highsSolver(20)
})

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
const none = Number.POSITIVE_INFINITY

describe('PLN-16 linear programmes as data', () => {
  const variable = (name: string, cost: number, high = none) => ({ name, low: 0, high, cost })

  test('PLN-16 a workshop’s best week, with the price of an hour', () => {
    const rows = [
      {
        name: 'carpentry',
        low: -none,
        high: 40,
        terms: [
          { at: 0, factor: 1 },
          { at: 1, factor: 2 },
        ],
      },
      {
        name: 'finishing',
        low: -none,
        high: 50,
        terms: [
          { at: 0, factor: 2 },
          { at: 1, factor: 1 },
        ],
      },
    ]
    const found = solve({ variables: [variable('chairs', -30), variable('tables', -50)], rows })
    if (found.status !== 'optimal') throw new Error(found.status)
    expect(found.objective).toBeCloseTo(-1100, 6)
    expect([...Array.from(found.values), ...Array.from(found.duals)]).toEqual(
      [20, 10, -70 / 3, -10 / 3].map((one) => expect.closeTo(one, 6)),
    )
  })

  test('PLN-16 whole numbers, no solution with the rows that conflict, and no end', () => {
    const row = (name: string, low: number, high: number) => ({ name, low, high, terms: [{ at: 0, factor: 2 }] })
    const whole = solve({ variables: [{ ...variable('x', -1), whole: true }], rows: [row('most', -none, 7)] })
    expect(whole).toMatchObject({ status: 'optimal', objective: -3 })
    const rows = [row('free', -none, 100), row('at least 4', 4, none), row('at most 2', -none, 2)]
    expect(solve({ variables: [variable('x', 1)], rows })).toEqual({ status: 'infeasible', rows: [1, 2] })
    expect(solve({ variables: [variable('x', -1)], rows: [] }).status).toBe('unbounded')
  })
})

describe('PLN-18 HiGHS behind the seam', () => {
  test('PLN-18 a thousand programmes leave no memory behind, and a wrong one is told in a line', () => {
    const variables = Array.from({ length: 200 }, (_, at) => ({ name: `x${at}`, low: 0, high: 1, cost: -at }))
    const model = { variables, rows: [{ name: 'sum', low: 0, high: 7, terms: variables.map((_, at) => ({ at, factor: 1 })) }] }
    const memory = () => process.memoryUsage()
    for (let round = 0; round < 200; round += 1) solve(model)
    const before = memory().arrayBuffers + memory().external
    for (let round = 0; round < 800; round += 1) solve(model)
    expect(memory().arrayBuffers + memory().external - before).toBeLessThan(8e6)
    const wrong = () => solve({ variables: [], rows: [{ name: 'r', low: 0, high: 1, terms: [{ at: 5, factor: 1 }] }] })
    expect(wrong).toThrow(/^HiGHS: .{1,500}$/s)
  })

  test('PLN-18 in a thread of its own the answer is the same, and one that takes too long is stopped', async () => {
    const input = allocation(59, 36)
    const answer = await startSteering(20).allocateTargets(input)
    expect(answer).toEqual(allocateTargets(input, solve))
    expect(await startSteering(0.001).allocateTargets(input)).toEqual({ status: 'stopped' })
  }, 60_000)
})

test('PLN-17 squared costs by pieces find what the multiplier finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 1, max: 50, noNaN: true }), fc.double({ min: 0.2, max: 5, noNaN: true })), {
        minLength: 2,
        maxLength: 6,
      }),
      fc.double({ min: 0.2, max: 3, noNaN: true }),
      (parts, factor) => {
        const total = sum(parts.map(([centre]) => centre)) * factor
        const variables = parts.map((_, at) => ({ name: `x${at}`, low: 0, high: none, cost: 0 }))
        const rows = [{ name: 'total', low: total, high: total, terms: parts.map((_, at) => ({ at, factor: 1 })) }]
        const curves = parts.map(([centre, weight], at) => ({ at, centre, weight }))
        const found = solveConvex({ model: { variables, rows }, curves, solve, tolerance: 1e-10 })
        if (found.status !== 'optimal') throw new Error(found.status)
        expect(found.objective).toBeLessThanOrEqual(exactCost(parts, total) * (1 + 1e-5) + 1e-9)
      },
    ),
    { numRuns: 25 },
  )
})

/** min Σ w (x − c)² with Σ x = total, x ≥ 0, by bisection of the multiplier. */
function exactCost(parts: readonly (readonly [number, number])[], total: number): number {
  let [low, high] = [-1e6, 1e6]
  const at = (lambda: number) => parts.map(([centre, weight]) => Math.max(0, centre + lambda / (2 * weight)))
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2
    if (sum(at(middle)) < total) low = middle
    else high = middle
  }
  return sum(at(high).map((value, index) => (parts[index]?.[1] ?? 0) * (value - (parts[index]?.[0] ?? 0)) ** 2))
}

describe('PLN-20 the smallest change that reaches the target', () => {
  const node = (id: string, expected: number, spread: number, capacity?: number) => ({
    id,
    base: [100, 100, 100],
    expected: [expected, expected, expected],
    spread: [spread, spread, spread],
    ...(capacity === undefined ? {} : { capacity: [capacity, capacity, capacity] }),
  })
  const input: CatchUpInput = { nodes: [node('steady', 110, 1), node('lively', 130, 3)], target: 780, limits: [] }
  const planOf = (more: Partial<CatchUpInput>) => {
    const found = catchUpPlan({ ...input, ...more }, solve)
    if (found.status !== 'found') throw new Error(JSON.stringify(found))
    return found
  }

  test('PLN-20 without limits each part moves in proportion to its squared spread', () => {
    const { planned, distance, binding } = planOf({})
    expect(planned[0]).toEqual([112, 112, 112].map((one) => expect.closeTo(one, 2)))
    expect(planned[1]).toEqual([148, 148, 148].map((one) => expect.closeTo(one, 2)))
    expect(distance).toBeCloseTo(Math.sqrt(3 * 4 + 3 * 36), 2)
    expect(binding).toEqual([])
  })

  test('PLN-20 nothing moves when what is expected is enough, and what cannot move does not', () => {
    const enough = planOf({ target: 700 })
    expect(enough.planned).toEqual(
      [
        [110, 110, 110],
        [130, 130, 130],
      ].map((row) => row.map((one) => expect.closeTo(one, 6))),
    )
    expect(enough.distance).toBeCloseTo(0, 6)
    const still = planOf({ nodes: [node('steady', 110, 0), node('lively', 130, 3)] })
    expect(still.planned[0]).toEqual([110, 110, 110])
    expect(still.planned[1]?.[0]).toBeCloseTo(150, 2)
  })

  test('PLN-21 what binds is named with what one more unit of it is worth, and that is what it is worth', () => {
    const limits = [
      {
        id: 'grid',
        kind: 'power',
        months: [1],
        amount: 52,
        uses: [
          { node: 'lively', perUnit: 0.4 },
          { node: 'steady', perUnit: 0.01 },
        ],
      },
    ]
    const nodes = [node('steady', 110, 1), node('lively', 130, 3, 147)]
    const bound = planOf({ limits, nodes })
    expect(bound.binding.map(({ kind, id, months }) => [kind, id, ...months])).toEqual([
      ['power', 'grid', 1],
      ['capacity', 'lively', 0],
      ['capacity', 'lively', 2],
    ])
    const worth = bound.binding[0]?.worth ?? 0
    const more = planOf({ nodes, limits: limits.map((one) => ({ ...one, amount: 52.4 })), target: 780 + 0.4 * worth })
    expect(more.distance ** 2).toBeCloseTo(bound.distance ** 2, 0)
    const without = planOf({ nodes, limits, target: 780 + 0.4 * worth })
    expect(without.distance ** 2 - bound.distance ** 2).toBeGreaterThan(5 * Math.abs(more.distance ** 2 - bound.distance ** 2))
  })

  test('PLN-22 a target out of reach comes with the most, the smallest conflict and the cheapest way out', () => {
    const nodes = [node('steady', 110, 0), node('lively', 130, 3, 150), node('idle', 0, 0)]
    const spare = { id: 'land', kind: 'land', months: [0, 1, 2], amount: 1e6, uses: [{ node: 'lively', perUnit: 1 }] }
    const found = catchUpPlan({ nodes, target: 800, limits: [spare] }, solve)
    expect(found).toMatchObject({ status: 'infeasible', most: expect.closeTo(780, 6) })
    if (found.status !== 'infeasible') return
    expect(found.conflict.map(({ kind, id }) => `${kind} ${id}`).toSorted()).toEqual([
      'capacity lively',
      'fixed idle',
      'fixed steady',
      'target ',
    ])
    expect(found.relaxation).toEqual([
      { kind: 'target', id: '', months: [0, 1, 2], side: 'low', from: 800, to: expect.closeTo(780, 6) },
    ])
  })

  test('PLN-20 the plan is the same in dong and in percent', () => {
    const limits = [{ id: 'grid', kind: 'power', months: [1], amount: 52, uses: [{ node: 'lively', perUnit: 0.4 }] }]
    const plain = planOf({ limits })
    for (const unit of [1e-4, 1e8]) {
      const scaled = (one: CatchUpInput['nodes'][number]) => ({
        id: one.id,
        base: one.base.map((level) => level * unit),
        expected: one.expected.map((level) => level * unit),
        spread: one.spread.map((level) => level * unit),
      })
      const nodes = input.nodes.map(scaled)
      const found = planOf({ nodes, target: 780 * unit, limits: limits.map((one) => ({ ...one, amount: 52 * unit })) })
      for (const [at, row] of found.planned.entries())
        for (const [month, level] of row.entries()) expect(level / unit).toBeCloseTo(plain.planned[at]?.[month] ?? 0, 6)
      expect(found.binding[0]?.worth).toBeCloseTo(plain.binding[0]?.worth ?? 0, 6)
      expect(found.binding[0]?.amount).toBeCloseTo(52 * unit, 6)
      const far = catchUpPlan(
        { nodes: nodes.map((one) => ({ ...one, capacity: one.expected })), target: 780 * unit, limits: [] },
        solve,
      )
      expect(far).toMatchObject({
        status: 'infeasible',
        most: expect.closeTo(720 * unit, 3),
        relaxation: [{ to: expect.closeTo(720 * unit, 3) }],
      })
    }
  })

  test('PLN-20 the caller’s mistakes are named', () => {
    expect(() => catchUpPlan({ ...input, nodes: [] }, solve)).toThrow('no-values')
    expect(() => catchUpPlan({ ...input, nodes: [node('a', 1, 1), node('a', 1, 1)] }, solve)).toThrow('repeated-code')
    expect(() => catchUpPlan({ ...input, nodes: [{ ...node('a', 1, 1), spread: [1] }] }, solve)).toThrow('lengths-differ')
    const limit = { id: 'l', kind: 'land', months: [0], amount: 1, uses: [{ node: 'x', perUnit: 1 }] }
    expect(() => catchUpPlan({ ...input, limits: [limit] }, solve)).toThrow('unknown-code')
    expect(() => catchUpPlan({ ...input, limits: [{ ...limit, months: [9] }] }, solve)).toThrow('limit months')
  })
})

describe('PLN-24 why promises cannot all hold', () => {
  const x = (factor = 1) => [{ quantity: 'x', factor }]
  const promise = (id: string, low: number, high: number, more = {}) => ({ id, rows: [{ low, high, terms: x() }], ...more })
  const quantities = [{ id: 'x' }, { id: 'y' }]

  test('PLN-24 the conflict is irreducible: it conflicts, and without any one of it the rest does not', () => {
    const bound = fc.integer({ min: 0, max: 60 })
    const one = fc.record({ low: bound, width: bound, x: fc.integer({ min: -2, max: 2 }), y: fc.integer({ min: -2, max: 2 }) })
    fc.assert(
      fc.property(fc.array(one, { minLength: 3, maxLength: 8 }), (given) => {
        const promises = given.map(({ low, width, x: a, y: b }, at) => ({
          id: `p${at}`,
          rows: [
            {
              low,
              high: low + width,
              terms: [
                { quantity: 'x', factor: a },
                { quantity: 'y', factor: b },
              ],
            },
          ],
        }))
        const found = explainConflict({ quantities, promises, solve })
        if (found.status !== 'conflict') return
        const part = promises.filter(({ id }) => found.conflict.includes(id))
        expect(explainConflict({ quantities, promises: part, solve }).status).toBe('conflict')
        for (const left of part)
          if (part.length > 1)
            expect(explainConflict({ quantities, promises: part.filter((other) => other !== left), solve }).status).toBe(
              'consistent',
            )
      }),
      { numRuns: 20 },
    )
  })

  test('PLN-25 the cheapest relaxation moves the cheaper bound, makes all hold, and never a firm one', () => {
    const promises = [promise('council', 14, none), promise('capacity', 0, 12), promise('other', 0, 100)]
    const found = explainConflict({ quantities, promises, solve })
    expect(found).toMatchObject({
      conflict: ['council', 'capacity'],
      relaxation: [{ promise: 'council', side: 'low', from: 14, to: expect.closeTo(12, 6) }],
    })
    const firm = explainConflict({
      quantities,
      promises: [promise('council', 14, none, { firm: true }), promise('capacity', 0, 12)],
      solve,
    })
    expect(firm).toMatchObject({ relaxation: [{ promise: 'capacity', to: expect.closeTo(14, 6) }] })
    const weighed = explainConflict({
      quantities,
      promises: [promise('council', 14, none, { weight: 5 }), promise('capacity', 0, 12, { weight: 1 })],
      solve,
    })
    expect(weighed).toMatchObject({ relaxation: [{ promise: 'capacity' }] })
    const large = [promise('council', 14e9, none), promise('capacity', 0, 12e9), promise('spare', 0, 1e12)]
    expect(explainConflict({ quantities, promises: large, solve })).toMatchObject({
      conflict: ['council', 'capacity'],
      relaxation: [{ promise: 'council', to: expect.closeTo(12e9, 0) }],
    })
    const both = [promise('council', 14, none, { firm: true }), promise('capacity', 0, 12, { firm: true })]
    expect(explainConflict({ quantities, promises: both, solve })).toMatchObject({ status: 'conflict', relaxation: [] })
  })
})

/** Seeded sites with land in batches; enough of it. */
function allocation(sites: number, months: number, totalShare = 0.6): AllocationInput {
  let state = 7
  const draw = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
  const made = Array.from({ length: sites }, (_, at) => ({
    id: `site${at}`,
    landReady: Array.from({ length: months }, () => (draw() < 0.3 ? Math.round(draw() * 200) / 10 : 0)),
    capitalPerHectare: 3 + 10 * draw(),
    pipeline: Array.from({ length: months }, () => (draw() < 0.4 ? Math.round(60 * draw()) : 0)),
    conversion: 0.3 + 0.6 * draw(),
  }))
  const most = sum(made.map((one) => Math.floor(sum(one.landReady) * one.capitalPerHectare)))
  const season = Array.from({ length: months }, (_, at) => 1 + (at % 12) / 6)
  return { sites: made, season, total: Math.floor(most * totalShare), monthsOver: 0 }
}

describe('PLN-28 targets for park developers', () => {
  const found = (input: AllocationInput) => {
    const answer = allocateTargets(input, solve)
    if (answer.status !== 'found') throw new Error(JSON.stringify(answer))
    return answer
  }

  test('PLN-28 land is never exceeded in any month, PLN-30 sums are exact and zeros stay zero', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 14 }),
        fc.double({ min: 0, max: 1.5, noNaN: true }),
        (sites, months, share) => {
          const input = allocation(sites, months, share)
          const { cells, prior, allocated, uncovered } = found(input)
          expect(sum(cells.map(sum))).toBe(allocated)
          expect(allocated + uncovered).toBe(input.total)
          for (const [at, site] of input.sites.entries()) {
            let [land, given] = [0, 0]
            for (const [month, units] of (cells[at] ?? []).entries()) {
              land += site.landReady[month] ?? 0
              given += units
              expect(Number.isInteger(units) && units >= 0).toBe(true)
              expect(given).toBeLessThanOrEqual(land * site.capitalPerHectare + 1e-6)
              if (land === 0 || prior[at]?.[month] === 0) expect(units).toBe(0)
            }
          }
        },
      ),
      { numRuns: 20 },
    )
  })

  test('PLN-28 with land to spare the table is the prior, rounded', () => {
    const input = allocation(6, 12, 0.05)
    const roomy = { ...input, sites: input.sites.map((one) => ({ ...one, landReady: [1e4, ...one.landReady.slice(1)] })) }
    const { cells, prior, shortage } = found(roomy)
    expect(shortage).toBeNull()
    for (const [at, row] of cells.entries())
      for (const [month, units] of row.entries()) expect(Math.abs(units - (prior[at]?.[month] ?? 0))).toBeLessThan(2)
  })

  test('PLN-32 a target without land says how many hectares are short and from which month', () => {
    const site = { id: 'park', landReady: [10, 0, 0, 10], capitalPerHectare: 5, pipeline: [0, 0, 0, 0], conversion: 0.5 }
    const short = found({ sites: [site], season: [1, 1, 1, 1], total: 160, monthsOver: 0 })
    expect(short).toMatchObject({ allocated: 100, uncovered: 60 })
    expect(short.shortage).toEqual({ hectares: 12, fromMonth: 1, worst: 14 })
  })

  test('PLN-32 least amounts beyond the land or the total are named', () => {
    const site = { id: 'park', landReady: [10], capitalPerHectare: 5, pipeline: [0], conversion: 0.5 }
    const of = (lowest: number, total: number) =>
      allocateTargets({ sites: [{ ...site, lowest }], season: [1], total, monthsOver: 0 }, solve)
    expect(of(51, 60)).toEqual({ status: 'infeasible', sites: [{ id: 'park', lowest: 51, most: 50 }] })
    expect(of(40, 30)).toMatchObject({ status: 'infeasible', sites: [{ lowest: 40 }] })
    expect(of(40, 45)).toMatchObject({ status: 'found', cells: [[45]] })
  })

  test('PLN-33 in the year what is signed stays, what is agreed moves least, and nothing moves without need', () => {
    const plan = found(allocation(5, 12))
    const input = allocation(5, 12)
    const agreed = input.sites.map((site, at) => ({ ...site, agreed: plan.cells[at] ?? [] }))
    expect(found({ ...input, sites: agreed })).toMatchObject({ disturbance: 0, cells: plan.cells })
    const realised = agreed.map((site, at) => ({
      ...site,
      realised: site.agreed.slice(0, 3).map((one) => Math.max(0, one - (at === 0 ? 4 : 0))),
    }))
    const missed = sum(agreed.map((site) => sum(site.agreed.slice(0, 3)))) - sum(realised.map((site) => sum(site.realised)))
    const again = found({ ...input, sites: realised, monthsOver: 3 })
    expect(again.cells.map((row) => row.slice(0, 3))).toEqual(realised.map((site) => site.realised))
    expect(sum(again.cells.map(sum))).toBe(input.total)
    expect(again.disturbance).toBeGreaterThanOrEqual(missed)
    expect(again.disturbance).toBeLessThanOrEqual(missed + 2 * 5)
  })

  test('PLN-29 rows fit exactly, columns nearly, and zeros are zeros', () => {
    const seed = [
      [5, 0, 2],
      [1, 3, 0],
      [0, 2, 2],
    ]
    const { table, gap } = proportionalFit({ seed, rows: [10, 20, 30], columns: [15, 25, 20] })
    expect(table.map(sum)).toEqual([10, 20, 30].map((one) => expect.closeTo(one, 9)))
    expect(gap).toBeLessThan(1e-6)
    expect(table.flatMap((row, i) => row.filter((one, j) => (seed[i]?.[j] === 0) !== (one === 0)))).toEqual([])
    expect(
      proportionalFit({
        seed: [
          [1, 0],
          [1, 0],
        ],
        rows: [1, 1],
        columns: [1, 1],
      }).gap,
    ).toBeCloseTo(0.5, 9)
  })

  test('PLN-31 equal loads are fair, one that carries all is 1 / n', () => {
    expect(fairnessIndex({ targets: [1, 2, 4], capacities: [10, 20, 40] })).toBeCloseTo(1, 12)
    expect(fairnessIndex({ targets: [1, 0, 0, 0], capacities: [10, 20, 40, 5] })).toBeCloseTo(0.25, 12)
    expect(fairnessIndex({ targets: [1, 1], capacities: [0, 5] })).toBe(0)
    expect(fairnessIndex({ targets: [0, 0], capacities: [1, 5] })).toBeNaN()
  })
})
