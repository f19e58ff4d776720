import { checkRange } from '../check.ts'
import type { Period } from '../period.ts'
import type { LeafPrior } from './leaf-prior.ts'

/** Something dated that moved a leaf, by nobody knows how much. */
export interface LeafIntervention {
  readonly period: Period
  /** `pulse`: each month is off by itself; `level`: a lasting step, reached evenly over the months; `decaying`: it fades after them. */
  readonly form: 'pulse' | 'level' | 'decaying'
  /** Standard deviation of the effect, in logs. */
  readonly spread: number
}

/** What is left of a decaying effect a month later: half of it in two months. */
const fading = 0.7

/**
 * A leaf's prior in which dated interventions may have moved some months, up or down.
 *
 * pulse: P_tt += spread² in each month; level, decaying: P += spread²·r·r', with r_t the part of the effect in month t: rising evenly to 1
 * over the months and staying there, or 1 in the months and 0.7 of the month before after them
 *
 * @param prior the leaf without them
 * @param interventions what is known to have happened
 * @returns the prior with them; the mean stays, evidence says how large each effect was
 * @throws `out-of-range`
 * @remarks Sources: Box and Tiao, Intervention analysis (1975), Journal of the American Statistical Association 70, as regressors with a
 * normal coefficient; the decay is our own round number. SPEC BEL-123.
 * @example
 * [...interventionPrior({ firstMonth: 24300, months: 2, mean: Float64Array.of(0, 0), covariance: Float64Array.of(1, 0, 0, 1) },
 *   [{ period: { first: 24300, last: 24300 }, form: 'decaying', spread: 0.1 }]).covariance]
 * // [1.01, 0.007, 0.007, 1.0049]
 */
export function interventionPrior(prior: LeafPrior, interventions: readonly LeafIntervention[]): LeafPrior {
  if (interventions.length === 0) return prior
  const { firstMonth, months } = prior
  const covariance = Float64Array.from(prior.covariance)
  for (const intervention of interventions) {
    checkRange('spread', intervention.spread, 0, Number.MAX_VALUE)
    const effect = Float64Array.from({ length: months }, (_, t) => intervention.spread * partIn(intervention, firstMonth + t))
    for (let row = 0; row < months; row += 1)
      for (let column = 0; column < months; column += 1) {
        if (intervention.form === 'pulse' && row !== column) continue
        const at = row * months + column
        covariance[at] = (covariance[at] ?? 0) + (effect[row] ?? 0) * (effect[column] ?? 0)
      }
  }
  return { ...prior, covariance }
}

/** Part of the effect that is there in a month. */
function partIn({ period: { first, last }, form }: LeafIntervention, month: number): number {
  if (month < first) return 0
  if (form === 'level') return Math.min(1, (month - first + 1) / (last - first + 1))
  if (month <= last) return 1
  return form === 'pulse' ? 0 : fading ** (month - last)
}
