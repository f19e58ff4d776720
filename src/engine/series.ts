import { checkWhole } from './check.ts'
import { EngineError } from './error.ts'
import { formatPeriod, monthsIn, type Period } from './period.ts'

/** Months in one step of a series: monthly, quarterly or annual, by the letters of SDMX. */
const monthsPerStep = { M: 1, Q: 3, A: 12 } as const

/** How often a series has a value, by the letters of SDMX: monthly, quarterly, annual. */
export type Frequency = keyof typeof monthsPerStep

/** Why a value is missing. */
export type MissingReason =
  | 'not-yet-published'
  | 'not-reported'
  | 'not-collected'
  | 'confidential'
  | 'doubtful'
  | 'outside-series'

/** Evenly spaced values: missing ones are NaN and say why, and a series without values says why too. */
export interface Series {
  readonly frequency: Frequency
  /** First month of the first step. */
  readonly start: number
  readonly values: readonly number[]
  /** As long as `values`; null where there is a value. */
  readonly missing: readonly (MissingReason | null)[]
  /** Set exactly when there are no values. */
  readonly emptyBecause: MissingReason | null
}

/** A value, or why it is missing. */
export type Reading =
  | { readonly status: 'known'; readonly value: number }
  | { readonly status: 'missing'; readonly reason: MissingReason }

/**
 * Makes a regular series from values in order.
 *
 * @param input.frequency `M`, `Q` or `A`
 * @param input.start first month of the first value; a multiple of 3 for `Q`, of 12 for `A`
 * @param input.values in any unit; NaN is a missing value
 * @param input.missing reason of each missing value, same length as `values`; `not-reported` where left out
 * @param input.emptyBecause why there is no value at all; `not-collected` where left out, ignored when there are values
 * @returns the series
 * @throws `not-aligned`, `lengths-differ`
 * @remarks SPEC SER-1, SER-2.
 * @example makeSeries({ frequency: 'A', start: 24288, values: [100, NaN] }).missing // [null, 'not-reported']
 */
export function makeSeries(input: {
  readonly frequency: Frequency
  readonly start: number
  readonly values: readonly number[]
  readonly missing?: readonly (MissingReason | null)[]
  readonly emptyBecause?: MissingReason
}): Series {
  const { frequency, start, values } = input
  if (!Number.isInteger(start) || start % monthsPerStep[frequency] !== 0)
    throw new EngineError('not-aligned', {
      argument: 'start',
      found: String(start),
      allowed: `first month of a step of ${frequency}`,
    })
  if (input.missing !== undefined && input.missing.length !== values.length)
    throw new EngineError('lengths-differ', { arguments: ['values', 'missing'], lengths: [values.length, input.missing.length] })
  const missing = values.map((value, index) => (Number.isNaN(value) ? (input.missing?.[index] ?? 'not-reported') : null))
  return { frequency, start, values, missing, emptyBecause: values.length === 0 ? (input.emptyBecause ?? 'not-collected') : null }
}

/** Index of the first step of a period and how many steps it has; throws `not-aligned` for a part of a step. */
function steps(series: Series, period: Period): { readonly from: number; readonly count: number } {
  const size = monthsPerStep[series.frequency]
  const from = (period.first - series.start) / size
  const count = monthsIn(period) / size
  if (!Number.isInteger(from) || !Number.isInteger(count) || count < 1)
    throw new EngineError('not-aligned', {
      argument: 'period',
      found: formatPeriod(period),
      allowed: `whole steps of a series of frequency ${series.frequency}`,
    })
  return { from, count }
}

/**
 * The part of a series that lies in a period.
 *
 * @param series any series
 * @param period whole steps of the series; what lies outside the series is left out
 * @returns a series of the same frequency; without values, with reason `outside-series`, when they do not meet
 * @throws `not-aligned`
 * @remarks SPEC SER-1.
 * @example sliceSeries(makeSeries({ frequency: 'M', start: 24300, values: [1, 2, 3] }), { first: 24301, last: 24305 }).values // [2, 3]
 */
export function sliceSeries(series: Series, period: Period): Series {
  const { from, count } = steps(series, period)
  const begin = Math.min(Math.max(from, 0), series.values.length)
  const end = Math.max(Math.min(from + count, series.values.length), begin)
  return {
    frequency: series.frequency,
    start: series.start + begin * monthsPerStep[series.frequency],
    values: series.values.slice(begin, end),
    missing: series.missing.slice(begin, end),
    emptyBecause: end > begin ? null : (series.emptyBecause ?? 'outside-series'),
  }
}

/**
 * The value of one step of a series.
 *
 * @param series any series
 * @param period exactly one step of the series
 * @returns the value, or why it is missing
 * @throws `not-aligned` when the period is not one step
 * @remarks SPEC SER-2.
 * @example seriesValue(makeSeries({ frequency: 'Q', start: 24300, values: [7, 8] }), { first: 24303, last: 24305 }) // { status: 'known', value: 8 }
 */
export function seriesValue(series: Series, period: Period): Reading {
  const { from, count } = steps(series, period)
  checkWhole('steps in period', count, 1, 1)
  return readingAt(series, from)
}

function readingAt(series: Series, index: number): Reading {
  const value = series.values[index]
  if (value === undefined) return { status: 'missing', reason: series.emptyBecause ?? 'outside-series' }
  const reason = series.missing[index] ?? null
  return reason === null ? { status: 'known', value } : { status: 'missing', reason }
}

/**
 * Sum of a series over the steps of a period: a quarter of months, a year, the months so far.
 *
 * sum = Σ value of each step
 *
 * @param series amounts that may be added (never indices or rates)
 * @param period whole steps of the series
 * @returns the sum; missing, with the first reason met, as soon as one value is: nothing is filled in
 * @throws `not-aligned`
 * @remarks SPEC SER-3.
 * @example seriesSum(makeSeries({ frequency: 'M', start: 24300, values: [1, 2, 3] }), { first: 24300, last: 24302 }) // { status: 'known', value: 6 }
 */
export function seriesSum(series: Series, period: Period): Reading {
  const { from, count } = steps(series, period)
  let sum = 0
  for (let index = from; index < from + count; index += 1) {
    const reading = readingAt(series, index)
    if (reading.status === 'missing') return reading
    sum += reading.value
  }
  return { status: 'known', value: sum }
}
