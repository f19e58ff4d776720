import { checkWhole } from '../check.ts'
import type { ForecastSummary } from '../distributions/forecast-distribution.ts'
import { type CalendarKind, calendarKinds } from './calendar-effects.ts'
import { estimateHyperParameters } from './estimate-hyper-parameters.ts'
import { expectedYear, knowsLevels } from './expected-year.ts'
import { filterLeaf, hasRates, monthsBeforeRates } from './filter-leaf.ts'
import { type HyperPrior, hyperAt, levelPrior, statementPrior } from './hyper-prior.ts'
import type { LeafRecord } from './leaf-record.ts'
import { errorDegrees, recentScale } from './recent-scale.ts'
import { standardLeafModel } from './standard-leaf-model.ts'
import { logYearGrowth, mixtureSummary } from './year-growth.ts'

/** Why nothing is said of a year's growth. */
export type NoForecastReason = 'too-short' | 'no-base-year' | 'nothing-recent'

/** The belief about a year's growth, or why there is none. */
export type YearForecast =
  | {
      readonly status: 'known'
      readonly growth: ForecastSummary
      readonly calendar: CalendarKind
    }
  | { readonly status: 'unknown'; readonly reason: NoForecastReason }

const shortest = 13
const longestGap = 12

/** Why the record says too little about a year, or undefined. */
function lacking(record: LeafRecord, year: number): NoForecastReason | undefined {
  const all = [record.level, record.onYear, record.onMonth, record.toDate]
  const known = (at: number): boolean => all.some((values) => values !== undefined && !Number.isNaN(values[at] ?? Number.NaN))
  const months = Array.from({ length: record.months }, (_, at) => at).filter(known)
  if (months.length < shortest) return 'too-short'
  const [first = 0, last = 0] = [months.at(0), months.at(-1)]
  // A rate on the same month of last year speaks of a base that lies twelve months back.
  const reach = record.level === undefined ? 12 : 0
  if (record.firstMonth + first - reach > 12 * (year - 1)) return 'no-base-year'
  return record.firstMonth + last < 12 * year + 11 - longestGap ? 'nothing-recent' : undefined
}

/** The calendar under which the record is likeliest at the centre of the prior; published rates are taken to be Viet Nam's. */
function likeliestModel(record: LeafRecord, prior: HyperPrior, until: number) {
  const last = record.firstMonth + record.months - 1
  const kinds = hasRates(record) ? (['vietnamese'] as const) : calendarKinds
  const tried = kinds.map((kind) => {
    const span = { first: record.firstMonth - monthsBeforeRates, last: Math.max(until, last) }
    const model = standardLeafModel({ hyper: hyperAt(prior, []), calendar: kind, ...span })
    const { logLikelihood } = filterLeaf(model, record, { until: last, withLags: hasRates(record) })
    return { kind, model, logLikelihood }
  })
  return tried.reduce((best, one) => (one.logLikelihood > best.logLikelihood ? one : best))
}

/**
 * What a leaf's own record says about the growth of a year.
 *
 * growth = Σ_{12 months} exp(y_t) / Σ_{12 months before} exp(y_t) − 1, over the posterior of the log-levels y and of the hyper-parameters
 *
 * @param record levels, or published rates of growth, up to the month from which the year is seen
 * @param year calendar year
 * @returns mean, p10, p50, p90 of the growth, a fraction; or the reason why there is none: fewer than 13 months, no month of the year before's
 * start, nothing in the last twelve months
 * @throws `out-of-range`
 * @remarks A mixture over points of the posterior of the hyper-parameters. Levels: shocks of many months add up, so each part is normal;
 * published rates: one revision can decide, so each is Student with 3 degrees of freedom. Both are stretched by how large the errors of
 * the same forecast in past years were. SPEC BEL-12, BEL-13, BEL-14.
 * @example forecastYear({ firstMonth: 24300, months: 2, level: Float64Array.of(0, 0) }, 2025) // { status: 'unknown', reason: 'too-short' }
 */
export function forecastYear(record: LeafRecord, year: number): YearForecast {
  checkWhole('year', year, 1901, 2099)
  const reason = lacking(record, year)
  if (reason !== undefined) return { status: 'unknown', reason }
  const rates = hasRates(record)
  const prior = rates ? statementPrior : levelPrior
  const december = 12 * year + 11
  const { kind, model } = likeliestModel(record, prior, december)
  const estimate = estimateHyperParameters({ record, model, prior })
  const stretch = recentScale({ ...model, hyper: estimate.mode }, record)
  const last = record.firstMonth + record.months - 1
  const short = !rates && Math.floor(last / 12) === year && knowsLevels(record, last)
  const parts = estimate.points.map(({ hyper, weight }) => {
    const whole = { ...model, hyper }
    const { state } = filterLeaf(whole, record, { until: short ? last : december, withLags: !short })
    const { mean, variance } = short ? expectedYear(whole, record, state, last) : logYearGrowth(state, december)
    return { mean, scale: stretch * Math.sqrt(variance + hyper.cumulativeRow ** 2), weight }
  })
  const growth = mixtureSummary(parts, rates ? errorDegrees : Number.POSITIVE_INFINITY)
  return { status: 'known', growth, calendar: kind }
}
