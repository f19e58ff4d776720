import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { explainConflict, type LinearSolver } from '../engine/index.ts'
import { highsSolver } from './highs-solver.ts'
import { startSteering } from './start-steering.ts'

let solve: LinearSolver
beforeAll(async () => {
  solve = await highsSolver(20)
})

const none = Number.POSITIVE_INFINITY

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

/** Promises of four quantities each that cannot carry a total. */
function many(count: number): Omit<Parameters<typeof explainConflict>[0], 'solve'> {
  let state = 7
  const draw = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
  const quantities = Array.from({ length: count / 4 }, (_, at) => ({ id: `q${at}` }))
  const terms = () => Array.from({ length: 4 }, () => ({ quantity: `q${Math.floor(draw() * quantities.length)}`, factor: 1 }))
  const made = Array.from({ length: count }, (_, at) => ({
    id: `p${at}`,
    rows: [{ low: 0, high: 100 + 50 * draw(), terms: terms() }],
  }))
  const whole = quantities.map(({ id }) => ({ quantity: id, factor: 1 }))
  return { quantities, promises: [...made, { id: 'total', rows: [{ low: 1e5, high: none, terms: whole }] }] }
}

test('PLN-18 in a thread of its own the answer is the same, and one that takes too long is stopped', async () => {
  const input = many(200)
  const answer = await startSteering(20).explainConflict(input)
  expect(answer).toEqual(explainConflict({ ...input, solve }))
  expect(await startSteering(0.0001).explainConflict(many(2000))).toEqual({ status: 'stopped' })
}, 60_000)

test('PLN-162 among 201 promises few programmes are solved, and none of the conflict can be spared', () => {
  const input = many(200)
  let programmes = 0
  const found = explainConflict({
    ...input,
    solve: (model) => {
      programmes += 1
      return solve(model)
    },
  })
  if (found.status !== 'conflict') throw new Error(found.status)
  expect(found.conflict).toContain('total')
  expect(programmes).toBeLessThan(60)
  const part = input.promises.filter(({ id }) => found.conflict.includes(id))
  for (const left of part) {
    const others = part.filter((one) => one !== left)
    expect(explainConflict({ ...input, promises: others, solve }).status).toBe('consistent')
  }
})
