import type { ArimaModel } from './arima-model.ts'

/** Information criteria of a model, on the scale of the series before any transformation: the smaller, the better. */
export interface InformationCriteria {
  readonly aicc: number
  readonly bic: number
}

/**
 * Information criteria of a fitted model.
 *
 * AICC = −2 L + 2 m n / (n − m − 1), BIC = −2 L + m ln n, with n differenced values, m parameters and L the log-likelihood of the series
 *
 * @param input.model from `arimaModel`
 * @param input.values the series before logarithms
 * @param input.logarithms whether the model is of logarithms: L is then less by the sum of the last n logarithms
 * @returns both criteria; models may be compared when they have the same differences
 * @remarks Source: Hurvich and Tsai (1989), Biometrika 76; Schwarz (1978), Annals of Statistics 6; Findley and others (1998) on the
 * change of scale. SPEC ADJ-21.
 * @example informationCriteria({ model: { logLikelihood: 5, parameters: 1, innovations: [1, 2, 3] }, values: [1, 2, 3, 4], logarithms: false }).aicc // -4
 */
export function informationCriteria(input: {
  readonly model: Pick<ArimaModel, 'logLikelihood' | 'parameters' | 'innovations'>
  readonly values: readonly number[]
  readonly logarithms: boolean
}): InformationCriteria {
  const { model, values, logarithms } = input
  const count = model.innovations.length
  const change = logarithms ? values.slice(-count).reduce((sum, value) => sum + Math.log(value), 0) : 0
  const [likelihood, m] = [model.logLikelihood - change, model.parameters]
  return { aicc: -2 * likelihood + (2 * m * count) / (count - m - 1), bic: -2 * likelihood + m * Math.log(count) }
}
