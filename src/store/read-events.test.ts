import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends, pack, source, type TestStore } from '../../test/store/kit.ts'
import type { Intervention, StartUpPlan } from '../contract/record.ts'

const loadedAt = '2026-01-02T03:04:05.000Z'
const place = { file: 'start-ups.csv', row: 2 }
const files = (edition: string) =>
  ['start-ups.csv', 'interventions.csv'].map((name) => ({ name, bytes: Buffer.from(`${name} ${edition}`) }))
const plant: StartUpPlan = {
  ...{ id: 'mill', activity: 'total', product: '', capacity: 12.5, unit: 'hectare', valueAdded: null, valueAddedRatio: null },
  ...{ start: '2025-07', spread: 1.5, ramp: 6, source: 'march', remark: 'a "remark", with \\ and comma' },
}
const storm: Intervention = {
  ...{
    id: 'storm',
    first: '2024-09',
    last: '2024-10',
    form: 'pulse',
    activities: ['total', 'services'],
    source: 'april',
    remark: '',
  },
}
const sources = [source({ id: 'march', published: '2025-03-10' }), source({ id: 'april', published: '2025-04-10' })]
const whole = pack({
  sources,
  startUps: [
    { ...plant, ...place },
    { ...plant, start: '2025-09', source: 'april', ...place },
  ],
  interventions: [{ ...storm, ...place, file: 'interventions.csv' }],
})

describe.each(backends)('events on $name', ({ create }) => {
  let opened: TestStore
  beforeAll(async () => {
    opened = await create()
    await opened.store.loadRegionPack(whole, files('events'), loadedAt)
  }, 120_000)
  afterAll(() => opened.close())

  test('BEL-122 start-ups and interventions are known from the day of their document, as they were read', async () => {
    const ask = (asOf: string) => opened.store.listEvents({ region: 'sample', asOf })
    expect(await ask('2025-03-09')).toEqual({ startUps: [], interventions: [] })
    const march = await ask('2025-03-10')
    expect(march.startUps).toMatchObject([{ ...plant, published: '2025-03-10' }])
    expect(march.interventions).toEqual([])
    const april = await ask('2025-04-10')
    expect(april.startUps.map(({ start, source: from }) => [start, from])).toEqual([
      ['2025-07', 'march'],
      ['2025-09', 'april'],
    ])
    expect(april.interventions).toMatchObject([storm])
  })

  test('BEL-122 a changed start is a revision of its document alone, and a document that leaves takes its events along', async () => {
    const [first, second] = whole.startUps
    if (!first || !second) throw new Error('two rows')
    const moved = { ...whole, startUps: [first, { ...second, start: '2025-10' }] }
    const report = await opened.store.loadRegionPack(moved, files('later'), loadedAt)
    expect([report.revisedReleases, report.unchangedReleases]).toEqual([1, 1])
    const without = { ...moved, sources: sources.slice(1), startUps: moved.startUps.slice(1) }
    expect((await opened.store.loadRegionPack(without, files('later'), loadedAt)).withdrawnReleases).toBe(1)
    const { startUps } = await opened.store.listEvents({ region: 'sample', asOf: '2025-12-31' })
    expect(startUps.map(({ start, source: from }) => [start, from])).toEqual([['2025-10', 'april']])
  })
})
