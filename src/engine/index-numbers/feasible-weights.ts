import type { Band } from '../band.ts'
import { checkLengths, checkRange, checkSome } from '../check.ts'

/** All weights that make published growths of parts and whole fit, or the finding that none do. */
export type FeasibleWeights =
  | {
      readonly status: 'feasible'
      /** Corners of the set: every feasible weighting is a mixture of them. */
      readonly vertices: readonly (readonly number[])[]
      /** Lowest and highest weight of each part; the value is their midpoint. */
      readonly ranges: readonly Band[]
    }
  | { readonly status: 'infeasible' }

const tolerance = 1e-9

/** Every way to set each of `count` free places to one of its two bounds. */
function corners(low: readonly number[], high: readonly number[], free: readonly number[]): readonly number[][] {
  let found: number[][] = [low.map(() => 0)]
  low.forEach((bound, index) => {
    if (free.includes(index)) return
    const choices = [...new Set([bound, high[index] ?? bound])]
    found = found.flatMap((weights) => choices.map((choice) => weights.with(index, choice)))
  })
  return found
}

/** Solves Σ w = 1 and Σ w g = growth for two places, or Σ w = 1 for one; undefined when they cannot. */
function complete(
  weights: readonly number[],
  growths: readonly number[],
  growth: number,
  free: readonly number[],
): number[] | undefined {
  const [i = 0, j] = free
  const left = 1 - weights.reduce((sum, weight) => sum + weight, 0)
  const points = growth - weights.reduce((sum, weight, index) => sum + weight * (growths[index] ?? 0), 0)
  const gi = growths[i] ?? 0
  if (j === undefined) return Math.abs(points - left * gi) <= tolerance ? weights.with(i, left) : undefined
  const gj = growths[j] ?? 0
  if (Math.abs(gi - gj) <= tolerance) return undefined
  const wi = (points - left * gj) / (gi - gj)
  return weights.with(i, wi).with(j, left - wi)
}

function inside(weights: readonly number[], low: readonly number[], high: readonly number[]): boolean {
  return weights.every((weight, i) => weight >= (low[i] ?? 0) - tolerance && weight <= (high[i] ?? 1) + tolerance)
}

/**
 * The weights with which published growths of the parts can add up to the published growth of the whole.
 *
 * all w with low ≤ w ≤ high, Σ w_i = 1, Σ w_i · growth_i = growth, described by its corners
 *
 * @param input.growths growth of each part, fractions, 1 to 12 of them
 * @param input.growth growth of the whole, a fraction
 * @param input.low lowest weight of each part, same length; 0 when left out
 * @param input.high highest weight of each part, same length; 1 when left out
 * @returns corners and the range of each weight; `infeasible` when no weighting fits, as when the whole lies outside its parts
 * @throws `no-values`, `lengths-differ`, `out-of-range` (also for NaN)
 * @remarks Exhaustive over pairs of basic weights. Growths are taken as exact: call it at both ends of a rounding band.
 * For an index over the same period of last year the weights are last year's effective weights. SPEC CON-6.
 * @example feasibleWeights({ growths: [0.0699, 0.0924], growth: 0.0824 }).vertices // [[0.4444, 0.5556]]
 * @example feasibleWeights({ growths: [0.05, 0.1], growth: 0.2 }) // { status: 'infeasible' }
 */
export function feasibleWeights(input: {
  readonly growths: readonly number[]
  readonly growth: number
  readonly low?: readonly number[]
  readonly high?: readonly number[]
}): FeasibleWeights {
  const { growths, growth, low = growths.map(() => 0), high = growths.map(() => 1) } = input
  checkSome('growths', growths)
  checkRange('number of growths', growths.length, 1, 12)
  checkLengths({ growths, low, high })
  for (const value of [...growths, growth]) checkRange('growth', value, -1, Number.MAX_VALUE)
  growths.forEach((_, index) => {
    checkRange('low', low[index] ?? 0, 0, 1)
    checkRange('high', high[index] ?? 1, low[index] ?? 0, 1)
  })
  const places = growths.map((_, index) => index)
  const bases = places.flatMap((i) => [[i], ...places.slice(i + 1).map((j) => [i, j])])
  const vertices: number[][] = []
  for (const free of bases)
    for (const fixed of corners(low, high, free)) {
      const weights = complete(fixed, growths, growth, free)
      if (weights === undefined || !inside(weights, low, high)) continue
      const known = vertices.some((vertex) => vertex.every((weight, i) => Math.abs(weight - (weights[i] ?? 0)) <= 1e-7))
      if (!known) vertices.push(weights.map((weight) => Math.min(1, Math.max(0, weight))))
    }
  if (vertices.length === 0) return { status: 'infeasible' }
  const ranges = places.map((index) => {
    const found = vertices.map((vertex) => vertex[index] ?? 0)
    const [least, most] = [Math.min(...found), Math.max(...found)]
    return { value: (least + most) / 2, low: least, high: most }
  })
  return { status: 'feasible', vertices, ranges }
}
