import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends, observation, pack, packFiles, source, statement, type TestStore, target } from '../../test/store/kit.ts'

const loadedAt = '2025-05-01T08:00:00.000Z'
const asOf = '2025-12-31'

describe.each(backends)('loadRegionPack on $name', ({ create }) => {
  let opened: TestStore
  beforeAll(async () => {
    opened = await create()
  }, 120_000)
  afterAll(() => opened.close())

  const whole = (region: string) =>
    pack(
      {
        sources: [source({ id: 'first-quarter' }), source({ id: 'resolution', published: '2025-02-01' })],
        observations: [
          observation({ source: 'first-quarter' }),
          observation({ source: 'first-quarter', activity: 'C', value: 0.3199 }),
        ],
        targets: [target({ source: 'resolution', id: 'council-14' })],
        statements: [statement({ source: 'first-quarter' })],
      },
      region,
    )

  test('STO-1 a first load makes one release a document and keeps every file', async () => {
    const report = await opened.store.loadRegionPack(whole('first'), packFiles('first'), loadedAt)
    expect(report).toEqual({
      region: 'first',
      newSnapshots: 3,
      newReleases: 2,
      revisedReleases: 0,
      withdrawnReleases: 0,
      unchangedReleases: 0,
      observations: 2,
      targets: 1,
      statements: 1,
    })
    const kept = await opened.query('select bytes from snapshot where file = $1 and received_at = $2', ['growth.csv', loadedAt])
    expect(kept).toEqual([{ bytes: packFiles('first')[0]?.bytes }])
  })

  test('STO-2 the same bytes again change nothing', async () => {
    await opened.store.loadRegionPack(whole('again'), packFiles('again'), loadedAt)
    const before = await everything(opened)
    const report = await opened.store.loadRegionPack(whole('again'), packFiles('again'), '2025-06-01T00:00:00.000Z')
    expect(report).toMatchObject({
      newSnapshots: 0,
      newReleases: 0,
      revisedReleases: 0,
      withdrawnReleases: 0,
      unchangedReleases: 2,
    })
    expect(await everything(opened)).toEqual(before)
  })

  test('STO-3 only the documents whose content differs get a new revision, and the old one stays', async () => {
    const original = whole('revised')
    await opened.store.loadRegionPack(original, packFiles('revised'), loadedAt)
    const corrected = original.observations.map((row) => (row.activity === 'C' ? { ...row, value: 0.32, printed: '32.0' } : row))
    const report = await opened.store.loadRegionPack({ ...original, observations: corrected }, packFiles('revised 2'), loadedAt)
    expect(report).toMatchObject({ newReleases: 0, revisedReleases: 1, unchangedReleases: 1 })
    const values = (await opened.store.listObservations({ region: 'revised', asOf, activity: 'C' })).map(({ value }) => value)
    expect(values).toEqual([0.32])
    const kept = await opened.query("select value from observation where release = 'revised:first-quarter:1' and activity = 'C'")
    expect(kept).toEqual([{ value: 0.3199 }])
  })

  test('STO-3 a document whose description alone changes gets a new revision', async () => {
    const original = whole('described')
    await opened.store.loadRegionPack(original, packFiles('described'), loadedAt)
    const sources = original.sources.map((document) => ({ ...document, url: `${document.url}?moved` }))
    const report = await opened.store.loadRegionPack({ ...original, sources }, packFiles('described'), loadedAt)
    expect(report).toMatchObject({ revisedReleases: 2, unchangedReleases: 0 })
  })

  test('STO-3 a target or a statement that changes makes a new revision of its document alone', async () => {
    const original = whole('parts')
    await opened.store.loadRegionPack(original, packFiles('parts'), loadedAt)
    const statements = original.statements.map((row) => ({ ...row, value: 'built' }))
    const first = await opened.store.loadRegionPack({ ...original, statements }, packFiles('parts'), loadedAt)
    expect(first).toMatchObject({ revisedReleases: 1, unchangedReleases: 1 })
    const targets = original.targets.map((row) => ({ ...row, owner: 'department' }))
    const second = await opened.store.loadRegionPack({ ...original, statements, targets }, packFiles('parts'), loadedAt)
    expect(second).toMatchObject({ revisedReleases: 1, unchangedReleases: 1 })
    expect(await opened.store.listReleases({ region: 'parts', asOf })).toMatchObject([{ revision: 2 }, { revision: 2 }])
  })

  test('STO-4 moving rows within a file is no change, and ids stay', async () => {
    const original = whole('moved')
    await opened.store.loadRegionPack(original, packFiles('moved'), loadedAt)
    const before = await opened.store.listObservations({ region: 'moved', asOf })
    const observations = original.observations.toReversed().map((row) => ({ ...row, row: row.row + 7 }))
    const report = await opened.store.loadRegionPack({ ...original, observations }, packFiles('moved 2'), loadedAt)
    expect(report).toMatchObject({ revisedReleases: 0, unchangedReleases: 2, newSnapshots: 3 })
    expect(await opened.store.listObservations({ region: 'moved', asOf })).toEqual(before)
  })

  test('STO-4 a row keeps its id when other rows of its document change', async () => {
    const original = whole('neighbour')
    await opened.store.loadRegionPack(original, packFiles('neighbour'), loadedAt)
    const idOf = async () =>
      (await opened.store.listObservations({ region: 'neighbour', asOf, activity: 'total' })).map(({ id }) => id)
    const before = await idOf()
    const observations = original.observations.filter(({ activity }) => activity === 'total')
    await opened.store.loadRegionPack({ ...original, observations }, packFiles('neighbour 2'), loadedAt)
    expect(before).toHaveLength(1)
    expect(await idOf()).toEqual(before)
  })

  test('STO-4 a row that its document repeats word for word is kept under an id of its own', async () => {
    const original = whole('twice')
    const repeated = original.observations.flatMap((row) => [row, { ...row, row: row.row + 10 }])
    await opened.store.loadRegionPack({ ...original, observations: repeated }, packFiles('twice'), loadedAt)
    const ids = (await opened.store.listObservations({ region: 'twice', asOf, activity: 'C' })).map(({ id }) => id)
    expect(ids).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), `${ids[0]}-2`])
  })

  test('STO-5 a document that has left the pack gets an empty revision, once, and may come back', async () => {
    const original = whole('left')
    await opened.store.loadRegionPack(original, packFiles('left'), loadedAt)
    const without = { ...original, sources: original.sources.slice(1), observations: [], statements: [] }
    expect(await opened.store.loadRegionPack(without, packFiles('left'), loadedAt)).toMatchObject({ withdrawnReleases: 1 })
    expect(await opened.store.loadRegionPack(without, packFiles('left'), loadedAt)).toMatchObject({ withdrawnReleases: 0 })
    expect(await opened.store.listObservations({ region: 'left', asOf })).toEqual([])
    expect(await opened.store.listReleases({ region: 'left', asOf })).toMatchObject([
      { id: 'left:resolution:1', revision: 1, targets: 1 },
      { id: 'left:first-quarter:2', revision: 2, observations: 0, statements: 0 },
    ])
    expect(await opened.store.loadRegionPack(original, packFiles('left'), loadedAt)).toMatchObject({ revisedReleases: 1 })
    expect(await opened.store.listObservations({ region: 'left', asOf })).toHaveLength(2)
  })

  test('STO-6 a load that fails on its last row leaves the store as it was', async () => {
    const before = await everything(opened)
    const original = whole('broken')
    const twice = [...original.targets, ...original.targets]
    await expect(opened.store.loadRegionPack({ ...original, targets: twice }, packFiles('broken'), loadedAt)).rejects.toThrow(
      /duplicate key/,
    )
    await expect(opened.store.loadRegionPack(original, [], loadedAt)).rejects.toThrow(/not among the files/)
    expect(await everything(opened)).toEqual(before)
    expect(await opened.store.findRegion('broken')).toBeUndefined()
  })

  test('STO-6 two loads of one region at once become two revisions, not one torn', async () => {
    const original = whole('race')
    const other = { ...original, observations: original.observations.map((row) => ({ ...row, value: 0.5 })) }
    await Promise.all([
      opened.store.loadRegionPack(original, packFiles('race 1'), loadedAt),
      opened.store.loadRegionPack(other, packFiles('race 2'), loadedAt),
    ])
    const found = await opened.store.listObservations({ region: 'race', asOf })
    expect(found.map(({ release }) => release)).toEqual(['race:first-quarter:2', 'race:first-quarter:2'])
  })

  test.each(['snapshot', 'release', 'release_file', 'observation', 'target', 'statement', 'dated_event'])(
    'STO-7 the database itself refuses to change, delete or empty rows of %s',
    async (table) => {
      await opened.store.loadRegionPack(whole('kept'), packFiles('kept'), loadedAt)
      const column = { snapshot: 'file', release: 'remark', release_file: 'file', dated_event: 'id' }[table] ?? 'period'
      const change = table === 'statement' ? 'value' : column
      await expect(opened.query(`update ${table} set ${change} = 'x'`)).rejects.toThrow(/kept for ever/)
      await expect(opened.query(`delete from ${table}`)).rejects.toThrow(/kept for ever/)
      await expect(opened.query(`truncate ${table} cascade`)).rejects.toThrow(/kept for ever/)
    },
  )
})

async function everything({ query }: TestStore): Promise<unknown> {
  const tables = ['region', 'code', 'snapshot', 'release', 'release_file', 'observation', 'target', 'statement', 'dated_event']
  const rows: unknown[] = []
  for (const table of tables) rows.push(await query(`select * from ${table} as entry order by entry::text collate "C"`))
  return rows
}
