import type { Evidence, LeafPrior, Period, Quantity } from '../../src/engine/index.ts'

/** The plain way: one covariance matrix of all leaves, no structure used, elimination with row exchanges. What the engine is held against. */
export interface DenseBelief {
  readonly mode: number[]
  /** Covariance of all log-levels given the evidence. */
  readonly covariance: number[][]
}

interface Dual {
  readonly value: number
  readonly gradient: number[]
}

const starts = (leaves: readonly LeafPrior[]): number[] => {
  let sum = 0
  return leaves.map(({ months }) => {
    sum += months
    return sum - months
  })
}

function sumOf(leaves: readonly LeafPrior[], x: readonly number[], of: readonly number[], period: Period): Dual {
  const gradient = x.map(() => 0)
  let value = 0
  for (const leaf of of)
    for (let month = period.first; month <= period.last; month += 1) {
      const place = (starts(leaves)[leaf] ?? 0) + month - (leaves[leaf]?.firstMonth ?? 0)
      const level = Math.exp(x[place] ?? Number.NaN)
      value += level
      gradient[place] = (gradient[place] ?? 0) + level
    }
  return { value, gradient }
}

const ratio = (one: Dual, other: Dual): Dual => ({
  value: one.value / other.value,
  gradient: one.gradient.map((d, i) => d / other.value - (one.value * (other.gradient[i] ?? 0)) / other.value ** 2),
})
const combine = (constant: number, parts: readonly (readonly [number, Dual])[]): Dual => ({
  value: parts.reduce((sum, [weight, dual]) => sum + weight * dual.value, constant),
  gradient: (parts[0]?.[1].gradient ?? []).map((_, i) => parts.reduce((sum, [w, dual]) => sum + w * (dual.gradient[i] ?? 0), 0)),
})
const log = ({ value, gradient }: Dual, factor = 1): Dual => ({
  value: Math.log(value * factor),
  gradient: gradient.map((d) => d / value),
})

/** A quantity on the scale that the engine documents, with its derivatives. */
export function denseQuantity(leaves: readonly LeafPrior[], x: readonly number[], quantity: Quantity): Dual {
  const sum = (of: readonly number[], period: Period) => sumOf(leaves, x, of, period)
  const now = sum(quantity.of, quantity.period)
  if (quantity.measure === 'level') return log(now)
  if (quantity.measure === 'share') return log(ratio(now, sum(quantity.in, quantity.period)))
  if (quantity.measure === 'attainment') return log(now, 1 / quantity.plan)
  const before = sum(quantity.of, quantity.comparator)
  if (quantity.measure === 'growth') return log(ratio(now, before))
  if (quantity.measure === 'contribution')
    return ratio(
      combine(0, [
        [1, now],
        [-1, before],
      ]),
      sum(quantity.to, quantity.comparator),
    )
  const from = ratio(sum(quantity.from, quantity.period), sum(quantity.from, quantity.comparator))
  const { slope, intercept } = quantity
  return combine(-1 - intercept + slope, [
    [1, ratio(now, before)],
    [-slope, from],
  ])
}

function scaled(row: Evidence): { value: number; variance: number } {
  const { measure } = row.quantity
  if (measure === 'contribution' || measure === 'bridge') return row
  const level = row.value + (measure === 'growth' ? 1 : 0)
  return { value: Math.log(level), variance: row.variance / level ** 2 }
}

/** Solves a system with several right-hand sides by elimination with row exchanges. */
export function eliminate(matrix: readonly (readonly number[])[], right: readonly (readonly number[])[]): number[][] {
  const rows = matrix.map((row, i) => [...row, ...(right[i] ?? [])])
  const n = rows.length
  for (let k = 0; k < n; k += 1) {
    let best = k
    for (let i = k; i < n; i += 1) if (Math.abs(rows[i]?.[k] ?? 0) > Math.abs(rows[best]?.[k] ?? 0)) best = i
    const pivot = rows[best] ?? []
    rows[best] = rows[k] ?? []
    rows[k] = pivot
    for (let i = 0; i < n; i += 1) {
      const row = rows[i] ?? []
      const factor = (row[k] ?? 0) / (pivot[k] ?? Number.NaN)
      if (i === k || factor === 0) continue
      for (let j = k; j < row.length; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0)
    }
  }
  return rows.map((row, k) => row.slice(n).map((value) => value / (row[k] ?? Number.NaN)))
}

const dot = (one: readonly number[], other: readonly number[]): number => one.reduce((sum, v, i) => sum + v * (other[i] ?? 0), 0)

/** Conditions two-sided rows the plain way, from a given point or the prior mean, a stated number of steps. */
export function denseBelief(leaves: readonly LeafPrior[], evidence: readonly Evidence[], steps = 60): DenseBelief {
  const size = leaves.reduce((sum, { months }) => sum + months, 0)
  const prior = leaves.flatMap(({ mean }) => [...mean])
  const covariance = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  leaves.forEach((leaf, at) => {
    const start = starts(leaves)[at] ?? 0
    for (let i = 0; i < leaf.months; i += 1)
      for (let j = 0; j < leaf.months; j += 1) {
        const row = covariance[start + i]
        if (row) row[start + j] = leaf.covariance[i * leaf.months + j] ?? Number.NaN
      }
  })
  let mode = [...prior]
  for (let step = 0; ; step += 1) {
    const duals = evidence.map(({ quantity }) => denseQuantity(leaves, mode, quantity))
    const gradients = duals.map(({ gradient }) => gradient)
    const spread = gradients.map((gradient) => covariance.map((row) => dot(row, gradient)))
    const gram = spread.map((one, i) =>
      gradients.map((other, j) => dot(one, other) + (i === j && evidence[i] ? scaled(evidence[i]).variance : 0)),
    )
    const away = mode.map((value, i) => value - (prior[i] ?? 0))
    const residual = evidence.map((row, i) => [scaled(row).value - (duals[i]?.value ?? 0) + dot(gradients[i] ?? [], away)])
    const lambda = eliminate(gram, residual).map(([value]) => value ?? 0)
    const next = prior.map((value, k) => value + spread.reduce((sum, row, i) => sum + (lambda[i] ?? 0) * (row[k] ?? 0), 0))
    const moved = Math.max(...next.map((value, i) => Math.abs(value - (mode[i] ?? 0))))
    mode = next
    if (moved < 1e-13 || step >= steps) {
      const gain = eliminate(gram, spread)
      return {
        mode,
        covariance: covariance.map((row, i) =>
          row.map((v, j) => v - spread.reduce((s, line, r) => s + (line[i] ?? 0) * (gain[r]?.[j] ?? 0), 0)),
        ),
      }
    }
  }
}
