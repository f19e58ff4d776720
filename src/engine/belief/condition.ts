import { EngineError } from '../error.ts'
import { type ArrowFactor, extendedFactor } from './arrow-factor.ts'
import { compileQuantity, type LeafPlaces, leafPlaces, naturalSlope, scaledFrom, scaledGradient } from './compiled-quantity.ts'
import { type CompiledEvidence, rootOf, settle } from './gauss-newton.ts'
import type { LeafPrior } from './leaf-prior.ts'
import type { Site } from './one-sided.ts'
import type { Evidence } from './printed-evidence.ts'
import { type Pulled, pullTo } from './projection.ts'

/** The joint normal distribution of all monthly log-levels given evidence, as a mode and the rows linearised there. */
export interface Belief {
  readonly leaves: readonly LeafPrior[]
  readonly evidence: readonly Evidence[]
  /** Most plausible log-levels, months of the first leaf, then of the second, … */
  readonly mode: Float64Array
  /** Whether the mode no longer moves; false when the evidence is too far from linear or from itself. */
  readonly converged: boolean
  /** A mode that moved less than this in logs was taken to stand still. */
  readonly settled: number
  /** How often the rows were linearised anew. */
  readonly rounds: number
  readonly within: LeafPlaces
  readonly rows: readonly CompiledEvidence[]
  /** The normal row that stands for each row: itself, or for a one-sided row its equal in mean and variance. */
  readonly sites: readonly Site[]
  readonly factor: ArrowFactor
  /** Value of each site less what the prior mean gives, linearised at the mode. */
  readonly residuals: Float64Array
  /** x − m and P⁻¹(x − m) at the mode. */
  readonly moved: Float64Array
  readonly pull: Float64Array
}

/**
 * Conditions the belief about all leaves on rows of evidence.
 *
 * mode = argmin ½ Σ_i (x_i − m_i)' P_i⁻¹ (x_i − m_i) + ½ Σ_r (y_r − h_r(x))² / v_r , by Newton's method from the prior mean;
 * x' = x + (P⁻¹ + H'·V⁻¹·H − Σ λ·∇²h)⁻¹·(H'·V⁻¹·(y − h(x)) − P⁻¹·(x − m)), λ the multipliers (H·P·H' + V)⁻¹·(y − h(x) + H·(x − m)); half the step
 * while the sum above rises
 *
 * @param input.leaves prior of each leaf; leaves are independent before evidence
 * @param input.evidence rows, in any order, each id once
 * @param input.start a belief about the same leaves to begin from: the same answer, sooner
 * @param input.settled a mode that moves less than this in logs stands still; 1e-9 when left out
 * @returns the belief
 * @throws `out-of-range`, `no-values`, `lengths-differ`, `not-aligned`, `repeated-code`, `not-positive-definite`
 * @remarks Ratios are taken in logs, where growth of one leaf's month is exactly linear. Rows of single leaves are solved leaf by leaf, the
 * rows that tie leaves afterwards (Woodbury), so the cost grows linearly with the leaves. A one-sided row is replaced by the normal row
 * that has the same effect on mean and variance (expectation propagation). Sources: Nocedal and Wright, Numerical
 * Optimization (2006), ch. 7 and 18; Minka 2001. SPEC BEL-31, BEL-32, BEL-33, BEL-34, BEL-150.
 * @example
 * conditionBelief({
 *   leaves: [{ firstMonth: 24300, months: 1, mean: Float64Array.of(0), covariance: Float64Array.of(1) }],
 *   evidence: [{ id: 'a', quantity: { measure: 'level', of: [0], period: { first: 24300, last: 24300 } }, value: Math.E,
 *     variance: Math.E ** 2, bound: 'both' }] }).mode[0]
 * // 0.5
 */
export function conditionBelief(input: {
  readonly leaves: readonly LeafPrior[]
  readonly evidence: readonly Evidence[]
  readonly start?: Belief
  readonly settled?: number
}): Belief {
  const { leaves, evidence, start, settled = 1e-9 } = input
  const within = leafPlaces(leaves)
  const rows = compiledRows(within, evidence, start)
  const size = within.offsets[leaves.length] ?? 0
  const prior = new Float64Array(size)
  for (const [leaf, { mean }] of leaves.entries()) prior.set(mean, within.offsets[leaf])
  if (start && start.mode.length !== size)
    throw new EngineError('lengths-differ', { arguments: ['leaves', 'start'], lengths: [size, start.mode.length] })
  const known = new Map(start?.rows.map(({ evidence: { id } }, at) => [id, start.sites[at]]))
  const sites = rows.map(
    (row): Site =>
      row.evidence.bound === 'both'
        ? row
        : (known.get(row.evidence.id) ?? { value: row.value, variance: Number.POSITIVE_INFINITY }),
  )
  const factor = start && start.settled <= settled ? knownFactor(start, leaves, rows, sites) : undefined
  return {
    leaves,
    evidence,
    within,
    rows,
    settled,
    ...settle({ within, rows, prior }, startPoint(within, prior, start), sites, settled, factor),
  }
}

/** The log-levels of a belief to start from, or else those of the prior mean. */
function startPoint(within: LeafPlaces, prior: Float64Array, start: Belief | undefined): Pulled {
  if (!start) return { moved: new Float64Array(prior.length), pull: new Float64Array(prior.length) }
  if (start.leaves === within.leaves) return start
  return pullTo(
    within,
    start.mode.map((value, place) => value - (prior[place] ?? 0)),
  )
}

/** The factor of the rows at the mode of a belief to start from, when they are its rows and more. */
function knownFactor(
  start: Belief,
  leaves: readonly LeafPrior[],
  rows: readonly CompiledEvidence[],
  sites: readonly Site[],
): ArrowFactor | undefined {
  if (start.leaves !== leaves || start.rows.length > rows.length) return undefined
  if (start.rows.some((row, k) => row !== rows[k])) return undefined
  const levels = start.mode.map(Math.exp)
  const lines = rows.slice(start.rows.length).map(({ quantity }) => scaledGradient(quantity, levels))
  return extendedFactor(start.factor, lines, Float64Array.from(sites.slice(start.rows.length), rootOf))
}

/**
 * Adds rows to a belief without starting again.
 *
 * @param belief the belief so far
 * @param evidence further rows, with ids of their own
 * @returns what `conditionBelief` gives with all rows, found from the old mode, as exactly as that was: one step for each new row that is linear
 * @throws as `conditionBelief`
 * @remarks SPEC BEL-35.
 * @example
 * addEvidence(conditionBelief({
 *   leaves: [{ firstMonth: 24300, months: 1, mean: Float64Array.of(0), covariance: Float64Array.of(1) }], evidence: [] }),
 *   [{ id: 'a', quantity: { measure: 'level', of: [0], period: { first: 24300, last: 24300 } }, value: Math.E,
 *     variance: Math.E ** 2, bound: 'both' }]).mode[0]
 * // 0.5
 */
export function addEvidence(belief: Belief, evidence: readonly Evidence[]): Belief {
  const { leaves, settled } = belief
  return conditionBelief({ leaves, evidence: [...belief.evidence, ...evidence], start: belief, settled })
}

/** Rows on their own scales; those that a belief to start from already has are taken over. */
function compiledRows(within: LeafPlaces, evidence: readonly Evidence[], start: Belief | undefined): readonly CompiledEvidence[] {
  const seen = new Set<string>()
  const known = new Map(start?.rows.map((row) => [row.evidence, row]))
  return evidence.map((row) => {
    if (seen.has(row.id)) throw new EngineError('repeated-code', { argument: 'evidence', found: row.id })
    seen.add(row.id)
    return known.get(row) ?? compiledRow(within, row)
  })
}

/** One row on its own scale. */
function compiledRow(within: LeafPlaces, evidence: Evidence): CompiledEvidence {
  const quantity = compileQuantity(within, evidence.quantity)
  const value = scaledFrom(quantity, evidence.value)
  if (!Number.isFinite(value))
    throw new EngineError('out-of-range', { argument: 'value', found: evidence.value, allowed: `above ${-quantity.shift}` })
  if (!(evidence.variance > 0))
    throw new EngineError('out-of-range', { argument: 'variance', found: evidence.variance, allowed: 'above 0' })
  return { evidence, quantity, value, variance: evidence.variance / naturalSlope(quantity, evidence.value) ** 2 }
}
