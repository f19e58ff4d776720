import { type FilteredLeaf, type FilterSettings, filterLeaf, type Surprise } from './filter-leaf.ts'
import { type HyperParameters, type LeafModel, place } from './leaf-model.ts'
import type { LeafRecord } from './leaf-record.ts'
import { aimSignal, carry, type LeafState, signalPlaces } from './leaf-state.ts'

/** Derivatives by each hyper-parameter of a leaf whose levels are known. */
export type LeafGradient = Omit<HyperParameters, 'yearRow' | 'monthRow' | 'cumulativeRow' | 'revision'>

/** Slope, drift and cycle: what keeps a part of itself from month to month. */
const fading = [place.slope, place.drift, place.cycle] as const

/** What the months leave for the way back, one behind the other: means of what fades, its columns of the covariance, the covariance of the state with the surprise. */
interface Passed {
  readonly surprises: (Surprise | undefined)[]
  readonly means: Float64Array
  readonly columns: Float64Array
  readonly common: Float64Array
}

/**
 * The log-likelihood of a record of levels, and its derivatives by going back through the filter: one way back costs about as much as
 * one way forth, whatever the number of hyper-parameters.
 *
 * with α = ∂L/∂a and Λ = ∂L/∂P behind a month: v = y − z'a, F = z'Pz + h, m = Pz, w = Λm, s = α'm, c = m'w, l = ln p(v, F) ;
 * α ← α − z·(s/F + ∂l/∂v) ; Λ ← Λ + (b·z' + z·b')/2 + z·z'·(c/F² − s·v/F² + ∂l/∂F), b = α·v/F − 2·w/F ; then α ← T'α, Λ ← T'ΛT, and Λ
 * is the derivative by the noise of the month. Source: Giles 2008 (reverse mode for matrices); Koopman and Shephard 1992 for normal
 * surprises. SPEC BEL-142.
 */
export function leafScore(
  model: LeafModel,
  record: LeafRecord,
  normal: boolean,
): FilteredLeaf & { readonly gradient: () => LeafGradient } {
  const until = record.firstMonth + record.months - 1
  const size = place.calendar + model.calendarSpread.length
  const passed: Passed = {
    surprises: [],
    means: new Float64Array(record.months * fading.length),
    columns: new Float64Array(record.months * fading.length * size),
    common: new Float64Array(record.months * size),
  }
  const onMonth: FilterSettings['onMonth'] = (month, state, surprise) => {
    passed.surprises.push(surprise)
    keep(passed, month - record.firstMonth, state)
  }
  const found = filterLeaf(model, record, { until, withLags: false, normal, onMonth })
  return { ...found, gradient: () => gradientOf(model, record, passed, size) }
}

function keep({ means, columns, common }: Passed, at: number, { size, mean, covariance, column }: LeafState): void {
  common.set(column, at * size)
  for (let k = 0; k < fading.length; k += 1) {
    const its = fading[k] ?? 0
    const start = (at * fading.length + k) * size
    means[at * fading.length + k] = mean[its] ?? 0
    for (let i = 0; i < its; i += 1) columns[start + i] = covariance[its * size + i] ?? 0
    for (let i = its; i < size; i += 1) columns[start + i] = covariance[i * size + its] ?? 0
  }
}

/** Derivatives by a state's mean and by its covariance, the latter symmetric and kept whole. */
interface Adjoint {
  readonly size: number
  readonly mean: Float64Array
  readonly covariance: Float64Array
  /** Room for one column. */
  readonly turned: Float64Array
}

function gradientOf(model: LeafModel, record: LeafRecord, passed: Passed, size: number): LeafGradient {
  const { firstMonth, months } = record
  const adjoint = {
    size,
    mean: new Float64Array(size),
    covariance: new Float64Array(size * size),
    turned: new Float64Array(size),
  }
  const variances = new Float64Array(place.seasonal)
  const kept = new Float64Array(place.seasonal)
  let [seasonal, irregular] = [0, 0]
  const places = signalPlaces(model)
  const weights = new Float64Array(places.length)
  for (let at = months - 1; at >= 0; at -= 1) {
    const surprise = passed.surprises[at]
    aimSignal(model, firstMonth + at, places, weights)
    if (surprise) irregular += unlearn(adjoint, surprise, passed.common.subarray(at * size, (at + 1) * size), places, weights)
    if (at === 0) break
    for (let k = 0; k < place.seasonal; k += 1) variances[k] = (variances[k] ?? 0) + (adjoint.covariance[k * (size + 1)] ?? 0)
    seasonal += seasonalNoise(adjoint, model, firstMonth + at)
    addKept(kept, adjoint, passed, at - 1, model, firstMonth + at)
    turnBack(adjoint, model, firstMonth + at)
  }
  return ofHyper(model, adjoint, { variances, kept, seasonal, irregular })
}

/** Back over what a month's level taught; returns the derivative by the variance of the irregular part. */
function unlearn(
  { size, mean, covariance, turned }: Adjoint,
  { error, variance, byError, byVariance }: Surprise,
  common: Float64Array,
  places: readonly number[],
  weights: Float64Array,
): number {
  let [sum, square] = [0, 0]
  for (let i = 0; i < size; i += 1) {
    let its = 0
    for (let j = 0; j < size; j += 1) its += (covariance[i * size + j] ?? 0) * (common[j] ?? 0)
    turned[i] = its
    sum += (mean[i] ?? 0) * (common[i] ?? 0)
    square += its * (common[i] ?? 0)
  }
  const whole = (square - sum * error) / variance ** 2 + byVariance
  for (let i = 0; i < size; i += 1) turned[i] = ((mean[i] ?? 0) * error) / (2 * variance) - (turned[i] ?? 0) / variance
  for (let k = 0; k < places.length; k += 1) {
    const [at, weight] = [places[k] ?? 0, weights[k] ?? 0]
    for (let i = 0; i < size; i += 1) {
      const added = weight * (turned[i] ?? 0)
      covariance[i * size + at] = (covariance[i * size + at] ?? 0) + added
      covariance[at * size + i] = (covariance[at * size + i] ?? 0) + added
    }
    for (let j = 0; j < places.length; j += 1) {
      const cell = at * size + (places[j] ?? 0)
      covariance[cell] = (covariance[cell] ?? 0) + weight * (weights[j] ?? 0) * whole
    }
    mean[at] = (mean[at] ?? 0) - weight * (sum / variance + byError)
  }
  return whole
}

/** Derivative by the variance of the month's seasonal shock. */
function seasonalNoise({ size, covariance }: Adjoint, { seasonalForm }: LeafModel, month: number): number {
  if (seasonalForm === 'dummy') return covariance[(place.seasonal + (month % 12)) * (size + 1)] ?? 0
  let [trace, below] = [0, 0]
  for (let i = place.seasonal; i < place.calendar; i += 1) {
    trace += covariance[i * (size + 1)] ?? 0
    for (let j = place.seasonal; j < i; j += 1) below += covariance[i * size + j] ?? 0
  }
  return trace - (trace + 2 * below) / 12
}

/** Derivatives by the parts of slope, drift and cycle that are kept: 2·(Λ·T·P)_kk + α_k·a_k. */
function addKept(
  kept: Float64Array,
  { size, mean, covariance, turned }: Adjoint,
  { means, columns }: Passed,
  before: number,
  model: LeafModel,
  month: number,
): void {
  for (let k = 0; k < fading.length; k += 1) {
    const at = fading[k] ?? 0
    const start = (before * fading.length + k) * size
    turned.set(columns.subarray(start, start + size))
    carry(turned, model, month)
    let sum = 0
    for (let i = 0; i < size; i += 1) sum += (covariance[at * size + i] ?? 0) * (turned[i] ?? 0)
    kept[at] = (kept[at] ?? 0) + 2 * sum + (mean[at] ?? 0) * (means[before * fading.length + k] ?? 0)
  }
}

/** T'α and T'ΛT for the step to a month. */
function turnBack({ size, mean, covariance }: Adjoint, model: LeafModel, month: number): void {
  turn(mean, 0, model, month)
  for (let i = 0; i < size; i += 1) turn(covariance, i * size, model, month)
  const { damping, driftDamping, cycleDamping } = model.hyper
  for (let j = 0; j < size; j += 1) {
    const level = covariance[j] ?? 0
    covariance[size + j] = level + damping * (covariance[size + j] ?? 0)
    covariance[2 * size + j] = level + driftDamping * (covariance[2 * size + j] ?? 0)
    covariance[3 * size + j] = cycleDamping * (covariance[3 * size + j] ?? 0)
  }
  if (model.seasonalForm !== 'dummy') return
  const own = (place.seasonal + (month % 12)) * size
  for (let j = 0; j < size; j += 1) {
    const its = covariance[own + j] ?? 0
    for (let i = place.seasonal; i < place.calendar; i += 1) covariance[i * size + j] = (covariance[i * size + j] ?? 0) - its
  }
}

/** T' of a vector over the state that begins at a place of a list. */
function turn(list: Float64Array, from: number, { hyper, seasonalForm }: LeafModel, month: number): void {
  const level = list[from] ?? 0
  list[from + 1] = level + hyper.damping * (list[from + 1] ?? 0)
  list[from + 2] = level + hyper.driftDamping * (list[from + 2] ?? 0)
  list[from + 3] = hyper.cycleDamping * (list[from + 3] ?? 0)
  if (seasonalForm !== 'dummy') return
  const its = list[from + place.seasonal + (month % 12)] ?? 0
  for (let i = from + place.seasonal; i < from + place.calendar; i += 1) list[i] = (list[i] ?? 0) - its
}

/** From derivatives by variances and kept parts, and by the state before the first month, to those by hyper-parameters. */
function ofHyper(
  { hyper, start }: LeafModel,
  { size, covariance }: Adjoint,
  by: { readonly variances: Float64Array; readonly kept: Float64Array; readonly seasonal: number; readonly irregular: number },
): LeafGradient {
  const [level = 0, slope = 0, drift = 0, cycle = 0] = by.variances
  const first = (at: number): number => covariance[at * (size + 1)] ?? 0
  const slopeStart = start.slope === undefined ? stationary(hyper.slope, hyper.damping) : { scale: 0, byKept: 0 }
  const cycleStart = stationary(hyper.cycle, hyper.cycleDamping)
  return {
    level: 2 * hyper.level * level,
    slope: 2 * hyper.slope * (slope + first(place.slope) * slopeStart.scale),
    damping: (by.kept[place.slope] ?? 0) + first(place.slope) * slopeStart.byKept,
    cycle: 2 * hyper.cycle * (cycle + first(place.cycle) * cycleStart.scale),
    cycleDamping: (by.kept[place.cycle] ?? 0) + first(place.cycle) * cycleStart.byKept,
    drift: 2 * hyper.drift * (drift * (1 - hyper.driftDamping ** 2) + first(place.drift)),
    driftDamping: (by.kept[place.drift] ?? 0) - 2 * hyper.driftDamping * hyper.drift ** 2 * drift,
    seasonal: 2 * hyper.seasonal * by.seasonal,
    irregular: 2 * hyper.irregular * by.irregular,
  }
}

/** A stationary variance over that of its shocks, and the derivative of the variance by the part that is kept. */
function stationary(shock: number, kept: number): { readonly scale: number; readonly byKept: number } {
  const rest = 1 - kept ** 2
  if (rest <= 1e-6) return { scale: 1e6, byKept: 0 }
  return { scale: 1 / rest, byKept: (2 * kept * shock ** 2) / rest ** 2 }
}
