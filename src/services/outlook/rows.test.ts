import { describe, expect, test } from 'vitest'
import { caseOf, on, pack, store } from '../../../test/support/quang-ninh.ts'
import { believed, conditionBelief, logEvidence } from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { chosenFigures, revisionVariance } from './figures.ts'
import { regionLeaves } from './leaves.ts'
import { regionBelief } from './region-belief.ts'
import { bridgeRows, bridgeSlope, figureRows, frameRows } from './rows.ts'

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

  test('BEL-60 of two vintages the one published later counts, and an exact figure before a bounded one', async () => {
    const [like] = (await observation()).filter(({ indicator, measure }) => indicator === 'iip' && measure === 'growth')
    if (!like) throw new Error('no growth on record')
    const vintage = (id: string, published: string, operator: 'equal' | 'over' = 'equal') => ({
      ...like,
      id,
      published,
      operator,
    })
    const [first, later, bounded] = [vintage('a', '2025-08-06'), vintage('b', '2025-09-06'), vintage('c', '2025-10-01', 'over')]
    for (const order of [
      [first, later, bounded],
      [bounded, later, first],
    ])
      expect(chosenFigures(order).map(({ figure, rivals }) => [figure.id, rivals.map(({ id }) => id)])).toEqual([
        ['b', ['a', 'c']],
      ])
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

  test('BEL-62 each kind of figure gives the row that it speaks of', async () => {
    const [like] = (await observation()).filter(({ indicator, measure }) => indicator === 'grdp' && measure === 'growth')
    if (!like) throw new Error('no growth on record')
    const window = { first: 12 * 2_020, last: 12 * 2_025 + 11 }
    const rowOf = (change: Partial<RecordedObservation>) => {
      const plain = { unit: 'percent', printed: '10', operator: 'equal', value: 0.1, priceBasis: 'constant' } as const
      const figure = { ...like, ...plain, activity: 'services', period: '2025-Q3', ...change }
      const [row] = figureRows([{ figure, rivals: [] }], leaves, window, 1e-4)
      return row
    }
    const [services, total] = [leaves.of('grdp', 'services'), leaves.of('grdp', 'total')]
    const [third, second] = [
      { first: 24_306, last: 24_308 },
      { first: 24_303, last: 24_305 },
    ]
    const yearBefore = { first: 24_294, last: 24_296 }
    const kinds = [
      [{ comparator: 'same-period-previous-year' }, { measure: 'growth', of: services, period: third, comparator: yearBefore }],
      [{ comparator: 'previous-period' }, { measure: 'growth', of: services, period: third, comparator: second }],
      [
        { measure: 'share', comparator: 'none' },
        { measure: 'share', of: services, in: total, period: third },
      ],
      [
        { measure: 'contribution', comparator: 'same-period-previous-year', unit: 'points' },
        { measure: 'contribution', of: services, to: total, period: third, comparator: yearBefore },
      ],
    ] as const
    for (const [change, quantity] of kinds) {
      const row = rowOf(change)
      expect(row).toMatchObject({ quantity, value: 0.1, bound: 'both' })
      expect(row?.variance).toBeCloseTo(1e-4 + 0.005 ** 2 / 3, 12)
    }
    expect(rowOf({ operator: 'over' })?.bound).toBe('lower')
    expect(rowOf({ indicator: 'iip', activity: 'mining' })?.quantity.of).toEqual(leaves.of('iip', 'mining'))
  })

  test('BEL-63 the slope of the bridge is that of the pairs known, drawn towards the default', async () => {
    expect(bridgeSlope([])).toBe(0.8)
    const slope = bridgeSlope(chosenFigures(await observation()))
    expect(slope).toBeGreaterThan(0.65)
    expect(slope).toBeLessThan(0.8)
    expect(bridgeRows(slope, leaves, [2025]).map(({ quantity }) => quantity.measure === 'bridge' && quantity.slope)).toEqual(
      Array.from({ length: 16 }, () => slope),
    )
    const { belief } = await on('2025-10-05')
    const bridged = belief.evidence
      .filter(({ id }) => id.startsWith('bridge:mining:'))
      .map(({ quantity }) => quantity.period.first)
    expect(bridged).toEqual([2024, 2025].flatMap((year) => [0, 3, 6, 9].map((month) => 12 * year + month)))
  })

  test('BEL-64 the frame fixes the scale and takes the region’s own phasing of the year before', () => {
    const rows = frameRows(pack.region, leaves, 2025)
    expect(rows.map(({ id }) => id)).toEqual(['scale:grdp', 'scale:iip', 'phasing:2', 'phasing:3', 'phasing:4'])
    expect(rows[2]?.value).toBeCloseTo(0.245 / 0.235 - 1, 12)
  })

  test('BEL-65 the liveliness of the shocks is the likeliest of those tried, the drift that of the years before', async () => {
    const { settings } = await on('2025-10-05')
    const one = await caseOf('2025-10-05')
    const likelihood = (liveliness: number): number => {
      const { belief } = regionBelief(one, { settings: { ...settings, liveliness } })
      const evidence = belief.evidence.filter(({ bound }) => bound === 'both')
      return logEvidence(conditionBelief({ leaves: belief.leaves, evidence })) - Math.log2(liveliness) ** 2 / 2
    }
    const [chosen, ...others] = [settings.liveliness, 0.7, 1, 1.4].map(likelihood)
    expect(chosen).toBeGreaterThanOrEqual(Math.max(...others) - 1e-6)
    expect(settings.drift).toBeCloseTo(Math.log1p(0.1) / 12, 3)
  })

  test('BEL-81 an empty record says what is missing and leaves any growth of a region possible', () => {
    const { gaps, settings, belief, year } = regionBelief({
      region: pack.region,
      codes: pack.codes,
      observations: [],
      events: { startUps: [], interventions: [] },
      year: 2019,
    })
    expect(gaps).toEqual(['years-before', 'year-before', 'year-itself', 'activities', 'index'])
    expect(settings).toMatchObject({ thin: true })
    expect(belief.evidence.find(({ id }) => id === 'any-region:2019')).toMatchObject({ quantity: year, variance: 0.05 ** 2 })
    expect(settings.liveliness).toBeGreaterThanOrEqual(1)
    const { p10, p90 } = believed(belief, year)
    expect(p10).toBeLessThan(0.02)
    expect(p90).toBeGreaterThan(0.09)
  })
})
