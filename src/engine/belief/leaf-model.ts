/** What a leaf's structural time series is made of: standard deviations a month on the log scale, and how fast things fade. */
export interface HyperParameters {
  /** Permanent shocks to the level. */
  readonly level: number
  /** Shocks to the damped slope. */
  readonly slope: number
  /** Part of the slope that is left after a month, 0 to 1. */
  readonly damping: number
  /** Shocks to the cycle, the part of the level that fades. */
  readonly cycle: number
  /** Part of the cycle that is left after a month, 0 to 1. */
  readonly cycleDamping: number
  /** Spread of the drift, the slow part of the slope, around zero. */
  readonly drift: number
  /** Part of the drift that is left after a month, 0 to 1; at 1 it is a constant. */
  readonly driftDamping: number
  /** Shocks to each calendar month's seasonal effect. */
  readonly seasonal: number
  /** What concerns one month alone. */
  readonly irregular: number
  /** Error of a published growth on the same month of last year. */
  readonly yearRow: number
  /** Error of a published growth on the month before. */
  readonly monthRow: number
  /** Error of a published growth of the year to date. */
  readonly cumulativeRow: number
  /** Departure of a year's cumulative growth from its months as first published, the same all through the year. */
  readonly revision: number
}

/** Variances of the state before the first month; large where nothing is known (diffuse in effect). */
export interface StartVariances {
  readonly level: number
  /** Of the damped slope; its stationary variance when left out. */
  readonly slope?: number
  readonly seasonal: number
}

/** Structural time series of one leaf. */
export interface LeafModel {
  readonly hyper: HyperParameters
  /** `months`: each calendar month's effect is a random walk of its own, summing to zero. `dummy`: their sum over a year is noise. */
  readonly seasonalForm: 'months' | 'dummy'
  readonly start: StartVariances
  /** First month that the regressors speak of. */
  readonly calendarFrom: number
  /** Months × regressors. */
  readonly calendar: readonly Float64Array[]
  /** Standard deviation of each regressor's coefficient before evidence. */
  readonly calendarSpread: readonly number[]
}

/** Places in the state: level, damped slope, drift, cycle, twelve seasonal effects, calendar coefficients, then the year's revision and lags. */
export const place = { level: 0, slope: 1, drift: 2, cycle: 3, seasonal: 4, calendar: 16 } as const

/** Months whose log-levels a state with lags remembers: enough for growth of a year to date. */
export const lags = 24
