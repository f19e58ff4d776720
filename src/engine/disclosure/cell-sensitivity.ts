import { checkRange, checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'

/** Why a cell would tell too much about one of its contributors. */
export type SensitivityReason = 'frequency' | 'dominance' | 'p-percent'

/** The rules that a cell has to pass; a rule that is left out does not apply. */
export interface DisclosureRules {
  /** Fewest contributors that a published cell may have. */
  readonly fewestContributors?: number
  /** A cell in which the `count` largest contributors hold at least `share` of the whole is sensitive. */
  readonly dominance?: { readonly count: number; readonly share: number }
  /** A cell is sensitive if the second largest contributor can estimate the largest more closely than this share. */
  readonly protection?: number
}

/**
 * Whether a total may be published, or would tell too much about a contributor.
 *
 * frequency: n < fewestContributors ; dominance: x_1 + … + x_k ≥ share · X ; p %: X − x_1 − x_2 < p · x_1
 *
 * @param input.values what each contributor adds to the cell, in one unit, 0 or more; contributors of 0 count among the n
 * @param input.rules the rules that apply; 3 contributors, the two largest below 85 % and p = 10 % when left out
 * @returns whether the cell is sensitive, and by which rules; an empty cell, without contributors, is not
 * @throws `out-of-range`
 * @remarks The same values in any order give the same answer. Source: rules as in the handbooks of sdcTable and τ-Argus; the limits
 * are the office's to set. SPEC DCL-1, DCL-2, DCL-3, DCL-4.
 * @example cellSensitivity({ values: [90, 6, 4] }) // { sensitive: true, reasons: ['dominance', 'p-percent'] }
 * @example cellSensitivity({ values: [30, 30, 20, 20] }) // { sensitive: false, reasons: [] }
 */
export function cellSensitivity(input: {
  readonly values: readonly number[]
  readonly rules?: DisclosureRules
}): CellSensitivity {
  const { values, rules = usualRules } = input
  for (const value of values) checkValue(value)
  const largest = values.toSorted((a, b) => b - a)
  return answer({ contributors: values.length, whole: sum(largest), largest, rest: sum(largest.slice(2)) }, rules)
}

/**
 * Whether a total may be published, from its largest contributors: `cellSensitivity` where the others need not be listed.
 *
 * frequency: n < fewestContributors ; dominance: x_1 + … + x_k ≥ share · X ; p %: X − x_1 − x_2 < p · x_1
 *
 * @param input.contributors how many contributors, those of 0 too
 * @param input.whole X, what they add up to
 * @param input.largest x_1, x_2, … from the largest down: two at least, as many as the dominance rule counts, or all there are
 * @param input.rules as in `cellSensitivity`
 * @returns whether the cell is sensitive, and by which rules; an empty cell, without contributors, is not
 * @throws `out-of-range`
 * @remarks SPEC DCL-1, DCL-2, DCL-3.
 * @example totalSensitivity({ contributors: 3, whole: 100, largest: [90, 6] }) // { sensitive: true, reasons: ['dominance', 'p-percent'] }
 */
export function totalSensitivity(input: {
  readonly contributors: number
  readonly whole: number
  readonly largest: readonly number[]
  readonly rules?: DisclosureRules
}): CellSensitivity {
  const { contributors, whole, largest, rules = usualRules } = input
  checkWhole('contributors', contributors, 0, Number.MAX_SAFE_INTEGER)
  for (const value of [whole, ...largest]) checkValue(value)
  const needed = Math.min(contributors, Math.max(2, rules.dominance?.count ?? 0))
  checkWhole('number of largest contributors', largest.length, needed, Number.MAX_SAFE_INTEGER)
  return answer({ contributors, whole, largest, rest: whole - sum(largest.slice(0, 2)) }, rules)
}

/** Whether a cell is sensitive, and by which rules. */
export interface CellSensitivity {
  readonly sensitive: boolean
  readonly reasons: readonly SensitivityReason[]
}

const usualRules: DisclosureRules = { fewestContributors: 3, dominance: { count: 2, share: 0.85 }, protection: 0.1 }

/** What the order of summation may do to a sum: a tie stays a tie. */
const rounding = 1e-12

/** A total with its contributors from the largest down, and what is left of it after the first two. */
interface Total {
  readonly contributors: number
  readonly whole: number
  readonly largest: readonly number[]
  readonly rest: number
}

function answer(total: Total, rules: DisclosureRules): CellSensitivity {
  const { fewestContributors = 0, dominance, protection } = rules
  checkWhole('fewestContributors', fewestContributors, 0, Number.MAX_SAFE_INTEGER)
  if (total.contributors === 0) return { sensitive: false, reasons: [] }
  const reasons: SensitivityReason[] = []
  if (total.contributors < fewestContributors) reasons.push('frequency')
  if (dominance !== undefined && isDominated(total, dominance)) reasons.push('dominance')
  if (protection !== undefined && isTooClose(total, protection)) reasons.push('p-percent')
  return { sensitive: reasons.length > 0, reasons }
}

function isDominated({ whole, largest }: Total, { count, share }: { readonly count: number; readonly share: number }): boolean {
  checkWhole('dominance.count', count, 1, Number.MAX_SAFE_INTEGER)
  checkRange('dominance.share', share, 0, 1)
  return whole > 0 && sum(largest.slice(0, count)) >= share * whole - rounding * whole
}

function isTooClose({ whole, rest, largest }: Total, protection: number): boolean {
  checkRange('protection', protection, 0, Number.MAX_VALUE)
  return rest < protection * (largest[0] ?? 0) - rounding * whole
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function checkValue(found: number): void {
  if (!(found >= 0 && Number.isFinite(found)))
    throw new EngineError('out-of-range', { argument: 'values', found, allowed: '0 or more' })
}
