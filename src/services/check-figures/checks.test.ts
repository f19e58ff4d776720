import { describe, expect, test } from 'vitest'
import { readingContext } from '../../../test/support/contexts.ts'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import type { RegionPack } from '../../contract/record.ts'
import { beliefsInThisThread } from '../outlook/belief-desk.ts'
import { checkFigures } from './check-figures.ts'

const beliefs = beliefsInThisThread()

const base = packOfFolder('quang-ninh')
type Row = RegionPack['observations'][number]
type Statement = RegionPack['statements'][number]

const days: Readonly<Record<string, string>> = { early: '2025-02-01', late: '2025-12-01' }
const sources = Object.entries(days).flatMap(([id, published]) =>
  base.sources.slice(0, 1).map((source) => ({ ...source, id, published })),
)

/** A figure of industry's growth unless the cells say otherwise. */
function row(printed: string, period: string, cells: Partial<Row> = {}): Row {
  const [like] = base.observations
  if (like === undefined) throw new Error('the pack has no row to start from')
  const unit = cells.unit ?? 'percent'
  const value = unit === 'percent' || unit === 'points' ? Number(printed) / 100 : Number(printed)
  const what = {
    indicator: 'iip',
    activity: 'total',
    subject: '',
    measure: 'growth',
    comparator: 'same-period-previous-year',
  } as const
  const how = { operator: 'equal', priceBasis: 'constant', status: 'unstated', doubtful: false, source: 'early' } as const
  return { ...like, ...what, ...how, periodType: 'cumulative', ...cells, unit, value, printed, period }
}

const amount = (printed: string, period: string, cells: Partial<Row> = {}) =>
  row(printed, period, {
    indicator: 'exports',
    measure: 'level',
    comparator: 'none',
    unit: 'usd-million',
    priceBasis: 'current',
    ...cells,
  })

async function find(observations: readonly Row[], statements: readonly Statement[] = []) {
  const store = memoryStore([{ ...base, sources, observations, statements, targets: [] }])
  return checkFigures({ region: base.region.id }, readingContext({ store, beliefs, today: '2026-11-22' }))
}

const codes = async (...rows: Row[]) => (await find(rows)).contradictions.map(({ why }) => why.code)

describe('one thing, two values', () => {
  test('FOR-20 differing beyond rounding is told, touching is not', async () => {
    expect(await codes(row('9.02', '2024-01/2024-06'), row('9.2', '2024-01/2024-06'))).toEqual(['different-values'])
    expect(await codes(row('11.66', '2025-01/2025-09'), row('11.67', '2025-01/2025-09'))).toEqual([])
    expect(await codes(row('31.99', '2025-01/2025-07'), row('32', '2025-01/2025-07', { operator: 'nearly' }))).toEqual([])
    expect(await codes(amount('2.88', '2024', { unit: 'usd-billion' }), amount('2877.8', '2024'))).toEqual([])
  })

  test('FOR-21 an estimate before is revised, one after or one far away contradicts', async () => {
    const estimate = { status: 'estimate', source: 'early' } as const
    const revised = await find([row('9', '2024-01/2024-06', estimate), row('10.5', '2024-01/2024-06', { source: 'late' })])
    expect([revised.contradictions.length, revised.revisions.length]).toEqual([0, 1])
    const late = { ...estimate, source: 'late' }
    expect(await codes(row('9', '2024-01/2024-06', late), row('10.5', '2024-01/2024-06'))).toEqual(['different-values'])
    expect(await codes(row('9', '2024-01/2024-06', estimate), row('19', '2024-01/2024-06', { source: 'late' }))).toEqual([
      'different-values',
    ])
    const plan = { status: 'plan' } as const
    expect(await codes(amount('13130', '2025', plan), amount('16754', '2025', { ...plan, source: 'late' }))).toEqual([])
  })

  test('FOR-11 a thousandfold is called a slip', async () => {
    expect(await codes(amount('1602', '2025-01/2025-05'), amount('1602000', '2025-01/2025-05'))).toEqual(['unit-slip'])
  })
})

describe('months and years', () => {
  const step = (nine: string) => [row(nine, '2025-01/2025-09'), row('15.33', '2025-10'), row('16.17', '2025-01/2025-10')]

  test('FOR-22 nine months, October and ten months must go together', async () => {
    expect(await codes(...step('17'))).toEqual(['cumulative-step'])
    expect(await codes(...step('16.26'))).toEqual([])
    expect(await codes(...step('17'), row('16.26', '2025-01/2025-09', { status: 'estimate', source: 'late' }))).not.toContain(
      'cumulative-step',
    )
  })

  test('FOR-22 quarters of regional product weigh by the phasing', async () => {
    const quarters = (indicator: string, third: string, nine: string) =>
      [row('11.03', '2025-01/2025-06'), row(third, '2025-Q3'), row(nine, '2025-01/2025-09')].map((one) => ({ ...one, indicator }))
    expect(await codes(...quarters('grdp', '12.88', '11.66'))).toEqual([])
    expect(await codes(...quarters('grdp', '14.88', '12.05'))).toEqual(['cumulative-step'])
    expect(await codes(...quarters('iip', '14.88', '12.05'))).toEqual([])
    expect(await codes(...quarters('iip', '14.88', '11.66'))).toEqual(['cumulative-step'])
  })

  test('FOR-24 what is left must be in line with the record', async () => {
    const record = [row('13', '2021'), row('12', '2022'), row('14', '2023'), row('15', '2025')]
    const year = row('7.63', '2024')
    expect(await codes(...record, row('36.38', '2024-01/2024-06'), year)).toEqual(['hidden-out-of-line'])
    expect(await codes(...record, row('9.38', '2024-01/2024-06'), year)).toEqual([])
    expect(await codes(row('36.38', '2024-01/2024-06'), year)).toEqual([])
  })

  test('FOR-25 one number for May and for five months, beside another for five months', async () => {
    const [may, five] = [row('30.84', '2025-05'), row('30.84', '2025-01/2025-05')]
    expect(await codes(may, five, row('28.22', '2025-01/2025-05'))).toEqual(['month-as-cumulative'])
    expect(await codes(may, five)).toEqual([])
    expect(await codes(row('30.85', '2025-05'), five, row('28.22', '2025-01/2025-05'))).toEqual(['different-values'])
  })

  test('FOR-28 an amount since January does not fall', async () => {
    expect(await codes(amount('15719', '2025-Q1'), amount('12500', '2025-01/2025-05'))).toEqual(['amount-falls'])
    expect(await codes(amount('15719', '2025-Q1'), amount('12500', '2025-01/2025-05', { operator: 'over' }))).toEqual([])
  })

  test('FOR-29 months add up', async () => {
    const month = (printed: string) => [
      amount('69117', '2025-01/2025-10'),
      amount(printed, '2025-11'),
      amount('72933', '2025-01/2025-11'),
    ]
    expect(await codes(...month('3816'))).toEqual([])
    expect(await codes(...month('3916'))).toEqual(['amount-step'])
  })
})

describe('parts, prices and documents', () => {
  const sections = (whole: string) =>
    Object.entries({ mining: '4.65', manufacturing: '31.99', electricity: '1.85', 'water-waste': '7.88', total: whole }).map(
      ([activity, printed]) => row(printed, '2025-01/2025-07', { activity }),
    )

  test('FOR-26 a whole outside its parts is told, and only where all parts are known', async () => {
    expect(await codes(...sections('15.08'))).toEqual([])
    expect(await codes(...sections('32.08'))).toEqual(['outside-parts'])
    expect(await codes(...sections('32.08').slice(1))).toEqual([])
    const services = ['wholesale-retail', 'transport-storage', 'accommodation-food'].map((activity) =>
      row('20', '2024', { activity }),
    )
    expect(await codes(row('13', '2024', { activity: 'services' }), ...services)).toEqual([])
  })

  test('FOR-30 parts of one document do not exceed its total', async () => {
    const fdi = (indicator: string, printed: string, source = 'early') =>
      amount(printed, '2025-01/2025-04', { indicator, source })
    expect(await codes(fdi('fdi-registered', '202.331'), fdi('fdi-new', '119.92'), fdi('fdi-adjusted', '84.39'))).toEqual([
      'parts-exceed-total',
    ])
    expect(await codes(fdi('fdi-registered', '318.5'), fdi('fdi-new', '193.04'), fdi('fdi-adjusted', '123.56'))).toEqual([])
    expect(await codes(fdi('fdi-registered', '202.331'), fdi('fdi-new', '219.92', 'late'))).toEqual([])
  })

  test('FOR-13 a part that is too much by itself is told without the others', async () => {
    const fdi = (indicator: string, printed: string) => amount(printed, '2025-01/2025-04', { indicator })
    const { contradictions } = await find([
      fdi('fdi-registered', '100.1'),
      fdi('fdi-new', '119.92'),
      fdi('fdi-adjusted', '84.39'),
    ])
    expect(contradictions.map(({ figures }) => figures.map(({ printed }) => printed))).toEqual([['100.1', '119.92']])
  })

  test('FOR-31 levels against growth', async () => {
    const grdp = { indicator: 'grdp', unit: 'vnd-billion' }
    const levels = (now: string) => [
      amount('347500', '2024', grdp),
      amount(now, '2025', grdp),
      row('11.89', '2025', { indicator: 'grdp' }),
    ]
    expect(await codes(...levels('368445'))).toEqual(['level-against-growth'])
    expect(await codes(...levels('395000'))).toEqual([])
    const constant = levels('395000').map((one) => ({ ...one, priceBasis: 'constant' as const }))
    expect(await codes(...constant)).toEqual(['level-against-growth'])
  })

  test('FOR-32 a share against its growth path', async () => {
    const manufacturing = { indicator: 'grdp', activity: 'manufacturing' }
    const shares = (now: string) => [
      row('24.07', '2025-01/2025-09', manufacturing),
      row('3.29', '2025-01/2025-09', { ...manufacturing, measure: 'contribution', unit: 'points' }),
      row(now, '2025-01/2025-09', { ...manufacturing, measure: 'share', comparator: 'none', priceBasis: 'current' }),
      row('11.66', '2025-01/2025-09', { indicator: 'grdp' }),
    ]
    expect(await codes(...shares('15.21'))).toEqual([])
    expect(await codes(...shares('25.21'))).toEqual(['share-against-growth'])
  })

  test('FOR-33 percent taken for points', async () => {
    const share = { indicator: 'grdp', activity: 'manufacturing', measure: 'share', comparator: 'none' } as const
    const change = (printed: string) =>
      row(printed, '2021', { ...share, measure: 'change', comparator: 'base-year', unit: 'points' })
    const shares = [row('9.8', '2020', share), row('11.9', '2021', share)]
    expect(await codes(...shares, change('2.1'))).toEqual([])
    expect(await codes(...shares, change('21.4'))).toEqual(['percent-or-points'])
  })

  test('FOR-34 one document, one exchange rate', async () => {
    const pair = (indicator: string, dong: string, dollars: string, source = 'early') => [
      amount(dong, '2025-01/2025-09', { indicator, unit: 'vnd-billion', source }),
      amount(dollars, '2025-01/2025-09', { indicator, source }),
    ]
    const registered = pair('fdi-registered', '8424.6', '330.8')
    expect(await codes(...registered, ...pair('fdi-new', '4537.6', '180.3'))).toEqual(['two-exchange-rates'])
    expect(await codes(...registered, ...pair('fdi-new', '4591.8', '180.3'))).toEqual([])
    expect(await codes(...registered, ...pair('fdi-new', '4537.6', '180.3', 'late'))).toEqual([])
  })

  test('FOR-35 products met and behind make those monitored', async () => {
    const count = (indicator: string, printed: string, comparator: 'none' | 'plan') =>
      row(printed, '2025-01/2025-08', { indicator, measure: 'count', unit: 'count', comparator })
    const counts = (all: string) => [
      count('key-products-meeting-plan', '10', 'plan'),
      count('key-products-behind-plan', '4', 'plan'),
      count('key-products', all, 'none'),
    ]
    expect(await codes(...counts('14'))).toEqual([])
    expect(await codes(...counts('10'))).toEqual(['counts-do-not-add'])
  })

  test('FOR-36 a plan met and then missed, within three months and for one product only', async () => {
    const say = (subject: string, value: string, asOf: string): Statement => {
      const [like] = base.statements
      if (like === undefined) throw new Error('the pack has no statement to start from')
      return { ...like, subject, attribute: 'plan-status', value, asOf, source: 'early' }
    }
    const found = async (...statements: Statement[]) => (await find([], statements)).contradictions.map(({ why }) => why.code)
    const met = say('television', 'nine-month plan met or exceeded', '2025-08')
    expect(await found(met, say('television', 'below plan', '2025-10'))).toEqual(['met-then-short'])
    expect(await found(met, say('television', 'below plan', '2026-03'))).toEqual([])
    expect(await found(met, say('television', 'below plan', '2025-06'))).toEqual([])
    expect(await found(met, say('speaker', 'below plan', '2025-10'))).toEqual([])
  })
})
