import { beforeAll, expect, test } from 'vitest'
import { doorTo, storeOfPacks } from '../../../test/support/filled-books.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import '../../contract/messages/all.ts'
import type { ProposedCatchUp } from '../../contract/operations/propose-catch-up.ts'
import { startSteering } from '../../solver/start-steering.ts'
import type { DoorContext } from '../context.ts'
import { run } from '../run.ts'

const today = '2026-01-12'
let context: DoorContext
beforeAll(async () => {
  const books = await storeOfPacks([packOfFolder('synthetic'), packOfFolder('quang-ninh')], today)
  context = { ...doorTo(books, today), steering: startSteering(20) }
}, 60_000)

const ask = (region: string, more: object = {}): Promise<ProposedCatchUp> =>
  run('proposeCatchUp', { region, year: 2025, asOf: '2025-10-12', ...more }, context)

test('PLN-166 plants, land, power, water and workers of the invented province limit every month left, with place and day', async () => {
  const { limits, gaps, rows, basis } = await ask('synthetic', { target: 0.12 })
  expect(gaps).toEqual([])
  expect(basis?.assumptions).toContain('limits-on-record')
  expect(limits.map(({ kind, activity }) => `${kind} ${activity}`)).toEqual([
    'plants manufacturing',
    'plants electricity',
    'land manufacturing',
    'power manufacturing',
    'water manufacturing',
    'labour manufacturing',
  ])
  for (const { kind, months, places, observations, known, activity } of limits) {
    expect(known <= '2025-10-12' && known > '2020').toBe(true)
    expect(kind === 'plants' ? observations.length : places.length).toBeGreaterThan(0)
    for (const { period, amount, planned, expected, perLevel } of months) {
      const level = rows.find((row) => row.node === activity && row.period === period)?.planned ?? Number.NaN
      expect(planned).toBeCloseTo(level * perLevel, 6)
      expect(planned ?? Number.NaN).toBeLessThanOrEqual(amount * (1 + 1e-6))
      expect(expected).toBeLessThanOrEqual(amount * (1 + 1e-9))
    }
  }
  const power = limits.find(({ kind }) => kind === 'power')
  const free = power?.places.reduce((sum, one) => sum + one.free, 0) ?? Number.NaN
  expect((power?.months[0]?.amount ?? 0) - (power?.months[0]?.expected ?? 0)).toBeCloseTo(free, 3)
})

test('PLN-166 what binds says what one unit more would bring; without limits the plan lies nearer', async () => {
  const { limits, status, distance } = await ask('synthetic', { target: 0.16 })
  expect(status).toBe('found')
  const held = limits.flatMap(({ kind, months }) => months.flatMap(({ worth }) => (worth === null ? [] : [{ kind, worth }])))
  expect(held.length).toBeGreaterThan(0)
  expect(held.every(({ worth }) => worth > 0)).toBe(true)
  const without = await ask('synthetic', { target: 0.16, limits: 'none' })
  expect(without).toMatchObject({ limits: [], gaps: [] })
  expect(distance ?? 0).toBeGreaterThan(without.distance ?? Number.NaN)
})

test('PLN-166 what is out of reach names the limit among what cannot all hold, as one promise', async () => {
  const { status, conflict, mostGrowth } = await ask('synthetic', { target: 0.9, ceiling: 'best-ever' })
  expect(status).toBe('infeasible')
  expect(mostGrowth ?? 1).toBeLessThan(0.9)
  expect(new Set(conflict.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(conflict.length)
})

test('PLN-166 Quảng Ninh has published no such capacity: every kind is a stated gap, and nothing is invented', async () => {
  const { limits, gaps, basis } = await ask('quang-ninh')
  expect(limits).toEqual([])
  expect(gaps).toEqual(['plants', 'land', 'power', 'water', 'labour'])
  expect(basis?.assumptions).toContain('no-limits-known')
})

/** Divisions of the invented province whose growth is on record, and of which products tell. */
const divisions = ['iip vsic-10', 'iip vsic-14', 'iip vsic-26', 'iip vsic-29']

test('PLN-163 the best of the same months is one number on every page; PLN-164 use of capacity stands on industry', async () => {
  const asked = { year: 2025, asOf: '2025-10-12' }
  for (const region of ['synthetic', 'quang-ninh']) {
    const page = await run('steering', { region, ...asked }, context)
    const { yardsticks } = await run('verdict', { region, ...asked }, context)
    const whole = page.nodes.find(({ indicator, activity }) => indicator === 'grdp' && activity === 'total')
    const rest = yardsticks.find(({ id }) => id === page.yardstick?.id)?.rest
    expect(rest?.best).not.toBeNull()
    expect([whole?.best, whole?.yearsOnRecord]).toEqual([rest?.best, rest?.yearsOnRecord])
    const capacities = page.nodes.filter(({ capacity }) => capacity !== null)
    expect(capacities.map(({ indicator, activity }) => `${indicator} ${activity}`)).toEqual(
      region === 'synthetic'
        ? ['grdp manufacturing', 'grdp electricity', 'iip manufacturing', 'iip electricity', ...divisions]
        : [],
    )
    for (const { capacity } of capacities) expect(capacity?.tightest.use).toBeGreaterThanOrEqual(capacity?.use ?? 9)
  }
})

test('PLN-167 where published points imply a share it stands beside the believed one of the same months, with the price at it', async () => {
  const page = await run('steering', { region: 'quang-ninh', year: 2025, asOf: '2025-10-10' }, context)
  const price = (activity: string) => page.prices.find((one) => one.activity === activity)
  const node = page.nodes.find(({ indicator, activity }) => indicator === 'grdp' && activity === 'manufacturing')
  expect(page.impliedPeriod).toBe('2025-01/2025-09')
  expect(price('manufacturing')?.published).toBeCloseTo(0.0329 / 0.2407, 9)
  expect(price('services')?.publishedRepair).toBeCloseTo(0.0548 / 0.1518 / (0.0329 / 0.2407), 9)
  expect(node?.knownShare).toBeGreaterThan(0.13)
  expect(node?.knownShare).toBeLessThan(node?.share ?? 0)
  const made = page.lineage[`/prices/${page.prices.findIndex(({ activity }) => activity === 'manufacturing')}/published`]
  expect(made?.rule).toBe('CON-4')
  expect(made?.observations).toHaveLength(2)
  expect(page.known.filter(({ id }) => made?.observations.includes(id))).toHaveLength(2)
})
