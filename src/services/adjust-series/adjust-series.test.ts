import { describe, expect, it } from 'vitest'
import type { AdjustedSeries, AdjustedTable } from '../../contract/operations/adjust-series.ts'
import { refreshPolicies, tetRegressors } from '../../engine/index.ts'
import { run } from '../run.ts'

/** Months from January 2012: a rising level, a season, noise without pattern, and Tết closing factories for a week. */
const months = 156
const { during } = tetRegressors({ period: { first: 2012 * 12, last: 2012 * 12 + months - 1 }, before: 0, during: 7, after: 0 })
const season = [1.02, 0.9, 1, 1.01, 1.02, 1.01, 1, 0.99, 1, 1.01, 1.02, 1.02]
let state = 11
const levels = during.map((tet, t) => {
  state = (1664525 * state + 1013904223) % 2 ** 32
  return 100 * 1.005 ** t * (season[t % 12] ?? 1) * (1 + (state / 2 ** 31 - 1) / 60) * Math.exp(-0.2 * tet) * (t === 70 ? 1.4 : 1)
})

function csv(count: number, columns: Readonly<Record<string, (t: number) => string>>) {
  const lines = Array.from({ length: count }, (_, t) => {
    const period = `${2012 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, '0')}`
    return [period, ...Object.values(columns).map((cell) => cell(t))].join(',')
  })
  return file('series.csv', [`period,${Object.keys(columns).join(',')}`, ...lines].join('\n'))
}

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const textile = (t: number): string => (levels[t] ?? 0).toFixed(3)
const adjust = (input: Readonly<Record<string, unknown>>): Promise<AdjustedTable> => run('adjustSeries', input, {})

function only(table: AdjustedTable): AdjustedSeries {
  const [series] = table.series
  if (series?.status !== 'adjusted') throw new Error('not adjusted')
  return series
}

const early = () => adjust({ file: csv(144, { textile }), calendar: 'tet', tetDays: '0,7,0', model: 'airline' })

describe('adjust-series', () => {
  it('ADJ-30 answers parts that multiply to each value, forecasts with a band, model, filters and diagnostics', async () => {
    const series = only(await early())
    expect(series.parts).toHaveLength(144)
    expect(series.parts[0]?.period).toBe('2012-01')
    for (const part of series.parts) {
      expect(Math.abs((part.trend * part.seasonal * part.calendar * part.irregular) / part.value - 1)).toBeLessThan(1e-9)
      expect(Math.abs((part.seasonal * part.calendar * part.adjusted) / part.value - 1)).toBeLessThan(1e-9)
    }
    expect(series.forecast.map(({ period }) => period)).toEqual(
      Array.from({ length: 12 }, (_, h) => `2024-${String(h + 1).padStart(2, '0')}`),
    )
    const coming = levels.slice(144)
    series.forecast.forEach(({ value, low, high }, h) => {
      expect(low < value && value < high).toBe(true)
      expect(Math.abs(value / (coming[h] ?? Number.NaN) - 1)).toBeLessThan(0.08)
    })
    expect(series.model).toMatchObject({ transformation: 'log', orders: '(0 1 1)(0 1 1)' })
    expect(series.model.calendar[0]?.effect).toBeGreaterThan(-0.23)
    expect(series.model.calendar[0]?.effect).toBeLessThan(-0.17)
    expect(series.model.outliers.map(({ kind, period }) => `${kind} ${period}`)).toContain('AO 2017-11')
    expect(series.diagnostics.seasonBefore?.seasonal).toBe(true)
    expect(series.diagnostics.seasonAfter?.seasonal).toBe(false)
    expect(series.diagnostics.innovations?.probability).toBeGreaterThan(0.01)
    expect(series.diagnostics.quality?.q).toBeLessThan(1)
    expect(series.diagnostics.slidingSpans?.compared).toBeGreaterThan(80)
    expect(series.diagnostics.revisions?.meanAbsolute).toBeLessThan(0.02)
    expect(series.refresh).toBeNull()
  })

  it('ADJ-30 settings round-trip as JSON: a refresh on the same data with everything fixed changes nothing but rounding', async () => {
    const first = await early()
    const settings = file('run.json', JSON.stringify(first))
    for (const policy of ['current', 'partial-concurrent-fixed'] as const) {
      const again = only(await adjust({ file: csv(144, { textile }), settings, policy }))
      again.parts.forEach(({ adjusted }, t) => {
        expect(adjusted).toBeCloseTo(only(first).parts[t]?.adjusted ?? Number.NaN, 8)
      })
      for (const { before, after } of again.refresh?.changes ?? []) expect(Number(after)).toBeCloseTo(Number(before), 9)
    }
  })

  it('ADJ-15 ADJ-30 a refresh with new months changes what its policy names and lists every setting', async () => {
    const first = await early()
    const settings = file('settings.json', JSON.stringify(first.settings))
    const before = first.settings.series.textile?.settings
    for (const [policy, estimated] of Object.entries(refreshPolicies)) {
      const table = await adjust({ file: csv(months, { textile }), settings, policy })
      const { refresh, parts } = only(table)
      const after = table.settings.series.textile?.settings
      expect(refresh?.estimated).toEqual(estimated)
      for (const part of ['model', 'coefficients', 'outliers', 'filters', 'factors'] as const) {
        const listed = new Set(refresh?.changes.filter((one) => one.part === part).map(({ setting }) => setting))
        const names = new Set([...Object.keys(before?.[part] ?? {}), ...Object.keys(after?.[part] ?? {})])
        const changed = [...names].filter((name) => before?.[part][name] !== after?.[part][name])
        expect(listed).toEqual(new Set(changed))
        if (policy === 'partial-concurrent-fixed') expect(changed.length > 0).toBe(part === 'factors')
      }
      for (const part of parts)
        expect(Math.abs((part.trend * part.seasonal * part.calendar * part.irregular) / part.value - 1)).toBeLessThan(1e-9)
    }
    const current = only(await adjust({ file: csv(months, { textile }), settings, policy: 'current' }))
    const ahead = only(first).forecast
    current.parts.slice(144).forEach(({ seasonal, calendar }, h) => {
      expect(seasonal).toBe(ahead[h]?.seasonal)
      expect(calendar).toBe(ahead[h]?.calendar)
    })
  })

  it('ADJ-30 a series that cannot be adjusted says why, the others are adjusted', async () => {
    const { series } = await adjust({
      file: csv(60, {
        textile,
        gap: (t) => (t === 30 ? '' : textile(t)),
        short: (t) => (t < 40 ? '' : textile(t)),
        empty: () => '',
        zero: () => '5',
      }),
      outliers: 'none',
      transformation: 'log',
    })
    expect(series.map((one) => (one.status === 'adjusted' ? one.status : one.reason))).toEqual([
      'adjusted',
      'missing',
      'too-short',
      'no-values',
      'no-change',
    ])
  })

  it('ADJ-30 quarters, STL and working days by a list of days off', async () => {
    const quarters = [
      'period,A',
      ...Array.from({ length: 48 }, (_, q) => `${2010 + Math.floor(q / 4)}-Q${(q % 4) + 1},${textile(3 * q)}`),
    ]
    const quarterly = only(await adjust({ file: file('q.csv', quarters.join('\n')), method: 'stl' }))
    expect(quarterly.filters).toEqual({ seasonal: 'stl', trend: null, movingSeasonality: null, irregularToTrend: null })
    expect(quarterly.forecast[0]?.period).toBe('2022-Q1')
    const holidays = file('days.csv', 'day,kind\n2020-01-27,off\n2021-02-12,off\n2021-02-13,worked\n')
    const working = only(
      await adjust({ file: csv(months, { textile }), calendar: 'working-days,tet', holidays, outliers: 'none' }),
    )
    expect(working.model.choices.map(({ what }) => what)).toEqual(['logarithms', 'working-days', 'tet', expect.any(String)])
  })

  it('ADJ-30 a wrong choice or file is refused with what is allowed', async () => {
    const refused = async (input: Readonly<Record<string, unknown>>, code: string, text: string) => {
      const error = await adjust({ file: csv(60, { textile }), ...input }).catch((found: unknown) => found)
      expect(error).toMatchObject({ code })
      expect(String(error)).toContain(text)
    }
    await refused({ calendar: 'tet,moon' }, 'wrong-use', 'moon')
    await refused({ tetDays: '10;7;7' }, 'wrong-use', '10,7,7')
    await refused({ calendar: 'working-days' }, 'wrong-use', 'holidays')
    await refused({ policy: 'current' }, 'wrong-use', 'settings')
    await refused({ settings: file('s.json', '{') }, 'wrong-use', 'policy')
    await refused({ settings: file('s.json', '{'), policy: 'current' }, 'data-refused', 'not JSON')
    await refused({ settings: file('s.json', '{"settings":{"method":"x12"}}'), policy: 'current' }, 'data-refused', 'method')
    await refused({ settings: file('s.json', '{}'), policy: 'current', calendar: 'tet' }, 'wrong-use', 'keeps')
    await refused({ holidays: file('d.csv', 'day,kind\n2020-02-30,off\n') }, 'data-refused', '2020-02-30')
    await refused({ file: file('y.csv', 'period,A\n2019,1\n2020,2\n') }, 'data-refused', 'a year has no season')
    await refused({ file: file('q.csv', 'period,A\n2019-Q1,1\n'), calendar: 'tet' }, 'wrong-use', 'months')
    const good = await early()
    const spoilt = JSON.stringify(good.settings).replace('(0 1 1)(0 1 1)', '(0 1 1)')
    await refused({ settings: file('s.json', spoilt), policy: 'current' }, 'data-refused', 'textile orders')
  })
})
