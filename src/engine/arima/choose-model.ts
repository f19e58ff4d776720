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
  /** Coefficients of a similar draft, from which a search begins. */
  readonly start?: ArmaCoefficients
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

function fitDraft({ values, period }: ModelRequest, draft: Draft, precision: number): Fit {
  const regressors = modelColumns(draft, values.length)
  const start = draft.start === undefined ? {} : { start: draft.start }
  return arimaModel({ values: scaled(values, draft.logarithms), orders: draft.orders, period, regressors, precision, ...start })
}

/** Gain in log-likelihood that a comparison of models need not see. */
const comparisonPrecision = 1e-3

/** A criterion of a draft, and the draft with its coefficients to begin from. */
function tried(request: ModelRequest, draft: Draft, kind: 'aicc' | 'bic'): { readonly value: number; readonly draft: Draft } {
  const model = fitDraft(request, draft, comparisonPrecision)
  if (model.status === 'undefined') return { value: Number.POSITIVE_INFINITY, draft }
  const value = informationCriteria({ model, values: request.values, logarithms: draft.logarithms })[kind]
  return { value, draft: { ...draft, start: model.coefficients } }
}

/** Logarithms unless the series itself fits better by more than 2 of AICC. */
function chooseScale(request: ModelRequest, draft: Draft, choices: ModelChoice[]): Draft {
  if (request.transformation !== 'automatic') return draft
  if (Math.min(...request.values) <= 0) return { ...draft, logarithms: false }
  const [logarithms, plain] = [
    tried(request, { ...draft, logarithms: true }, 'aicc'),
    tried(request, { ...draft, logarithms: false }, 'aicc'),
  ]
  const difference = logarithms.value - plain.value
  const taken = difference < 2
  choices.push({ what: 'logarithms', taken, difference })
  return (taken ? logarithms : plain).draft
}

/** Groups in their order, each kept when it lowers AICC. */
function chooseGroups(request: ModelRequest, draft: Draft, choices: ModelChoice[]): Draft {
  if (!request.test) return { ...draft, groups: request.groups }
  if (request.groups.length === 0) return draft
  let best = tried(request, draft, 'aicc')
  for (const group of request.groups) {
    const found = tried(request, { ...best.draft, groups: [...best.draft.groups, group] }, 'aicc')
    const taken = found.value < best.value
    choices.push({ what: group.name, taken, difference: found.value - best.value })
    if (taken) best = found
  }
  return best.draft
}

/** The candidate with the smallest BIC; the airline model unless another is better by more than 2. */
function chooseOrders(request: ModelRequest, draft: Draft, choices: ModelChoice[]): Draft {
  if (request.orders !== 'automatic') return draft
  const { start: _, ...bare } = draft
  const airline = tried(request, draft, 'bic')
  let best = { value: airline.value - 2, draft: airline.draft }
  for (const orders of candidateOrders.slice(1)) {
    const found = tried(request, { ...bare, orders }, 'bic')
    if (found.value < best.value) best = found
  }
  const { regular, seasonal } = best.draft.orders
  const difference = best.draft === airline.draft ? 0 : best.value - airline.value
  choices.push({ what: `(${regular.join(' ')})(${seasonal.join(' ')})`, taken: true, difference })
  return best.draft
}

function withOutliers(request: ModelRequest, draft: Draft): OutlierModel | Extract<Fit, { status: 'undefined' }> {
  const model = fitDraft(request, draft, 1e-8)
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
  const start = fitDraft(request, { ...first, outliers: [] }, comparisonPrecision)
  if (start.status === 'undefined') return start
  const draft = chooseGroups(request, chooseScale(request, first, choices), choices)
  const found = withOutliers(request, draft)
  if ('status' in found) return found
  const better = chooseOrders(request, { ...draft, outliers: found.outliers, start: found.model.coefficients }, choices)
  const final = better.orders === draft.orders ? found : withOutliers(request, { ...better, outliers: request.outliers })
  if ('status' in final) return final
  return { status: 'chosen', logarithms: draft.logarithms, groups: draft.groups, ...final, choices }
}
