import { readFileSync } from 'node:fs'
import {
  airlineOrders,
  arimaForecast,
  arimaModel,
  easterRegressor,
  leapYearRegressor,
  seasonalAdjustment,
  stl,
  tradingDayRegressors,
  x11,
} from '../src/engine/index.ts'

/** Seasonal adjustment of the six reference series, timed by the processor: `npx tsx bench/adjust.ts`. */

interface Monthly {
  readonly name: string
  readonly first: number
  readonly values: readonly number[]
}

function referenceSeries(): readonly Monthly[] {
  const text = readFileSync(new URL('../test/reference/data/x13.csv', import.meta.url), 'utf8')
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  return [...new Set(rows.map(([name = '']) => name))].map((name) => {
    const own = rows.filter((row) => row[0] === name)
    const [year = 0, month = 1] = (own[0]?.[1] ?? '').split('-').map(Number)
    return { name, first: 12 * year + month - 1, values: own.map((row) => Number(row[2])) }
  })
}

/** Milliseconds of the processor for one call, the least of five rounds after a warm-up. */
function milliseconds(calls: number, work: () => void): number {
  for (let k = 0; k < calls; k += 1) work()
  const rounds = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    for (let k = 0; k < calls; k += 1) work()
    return process.cpuUsage(before).user / 1000 / calls
  })
  return Math.min(...rounds)
}

function airlineAndX11({ values, first }: Monthly): void {
  const logarithms = values.map(Math.log)
  const model = arimaModel({ values: logarithms, orders: airlineOrders, period: 12 })
  if (model.status === 'undefined') throw new Error(model.reason)
  const forecasts = arimaForecast({ values: logarithms, model, period: 12, steps: 12 }).means.map(Math.exp)
  x11({ values, period: 12, mode: 'multiplicative', firstStep: first % 12, forecasts })
}

function automatic({ values, first }: Monthly): void {
  const period = { first, last: first + values.length + 11 }
  const weekday = [...tradingDayRegressors({ period, contrasts: 'one' }), leapYearRegressor(period)]
  const groups = [
    { name: 'weekday', regressors: weekday },
    { name: 'easter', regressors: [easterRegressor({ period, days: 1 })] },
  ]
  seasonalAdjustment({
    values,
    period: 12,
    firstStep: first % 12,
    steps: 12,
    request: {
      transformation: 'automatic',
      orders: 'automatic',
      groups,
      test: true,
      outliers: [],
      search: { kinds: ['AO', 'LS', 'TC'], from: 0 },
    },
    settings: { method: 'x11' },
  })
}

const works: readonly (readonly [string, number, (series: Monthly) => void])[] = [
  ['airline model and X-11', 40, airlineAndX11],
  ['STL, periodic', 200, ({ values }) => stl({ values: values.map(Math.log), period: 12, seasonalWindow: 'periodic' })],
  ['calendar, outliers, orders and X-11', 2, automatic],
]

for (const [what, calls, work] of works) {
  const times = referenceSeries().map((series) => [series.name, milliseconds(calls, () => work(series))] as const)
  const mean = times.reduce((sum, [, time]) => sum + time, 0) / times.length
  process.stdout.write(
    `${what}: ${mean.toFixed(3)} ms a series (${times.map(([name, time]) => `${name} ${time.toFixed(2)}`).join(', ')})\n`,
  )
}
