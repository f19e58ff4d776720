import { describe, expect, test } from 'vitest'
import type { Code, QuarterPhasing } from '../../contract/record.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { activityTree, knownParts } from './activities.ts'
import { growthRecord } from './growth-record.ts'
import { pastYears } from './history.ts'
import { knownShare } from './phasing.ts'
import { pastRests } from './rest.ts'

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
