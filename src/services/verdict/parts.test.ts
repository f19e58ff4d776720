import { describe, expect, test } from 'vitest'
import type { KnownTarget } from '../../contract/operations/list-targets.ts'
import type { Code, QuarterPhasing } from '../../contract/record.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { activityTree, knownParts } from './activities.ts'
import { contributionsTo } from './contributions.ts'
import { growthRecord } from './growth-record.ts'
import { pastYears } from './history.ts'
import { yearOutlook } from './outlook.ts'
import { knownShare } from './phasing.ts'
import { pastRests } from './rest.ts'
import { yardsticksOf } from './yardsticks.ts'

const figure = (given: Partial<RecordedObservation>): RecordedObservation => ({
  id: 'o',
  release: 'r',
  indicator: 'grdp',
  activity: 'total',
  subject: '',
  period: '2025-01/2025-09',
  periodType: 'cumulative',
  measure: 'growth',
  comparator: 'same-period-previous-year',
  operator: 'equal',
  value: 0.1,
  printed: '10.00',
  unit: 'percent',
  priceBasis: 'constant',
  status: 'estimate',
  doubtful: false,
  doubtfulSince: '',
  stated: 'stated',
  source: 's',
  published: '2025-10-02',
  publishedBasis: 'stated',
  publisher: 'p',
  url: '',
  remark: '',
  ...given,
})

const phasing: readonly QuarterPhasing[] = [
  { quarter: 1, share: 0.235, low: 0.225, high: 0.25 },
  { quarter: 2, share: 0.245, low: 0.24, high: 0.26 },
  { quarter: 3, share: 0.25, low: 0.24, high: 0.26 },
  { quarter: 4, share: 0.27, low: 0.25, high: 0.275 },
]
const none = { vi: '', en: '', fr: '', de: '' }
const region = { id: 'x', kind: 'published', names: none, phasing, phasingBasis: none } as const

describe('growthRecord', () => {
  const chosen = (...figures: readonly RecordedObservation[]) => growthRecord(figures).growth('total', '2025-01/2025-09')?.id

  test('VER-2 the exact figure comes before the rounded one, however late', () => {
    const exact = figure({ id: 'exact', published: '2025-10-02' })
    expect(chosen(exact, figure({ id: 'about', operator: 'about', published: '2025-10-24' }))).toBe('exact')
  })

  test('VER-2 among exact ones the latest, then the one with more digits, then the smaller id', () => {
    const early = figure({ id: 'early' })
    expect(chosen(early, figure({ id: 'late', published: '2025-10-03' }))).toBe('late')
    expect(chosen(figure({ id: 'short', printed: '10.0' }), figure({ id: 'zlong', printed: '10.00' }))).toBe('zlong')
    expect(chosen(figure({ id: 'b' }), figure({ id: 'a' }))).toBe('a')
  })

  test('VER-1 doubtful figures, plans, parts and other comparators are left out', () => {
    const out = [
      { doubtful: true },
      { status: 'expected' },
      { priceBasis: 'current' },
      { status: 'plan' },
      { subject: 'a-park' },
      { comparator: 'previous-period' },
      { indicator: 'iip' },
    ]
    for (const given of out) expect(chosen(figure(given as Partial<RecordedObservation>))).toBeUndefined()
  })
})

test('VER-3 a past year takes both growths as known on the day, not as first said', () => {
  const record = growthRecord([
    figure({ id: 'first', period: '2022-01/2022-06', value: 0.1066, published: '2022-06-30' }),
    figure({ id: 'revised', period: '2022-01/2022-06', value: 0.0922, published: '2023-06-14' }),
    figure({ id: 'year', period: '2022', value: 0.1028, published: '2022-12-31' }),
    figure({ id: 'this', period: '2025', value: 0.1189, published: '2026-01-03' }),
  ])
  expect(pastYears(record, 2025)).toMatchObject([
    { year: 2022, growth: { id: 'year' }, cumulative: [{ quarters: 2, observation: { id: 'revised' } }] },
  ])
})

test('VER-4 the share of the quarters known is a sum, within the bands on both sides', () => {
  const half = knownShare(phasing, 2)
  expect(half.value).toBeCloseTo(0.48, 12)
  expect(half.low).toBeCloseTo(0.465, 12)
  expect(half.high).toBeCloseTo(0.51, 12)
  expect(knownShare(phasing, 3).low).toBeCloseTo(0.725, 12)
  expect(knownShare(phasing, 4)).toEqual({ value: 1, low: expect.any(Number), high: expect.any(Number) })
})

test('VER-5 what the same months did: the second half of 2023 from its half-year and its year', () => {
  const record = growthRecord([
    figure({ id: 'half', period: '2023-01/2023-06', value: 0.0946 }),
    figure({ id: 'year', period: '2023', value: 0.1103 }),
  ])
  const [rest] = pastRests(region, pastYears(record, 2025), 2)
  expect(rest?.growth).toBeCloseTo((0.1103 - 0.48 * 0.0946) / 0.52, 12)
  expect(rest?.observations).toEqual(['year', 'half'])
})

test('VER-6 an activity’s own figure stands for its parts; parts stand in where it has none', () => {
  const code = (name: string, parent: string): Code => ({ list: 'activity', code: name, parent, names: none })
  const tree = activityTree([
    code('total', ''),
    code('agriculture', 'total'),
    code('industry-construction', 'total'),
    code('manufacturing', 'industry-construction'),
  ])
  const of = (...activities: readonly string[]) => {
    const record = growthRecord(activities.map((activity) => figure({ id: activity, activity })))
    const { parts, complete } = knownParts(record, tree, '2025-01/2025-09')
    return [parts.map((part) => part.activity), complete]
  }
  expect(of('agriculture', 'industry-construction', 'manufacturing')).toEqual([['agriculture', 'industry-construction'], true])
  expect(of('agriculture', 'manufacturing')).toEqual([['agriculture', 'manufacturing'], false])
  expect(of('manufacturing')).toEqual([['manufacturing'], false])
})

describe('yardsticksOf', () => {
  const target = (operator: KnownTarget['operator'], value = 0.12): KnownTarget => ({
    id: operator,
    release: 'r',
    indicator: 'grdp',
    activity: 'total',
    subject: '',
    period: '2025',
    measure: 'growth',
    operator,
    value,
    printed: '12',
    unit: 'percent',
    kind: 'target',
    issuer: 'government',
    act: '',
    actDate: '',
    published: '2025-02-05',
    publishedBasis: 'stated',
    supersedes: '',
    owner: '',
    source: 's',
    publisher: 'p',
    url: '',
    remark: '',
    entered: false,
    withdrawn: false,
    highest: null,
    withdrawal: null,
    amendments: [],
  })
  const settle = (asOf: string, operator: KnownTarget['operator'], year: Partial<RecordedObservation> = {}) => {
    const observation = figure({ period: '2025', value: 0.12, published: '2025-12-15', ...year })
    const latest = { quarters: 4, period: '2025', observation } as const
    const outlook = yearOutlook(latest, 'too-far-ahead', [])
    const scene = { region, year: 2025, asOf, latest, past: [], outlook, codes: [] }
    return yardsticksOf([target(operator)], scene).yardsticks[0]?.outcome
  }

  test('VER-8 a yardstick is settled when the year is over, by an exact figure', () => {
    expect(settle('2026-01-10', 'at-least')).toBe('met')
    expect(settle('2025-12-20', 'at-least')).toBe('open')
    expect(settle('2026-01-10', 'at-least', { operator: 'nearly' })).toBe('open')
  })

  test('VER-8 "over" is not met by the bound itself, "at most" is met from below', () => {
    expect(settle('2026-01-10', 'over')).toBe('missed')
    expect(settle('2026-01-10', 'at-most')).toBe('met')
    expect(settle('2026-01-10', 'at-most', { value: 0.13 })).toBe('missed')
  })

  test('VER-15 the odds of "at most" are those of staying below', () => {
    const band = { mean: 0.1, p10: 0.09, p50: 0.1, p90: 0.11 }
    const found = {
      outlook: band,
      quarters: [band, band, band, band],
      odds: [{ probability: 0.3, error: 0.01 }],
      gaps: [],
      used: [],
    }
    const outlook = yearOutlook(undefined, found, [0.11])
    const scene = { region, year: 2025, asOf: '2025-01-10', latest: undefined, past: [], outlook, codes: [] }
    const [above, below] = yardsticksOf([target('at-least', 0.11), target('at-most', 0.11)], scene).yardsticks
    expect(above?.probability).toBe(0.3)
    expect(below?.probability).toBeCloseTo(0.7, 12)
  })

  test('VER-12 the gap is the central outlook less the yardstick', () => {
    const latest = { quarters: 4, period: '2025', observation: figure({ period: '2025', value: 0.1189 }) } as const
    const scene = {
      region,
      year: 2025,
      asOf: '2026-01-10',
      latest,
      past: [],
      outlook: yearOutlook(latest, 'too-far-ahead', []),
      codes: [],
    }
    expect(yardsticksOf([target('at-least', 0.14)], scene).yardsticks[0]?.gap).toBeCloseTo(-0.0211, 12)
  })
})

test('VER-7 points that leave no share for the rest of the economy leave no growth of it either', () => {
  const codes = ['agriculture', 'services', 'industry'].map(
    (name): Code => ({ list: 'activity', code: name, parent: 'total', names: none }),
  )
  const record = growthRecord([
    figure({ id: 't', period: '2025', value: 0.1 }),
    ...['agriculture', 'services'].flatMap((activity) => [
      figure({ id: activity, activity, period: '2025', value: 0.1 }),
      figure({ id: `${activity}-points`, activity, period: '2025', measure: 'contribution', comparator: 'none', value: 0.055 }),
    ]),
  ])
  const { rows } = contributionsTo(record, activityTree(codes), 2025)
  expect(rows.at(-1)).toMatchObject({ activity: 'rest-of-economy', growth: null, share: null })
  expect(rows.reduce((sum, one) => sum + one.points, 0)).toBeCloseTo(0.1, 12)
})
