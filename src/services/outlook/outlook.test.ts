import { beforeAll, describe, expect, test } from 'vitest'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import { itemisedNews } from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { chosenFigures, revisionVariance } from './figures.ts'
import { regionLeaves } from './leaves.ts'
import { type RegionOutlook, regionOutlook } from './region-outlook.ts'
import { bridgeRows, figureRows, frameRows } from './rows.ts'

const days = [
  '2025-03-01',
  '2025-04-10',
  '2025-07-10',
  '2025-08-10',
  '2025-09-10',
  '2025-10-05',
  '2025-11-05',
  '2026-01-10',
] as const
const outcome = 0.1189
const pack = packOfFolder('quang-ninh')
const store = memoryStore([pack])
const outlooks = new Map<string, RegionOutlook>()
const on = (day: string): RegionOutlook => outlooks.get(day) as RegionOutlook

beforeAll(async () => {
  for (const asOf of days) outlooks.set(asOf, await regionOutlook({ region: 'quang-ninh', year: 2025, asOf }, { store }))
}, 240_000)

describe('Quảng Ninh 2025 through the belief', () => {
  test.each(days)('BEL-66 on %s nothing published later is used', async (asOf) => {
    const known = new Map(
      (await store.listObservations({ region: 'quang-ninh', asOf: '2026-12-31' })).map((one) => [one.id, one]),
    )
    const { belief } = on(asOf)
    expect(belief.converged).toBe(true)
    const used = belief.evidence.flatMap(({ id }) => known.get(id) ?? [])
    expect(used.length).toBeGreaterThan(40)
    expect(used.every(({ published }) => published <= asOf)).toBe(true)
  })

  test.each(days.slice(1))('BEL-66 on %s 8 in 10 of what is believed holds the outcome', (asOf) => {
    const { p10, p90 } = on(asOf).outlook
    expect(p10).toBeLessThan(outcome)
    expect(p90).toBeGreaterThan(outcome)
  })

  test('BEL-66 the centre comes nearer to the outcome from day to day', () => {
    const errors = days.map((day) => Math.abs(on(day).outlook.mean - outcome))
    for (const [k, error] of errors.slice(1).entries()) expect(error, days[k + 1]).toBeLessThan(errors[k] ?? 0)
  })

  test.each([
    ['2025-07-10', 0.15],
    ['2025-09-10', 0.05],
    ['2025-10-05', 0.01],
  ])('BEL-66 on %s the odds of 14 %% are below %d', (day, limit) => {
    const [found] = on(day).odds([0.14])
    expect((found?.probability ?? 1) + 2 * (found?.error ?? 1)).toBeLessThan(limit)
  })

  test('BEL-66 the figures of the eight days, as they are', () => {
    const table = days.map((day) => {
      const { outlook, odds, liveliness, revision } = on(day)
      const numbers = [
        outlook.mean,
        outlook.p10,
        outlook.p90,
        ...odds([0.14, 0.125, 0.12]).map(({ probability }) => probability),
        revision,
      ]
      return [day, ...numbers.map((value) => (100 * value).toFixed(2)), liveliness].join(' ')
    })
    expect(table).toMatchInlineSnapshot(`
      [
        "2025-03-01 9.60 7.19 12.02 1.44 7.17 10.55 0.50 1",
        "2025-04-10 10.53 8.87 12.21 1.06 10.07 18.86 0.50 1",
        "2025-07-10 11.04 9.96 12.13 0.03 5.24 13.88 0.50 1",
        "2025-08-10 11.38 9.95 12.81 1.00 15.85 29.35 0.50 1.4",
        "2025-09-10 11.51 10.09 12.93 1.30 17.87 32.05 0.50 1.4",
        "2025-10-05 11.71 10.95 12.48 0.01 9.18 29.81 0.48 1.4",
        "2025-11-05 11.88 11.11 12.65 0.02 15.21 40.95 0.48 1.4",
        "2026-01-10 11.90 11.60 12.19 0.00 0.44 31.18 0.48 1.4",
      ]
    `)
  })

  test('BEL-66 the news of a day add up to its change', () => {
    const news = itemisedNews(on('2025-07-10').belief, on('2025-08-10').belief, on('2025-08-10').year)
    expect(news.items.length).toBeGreaterThan(5)
    const sum = news.items.reduce((total, { effect }) => total + effect, news.rest)
    expect(Math.abs(sum - (news.after - news.before))).toBeLessThan(1e-9)
  })
})

describe('from figures to rows', () => {
  const observation = async () => store.listObservations({ region: 'quang-ninh', asOf: '2025-10-05', upToYear: 2025 })
  const leaves = regionLeaves(pack.codes)

  test('BEL-60 one figure of each thing, none that is doubtful, intended, of a part or at current prices', async () => {
    const chosen = chosenFigures(await observation())
    const key = ({ indicator, measure, comparator, activity, period }: RecordedObservation) =>
      [indicator, measure, comparator, activity, period].join('|')
    expect(new Set(chosen.map(({ figure }) => key(figure))).size).toBe(chosen.length)
    expect(chosen.every(({ figure }) => !figure.doubtful && figure.subject === '' && figure.status !== 'plan')).toBe(true)
    expect(chosen.find(({ figure }) => figure.activity === 'total' && figure.period === '2025-01/2025-09')?.figure.value).toBe(
      0.1167,
    )
  })

  test('BEL-61 the record says how much a figure is revised, the default where it is silent', async () => {
    expect(Math.sqrt(revisionVariance([]))).toBeCloseTo(0.003, 12)
    const [figure] = await observation()
    if (!figure) throw new Error('no figure')
    const growth = { ...figure, measure: 'growth', operator: 'equal', value: 0.1 } as const
    const variance = revisionVariance([
      {
        figure: growth,
        rivals: [
          { ...growth, value: 0.11 },
          { ...growth, value: 0.11 },
        ],
      },
    ])
    expect(variance).toBeCloseTo((5 * 0.003 ** 2 + 0.01 ** 2) / 6, 12)
  })

  test('BEL-62 figures outside the window or of no whole leaves give no row; shares at current prices are loose', async () => {
    const chosen = chosenFigures(await observation())
    const window = { first: 12 * 2_024, last: 12 * 2_025 + 11 }
    const rows = figureRows(chosen, leaves, window, 0)
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.every(({ quantity }) => quantity.period.first >= window.first)).toBe(true)
    expect(rows.filter(({ quantity }) => quantity.measure === 'share').every(({ variance }) => variance > 0.0008)).toBe(true)
    expect(leaves.of('grdp', 'industry')).toEqual([1, 2, 3, 4])
    expect(leaves.of('grdp', 'vsic-26')).toEqual([])
    expect(leaves.of('iip', 'total')).toEqual([8, 9, 10, 11])
  })

  test('BEL-63 the slope of the bridge is that of the pairs known, drawn towards the default', async () => {
    const slopes = (list: Parameters<typeof bridgeRows>[0]) =>
      bridgeRows(list, leaves, [2025]).flatMap(({ quantity }) => (quantity.measure === 'bridge' ? [quantity.slope] : []))
    expect(new Set(slopes([]))).toEqual(new Set([0.8]))
    const chosen = chosenFigures(await observation())
    expect(slopes(chosen)).toHaveLength(16)
    expect(slopes(chosen)[0]).toBeGreaterThan(0.65)
    expect(slopes(chosen)[0]).toBeLessThan(0.8)
  })

  test('BEL-64 the frame fixes the scale and takes the region’s own phasing of the year before', () => {
    const rows = frameRows(pack.region, leaves, 2025)
    expect(rows.map(({ id }) => id)).toEqual(['scale:grdp', 'scale:iip', 'phasing:2', 'phasing:3', 'phasing:4'])
    expect(rows[2]?.value).toBeCloseTo(0.245 / 0.235 - 1, 12)
  })

  test('BEL-65 the liveliness of the shocks is the likeliest of those tried, the drift that of the years before', () => {
    const { liveliness, drift } = on('2025-10-05')
    expect([0.7, 1, 1.4, 2]).toContain(liveliness)
    expect(drift).toBeCloseTo(Math.log1p(0.1) / 12, 3)
  })
})
