import { cumulativeRatio } from './cumulative-ratio.ts'
import type { LeafModel } from './leaf-model.ts'
import type { LeafRecord } from './leaf-record.ts'
import { advance, aimSignal, combine, type LeafState, lagPlace, learn, remember, signalPlaces, startState } from './leaf-state.ts'

/** The first rate on record may speak of a month more than a year before it. */
export const monthsBeforeRates = 14

/** Degrees of freedom of the surprises: shocks and errors have heavier tails than the normal. */
const tailDegrees = { levels: 3, rates: 5 } as const

/** What a record leaves behind: how likely it was, and the state after it. */
export interface FilteredLeaf {
  /** Σ log density of each surprise given what came before, Student with 3 degrees of freedom for levels, 5 for rates. */
  readonly logLikelihood: number
  readonly state: LeafState
}

/** How the surprises are counted. */
export interface FilterSettings {
  /** Last month to move to; beyond the record nothing is learnt. */
  readonly until: number
  readonly withLags: boolean
  /** Normal surprises instead of Student ones. */
  readonly normal?: boolean
  /** Shown the state after each month's rows, and what a known level brought; it may copy it. */
  readonly onMonth?: (month: number, state: LeafState, surprise: Surprise | undefined) => void
}

/** A surprise with its variance, and the derivatives of its log density by both. */
export interface Surprise {
  readonly error: number
  readonly variance: number
  readonly byError: number
  readonly byVariance: number
}

interface Tally {
  logLikelihood: number
  /** Infinite for normal surprises. */
  readonly degrees: number
}

/** Exact filter, linear in months: runs through a leaf's record. */
export function filterLeaf(model: LeafModel, record: LeafRecord, settings: FilterSettings): FilteredLeaf {
  const { until, withLags } = settings
  const first = record.firstMonth - (withLags && hasRates(record) ? monthsBeforeRates : 0)
  const state = startState(model, startLevel(record), withLags)
  const places = signalPlaces(model)
  const weights = new Float64Array(places.length)
  const degrees = settings.normal ? Number.POSITIVE_INFINITY : hasRates(record) ? tailDegrees.rates : tailDegrees.levels
  const tally: Tally = { logLikelihood: 0, degrees }
  for (let month = first; month <= until; month += 1) {
    if (month > first) advance(state, model, month)
    aimSignal(model, month, places, weights)
    if (withLags) remember(state, model, month, places, weights)
    const at = month - record.firstMonth
    if (at < 0 || at >= record.months) continue
    let surprise: Surprise | undefined
    const level = record.level?.[at] ?? Number.NaN
    if (withLags) learnRows(state, model, record, month, tally)
    else if (!Number.isNaN(level)) {
      const { sum, variance } = combine(state, places, weights)
      const total = variance + model.hyper.irregular ** 2
      const square = count(tally, level - sum, total)
      learn(state, level - sum, total)
      if (settings.onMonth) surprise = surpriseOf(level - sum, total, square, degrees)
    }
    settings.onMonth?.(month, state, surprise)
  }
  return { logLikelihood: tally.logLikelihood, state }
}

/** Whether published rates of growth are known, for which the state has to remember past months. */
export function hasRates(record: LeafRecord): boolean {
  return record.onYear !== undefined || record.onMonth !== undefined || record.toDate !== undefined
}

/** Mean of the first twelve levels, or 0 where only growth is known. */
function startLevel({ level = new Float64Array() }: LeafRecord): number {
  let [sum, count] = [0, 0]
  for (let k = 0; k < level.length && count < 12; k += 1) {
    const value = level[k] ?? Number.NaN
    if (Number.isNaN(value)) continue
    sum += value
    count += 1
  }
  return count === 0 ? 0 : sum / count
}

/** Minus the log of the density at zero, by degrees of freedom. */
const logAtZero: Readonly<Record<number, number>> = {
  [tailDegrees.levels]: Math.log((Math.sqrt(3) * Math.PI) / 2),
  [tailDegrees.rates]: Math.log((3 * Math.sqrt(5) * Math.PI) / 8),
}

/** Adds the log density of a surprise; returns its standardised square. */
function count(tally: Tally, error: number, variance: number): number {
  const { degrees } = tally
  const square = (error * error) / variance
  const shape = Number.isFinite(degrees)
    ? (logAtZero[degrees] ?? Number.NaN) + 0.5 * (degrees + 1) * Math.log1p(square / degrees)
    : 0.5 * (Math.log(2 * Math.PI) + square)
  tally.logLikelihood -= 0.5 * Math.log(variance) + shape
  return square
}

function surpriseOf(error: number, variance: number, square: number, degrees: number): Surprise {
  const bySquare = Number.isFinite(degrees) ? (degrees + 1) / (2 * (degrees + square)) : 0.5
  return {
    error,
    variance,
    byError: (-2 * bySquare * error) / variance,
    byVariance: (bySquare * square - 0.5) / variance,
  }
}

/** No published rate is taken for more exact than a hundredth of a percent. */
const printedSpread = 1e-4

function learnRows(state: LeafState, model: LeafModel, record: LeafRecord, month: number, tally: Tally): void {
  const at = month - record.firstMonth
  const { yearRow, monthRow, cumulativeRow } = model.hyper
  const now = lagPlace(state, month)
  const take = (
    value: number,
    sum: { places: readonly number[]; weights: Float64Array; shift: number },
    noise: number,
    doubtful = noise > 0,
  ): void => {
    if (Number.isNaN(value)) return
    const found = combine(state, sum.places, sum.weights)
    const total = found.variance + (noise > 0 ? noise ** 2 + printedSpread ** 2 : 0)
    const error = value - found.sum - sum.shift
    const square = count(tally, error, total)
    // A published rate far out of line is likely to be a slip or due for revision, and weighs less.
    const doubt = doubtful && Number.isFinite(tally.degrees) ? Math.max(1, (tally.degrees + square) / (tally.degrees + 1)) : 1
    learn(state, error, total * doubt)
  }
  const difference = (lag: number) => ({ places: [now, lagPlace(state, month - lag)], weights: Float64Array.of(1, -1), shift: 0 })
  take(record.level?.[at] ?? Number.NaN, { places: [now], weights: Float64Array.of(1), shift: 0 }, 0)
  take(record.onYear?.[at] ?? Number.NaN, difference(12), yearRow)
  take(record.onMonth?.[at] ?? Number.NaN, difference(1), monthRow)
  const toDate = record.toDate?.[at] ?? Number.NaN
  if (!Number.isNaN(toDate)) take(toDate, cumulativeRatio(state, month, (month % 12) + 1), cumulativeRow, false)
}
