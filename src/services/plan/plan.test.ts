import { describe, expect, test } from 'vitest'
import { allocateTargetsScreen, catchUpScreen, explainConflictScreen } from '../../cli/plan-screens.ts'
import { languages } from '../../contract/record.ts'
import { startSteering } from '../../solver/start-steering.ts'
import { run } from '../run.ts'

const context = { steering: startSteering(30) }
const file = (value: unknown, name = 'plan.json') => ({
  name,
  bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
})

const plan = {
  period: '2025-11/2025-12',
  target: { growth: 0.14, base: 1200, done: 1100 },
  nodes: [
    { id: 'manufacturing', base: [40, 40], expected: [50, 50], spread: [4, 4], capacity: [62, 62] },
    { id: 'services', base: [60, 0], expected: [65, 65], spread: [1, 1] },
    { id: 'taxes', base: [10, 10], expected: [11, 11], spread: [0, 0] },
  ],
  limits: [{ id: 'grid', kind: 'power', period: '2025-11', amount: 28, uses: [{ node: 'manufacturing', perUnit: 0.5 }] }],
}

const problemsOf = async (key: 'catchUp' | 'explainConflict' | 'allocateTargets', value: unknown) => {
  const error: unknown = await run(key, { file: file(value) }, context).catch((caught: unknown) => caught)
  expect(error).toMatchObject({ code: 'data-refused' })
  const { facts } = error as { facts: { problems: readonly { column: string; found: string; allowed: string }[] } }
  return facts.problems.map(({ column, found }) => `${column}: ${found}`)
}

describe('PLN-36 catch-up from a file', () => {
  test('PLN-36 the plan adds up to the target, row by row, with growth and points', async () => {
    const answer = await run('catchUp', { file: file(plan) }, context)
    expect(answer).toMatchObject({ status: 'found', target: expect.closeTo(268, 9), expected: 252 })
    expect(answer.rows.reduce((sum, row) => sum + row.planned, 0)).toBeCloseTo(268, 6)
    const [first, , , services] = answer.rows
    expect(first).toMatchObject({ node: 'manufacturing', period: '2025-11', planned: expect.closeTo(56, 3) })
    expect(first?.points).toBeCloseTo((first?.extra ?? 0) / 1200, 12)
    expect(services).toMatchObject({ period: '2025-12', growthPlanned: null })
    expect(answer.binding.map(({ id, kind, period }) => [kind, id, period])).toEqual([['power', 'grid', '2025-11']])
  })

  test('PLN-36 another growth may be asked for, as a fraction or in percent', async () => {
    const [fraction, percent] = [
      await run('catchUp', { file: file(plan), target: '0.13' }, context),
      await run('catchUp', { file: file(plan), target: 13 }, context),
    ]
    expect(percent).toEqual(fraction)
    expect(fraction.target).toBeCloseTo(256, 9)
    const level = { ...plan, target: { level: 260 } }
    expect((await run('catchUp', { file: file(level) }, context)).rows[0]?.points).toBeNull()
    await expect(run('catchUp', { file: file(level), target: 0.14 }, context)).rejects.toMatchObject({ code: 'wrong-use' })
  })

  test('PLN-22 out of reach: both commands tell the same conflict and way out', async () => {
    const hard = {
      ...plan,
      target: { growth: 0.25, base: 1200, done: 1100 },
      nodes: plan.nodes.map((node) => ({ ...node, capacity: [70, 70] })),
    }
    const answer = await run('catchUp', { file: file(hard) }, context)
    expect(answer).toMatchObject({ status: 'infeasible', rows: [], most: expect.closeTo(56 + 70 + 140 + 22, 6) })
    const explained = await run('explainConflict', { file: file(hard) }, context)
    expect(explained).toEqual({ status: 'conflict', conflict: answer.conflict, relaxation: answer.relaxation })
    expect(explained.conflict.map(({ text }) => text)).toContain(
      'The target asks for at least 400 (November 2025 to December 2025).',
    )
    expect((await run('explainConflict', { file: file(plan) }, context)).status).toBe('consistent')
  })

  test('PLN-36 every problem is placed', async () => {
    const [first] = plan.nodes
    const wrong = {
      ...plan,
      nodes: [
        ...plan.nodes,
        { ...first, base: [1] },
        { id: 'still', base: [1, 1], expected: [5, 5], spread: [0, 0], capacity: [6, 4] },
      ],
      limits: [{ ...plan.limits[0], period: '2026-01', uses: [{ node: 'nobody', perUnit: 1 }] }],
    }
    expect(await problemsOf('catchUp', wrong)).toEqual([
      'limits[0].period: 2026-01',
      'limits[0].uses[0].node: nobody',
      'nodes[3].base: 1 numbers',
      'nodes[3].id: manufacturing',
      'nodes[4].expected[1]: 5',
    ])
    expect(await problemsOf('catchUp', { ...plan, perod: 1, nodes: [{ ...first, spread: [-1, 'x'] }] })).toEqual([
      'nodes[0].spread[0]: -1',
      'nodes[0].spread[1]: x',
      'perod: an unknown field',
    ])
    expect((await problemsOf('catchUp', '{ "period": '))[0]).toContain('JSON')
  })
})

describe('PLN-36 promises from a file', () => {
  const promises = [
    {
      id: 'NQ 259',
      party: 'Council',
      terms: [{ quantity: 'cars' }, { quantity: 'coal', factor: 2 }],
      atLeast: 120,
      period: '2025',
    },
    { id: 'line', party: 'Maker', terms: [{ quantity: 'cars' }], atMost: 20 },
    { id: 'mine', party: '', terms: [{ quantity: 'coal' }], atLeast: 10, atMost: 30, firm: true },
  ]

  test('PLN-24 each promise of the smallest conflict is one sentence, and so is each move of the way out', async () => {
    const answer = await run('explainConflict', { file: file({ promises }) }, context)
    expect(answer.conflict.map(({ text }) => text)).toEqual([
      'Council (NQ 259): cars + 2 × coal is to be at least 120.',
      'Maker (line): cars is to be at most 20.',
      'mine (mine): coal is to be between 10 and 30.',
    ])
    expect(answer.relaxation.map(({ text }) => text)).toEqual(['Council (NQ 259): the lower bound goes from 120 to 80.'])
  })

  test('PLN-36 promises without a bound, twice, or the wrong way round are refused', async () => {
    const [first, second] = promises
    const wrong = [first, { ...second, atLeast: 30 }, { ...first, atLeast: undefined }]
    expect(await problemsOf('explainConflict', { promises: wrong })).toEqual([
      'promises[1].atMost: 20',
      'promises[2]: no bound',
      'promises[2].id: NQ 259',
    ])
  })
})

const park = (id: string, more: object = {}) => ({
  id,
  owner: 'group',
  land: [
    { month: '2026-01', hectares: 10 },
    { month: '2026-05', hectares: 20 },
  ],
  capitalPerHectare: 2.5,
  pipeline: [{ project: 'p', month: '2026-02', capital: 20, probability: 0.5 }],
  conversion: 0.5,
  ...more,
})
const allocation = {
  period: '2026-01/2026-06',
  unit: 'mn USD',
  step: 0.1,
  total: 100,
  season: [1, 1, 1, 2, 2, 2],
  groups: [{ id: 'group' }],
  developers: [park('north'), park('south', { owner: '' })],
}

describe('PLN-36 targets of developers from a file', () => {
  test('PLN-30 months, quarters, developers, groups and the total add up exactly in the file’s unit', async () => {
    const answer = await run('allocateTargets', { file: file(allocation) }, context)
    const cents = (values: readonly { readonly target: number }[]) =>
      values.reduce((sum, { target }) => sum + Math.round(target * 10), 0)
    expect([answer.rows, answer.quarters, answer.developers, answer.groups].map(cents)).toEqual([1000, 1000, 1000, 1000])
    expect(answer.groups.map(({ owner }) => owner)).toEqual(['group', 'south'])
    expect(answer.rows.every(({ target }) => Number.isInteger(Number((target * 10).toFixed(9))))).toBe(true)
    expect(answer).toMatchObject({ uncovered: 0, fairness: expect.closeTo(1, 3) })
  })

  test('PLN-32 a target without land names hectares and month', async () => {
    const answer = await run('allocateTargets', { file: file({ ...allocation, total: 200 }) }, context)
    expect(answer).toMatchObject({
      allocated: 150,
      uncovered: 50,
      shortage: { hectares: expect.closeTo(20, 6), from: '2026-03' },
    })
    const least = await run(
      'allocateTargets',
      { file: file({ ...allocation, developers: [park('north', { lowest: 90 })] }) },
      context,
    )
    expect(least).toMatchObject({ status: 'infeasible', infeasible: [{ developer: 'north', lowest: 90, most: 75 }] })
  })

  test('PLN-36 negative land, a target below what is realised and circular owners are refused in words', async () => {
    const negative = [park('north', { land: [{ month: '2026-01', hectares: -1 }] })]
    expect(await problemsOf('allocateTargets', { ...allocation, developers: negative })).toEqual([
      'developers[0].land[0].hectares: -1',
    ])
    const circular = {
      ...allocation,
      groups: [
        { id: 'group', owner: 'holding' },
        { id: 'holding', owner: 'group' },
      ],
    }
    expect(await problemsOf('allocateTargets', circular)).toEqual([
      'groups[0].owner: group → holding → group',
      'groups[1].owner: holding → group → holding',
    ])
    const late = {
      ...allocation,
      realisedTo: '2026-02',
      total: 50,
      developers: [park('north', { realised: [30, 30.05], highest: 40 })],
    }
    expect(await problemsOf('allocateTargets', late)).toEqual([
      'developers[0].highest: 40',
      'developers[0].realised[1]: 30.05',
      'total: 50',
    ])
    const outside = {
      ...allocation,
      season: [1],
      developers: [park('north', { land: [{ month: '2027-01', hectares: 1 }], agreed: [1], owner: 'moon' })],
    }
    expect(await problemsOf('allocateTargets', outside)).toEqual([
      'developers[0].agreed: 1 amounts',
      'developers[0].land[0].month: 2027-01',
      'developers[0].owner: moon',
      'season: 1 weights',
    ])
  })
})

test('PLN-37 the terminal tells plan, conflict and targets in every language', async () => {
  const found = await run('catchUp', { file: file(plan) }, context)
  const allocated = await run('allocateTargets', { file: file({ ...allocation, total: 200 }) }, context)
  const hard = {
    ...plan,
    limits: [{ ...plan.limits[0], amount: 1 }],
    nodes: plan.nodes.map((node) => ({ ...node, capacity: [66, 66] })),
  }
  const explained = await run('explainConflict', { file: file(hard) }, context)
  const texts = languages.map((language) => [
    catchUpScreen(found, language),
    allocateTargetsScreen(allocated, language),
    explainConflictScreen(explained, language),
  ])
  const words = [
    ['Ước tính nội bộ', 'còn thiếu 20 ha', 'Điện “grid”'],
    ['Internal estimate', 'short of 20 ha', 'Power “grid”'],
    ['Estimation interne', 'manque 20 ha', 'Électricité « grid »'],
    ['Interne Schätzung', 'fehlen 20 ha', 'Strom „grid“'],
  ]
  for (const [at, three] of texts.entries())
    for (const [which, text] of three.entries()) expect(text).toContain(words[at]?.[which])
  expect(texts[1]?.[0]).toMatch(/manufacturing +November 2025 +50 +56 +6 +25\.0% +40\.0% +\+0\.50/)
})
