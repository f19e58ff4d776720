import { EngineError } from '../error.ts'
import { choleskyInPlace, solveLower, solveLowerTransposed } from '../linear-algebra/dense-cholesky.ts'
import { type ArrowFactor, arrowFactor, multipliers } from './arrow-factor.ts'
import { believedOnScale } from './believed.ts'
import { naturalSlope, naturalValue, type SparseRow, scaledGradient, scaledValue } from './compiled-quantity.ts'
import type { Belief } from './condition.ts'
import type { Evidence } from './printed-evidence.ts'
import { appliedTo, type Projection, project, projectedCovariance, pulledBy, rowValues, spreadAll } from './projection.ts'
import type { Quantity } from './quantity.ts'

/** What one row did to a quantity between two beliefs. */
export interface NewsItem {
  readonly id: string
  readonly kind: 'arrived' | 'revised' | 'withdrawn'
  /** Change of the quantity that it explains, in the quantity's natural unit. */
  readonly effect: number
  /** What the row says less what was expected of it, in its own natural unit; of a revision new less old. */
  readonly surprise: number
}

/** The change of a quantity between two beliefs, row by row. */
export interface News {
  readonly before: number
  readonly after: number
  readonly items: readonly NewsItem[]
  /** What no row explains: rows and quantity are not linear, and one-sided rows bind differently. */
  readonly rest: number
}

/**
 * Why a quantity is seen differently: the change between two beliefs, itemised by the rows that came, changed or went.
 *
 * after − before = Σ_j b_j·(released_j − expected_j) over rows that arrived + gain·(new − old) over revised ones − what withdrawn rows had
 * brought + rest ; b = Cov(quantity, arrived)·Cov(arrived)⁻¹ given the rows that both share: all that arrived are weighed at once, so their
 * order does not matter
 *
 * @param before the belief of an earlier day
 * @param after the belief of a later day about the same leaves; rows are the same by id
 * @param quantity what is seen differently
 * @returns items whose effects and the rest add up to the change exactly
 * @throws `lengths-differ` when the leaves differ; `out-of-range`, `no-values`, `not-aligned`
 * @remarks Everything is linearised at the later mode. A row whose precision or meaning changed is withdrawn and arrives anew.
 * Source: Bańbura and Modugno 2014, eq. 12–14. SPEC BEL-44.
 * @example
 * itemisedNews(
 *   conditionBelief({ leaves: [{ firstMonth: 24300, months: 1, mean: Float64Array.of(0), covariance: Float64Array.of(1) }],
 *     evidence: [] }),
 *   conditionBelief({ leaves: [{ firstMonth: 24300, months: 1, mean: Float64Array.of(0), covariance: Float64Array.of(1) }],
 *     evidence: [{ id: 'a', quantity: { measure: 'level', of: [0], period: { first: 24300, last: 24300 } }, value: Math.E,
 *       variance: Math.E ** 2, bound: 'both' }] }),
 *   { measure: 'level', of: [0], period: { first: 24300, last: 24300 } }).items.map(({ id, effect }) => [id, effect])
 * // [['a', 0.824]]
 */
export function itemisedNews(before: Belief, after: Belief, quantity: Quantity): News {
  if (before.mode.length !== after.mode.length)
    throw new EngineError('lengths-differ', { arguments: ['before', 'after'], lengths: [before.mode.length, after.mode.length] })
  const on = believedOnScale(after, quantity)
  const value = naturalValue(on.quantity, on.value)
  const slope = naturalSlope(on.quantity, value)
  const row = { ...on.projection.row, values: on.projection.row.values.map((one) => slope * one) }
  const old = naturalValue(on.quantity, scaledValue(on.quantity, before.mode.map(Math.exp)))
  const items = itemise(before, after, row)
  const rest = value - old - items.reduce((sum, { effect }) => sum + effect, 0)
  return { before: old, after: value, items, rest }
}

/** A row at the later mode: its line, what is left of it there, and its precision. */
interface Line {
  readonly evidence: Evidence
  readonly line: SparseRow
  readonly residual: number
  readonly root: number
  readonly slope: number
}

function itemise(before: Belief, after: Belief, row: SparseRow): readonly NewsItem[] {
  const [then, now] = [linesAt(after, before), linesAt(after, after)]
  const known = new Map(then.map((one) => [one.evidence.id, one]))
  const stays = (one: Line): boolean => sameThing(one.evidence, known.get(one.evidence.id)?.evidence)
  const common = now.filter(stays)
  const kept = new Set(common.map(({ evidence }) => evidence.id))
  const factor = arrowFactor(
    after.within,
    common.map(({ line }) => line),
    Float64Array.from(common, ({ root }) => root),
  )
  const old = common.map((one) => known.get(one.evidence.id) ?? one)
  return [
    ...joint(
      factor,
      old,
      then.filter(({ evidence }) => !kept.has(evidence.id)),
      row,
    ).map((item): NewsItem => ({ ...item, kind: 'withdrawn', effect: -item.effect })),
    ...revisions(factor, old, common, row),
    ...joint(
      factor,
      common,
      now.filter((one) => !stays(one)),
      row,
    ).map((item): NewsItem => ({ ...item, kind: 'arrived' })),
  ]
}

/** Rows of one belief linearised at the mode of another. */
function linesAt(at: Belief, of: Belief): readonly Line[] {
  const levels = at.mode.map(Math.exp)
  const known = new Map(at.rows.map(({ quantity }, row) => [quantity, at.factor.rows[row]]))
  return of.rows.map(({ evidence, quantity }, row) => {
    const line = known.get(quantity) ?? scaledGradient(quantity, levels)
    const { value = 0, variance = Number.POSITIVE_INFINITY } = of.sites[row] ?? {}
    const residual = value - scaledValue(quantity, levels) + appliedTo(line, at.moved)
    return { evidence, line, residual, root: 1 / Math.sqrt(variance), slope: naturalSlope(quantity, evidence.value) }
  })
}

/** Whether two rows differ in their value at most. */
function sameThing(one: Evidence, other: Evidence | undefined): boolean {
  return JSON.stringify({ ...one, value: 0 }) === JSON.stringify({ ...other, value: 0 })
}

/** Rows of the same precision whose value changed. */
function revisions(factor: ArrowFactor, old: readonly Line[], fresh: readonly Line[], row: SparseRow): readonly NewsItem[] {
  const changed = fresh.some((one, k) => one.evidence.value !== old[k]?.evidence.value)
  if (!changed) return []
  const gains = multipliers(factor, rowValues(factor, spreadAll(factor.within, dense(factor, row))))
  return fresh.flatMap((one, k) => {
    const surprise = one.evidence.value - (old[k]?.evidence.value ?? Number.NaN)
    if (surprise === 0) return []
    const effect = (gains[k] ?? 0) * (one.residual - (old[k]?.residual ?? 0))
    return [{ id: one.evidence.id, kind: 'revised' as const, effect, surprise }]
  })
}

function dense({ within }: ArrowFactor, { places, values }: SparseRow): Float64Array {
  const vector = new Float64Array(within.offsets[within.leaves.length] ?? 0)
  for (const [k, place] of places.entries()) vector[place] = values[k] ?? 0
  return vector
}

/** What further rows bring once the common ones are known, all weighed at once. */
function joint(factor: ArrowFactor, common: readonly Line[], further: readonly Line[], row: SparseRow) {
  if (further.length === 0) return []
  const { moved } = pulledBy(
    factor,
    multipliers(
      factor,
      common.map(({ residual }) => residual),
    ),
  )
  const projections = further.map(({ line }) => project(factor, line))
  const weights = gainsOf(further, projections, project(factor, row))
  return further.map(({ evidence, line, residual, root, slope }, k) => {
    const surprise = residual - appliedTo(line, moved)
    const effect = root === 0 ? 0 : (weights[k] ?? 0) * root * surprise
    return { id: evidence.id, effect, surprise: root === 0 ? 0 : surprise * slope }
  })
}

/** (I + R·C·R)⁻¹·R·c for the roots R of the further rows' precisions, their covariance C and that with the quantity c. */
function gainsOf(further: readonly Line[], projections: readonly Projection[], quantity: Projection): Float64Array {
  const size = further.length
  const gram = new Float64Array(size * size)
  projections.forEach((one, i) => {
    for (let j = 0; j <= i; j += 1) {
      const other = projections[j]
      const weight = (further[i]?.root ?? 0) * (further[j]?.root ?? 0)
      gram[i * size + j] = (i === j ? 1 : 0) + (other && weight > 0 ? weight * projectedCovariance(one, other) : 0)
    }
  })
  choleskyInPlace(gram, size)
  const right = Float64Array.from(projections, (one, i) => (further[i]?.root ?? 0) * projectedCovariance(one, quantity))
  return solveLowerTransposed(gram, size, solveLower(gram, size, right))
}
