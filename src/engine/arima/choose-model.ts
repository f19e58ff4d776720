import { type ArimaModel, arimaModel, type NoArimaReason } from './arima-model.ts'
import type { ArimaOrders, ArmaCoefficients } from './arma-polynomial.ts'
import { findOutliers, type OutlierModel, type OutlierSearch } from './find-outliers.ts'
import { informationCriteria } from './information-criterion.ts'
import { type Outlier, outlierRegressor } from './outliers.ts'

/** Regressors that are kept or dropped together: each as long as the values and the steps ahead. */
export interface RegressorGroup {
  readonly name: string
  readonly regressors: readonly { readonly name: string; readonly values: readonly number[] }[]
}

/** One choice that was made: what was tried, by which criterion, and whether it was taken. */
export interface ModelChoice {
  readonly what: string
  readonly taken: boolean
  /** Criterion with it less criterion without: below 0 where it fits better. */
  readonly difference: number
}

/** A model, all that was decided about it, and why. */
export interface ChosenModel {
  readonly status: 'chosen'
  readonly logarithms: boolean
  readonly groups: readonly RegressorGroup[]
  readonly outliers: readonly Outlier[]
  /** Regressors of the groups in their order, then of the outliers. */
  readonly model: ArimaModel
  readonly choices: readonly ModelChoice[]
}

/** The airline model, which fits most monthly economic series. */
export const airlineOrders: ArimaOrders = { regular: [0, 1, 1], seasonal: [0, 1, 1] }

/** The models that an automatic choice looks at: one difference of each kind, one seasonal moving-average term, up to three others. */
export const candidateOrders: readonly ArimaOrders[] = (
  [
    [0, 1, 1],
    [1, 1, 0],
    [0, 1, 2],
    [1, 1, 1],
    [2, 1, 0],
    [0, 1, 3],
    [2, 1, 1],
    [3, 1, 0],
    [1, 1, 2],
  ] as const
).map((regular) => ({ regular, seasonal: [0, 1, 1] as const }))

/** What is given and what is to be chosen. */
export interface ModelRequest {
  readonly values: readonly number[]
  readonly period: number
  readonly transformation: 'log' | 'none' | 'automatic'
  readonly orders: ArimaOrders | 'automatic'
  /** Groups that may be in the model; `test` keeps those that lower AICC, else all are in. */
  readonly groups: readonly RegressorGroup[]
  readonly test: boolean
  /** Outliers that are in the model whatever their size. */
  readonly outliers: readonly Outlier[]
  readonly search: OutlierSearch | null
  /** Coefficients, and effects of all regressors in order, that are kept as they are; everything above must then be decided. */
  readonly fixed?: { readonly coefficients: ArmaCoefficients; readonly effects: readonly number[] }
}

type Fit = ArimaModel | { readonly status: 'undefined'; readonly reason: NoArimaReason }

/** The parts of a model while it is being chosen. */
interface Draft {
  readonly logarithms: boolean
  readonly orders: ArimaOrders
  readonly groups: readonly RegressorGroup[]
  readonly outliers: readonly Outlier[]
}

function scaled(values: readonly number[], logarithms: boolean): readonly number[] {
  return logarithms ? values.map(Math.log) : values
}

/** Every regressor of a model, for its values and some steps ahead: those of the groups, then the outliers. */
export function modelColumns(
  { groups, outliers }: Pick<ChosenModel, 'groups' | 'outliers'>,
  count: number,
): readonly (readonly number[])[] {
  return [...groupColumns(groups, count), ...outliers.map((outlier) => outlierRegressor(outlier, count))]
}

function groupColumns(groups: readonly RegressorGroup[], count: number): readonly (readonly number[])[] {
  return groups.flatMap((group) => group.regressors.map(({ values }) => values.slice(0, count)))
}

function fitDraft({ values, period }: ModelRequest, draft: Draft): Fit {
  const regressors = modelColumns(draft, values.length)
  return arimaModel({ values: scaled(values, draft.logarithms), orders: draft.orders, period, regressors })
}

function criterion(request: ModelRequest, draft: Draft, kind: 'aicc' | 'bic'): number {
  const model = fitDraft(request, draft)
  if (model.status === 'undefined') return Number.POSITIVE_INFINITY
  return informationCriteria({ model, values: request.values, logarithms: draft.logarithms })[kind]
}

/** Logarithms unless the series itself fits better by more than 2 of AICC. */
function chooseScale(request: ModelRequest, draft: Draft, choices: ModelChoice[]): Draft {
  if (request.transformation !== 'automatic') return draft
  if (Math.min(...request.values) <= 0) return { ...draft, logarithms: false }
  const [logarithms, plain] = [true, false].map((kind) => criterion(request, { ...draft, logarithms: kind }, 'aicc'))
  const difference = (logarithms ?? 0) - (plain ?? 0)
  const taken = difference < 2
  choices.push({ what: 'logarithms', taken, difference })
  return { ...draft, logarithms: taken }
}

/** Groups in their order, each kept when it lowers AICC. */
function chooseGroups(request: ModelRequest, draft: Draft, choices: ModelChoice[]): Draft {
  if (!request.test) return { ...draft, groups: request.groups }
  let [kept, best] = [draft, request.groups.length === 0 ? 0 : criterion(request, draft, 'aicc')]
  for (const group of request.groups) {
    const more = { ...kept, groups: [...kept.groups, group] }
    const found = criterion(request, more, 'aicc')
    choices.push({ what: group.name, taken: found < best, difference: found - best })
    if (found < best) [kept, best] = [more, found]
  }
  return kept
}

/** The candidate with the smallest BIC; the airline model unless another is better by more than 2. */
function chooseOrders(request: ModelRequest, draft: Draft, choices: ModelChoice[]): Draft {
  if (request.orders !== 'automatic') return draft
  const airline = criterion(request, { ...draft, orders: airlineOrders }, 'bic')
  let [chosen, best] = [airlineOrders, airline - 2]
  for (const orders of candidateOrders) {
    const found = criterion(request, { ...draft, orders }, 'bic')
    if (found < best) [chosen, best] = [orders, found]
  }
  const { regular, seasonal } = chosen
  choices.push({
    what: `(${regular.join(' ')})(${seasonal.join(' ')})`,
    taken: true,
    difference: chosen === airlineOrders ? 0 : best - airline,
  })
  return { ...draft, orders: chosen }
}

function withOutliers(request: ModelRequest, draft: Draft): OutlierModel | Extract<Fit, { status: 'undefined' }> {
  const model = fitDraft(request, draft)
  if (model.status === 'undefined') return model
  const { values, period, search } = request
  const start = { outliers: draft.outliers, model }
  if (search === null) return start
  const regressors = groupColumns(draft.groups, values.length)
  return findOutliers({ values: scaled(values, draft.logarithms), orders: draft.orders, period, regressors }, start, search)
}

/** The model with everything given: only the variance is computed. */
function fixedModel(request: ModelRequest, draft: Draft, { coefficients, effects }: NonNullable<ModelRequest['fixed']>): Fit {
  const columns = modelColumns(draft, request.values.length)
  const values = scaled(request.values, draft.logarithms).map((value, t) =>
    columns.reduce((rest, column, k) => rest - (effects[k] ?? Number.NaN) * (column[t] ?? Number.NaN), value),
  )
  const model = arimaModel({ values, orders: draft.orders, period: request.period, coefficients })
  return model.status === 'fitted' ? { ...model, effects, effectErrors: effects.map(() => Number.NaN) } : model
}

/**
 * Chooses a seasonal ARIMA model with regressors step by step, each step with what earlier ones decided: logarithms, groups of
 * regressors by AICC, outliers by critical values, orders by BIC, and outliers once more where the orders changed. It begins with the
 * airline model. Source: in the spirit of X-13ARIMA-SEATS Reference Manual, ch. 3 and specs transform, regression, outlier, automdl; the
 * set of orders is our own. SPEC ADJ-24.
 */
export function chooseModel(
  request: ModelRequest,
): ChosenModel | { readonly status: 'undefined'; readonly reason: NoArimaReason } {
  const choices: ModelChoice[] = []
  const orders = request.orders === 'automatic' ? airlineOrders : request.orders
  const first: Draft = { logarithms: request.transformation === 'log', orders, groups: [], outliers: request.outliers }
  if (request.fixed !== undefined) {
    const draft = { ...first, groups: request.groups }
    const model = fixedModel(request, draft, request.fixed)
    return model.status === 'undefined' ? model : { ...draft, status: 'chosen', model, choices }
  }
  const start = fitDraft(request, { ...first, outliers: [] })
  if (start.status === 'undefined') return start
  const draft = chooseGroups(request, chooseScale(request, first, choices), choices)
  const found = withOutliers(request, draft)
  if ('status' in found) return found
  const { orders: better } = chooseOrders(request, { ...draft, outliers: found.outliers }, choices)
  const final = better === draft.orders ? found : withOutliers(request, { ...draft, orders: better })
  if ('status' in final) return final
  return { status: 'chosen', logarithms: draft.logarithms, groups: draft.groups, ...final, choices }
}
