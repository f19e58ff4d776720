import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends, observation, pack, packFiles, source, statement, type TestStore, target } from '../../test/store/kit.ts'
import { sha256 } from './release-content.ts'

const loadedAt = '2026-02-01T08:00:00.000Z'
const region = 'sample'
const late = '2030-01-01'

const sample = pack({
  sources: [
    source({ id: 'march', published: '2025-03-29', publishedBasis: 'inferred-calendar' }),
    source({ id: 'april', published: '2025-04-06' }),
    source({ id: 'history', published: '2025-01-15' }),
    source({ id: 'speech', published: '2025-08-20' }),
  ],
  observations: [
    observation({ source: 'march', value: 0.1091, printed: '10.91', row: 3 }),
    observation({ source: 'april', value: 0.1112, printed: '11.12', row: 4, status: 'preliminary' }),
    observation({
      source: 'april',
      value: 1e-17 + 0.1,
      printed: '0.1',
      period: '2025-03',
      periodType: 'month',
      priceBasis: 'current',
      row: 5,
    }),
    observation({ source: 'april', activity: 'C', period: '2025-01/2025-03', periodType: 'cumulative', value: 0.3199, row: 6 }),
    observation({
      source: 'history',
      period: '2021/2024',
      periodType: 'range',
      measure: 'average-growth',
      comparator: 'none',
      row: 7,
    }),
    observation({
      source: 'history',
      period: '2024',
      periodType: 'year',
      subject: 'north-park',
      remark: 'it\'s "here", {a\\b} đà\n',
      row: 8,
    }),
    observation({
      source: 'history',
      period: '2025-12-31',
      periodType: 'point',
      measure: 'level',
      doubtfulSince: '2025-04-02',
      value: 12_345.75,
      row: 9,
    }),
  ],
  targets: [
    target({ source: 'speech', id: 'council-12', value: 0.12, published: '2024-12-06', row: 2 }),
    target({ source: 'speech', id: 'council-14', published: '2025-01-10', supersedes: 'council-12', row: 3 }),
    target({ source: 'speech', id: 'plan-2030', period: '2026/2030', published: '2025-01-10', actDate: '', row: 4 }),
  ],
  statements: [
    statement({ source: 'march' }),
    statement({ source: 'april', subject: 'east-road', value: 'đã khởi công', doubtful: true }),
  ],
})

describe.each(backends)('reads on $name', ({ create }) => {
  let opened: TestStore
  beforeAll(async () => {
    opened = await create()
    await opened.store.loadRegionPack(sample, packFiles('one'), loadedAt)
  }, 120_000)
  afterAll(() => opened.close())

  const rowsKnown = async (query: {
    asOf: string
    year?: number
    upToYear?: number
    activity?: string
    measure?: string
    subject?: string
    source?: string
  }) => (await opened.store.listObservations({ region, ...query })).map((found) => `${found.source} ${found.period}`)

  test('STO-8 an observation is known from the day of its document, and not a day earlier', async () => {
    const history = ['history 2021/2024', 'history 2024', 'history 2025-12-31']
    expect(await rowsKnown({ asOf: '2025-01-14' })).toEqual([])
    expect(await rowsKnown({ asOf: '2025-03-28' })).toEqual(history)
    expect(await rowsKnown({ asOf: '2025-03-29' })).toEqual([...history, 'march 2025-Q1'])
    expect(await rowsKnown({ asOf: '2025-04-06' })).toEqual([
      ...history,
      'march 2025-Q1',
      'april 2025-01/2025-03',
      'april 2025-03',
      'april 2025-Q1',
    ])
  })

  test('STO-8 a target is known from its own day, whatever the day of the document that tells of it', async () => {
    const known = async (asOf: string) => (await opened.store.listTargets({ region, asOf })).map(({ id }) => id)
    expect(await known('2024-12-05')).toEqual([])
    expect(await known('2025-01-09')).toEqual(['council-12'])
    expect(await known('2025-01-10')).toEqual(['council-12', 'council-14', 'plan-2030'])
    expect(await opened.store.listTargets({ region, asOf: late, period: '2026/2030' })).toHaveLength(1)
    expect(await opened.store.listTargets({ region, asOf: late, indicator: 'grdp', activity: 'C' })).toEqual([])
  })

  test('STO-8 statements and releases obey the day too', async () => {
    expect(await opened.store.listStatements({ region, asOf: '2025-03-28' })).toEqual([])
    expect((await opened.store.listStatements({ region, asOf: late })).map(({ value }) => value)).toEqual([
      'under construction',
      'đã khởi công',
    ])
    expect(await opened.store.listStatements({ region, asOf: late, subject: 'east-road' })).toMatchObject([{ doubtful: true }])
    expect((await opened.store.listReleases({ region, asOf: '2025-04-06' })).map((release) => release.source.id)).toEqual([
      'history',
      'march',
      'april',
    ])
  })

  test('STO-9 every field comes back as it went in, numbers to the last bit', async () => {
    const found = await opened.store.listObservations({ region, asOf: late })
    for (const { file: _file, row: _row, ...given } of sample.observations) {
      const { id, release, published, publishedBasis, publisher, url, doubtful, ...fields } =
        found.find((candidate) => candidate.source === given.source && candidate.period === given.period) ?? {}
      expect(fields).toEqual(given)
      expect(doubtful).toBe(given.doubtfulSince !== '' && given.doubtfulSince <= late)
      expect(id).toMatch(/^[0-9a-f]{16}$/)
      expect(release).toBe(`${region}:${given.source}:1`)
      const document = sample.sources.find((candidate) => candidate.id === given.source)
      expect({ published, publishedBasis, publisher, url }).toEqual({
        published: document?.published,
        publishedBasis: document?.publishedBasis,
        publisher: document?.publisher,
        url: document?.url,
      })
    }
    expect(found).toHaveLength(sample.observations.length)
    const targets = await opened.store.listTargets({ region, asOf: late })
    const { file: _file, row: _row, ...wanted } = sample.targets[1] ?? {}
    expect(targets[1]).toEqual({
      ...wanted,
      release: 'sample:speech:1',
      publisher: 'Statistics office',
      url: 'https://example.org/speech',
    })
  })

  test('STO-10 a year finds the periods that touch it, a last year those that end by it', async () => {
    expect(await rowsKnown({ asOf: late, year: 2023 })).toEqual(['history 2021/2024'])
    expect(await rowsKnown({ asOf: late, year: 2024 })).toEqual(['history 2021/2024', 'history 2024'])
    expect(await rowsKnown({ asOf: late, upToYear: 2024 })).toEqual(['history 2021/2024', 'history 2024'])
    expect(await rowsKnown({ asOf: late, upToYear: 2023 })).toEqual([])
    expect(await rowsKnown({ asOf: late, activity: 'C' })).toEqual(['april 2025-01/2025-03'])
    expect(await rowsKnown({ asOf: late, measure: 'level' })).toEqual(['history 2025-12-31'])
    expect(await rowsKnown({ asOf: late, subject: 'north-park' })).toEqual(['history 2024'])
    expect(await rowsKnown({ asOf: late, source: 'march', measure: 'growth' })).toEqual(['march 2025-Q1'])
  })

  test('STO-11 an observation is traced to its document, release, file and row, beside its other vintages', async () => {
    const [march] = await opened.store.listObservations({ region, asOf: late, source: 'march' })
    const trace = await opened.store.findObservation({ region, asOf: late, id: march?.id ?? '' })
    expect(trace).toMatchObject({
      observation: march,
      source: sample.sources[0],
      release: { id: 'sample:march:1', revision: 1, recordedAt: loadedAt, observations: 1, targets: 0, statements: 1 },
      snapshot: { file: 'growth.csv', checksum: sha256(packFiles('one')[0]?.bytes ?? ''), row: 3, recordedAt: loadedAt },
    })
    expect(trace?.otherVintages.map(({ source: document, value }) => [document, value])).toEqual([['april', 0.1112]])
    const id = march?.id ?? ''
    const onTheDay = await opened.store.findObservation({ region, asOf: march?.published ?? '', id })
    expect(onTheDay?.otherVintages).toEqual([])
    expect(await opened.store.findObservation({ region, asOf: '2025-01-01', id })).toBeUndefined()
    expect(await opened.store.findObservation({ region, asOf: late, id: 'nothing' })).toBeUndefined()
    expect(await opened.store.findObservation({ region: 'elsewhere', asOf: late, id: march?.id ?? '' })).toBeUndefined()
  })

  test('STO-11 an observation that was revised away can still be traced', async () => {
    const original = pack({ sources: [source({ id: 'x' })], observations: [observation({ source: 'x' })] }, 'old')
    await opened.store.loadRegionPack(original, packFiles('old'), loadedAt)
    const [old] = await opened.store.listObservations({ region: 'old', asOf: late })
    const corrected = { ...original, observations: [observation({ source: 'x', value: 0.1092 })] }
    await opened.store.loadRegionPack(corrected, packFiles('new'), loadedAt)
    const trace = await opened.store.findObservation({ region: 'old', asOf: late, id: old?.id ?? '' })
    expect(trace).toMatchObject({ observation: { value: 0.1091 }, release: { revision: 1 }, otherVintages: [{ value: 0.1092 }] })
  })

  test('STO-11 an observation that a revision kept is traced to the newest revision', async () => {
    const kept = observation({ source: 'x', activity: 'C' })
    const original = pack({ sources: [source({ id: 'x' })], observations: [observation({ source: 'x' }), kept] }, 'kept')
    await opened.store.loadRegionPack(original, packFiles('kept 1'), loadedAt)
    await opened.store.loadRegionPack({ ...original, observations: [{ ...kept, row: 12 }] }, packFiles('kept 2'), loadedAt)
    const [found] = await opened.store.listObservations({ region: 'kept', asOf: late })
    const trace = await opened.store.findObservation({ region: 'kept', asOf: late, id: found?.id ?? '' })
    expect(trace).toMatchObject({
      release: { revision: 2 },
      snapshot: { row: 12, checksum: sha256(packFiles('kept 2')[0]?.bytes ?? '') },
    })
  })

  test('STO-12 regions and codes come back whole, codes in the order of their files', async () => {
    expect(await opened.store.findRegion(region)).toEqual(sample.region)
    expect((await opened.store.listRegions()).map(({ id }) => id)).toContain(region)
    expect(await opened.store.listCodes(region)).toEqual(sample.codes)
    expect(await opened.store.findRegion('elsewhere')).toBeUndefined()
    expect(await opened.store.listCodes('elsewhere')).toEqual([])
  })

  test('STO-13 reads at one moment see nothing of a load that happens meanwhile', async () => {
    const original = pack({ sources: [source({ id: 'x' })], observations: [observation({ source: 'x' })] }, 'moving')
    await opened.store.loadRegionPack(original, packFiles('moving 1'), loadedAt)
    const corrected = { ...original, observations: [observation({ source: 'x', value: 0.1092 })] }
    const values = async (store: Pick<typeof opened.store, 'listObservations'>) =>
      (await store.listObservations({ region: 'moving', asOf: late })).map(({ value }) => value)
    const load = await opened.store.atOneMoment(async (moment) => {
      expect(await values(moment)).toEqual([0.1091])
      // The embedded database lets the load wait for us; a server runs it beside us.
      const running = opened.store.loadRegionPack(corrected, packFiles('moving 2'), loadedAt)
      await Promise.race([running, pause(500)])
      expect(await values(moment)).toEqual([0.1091])
      return { running }
    })
    await load.running
    expect(await values(opened.store)).toEqual([0.1092])
  })
})
