import { beforeAll, describe, expect, test } from 'vitest'
import { type CatchUpInput, catchUpPlan, type LinearSolver } from '../engine/index.ts'
import { highsSolver } from './highs-solver.ts'

let solve: LinearSolver
beforeAll(async () => {
  solve = await highsSolver(20)
})

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
