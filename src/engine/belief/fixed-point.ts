import { choleskyInPlace, solveLower, solveLowerTransposed } from '../linear-algebra/dense-cholesky.ts'
import type { Pulled } from './projection.ts'

/** How many past steps are combined. */
const depth = 6

/**
 * Next point of a fixed-point iteration from a point and its step, using the steps before: the combination of past points whose combined
 * step is shortest, followed by that step. Source: Anderson 1965; Walker and Ni 2011.
 */
export function anderson(): (point: Pulled, step: Pulled) => Pulled {
  const past: { readonly point: Pulled; readonly step: Pulled }[] = []
  return (point, step) => {
    const weights = shortest(
      past.map((one) => minus(step.moved, one.step.moved)),
      step.moved,
    )
    const next = { pull: sum(point.pull, step.pull), moved: sum(point.moved, step.moved) }
    for (const [k, before] of past.entries())
      for (const part of ['pull', 'moved'] as const)
        combine(next[part], weights[k] ?? 0, point[part], step[part], before.point[part], before.step[part])
    past.unshift({ point, step })
    past.length = Math.min(past.length, depth)
    return next
  }
}

/** Weights w that make |target − Σ w_k · columns_k| least; a trace is added to the diagonal so that there always are some. */
function shortest(columns: readonly Float64Array[], target: Float64Array): Float64Array {
  const size = columns.length
  const gram = Float64Array.from(columns.flatMap((one) => columns.map((other) => dot(one, other))))
  const trace = columns.reduce((sum, one) => sum + dot(one, one), 0)
  if (!(trace > 0)) return new Float64Array(size)
  for (let k = 0; k < size; k += 1) gram[k * (size + 1)] = (gram[k * (size + 1)] ?? 0) + 1e-12 * trace
  const weights = Float64Array.from(columns, (column) => dot(column, target))
  choleskyInPlace(gram, size)
  return solveLowerTransposed(gram, size, solveLower(gram, size, weights))
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let k = 0; k < one.length; k += 1) sum += (one[k] ?? 0) * (other[k] ?? 0)
  return sum
}

/** Takes weight · ((a + b) − (c + d)) from a list. */
function combine(list: Float64Array, weight: number, a: Float64Array, b: Float64Array, c: Float64Array, d: Float64Array): void {
  for (let k = 0; k < list.length; k += 1)
    list[k] = (list[k] ?? 0) - weight * ((a[k] ?? 0) + (b[k] ?? 0) - (c[k] ?? 0) - (d[k] ?? 0))
}

function sum(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, place) => value + (other[place] ?? 0))
}

function minus(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, place) => value - (other[place] ?? 0))
}
