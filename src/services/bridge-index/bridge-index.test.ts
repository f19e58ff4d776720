import { describe, expect, test } from 'vitest'
import { readingContext } from '../../../test/support/contexts.ts'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import { bridgeIndex as operation } from '../../contract/operations/bridge-index.ts'
import type { RegionPack } from '../../contract/record.ts'
import { beliefsInThisThread } from '../outlook/belief-desk.ts'
import { bridgeIndex } from './bridge-index.ts'

const packs = { quangNinh: packOfFolder('quang-ninh'), synthetic: packOfFolder('synthetic') }
const on = async (asOf: string, pack: RegionPack = packs.quangNinh, activity = 'manufacturing') => {
  const context = readingContext({ beliefs: beliefsInThisThread(), store: memoryStore([pack]), today: '2026-11-22' })
  return operation.output.parse(await bridgeIndex({ region: pack.region.id, activity, asOf }, context))
}
const ratios = ({ pairs }: Awaited<ReturnType<typeof on>>) =>
  pairs.map(({ period, ratio, index }) => [period, ratio === null ? null : Number(ratio.toFixed(2)), index.basis])

describe('Quảng Ninh’s manufacturing', () => {
  test('ADJ-72 the ratio is 0.80 at the half-year and 0.71 at nine months, as far as known on the day', async () => {
    expect(ratios(await on('2025-07-10'))).toEqual([
      ['2024-01/2024-09', 0.72, 'published'],
      ['2025-01/2025-06', 0.8, 'published'],
    ])
    expect(ratios(await on('2025-10-10'))).toHaveLength(2)
    expect(ratios(await on('2025-11-05')).at(-1)).toEqual(['2025-01/2025-09', 0.71, 'derived'])
  })

  test('ADJ-73 nine months of the index follow from ten and October, with their range and figures', async () => {
    const answer = await on('2025-11-05')
    const { index, valueAdded } = answer.pairs.at(-1) ?? { index: undefined, valueAdded: undefined }
    expect(index?.growth).toBeCloseTo((10 * 0.3416 - 0.3646) / 9, 12)
    expect(index?.low).toBeLessThan(0.339)
    expect(index?.high).toBeGreaterThan(0.3391)
    expect(index?.figures).toHaveLength(2)
    expect(answer.lineage['/pairs/2']).toMatchObject({
      rule: 'ADJ-73',
      observations: [valueAdded?.figure, ...(index?.figures ?? [])],
    })
  })

  test('ADJ-70 two pairs are no line, three give a wide one, and the answer says how many there are', async () => {
    expect((await on('2025-07-10')).bridge).toEqual({
      status: 'undefined',
      reason: 'too-few-pairs',
      pairs: 2,
      years: 2,
      needPairs: 3,
      needYears: 2,
    })
    const { bridge, latest } = await on('2025-11-05')
    expect(bridge).toMatchObject({ status: 'estimated', pairs: 3, years: 2, degreesOfFreedom: 1 })
    expect((latest?.implied?.p90 ?? 0) - (latest?.implied?.p10 ?? 0)).toBeGreaterThan(0.15)
  })

  test('ADJ-74 the latest index is carried over the line and over the ratios, and stays an index', async () => {
    const { latest, pairs, basis } = await on('2025-11-05')
    expect(basis).toBe('internal-estimate')
    expect(latest).toMatchObject({ period: '2025-01/2025-10', index: { growth: 0.3416, basis: 'published' }, valueAdded: null })
    expect(latest?.outside).toBe(true)
    const all = pairs.map(({ ratio }) => ratio ?? 0)
    expect(latest?.byRatio?.low).toBeCloseTo(0.3416 * Math.min(...all), 12)
    expect(latest?.byRatio?.high).toBeCloseTo(0.3416 * Math.max(...all), 12)
    expect((await on('2025-07-10')).latest).toMatchObject({ period: '2025-01/2025-06', valueAdded: 0.2381, implied: null })
    expect((await on('2019-01-01')).latest).toBeNull()
  })

  test('ADJ-72 no figure came later, none is doubtful, and none speaks of a part', async () => {
    for (const day of ['2025-06-10', '2025-11-05', '2026-03-10']) {
      const answer = await on(day)
      const known = await memoryStore([packs.quangNinh]).listObservations({ region: 'quang-ninh', asOf: day })
      const used = Object.values(answer.lineage).flatMap(({ observations }) => observations)
      for (const id of used) {
        const figure = known.find((one) => one.id === id)
        expect([figure?.activity, figure?.subject, figure?.doubtful, figure?.measure]).toEqual([
          'manufacturing',
          '',
          false,
          'growth',
        ])
      }
    }
  })

  test('ADJ-72 an activity that no list holds is refused, and one without pairs says so', async () => {
    await expect(on('2025-11-05', packs.quangNinh, 'moon')).rejects.toMatchObject({
      code: 'wrong-use',
      facts: { field: 'activity' },
    })
    expect(await on('2025-11-05', packs.quangNinh, 'mining')).toMatchObject({
      pairs: [],
      bridge: { pairs: 0 },
      latest: { byRatio: null },
    })
  })
})

describe('the synthetic province', () => {
  test('ADJ-70 fifteen pairs in four years count as four for the bands, and the line is close', async () => {
    const { bridge, synthetic } = await on('2025-10-15', packs.synthetic)
    expect(synthetic).toBe(true)
    expect(bridge).toMatchObject({ status: 'estimated', pairs: 15, years: 4, degreesOfFreedom: 3 })
    if (bridge.status === 'estimated') expect(bridge.slope / bridge.slopeError).toBeGreaterThan(5)
  })

  test('ADJ-74 a single month is no latest index: in February it is still the year before', async () => {
    expect((await on('2025-02-15', packs.synthetic)).latest?.period).toBe('2024')
    expect((await on('2025-03-15', packs.synthetic)).latest?.period).toBe('2025-01/2025-02')
  })

  test('ADJ-72 a figure known to be doubtful makes no pair', async () => {
    const { synthetic } = packs
    const observations = synthetic.observations.map((row) =>
      row.indicator === 'iip' && row.period.startsWith('2024-01/') ? { ...row, doubtfulSince: '2024-02-01' } : row,
    )
    const { pairs } = await on('2025-10-15', { ...synthetic, observations })
    const periods = pairs.filter(({ index }) => index.basis === 'published').map(({ period }) => period)
    expect(periods).not.toContain('2024-01/2024-06')
    expect(periods).toContain('2024')
  })

  test('ADJ-73 an index that is left out comes back from the shorter period and the months added', async () => {
    const { synthetic } = packs
    const isLeftOut = (row: { indicator: string; period: string }) =>
      row.indicator === 'iip' && /^2025-0[1-9]\/2025-(0[6-9]|1[0-2])$|^2025$/.test(row.period)
    const observations = synthetic.observations.filter((row) => !isLeftOut(row) || row.period === '2025-01/2025-08')
    const [whole, less] = [await on('2025-10-15', synthetic), await on('2025-10-15', { ...synthetic, observations })]
    const at = ({ pairs }: typeof whole) => pairs.find(({ period }) => period === '2025-01/2025-09')?.index
    expect(at(less)?.basis).toBe('derived')
    expect(at(less)?.low).toBeLessThanOrEqual(at(whole)?.growth ?? 0)
    expect(at(less)?.high).toBeGreaterThanOrEqual(at(whole)?.growth ?? 0)
    expect(Math.abs((at(less)?.growth ?? 0) - (at(whole)?.growth ?? 0))).toBeLessThan(0.01)
  })
})
