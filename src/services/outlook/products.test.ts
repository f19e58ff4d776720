import { describe, expect, test } from 'vitest'
import { readingContext } from '../../../test/support/contexts.ts'
import { caseOf, on, pack, region, store } from '../../../test/support/quang-ninh.ts'
import { newsWords } from '../../contract/belief-words.ts'
import { outlook as operation } from '../../contract/operations/outlook.ts'
import { believed, type Evidence } from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { beliefsInThisThread } from './belief-desk.ts'
import { regionLeaves } from './leaves.ts'
import { newsOf } from './news.ts'
import { outlook } from './outlook.ts'
import { type ProductFigure, productFigures } from './product-figures.ts'
import { departureOf, productRows, toldProducts } from './product-rows.ts'
import { regionBelief } from './region-belief.ts'
import { growthOf } from './year-record.ts'

const known = await store.listObservations({ region, asOf: '2025-10-05', upToYear: 2025 })
const [like] = known.filter(({ indicator, measure }) => indicator === 'product-output' && measure === 'growth')
if (!like) throw new Error('no product on record')
const output = (change: Partial<RecordedObservation>): RecordedObservation => ({
  ...{ ...like, operator: 'equal', status: 'official', doubtful: false, published: '2025-09-06', printed: '10.00' },
  ...{ activity: 'electricity', subject: 'power', period: '2025-Q1', value: 0.1, id: JSON.stringify(change) },
  ...change,
})
const amount = (period: string, value: number, change: Partial<RecordedObservation> = {}) =>
  output({ measure: 'level', comparator: 'none', unit: 'tonne', period, value, printed: String(value), ...change })
const months = (year: number, count: number, value: number) =>
  Array.from({ length: count }, (_, at) => amount(`${year}-${String(at + 1).padStart(2, '0')}`, value + at))
const leaves = regionLeaves(pack.codes)
const halfYear = { first: 12 * 2025, last: 12 * 2025 + 5 }
const window = { first: 12 * 2019, last: 12 * 2025 + 11 }
const told = (figures: readonly ProductFigure[]) => toldProducts(figures, leaves, pack.codes)

describe('key products in the belief', () => {
  test('BEL-170 of each product and year the growth since January that reaches furthest, firm and of the whole output', () => {
    const figures = productFigures([
      output({}),
      output({ period: '2025-01/2025-08', value: 0.2 }),
      output({ period: '2025-07', value: 0.9 }),
      output({ period: '2025-Q2', value: 0.8 }),
      output({ period: '2025-01/2025-09', value: 0.7, doubtful: true }),
      output({ period: '2025', value: 0.6, status: 'expected' }),
      output({ period: '2025-01/2025-09', value: 0.5, comparator: 'previous-period' }),
      output({ period: '2025-01/2025-10', value: 0.4, indicator: 'product-sales' }),
      output({ period: '2024', value: 0.3 }),
      output({ subject: 'coal', value: -0.1 }),
    ])
    expect(figures.map(({ figure, year, months: many }) => [figure.subject, year, many, figure.value])).toEqual([
      ['power', 2024, 12, 0.3],
      ['power', 2025, 8, 0.2],
      ['coal', 2025, 3, -0.1],
    ])
  })

  test('BEL-170 amounts of the same months of both years give a growth where none is published as far', () => {
    const amounts = [...months(2024, 12, 100), ...months(2025, 8, 130)]
    const [figure, ...others] = productFigures([...amounts, output({ period: '2025-Q1' })])
    const sum = (first: number) => Array.from({ length: 8 }, (_, at) => first + at).reduce((total, one) => total + one, 0)
    expect(others).toEqual([])
    expect(figure).toMatchObject({
      year: 2025,
      months: 8,
      figure: { measure: 'growth', period: '2025-01/2025-08', unit: 'percent' },
    })
    expect(figure?.figure.value).toBeCloseTo(sum(130) / sum(100) - 1, 12)
    expect(figure?.figure.id).toBe(amounts[19]?.id)
    expect(figure?.from).toEqual([...amounts.slice(12), ...amounts.slice(0, 8)].map(({ id }) => id))
    const [spoken] = productFigures([...amounts, output({ period: '2025-01/2025-08', value: 0.2 })])
    expect([spoken?.figure.value, spoken?.from.length]).toEqual([0.2, 1])
    const [cumulative] = productFigures([amount('2024-01/2024-05', 50), amount('2025-01/2025-05', 60)])
    expect([cumulative?.months, cumulative?.figure.value]).toEqual([5, expect.closeTo(0.2, 12)])
    expect(productFigures([amount('2024-Q1', 50), amount('2025-Q1', 60, { unit: 'tonne-thousand' })])).toEqual([])
    expect(productFigures([amount('2024-Q1', 0), amount('2025-Q1', 60)])).toEqual([])
    expect(productFigures([amount('2024-Q1', 50), amount('2025-01/2025-06', 60)])).toEqual([])
  })

  test('BEL-171 a product tells of the index of its activity, of value added where there is no index, of a whole never', () => {
    const of = (activity: string) =>
      told(productFigures([output({ activity })])).map((one) => [one.of.indicator, one.of.activity])
    expect(of('mining')).toEqual([['iip', 'mining']])
    expect(of('vsic-35')).toEqual([['iip', 'electricity']])
    expect(of('agriculture')).toEqual([['grdp', 'agriculture']])
    for (const none of ['vsic-05', 'vsic-23', 'industry', 'industry-construction', 'total']) expect(of(none)).toEqual([])
  })

  const index = (activity: string, value: number, period = '2025-Q1') =>
    output({ indicator: 'iip', subject: '', activity, value, period, measure: 'growth' })

  test('BEL-172 departures are those seen beside the index of the same months, drawn towards 0.07 and towards all in common', () => {
    const two = told(productFigures([output({ subject: 'a', value: 0.2 }), output({ subject: 'b', value: 0.05 })]))
    const chosen = (...some: readonly RecordedObservation[]) => some.map((figure) => ({ figure, rivals: [] }))
    expect(departureOf(two, [])).toEqual({ variance: expect.closeTo(0.0049, 12), shared: expect.closeTo(0.0049, 12) })
    expect(departureOf(two, chosen(index('mining', 0.1), index('electricity', 0.1, '2025-01/2025-06'))).variance).toBeCloseTo(
      0.0049,
      12,
    )
    const [up, down] = [Math.log(1.2 / 1.1), Math.log(1.05 / 1.1)]
    const variance = (5 * 0.0049 + up ** 2 + down ** 2) / 7
    expect(departureOf(two, chosen(index('electricity', 0.1)))).toEqual({
      variance: expect.closeTo(variance, 12),
      shared: expect.closeTo((5 * variance + up * down) / 6, 12),
    })
    const far = told(productFigures([output({ subject: 'a', value: 9 }), output({ subject: 'b', value: -0.9 })]))
    expect(departureOf(far, chosen(index('electricity', 0))).shared).toBeGreaterThanOrEqual(0)
    const apart = told(productFigures([output({ subject: 'a', value: 9 }), output({ subject: 'b', value: 9 })]))
    const both = departureOf(apart, chosen(index('electricity', 0)))
    expect(both.shared).toBeLessThanOrEqual(both.variance)
  })

  test('BEL-173 products of one activity say together what readings with a common part say; wholly in common they say what one says', () => {
    const departure = { variance: 0.01, shared: 0.01 }
    const settings = { departure, revision: 0 }
    const copies = (count: number) =>
      told(productFigures(Array.from({ length: count }, (_, at) => output({ subject: `p${at}`, period: '2025-01/2025-06' }))))
    const precision = (rows: readonly Evidence[]) => rows.reduce((sum, { variance }) => sum + 1 / variance, 0)
    const [one, three] = [productRows(copies(1), window, settings), productRows(copies(3), window, settings)]
    expect(one[0]).toMatchObject({ value: 0.1, bound: 'both', quantity: growthOf(leaves.of('iip', 'electricity'), halfYear) })
    expect(one[0]?.variance).toBeCloseTo(1.21 * 0.01, 6)
    expect(precision(three)).toBeCloseTo(precision(one), 3)
    const partly = productRows(copies(3), window, { revision: 0, departure: { variance: 0.01, shared: 0.004 } })
    expect(1.21 * precision(partly)).toBeCloseTo(3 / (0.01 + 2 * 0.004), 1)
    const others = told(productFigures([output({}), output({ subject: 'coal', activity: 'mining' }), output({ period: '2024' })]))
    for (const { variance } of productRows(others, window, settings)) expect(variance).toBeCloseTo(1.21 * 0.01, 6)
    expect(productRows(copies(1), { first: 12 * 2025, last: window.last }, settings)).toEqual([])
    expect(productRows(copies(1), window, { departure, revision: 0.002 })[0]?.variance).toBeCloseTo(1.21 * 0.01 + 0.002, 6)
  })

  test('BEL-173 two overlapping coal products move mining as far as one of them', async () => {
    const one = await caseOf('2025-06-10')
    const { settings, leaves: of } = await on('2025-06-10')
    const others = one.observations.filter(({ indicator }) => indicator !== 'product-output')
    const mining = (...added: readonly RecordedObservation[]) => {
      const { belief } = regionBelief({ ...one, observations: [...others, ...added] }, { settings })
      return believed(belief, growthOf(of.of('iip', 'mining'), { first: 12 * 2025, last: 12 * 2025 + 4 }))
    }
    const coal = (subject: string) => output({ activity: 'mining', subject, period: '2025-01/2025-05', value: 0.02 })
    const [none, single, twice] = [mining(), mining(coal('coal')), mining(coal('coal'), coal('clean-coal'))]
    expect(single.p50).toBeLessThan(none.p50 - 0.005)
    expect(single.p90 - single.p10).toBeLessThan(none.p90 - none.p10)
    expect(twice.p50).toBeCloseTo(single.p50, 4)
    expect(twice.p90 - twice.p10).toBeCloseTo(single.p90 - single.p10, 4)
  })

  test('BEL-172 BEL-173 on the public record, coal and electricity speak; figures of the coal group alone do not', async () => {
    const { products: all, settings, belief } = await on('2025-10-05')
    const products = all.filter(({ year }) => year > 2019)
    expect(products.map(({ figure, of, year, months: many }) => [figure.subject, of.activity, year, many])).toEqual([
      ['electricity', 'electricity', 2023, 6],
      ['electricity', 'electricity', 2025, 7],
      ['coal', 'mining', 2025, 5],
      ['clean-coal', 'mining', 2023, 6],
    ])
    const rows = new Set(belief.evidence.map(({ id }) => id))
    expect(products.every(({ figure }) => rows.has(figure.id))).toBe(true)
    const gap = Math.log(1.019 / 1.0185)
    expect(settings.departure.variance).toBeCloseTo((5 * 0.0049 + gap ** 2) / 6, 12)
  })

  test('BEL-174 the outlook lists products of the year beside their activity; news name the product and what its figure brought', async () => {
    const answer = operation.output.parse(
      await outlook(
        { region, year: 2025, asOf: '2025-06-10', since: '2025-06-05' },
        readingContext({ store, beliefs: beliefsInThisThread(), today: '2026-11-22' }),
      ),
    )
    expect(answer.products.map(({ subject, of, period, growth }) => [subject, of.activity, period, growth])).toEqual([
      ['coal', 'mining', '2025-01/2025-05', 0.053],
      ['electricity', 'electricity', '2025-01/2025-05', 0.038],
    ])
    for (const { p10, p50, p90, spread } of answer.products) {
      expect(p10 < p50 && p50 < p90).toBe(true)
      expect(spread).toBeGreaterThan(0.06)
    }
    const news = answer.news.find(({ observation }) => observation === answer.products[0]?.observation)
    expect(news?.words.en).toMatch(
      /^Output of a key product, Mining and quarrying, .*oal.*, five months of 2025: 5\.3% published, \d+\.\d% expected/,
    )
    expect(answer.lineage['/products/0']).toMatchObject({ rule: 'BEL-173', observations: answer.products[0]?.from })
    expect(answer.known.find(({ id }) => id === answer.products[0]?.observation)?.used).toBe(true)
  })

  test('BEL-174 a figure that reaches further takes the place of the one before, and growth worked out says so', async () => {
    const one = await caseOf('2025-10-05')
    const added = (...some: readonly RecordedObservation[]) => ({ ...one, observations: [...one.observations, ...some] })
    const settings = (await on('2025-10-05')).settings
    const held = (given: typeof one) => ({ case: given, found: regionBelief(given, { settings }) })
    const first = output({ period: '2025-Q1', value: 0.05 })
    const second = output({ period: '2025-01/2025-06', value: 0.04 })
    const { news } = newsOf(held(added(first, second)), held(added(first)))
    const item = news.find(({ observation }) => observation === second.id)
    expect(item).toMatchObject({ kind: 'revised', replaces: first.id })
    const own = { ...second, fromAmounts: true } as const
    expect(newsWords({ kind: 'arrived', effect: 0.001, expected: 0.03 }, own, pack.codes, 'en')).toContain(
      '(growth, from published amounts)',
    )
  })

  test('BEL-175 news hold when a division has become a leaf between the two days', async () => {
    const one = await caseOf('2025-10-05')
    const electronics = ['2025-Q1', '2025-01/2025-06', '2025-01/2025-09'].map((period) => ({
      ...index('vsic-27', 0.5, period),
      indicator: 'iip',
    }))
    const now = { ...one, observations: [...one.observations, ...electronics] }
    const before = { ...one, observations: [...one.observations, ...electronics.slice(0, 2)] }
    const { settings } = await on('2025-10-05')
    const held = (given: typeof one) => ({ case: given, found: regionBelief(given, { settings }) })
    const [later, earlier] = [held(now), held(before)]
    expect([later.found.leaves.count, earlier.found.leaves.count]).toEqual([13, 12])
    const { news, newsRest, newsBefore, newsAfter } = newsOf(later, earlier)
    expect(news.map(({ observation }) => observation)).toContain(electronics[2]?.id)
    const total = news.reduce((sum, { effect }) => sum + effect, 0) + newsRest.settings + newsRest.events + newsRest.bend
    expect(total).toBeCloseTo((newsAfter ?? 0) - (newsBefore ?? 0), 9)
  })
})
