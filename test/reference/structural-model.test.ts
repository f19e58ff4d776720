import { describe, expect, it } from 'vitest'
import { filterLeaf } from '../../src/engine/belief/filter-leaf.ts'
import { estimateHyperParameters, type HyperParameters, type HyperPrior, hyperAt } from '../../src/engine/index.ts'
import { readData } from './data.ts'

const rows = readData('structural-model')
const series = [...readData('stl-series'), ...readData('structural-series')]

/** Variance of what nothing is known of: level, slope and eleven seasonal effects. */
const large = 1e4
const start = { level: large, slope: large, seasonal: large }
const model = { seasonalForm: 'dummy', start, calendarFrom: 0, calendar: [], calendarSpread: [] } as const

/** The basic structural model: everything else is absent, and the four variances are free. */
const free = (centre: number) => ({ centre, spread: 1 })
const prior: HyperPrior = {
  level: free(-4),
  slope: free(-7),
  damping: 1,
  cycle: 0,
  cycleDamping: 0,
  drift: 0,
  driftDamping: 1,
  seasonal: free(-5),
  irregular: free(-4),
  yearRow: 0,
  monthRow: 0,
  cumulativeRow: 0,
  revision: 0,
}

/** From a large variance to none at all, as KFAS counts: 13 diffuse parts, of which twelve seasonal effects sum to zero. */
const exactly = 6.5 * Math.log(2 * Math.PI * large) - 0.5 * Math.log(12)

describe('the basic structural model against R KFAS', () => {
  it.each(rows)('BEL-10 the likelihood and its maximum: $series', (row) => {
    const base = row.base === 'e' ? 1 : Math.LN10
    const values = series.filter((one) => one.series === row.series)
    const level = Float64Array.from(values, ({ value }) => Math.log(Number(value)) / base)
    const record = { firstMonth: 24_000, months: level.length, level }
    const root = (name: string): number => Math.sqrt(Number(row[name]))
    const hyper: HyperParameters = {
      ...hyperAt(prior, []),
      level: root('level'),
      slope: root('slope'),
      seasonal: root('seasonal'),
      irregular: root('irregular'),
    }
    const settings = { until: 24_000 + level.length - 1, withLags: false, normal: true }
    const theirs = Number(row.logLikelihood)
    expect(filterLeaf({ ...model, hyper }, record, settings).logLikelihood + exactly).toBeCloseTo(theirs, 4)
    const found = estimateHyperParameters({ record, model, prior, likelihoodOnly: true })
    expect(found.logPosterior + exactly).toBeGreaterThan(theirs - 1e-4)
    expect(found.logPosterior + exactly).toBeGreaterThan(Number(row.structTS) + 20)
  })
})
