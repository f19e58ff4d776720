export type { Band, Banded } from './band.ts'
export {
  type ForecastDistribution,
  type ForecastSummary,
  forecastQuantile,
  forecastSummary,
  probabilityAtLeast,
} from './distributions/forecast-distribution.ts'
export { normalCdf, normalQuantile } from './distributions/normal.ts'
export { studentCdf, studentQuantile } from './distributions/student.ts'
export { EngineError, type EngineErrorCode, type EngineErrorFacts } from './error.ts'
export { allowedRange, type PrintedOperator, printedHalfUnit, rangeGap, type ValueRange } from './forensics/allowed-range.ts'
export { cumulativeRange, hiddenRange, type ShareBand, shareBand } from './forensics/cumulative-range.ts'
export { impliedDeflator, impliedRelativePrice, rateRange } from './forensics/implied-deflator.ts'
export { recordRange } from './forensics/record-range.ts'
export { changeReading, unitSlip } from './forensics/slips.ts'
export { smallestConflict } from './forensics/smallest-conflict.ts'
export { type WeightsWithinRounding, weightsWithinRounding } from './forensics/weights-within-rounding.ts'
export { averageAnnualGrowth, growthMultiple } from './growth/average-annual.ts'
export { type BalancingGrowth, balancingGrowth } from './growth/balancing-growth.ts'
export { type BaseReadings, baseReadings } from './growth/base-readings.ts'
export { carryOver } from './growth/carry-over.ts'
export { change } from './growth/change.ts'
export { cumulativeGrowth } from './growth/cumulative.ts'
export { growthForShare } from './growth/growth-for-share.ts'
export { hiddenPeriod, type PublishedGrowth } from './growth/hidden-period.ts'
export { impliedBaseShare, type NoShareReason, residualShare } from './growth/implied-base-share.ts'
export { requiredLevel } from './growth/required-level.ts'
export { type NoPaceReason, requiredPace } from './growth/required-pace.ts'
export { rollShareForward } from './growth/roll-share-forward.ts'
export { sharePath } from './growth/share-path.ts'
export { baseShares, type GrowingPart } from './index-numbers/base-shares.ts'
export {
  type Contribution,
  type Contributions,
  contributions,
  indexContributions,
  levelContributions,
} from './index-numbers/contributions.ts'
export { type FeasibleWeights, feasibleWeights } from './index-numbers/feasible-weights.ts'
export { choleskySolve } from './linear-algebra/cholesky-solve.ts'
export { type Departure, departureCovariance, departures, type HistoryYear } from './outlook/departure.ts'
export { type DriftEstimate, estimateDrift, type TooLittleHistory } from './outlook/drift-estimate.ts'
export { type RestOfYearOutlook, restOfYearOutlook } from './outlook/rest-of-year.ts'
export {
  containsPeriod,
  cumulativeTo,
  formatPeriod,
  intersectPeriods,
  monthsIn,
  type Period,
  type PeriodType,
  parsePeriod,
  periodType,
  restOfYear,
  shiftYears,
  yearOf,
} from './period.ts'
export { pooledRatio } from './pooled-ratio.ts'
export {
  type Frequency,
  type MissingReason,
  makeSeries,
  type Reading,
  type Series,
  seriesSum,
  seriesValue,
  sliceSeries,
} from './series.ts'
export { type SumCheck, sumCheck } from './sum-check.ts'
