import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run } from '../run.ts'

fc.configureGlobal({ seed: 2025 })

const text = (name: string, lines: readonly string[]) => ({ name, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) })
const quarters = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => `${first + Math.floor(at / 4)}-Q${(at % 4) + 1}`)
const months = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => `${first + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`)
const column = (name: string, periods: readonly string[], values: readonly (number | string)[]) => [
  `period,${name}`,
  ...periods.map((period, at) => `${period},${values[at] ?? ''}`),
]
const benchmark = (indicator: readonly string[], totals: readonly string[], options: object = {}) =>
  run('benchmarkSeries', { indicator: text('i.csv', indicator), totals: text('t.csv', totals), ...options }, {})

/** IMF, Quarterly National Accounts Manual (2001), example 6.2. */
const movement = [98.2, 100.8, 102.2, 100.8, 99, 101.6, 102.7, 101.5, 100.5, 103, 103.5, 101.5]
const manual = column('gdp', quarters(1998, 12), movement)
const years = column('gdp', ['1998', '1999'], [4000, 4161.4])

describe('benchmark-series', () => {
  it('ADJ-61 gives the quarters of the IMF manual, with the ratio, the totals met and the open year marked', async () => {
    const { steps, totals, series, negative } = await benchmark(manual, years)
    const published = [969.8, 998.4, 1018.3, 1013.4, 1007.2, 1042.8, 1060.3, 1051, 1040.6, 1066.5, 1071.7, 1051]
    steps.forEach(({ value }, at) => {
      expect(Math.abs(value - (published[at] ?? Number.NaN))).toBeLessThan(0.0501)
    })
    for (const { value, indicator, ratio } of steps) expect(ratio).toBe(value / indicator)
    expect(steps.filter(({ extrapolated }) => extrapolated).map(({ period }) => period)).toEqual(quarters(2000, 4))
    for (const { difference } of totals) expect(Math.abs(difference)).toBeLessThan(1e-9)
    expect(series).toEqual([
      expect.objectContaining({ status: 'benchmarked', variant: 'proportional', persistence: 1, persistenceBasis: 'method' }),
    ])
    expect(negative).toEqual([])
  })

  it('ADJ-61 holds the open year to a forecast ratio, and takes φ of the method for months and for quarters', async () => {
    const { steps } = await benchmark(manual, years, { openRatio: '11' })
    const open = steps.filter(({ extrapolated }) => extrapolated)
    const sum = (of: 'value' | 'indicator') => open.reduce((all, step) => all + step[of], 0)
    expect(sum('value') / sum('indicator')).toBeCloseTo(11, 9)
    const persistence = async (indicator: readonly string[], totals: readonly string[], options: object) => {
      const [row] = (await benchmark(indicator, totals, { method: 'cholette-dagum', ...options })).series
      return [row?.persistence, row?.persistenceBasis]
    }
    expect(await persistence(manual, years, {})).toEqual([expect.closeTo(0.729, 12), 'usual'])
    expect(await persistence(manual, years, { phi: '0.5' })).toEqual([0.5, 'given'])
    const monthly = column(
      'gdp',
      months(1998, 24),
      Array.from({ length: 24 }, (_, at) => 5 + at),
    )
    expect(await persistence(monthly, years, {})).toEqual([0.9, 'usual'])
  })

  it('ADJ-61 shows ρ and β of a regression, and every step that came out below zero', async () => {
    const totals = column('x', ['2020', '2021', '2022'], [8, 20, 24])
    const indicator = column('x', quarters(2020, 12), [-3, 0, 1, 1, 2, 3, 2, 1, 3, 2, 4, 3])
    const { series, negative, steps } = await benchmark(indicator, totals, { method: 'chow-lin', constant: 'no' })
    expect(series[0]).toMatchObject({ variant: 'regression', persistenceBasis: 'estimated', coefficients: [expect.any(Number)] })
    expect(negative.map(({ period }) => period)).toEqual(['2020-Q1'])
    expect(steps.find(({ period }) => period === '2020-Q2')?.ratio).toBeNull()
    const given = await benchmark(indicator, totals, { method: 'chow-lin', rho: '0.3' })
    expect(given.series[0]).toMatchObject({ persistence: 0.3, persistenceBasis: 'given' })
    expect(given.series[0]?.coefficients).toHaveLength(2)
  })

  it('ADJ-61 meets every total to 1e-9 by every method, months to quarters and years', async () => {
    const amount = fc.integer({ min: 100, max: 10_000 }).map((value) => value / 100)
    const methods = fc.constantFrom('denton', 'cholette-dagum', 'chow-lin')
    const list = (length: number) => fc.uniqueArray(amount, { minLength: length, maxLength: length })
    await fc.assert(
      fc.asyncProperty(list(40), list(5), methods, fc.boolean(), async (values, sums, method, quarterly) => {
        const periods = quarterly ? quarters(2023, 5) : ['2020', '2021', '2022']
        const start = quarterly ? 2023 : 2020
        const { totals, steps } = await benchmark(column('x', months(start, 40), values), column('x', periods, sums), { method })
        expect(steps).toHaveLength(40)
        expect(totals).toHaveLength(periods.length)
        for (const { difference, total } of totals) expect(Math.abs(difference / total)).toBeLessThan(1e-9)
      }),
      { numRuns: 40 },
    )
  })

  it('ADJ-60 refuses names that do not match, totals that are no coarser, and options of another method', async () => {
    const refused = (indicator: readonly string[], totals: readonly string[]) => expect(benchmark(indicator, totals)).rejects
    await refused(manual, column('gpd', ['1998'], [4000])).toMatchObject({
      code: 'data-refused',
      facts: {
        problems: [
          { file: 'i.csv', row: 1, column: 'gdp', found: 'gdp', allowed: 'a series of t.csv; did you mean "gpd"?' },
          { file: 't.csv', row: 1, column: 'gpd', found: 'gpd' },
        ],
      },
    })
    await refused(manual, column('gdp', quarters(1998, 4), movement)).toMatchObject({
      facts: {
        problems: [
          { file: 't.csv', row: 2, column: 'period', found: 'quarters', allowed: 'years, as the indicator has quarters' },
        ],
      },
    })
    await refused(years, years).toMatchObject({
      facts: { problems: [{ file: 'i.csv', found: 'years', allowed: 'months or quarters' }] },
    })
    await refused([...manual, '2001-Q3,1'], years).toMatchObject({
      facts: { problems: [{ file: 'i.csv', row: 14, found: '2001-Q3' }] },
    })
    for (const [field, value] of Object.entries({ phi: '0.5', rho: '0.5', constant: 'no' }))
      await expect(benchmark(manual, years, { [field]: value })).rejects.toMatchObject({ code: 'wrong-use', facts: { field } })
    await expect(benchmark(manual, years, { method: 'cholette-dagum', phi: '1.5' })).rejects.toMatchObject({
      facts: { field: 'phi' },
    })
    await expect(benchmark(manual, years, { method: 'chow-lin', variant: 'additive' })).rejects.toMatchObject({
      code: 'wrong-use',
    })
  })

  it.each([
    ['no-indicator', ['i.csv', null, 'x', null], ['', '', ''], [8], {}],
    ['no-total', ['t.csv', null, 'x', null], [1, 2, 3, 4], [''], {}],
    ['missing-indicator', ['i.csv', 4, 'x', '2020-Q3'], [1, 2, '', 4], [8], {}],
    ['missing-total', ['t.csv', 3, 'x', '2021'], [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3], [8, '', 9], {}],
    ['total-without-steps', ['t.csv', 3, 'x', '2021'], [1, 2, 3, 4, 5, 6, 7], [8, 9], {}],
    ['total-without-steps', ['t.csv', 2, 'x', '2020'], ['', 2, 3, 4], [8], {}],
    ['indicator-not-positive', ['i.csv', null, 'x', null], [1, 0, 3, 4], [8], { variant: 'proportional' }],
    ['too-few-totals', ['i.csv', null, 'x', null], [1, 2, 3, 4], [8], { method: 'chow-lin' }],
    [
      'indicator-without-movement',
      ['i.csv', null, 'x', null],
      Array.from({ length: 12 }, () => 5),
      [8, 9, 7],
      { method: 'chow-lin' },
    ],
    ['no-open-steps', ['i.csv', null, 'x', null], [1, 2, 3, 4], [8], { openRatio: '2' }],
  ])('ADJ-62 answers %s with its place %j', async (reason, [file, row, name, period], values, sums, options) => {
    const totals = column('x', ['2020', '2021', '2022'].slice(0, sums.length), sums)
    const { series, steps } = await benchmark(column('x', quarters(2020, values.length), values), totals, options)
    expect(series).toEqual([expect.objectContaining({ status: 'undefined', reason, place: { file, row, column: name, period } })])
    expect(steps).toEqual([])
  })

  it('ADJ-62 cells before the first and after the last number only shorten a series; the others are not held up', async () => {
    const indicator = [
      'period,a,b',
      ...quarters(2020, 12).map((period, at) => `${period},${at < 4 ? '' : at},${at === 5 ? '' : 1}`),
    ]
    const totals = ['period,a,b', '2020,,4', '2021,50,5', '2022,,6']
    const { series, steps } = await benchmark(indicator, totals)
    expect(series.map(({ status }) => status)).toEqual(['benchmarked', 'undefined'])
    expect(steps.map(({ period }) => period)).toEqual(quarters(2021, 8))
    expect(steps.filter(({ extrapolated }) => extrapolated)).toHaveLength(4)
  })
})
