import { type LeafModel, lags, place } from './leaf-model.ts'

/** What is believed of a leaf's state at a month: jointly normal. */
export interface LeafState {
  readonly size: number
  readonly mean: Float64Array
  /** size × size, symmetric: only what stands on and below the diagonal is kept. */
  readonly covariance: Float64Array
  /** Where the year's revision stands, before the lags; undefined when the state remembers no past months. */
  readonly revisionAt: number | undefined
  /** Room for one column. */
  readonly column: Float64Array
}

/** Place of a month's log-level among the lags. */
export function lagPlace(state: LeafState, month: number): number {
  return (state.revisionAt ?? 0) + 1 + (((month % lags) + lags) % lags)
}

/** The state before the first month. */
export function startState(model: LeafModel, level: number, remembers: boolean): LeafState {
  const { hyper, start } = model
  const revisionAt = remembers ? place.calendar + model.calendarSpread.length : undefined
  const size = place.calendar + model.calendarSpread.length + (remembers ? 1 + lags : 0)
  const [mean, covariance] = [new Float64Array(size), new Float64Array(size * size)]
  const setVariance = (at: number, value: number): void => {
    covariance[at * size + at] = value
  }
  mean[place.level] = level
  setVariance(place.level, start.level)
  setVariance(place.slope, start.slope ?? hyper.slope ** 2 / Math.max(1 - hyper.damping ** 2, 1e-6))
  setVariance(place.drift, hyper.drift ** 2)
  setVariance(place.cycle, hyper.cycle ** 2 / Math.max(1 - hyper.cycleDamping ** 2, 1e-6))
  addSeasonal(covariance, size, start.seasonal)
  model.calendarSpread.forEach((spread, index) => {
    setVariance(place.calendar + index, spread ** 2)
  })
  return { size, mean, covariance, revisionAt, column: new Float64Array(size) }
}

/** A state that may be moved on without touching the first. */
export function copyState(state: LeafState): LeafState {
  return { ...state, mean: state.mean.slice(), covariance: state.covariance.slice(), column: state.column.slice() }
}

/** The same belief in a state that remembers months; nothing is remembered yet. */
export function withLags({ size, mean, covariance }: LeafState): LeafState {
  const wider = size + 1 + lags
  const [wideMean, wideCovariance] = [new Float64Array(wider), new Float64Array(wider * wider)]
  wideMean.set(mean)
  for (let i = 0; i < size; i += 1) wideCovariance.set(covariance.subarray(i * size, (i + 1) * size), i * wider)
  return { size: wider, mean: wideMean, covariance: wideCovariance, revisionAt: size, column: new Float64Array(wider) }
}

/** Adds noise to the twelve seasonal effects that leaves their sum alone. */
function addSeasonal(covariance: Float64Array, size: number, variance: number): void {
  const common = variance / 12
  for (let i = 0; i < 12; i += 1) {
    const row = (place.seasonal + i) * size + place.seasonal
    for (let j = 0; j <= i; j += 1) covariance[row + j] = (covariance[row + j] ?? 0) - common
    covariance[row + i] = (covariance[row + i] ?? 0) + variance
  }
}

/** Moves one vector over the state, such as a covariance with an earlier month, from the month before to `month`. */
export function carry(values: Float64Array, model: LeafModel, month: number): void {
  carryTrend(values, 0, model)
  if (model.seasonalForm !== 'dummy') return
  let sum = 0
  for (let i = 0; i < 12; i += 1) if (i !== month % 12) sum -= values[place.seasonal + i] ?? 0
  values[place.seasonal + (month % 12)] = sum
}

/** Level, slope, drift and cycle of a vector that begins at `from`, moved on by a month. */
function carryTrend(values: Float64Array, from: number, { hyper }: LeafModel): void {
  const slope = values[from + place.slope] ?? 0
  const drift = values[from + place.drift] ?? 0
  values[from] = (values[from] ?? 0) + slope + drift
  values[from + place.slope] = hyper.damping * slope
  values[from + place.drift] = hyper.driftDamping * drift
  values[from + place.cycle] = hyper.cycleDamping * (values[from + place.cycle] ?? 0)
}

/** Moves the state from the month before to `month`. */
export function advance(state: LeafState, model: LeafModel, month: number): void {
  const { size, mean, covariance } = state
  const { hyper } = model
  for (let row = place.seasonal; row < size; row += 1) carryTrend(covariance, row * size, model)
  moveTrendBlock(covariance, size, model)
  addVariance(state, place.level, hyper.level ** 2)
  addVariance(state, place.slope, hyper.slope ** 2)
  addVariance(state, place.drift, hyper.drift ** 2 * (1 - hyper.driftDamping ** 2))
  addVariance(state, place.cycle, hyper.cycle ** 2)
  if (model.seasonalForm === 'months') addSeasonal(covariance, size, hyper.seasonal ** 2)
  else renewSeasonal(state, month % 12, hyper.seasonal ** 2)
  carry(mean, model, month)
}

/** Covariances of level, slope, drift and cycle among themselves, moved on by a month. */
function moveTrendBlock(covariance: Float64Array, size: number, { hyper }: LeafModel): void {
  const { damping, driftDamping, cycleDamping } = hyper
  const [second, third, fourth] = [size, 2 * size, 3 * size]
  const [ba, bb] = [covariance[second] ?? 0, covariance[second + 1] ?? 0]
  const [ca, cb, cc] = [covariance[third] ?? 0, covariance[third + 1] ?? 0, covariance[third + 2] ?? 0]
  const [ea, eb, ec] = [covariance[fourth] ?? 0, covariance[fourth + 1] ?? 0, covariance[fourth + 2] ?? 0]
  covariance[0] = (covariance[0] ?? 0) + bb + cc + 2 * (ba + ca + cb)
  covariance[second] = damping * (ba + bb + cb)
  covariance[second + 1] = damping * damping * bb
  covariance[third] = driftDamping * (ca + cb + cc)
  covariance[third + 1] = driftDamping * damping * cb
  covariance[third + 2] = driftDamping * driftDamping * cc
  covariance[fourth] = cycleDamping * (ea + eb + ec)
  covariance[fourth + 1] = cycleDamping * damping * eb
  covariance[fourth + 2] = cycleDamping * driftDamping * ec
  covariance[fourth + 3] = cycleDamping * cycleDamping * (covariance[fourth + 3] ?? 0)
}

function addVariance({ covariance, size }: LeafState, at: number, variance: number): void {
  covariance[at * size + at] = (covariance[at * size + at] ?? 0) + variance
}

/** Dummy form: a month's effect becomes minus the sum of the other eleven, plus noise. */
function renewSeasonal(state: LeafState, own: number, variance: number): void {
  const others = Array.from({ length: 12 }, (_, i) => place.seasonal + i).filter((at) => at !== place.seasonal + own)
  replace(state, place.seasonal + own, others, new Float64Array(11).fill(-1), variance)
}

/** Makes one entry of the state the weighted sum of others plus noise. */
function replace(state: LeafState, at: number, places: ArrayLike<number>, weights: Float64Array, variance: number): void {
  const { size, mean, covariance, column } = state
  const { sum, variance: spread } = combine(state, places, weights)
  for (let j = 0; j < at; j += 1) covariance[at * size + j] = column[j] ?? 0
  for (let j = at + 1; j < size; j += 1) covariance[j * size + at] = column[j] ?? 0
  covariance[at * size + at] = spread + variance
  mean[at] = sum
}

/** Mean and variance of a weighted sum of entries; its covariances with every entry are left in `column`. */
export function combine(
  { size, mean, covariance, column }: LeafState,
  places: ArrayLike<number>,
  weights: Float64Array,
): { readonly sum: number; readonly variance: number } {
  column.fill(0)
  let sum = 0
  for (let k = 0; k < places.length; k += 1) {
    const at = places[k] ?? 0
    const weight = weights[k] ?? 0
    sum += weight * (mean[at] ?? 0)
    const row = at * size
    for (let j = 0; j <= at; j += 1) column[j] = (column[j] ?? 0) + weight * (covariance[row + j] ?? 0)
    for (let j = at + 1; j < size; j += 1) column[j] = (column[j] ?? 0) + weight * (covariance[j * size + at] ?? 0)
  }
  let variance = 0
  for (let k = 0; k < places.length; k += 1) variance += (weights[k] ?? 0) * (column[places[k] ?? 0] ?? 0)
  return { sum, variance }
}

/** Entries whose sum is the log-level of a month without its irregular part. */
export function signalPlaces(model: LeafModel): number[] {
  return [place.level, place.cycle, place.seasonal, ...model.calendarSpread.map((_, index) => place.calendar + index)]
}

/** Sets the seasonal entry and the weights of the regressors for a month. */
export function aimSignal(model: LeafModel, month: number, places: number[], weights: Float64Array): void {
  places[2] = place.seasonal + (month % 12)
  weights.fill(1, 0, 3)
  const effects = model.calendar[month - model.calendarFrom]
  for (let k = 3; k < places.length; k += 1) weights[k] = effects?.[k - 3] ?? 0
}

/** Writes the month's log-level into the lags, over the one of 24 months ago, and begins a new year's revision in January. */
export function remember(state: LeafState, model: LeafModel, month: number, places: number[], weights: Float64Array): void {
  const { revisionAt } = state
  if (revisionAt === undefined) return
  if (month % 12 === 0 || state.covariance[revisionAt * state.size + revisionAt] === 0)
    replace(state, revisionAt, [], weights, model.hyper.revision ** 2)
  replace(state, lagPlace(state, month), places, weights, model.hyper.irregular ** 2)
}

/** Conditions the state on the sum last combined being off by `error`; `variance` is that of the sum with its noise. */
export function learn({ size, mean, covariance, column }: LeafState, error: number, variance: number): void {
  for (let i = 0; i < size; i += 1) {
    const gain = (column[i] ?? 0) / variance
    if (gain === 0) continue
    mean[i] = (mean[i] ?? 0) + gain * error
    const row = i * size
    for (let j = 0; j <= i; j += 1) covariance[row + j] = (covariance[row + j] ?? 0) - gain * (column[j] ?? 0)
  }
}
