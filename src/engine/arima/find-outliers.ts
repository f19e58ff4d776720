import { difference, whitener } from './arima-likelihood.ts'
import { type ArimaModel, arimaModel } from './arima-model.ts'
import { type ArimaOrders, differencePolynomial, filtered } from './arma-polynomial.ts'
import { dot, orthonormal } from './orthonormal.ts'
import { type Outlier, type OutlierKind, outlierCriticalValue, outlierRegressor, temporaryDecay } from './outliers.ts'

/** A model and the outliers among its regressors, which come last. */
export interface OutlierModel {
  readonly outliers: readonly Outlier[]
  readonly model: ArimaModel
}

/** What is looked for, and where. */
export interface OutlierSearch {
  readonly kinds: readonly OutlierKind[]
  /** First step looked at. */
  readonly from: number
  /** Size of a t value that makes an outlier; by the number of steps looked at when left out. */
  readonly criticalValue?: number
}

/** The series and what else explains it. */
interface Setting {
  readonly values: readonly number[]
  readonly orders: ArimaOrders
  readonly period: number
  readonly regressors: readonly (readonly number[])[]
}

function fitWith(setting: Setting, outliers: readonly Outlier[], before: ArimaModel): ArimaModel | undefined {
  const added = outliers.map((outlier) => outlierRegressor(outlier, setting.values.length))
  const model = arimaModel({ ...setting, regressors: [...setting.regressors, ...added], start: before.coefficients })
  return model.status === 'fitted' ? model : undefined
}

/** Standard deviation of innovations by their median size, which outliers cannot swell. */
function robustSpread(innovations: readonly number[]): number {
  const sizes = innovations.map(Math.abs).sort((one, other) => one - other)
  const middle = sizes.length / 2
  const median = ((sizes[Math.ceil(middle) - 1] ?? 0) + (sizes[Math.floor(middle)] ?? 0)) / 2
  return 1.4826 * median
}

/** The steps at which a kind can be told from other kinds. */
function possible(kind: OutlierKind, at: number, count: number): boolean {
  if (kind === 'LS') return at >= 2 && at <= count - 2
  return kind === 'AO' || at <= count - 2
}

/** What differencing makes of an outlier at its own step, one step later, and so on. */
function differencedShape(kind: OutlierKind, count: number, { orders, period }: Setting): Float64Array {
  const polynomial = differencePolynomial(orders.regular[1], orders.seasonal[1], period)
  const degree = polynomial.length - 1
  const shape = new Float64Array(count + degree)
  for (let k = 0; k < count; k += 1) shape[k + degree] = kind === 'AO' ? Number(k === 0) : kind === 'LS' ? 1 : temporaryDecay ** k
  return filtered(polynomial, shape)
}

/** The outlier with the largest t value when each is added alone to a model, and that value. */
function strongest(
  setting: Setting,
  { outliers, model }: OutlierModel,
  search: OutlierSearch,
): { readonly outlier: Outlier; readonly size: number } | undefined {
  const { values, orders, period } = setting
  const count = values.length
  const whiten = whitener(model.coefficients, period, model.innovations.length)
  const column = (list: readonly number[]): Float64Array => whiten(difference(list, [], orders, period).values)
  const known = [...setting.regressors, ...outliers.map((outlier) => outlierRegressor(outlier, count))]
  const basis = orthonormal(known.map(column)) ?? []
  const innovations = Float64Array.from(model.innovations)
  const spread = robustSpread(model.innovations)
  let best: { readonly outlier: Outlier; readonly size: number } | undefined
  const degree = count - innovations.length
  for (const kind of search.kinds) {
    const shape = differencedShape(kind, count, setting)
    for (let at = search.from; at < count; at += 1) {
      if (!possible(kind, at, count) || outliers.some((one) => one.kind === kind && one.at === at)) continue
      const from = Math.max(0, at - degree)
      const differenced = new Float64Array(innovations.length)
      differenced.set(shape.subarray(from + degree - at, count - at), from)
      const own = whiten(differenced, from)
      const total = dot(own, own, from)
      const left = basis.reduce((sum, direction) => sum - dot(own, direction, from) ** 2, total)
      const size = left > 1e-9 * total ? Math.abs(dot(own, innovations, from)) / (spread * Math.sqrt(left)) : 0
      if (best === undefined || size > best.size) best = { outlier: { kind, at }, size }
    }
  }
  return best
}

/** Takes out the weakest outlier that was searched for, the first `given` being kept, as long as it is below the critical value. */
export function withoutWeakOutliers(setting: Setting, found: OutlierModel, given: number, critical: number): OutlierModel {
  const { outliers, model } = found
  const first = setting.regressors.length
  let [weakest, least] = [-1, critical]
  for (let k = given; k < outliers.length; k += 1) {
    const size = Math.abs((model.effects[first + k] ?? 0) / (model.effectErrors[first + k] ?? 1))
    if (size < least) [weakest, least] = [k, size]
  }
  if (weakest < 0) return found
  const fewer = outliers.filter((_, k) => k !== weakest)
  const next = fitWith(setting, fewer, model)
  return next === undefined ? found : withoutWeakOutliers(setting, { outliers: fewer, model: next }, given, critical)
}

/**
 * Adds outliers to a model one by one, the strongest first, while their t value is critical, each time with all coefficients
 * estimated again; then takes out those that are critical no longer. Innovations are measured by their median size while adding.
 * Source: Chang, Tiao and Chen (1988), Technometrics 30; X-13ARIMA-SEATS Reference Manual, outlier, method addone. SPEC ADJ-23.
 */
export function findOutliers(setting: Setting, start: OutlierModel, search: OutlierSearch): OutlierModel {
  const looked = setting.values.length - search.from
  if (looked < 2 || search.kinds.length === 0) return start
  const critical = search.criticalValue ?? outlierCriticalValue(looked)
  const most = Math.max(3, Math.floor(setting.values.length / 10))
  let found = start
  while (found.outliers.length < most) {
    const next = strongest(setting, found, search)
    if (next === undefined || next.size < critical) break
    const outliers = [...found.outliers, next.outlier]
    const model = fitWith(setting, outliers, found.model)
    if (model === undefined) break
    found = { outliers, model }
  }
  return withoutWeakOutliers(setting, found, start.outliers.length, critical)
}
