import { choleskyInPlace, solveLower, solveLowerTransposed } from '../linear-algebra/dense-cholesky.ts'

/** A point, or a step, as several vectors that move together; the first is the one whose step is to vanish. */
export type Vectors = readonly [Float64Array, ...Float64Array[]]

/** How many past changes are combined. */
const depth = 6

/**
 * Next point of a fixed-point iteration from a point and its step, using the steps before: the combination of past points whose combined
 * step is shortest, followed by that step. Source: Anderson 1965; Walker and Ni 2011.
 */
export function anderson<Point extends Vectors>(): (point: Point, step: Point) => Point {
  const past: { readonly stepped: Point; readonly stepChange: Float64Array; readonly gram: number[] }[] = []
  let last: { readonly reached: Point; readonly step: Float64Array } | undefined
  return (point, step) => {
    const reached = point.map((vector, part) => plus(vector, step[part], 1)) as readonly Float64Array[] as Point
    if (last) {
      const { reached: before, step: stepBefore } = last
      const stepChange = plus(step[0], stepBefore, -1)
      const stepped = reached.map((vector, part) => plus(vector, before[part], -1)) as readonly Float64Array[] as Point
      past.unshift({ stepped, stepChange, gram: [dot(stepChange, stepChange)] })
      for (const [k, one] of past.entries()) if (k > 0) one.gram.unshift(dot(one.stepChange, stepChange))
      past.length = Math.min(past.length, depth)
    }
    last = { reached, step: step[0] }
    const weights = shortest(past, step[0])
    return reached.map((vector, part) => {
      const next = vector.slice()
      for (const [k, { stepped }] of past.entries()) add(next, stepped[part], -(weights[k] ?? 0))
      return next
    }) as readonly Float64Array[] as Point
  }
}

/** Weights w that make |target − Σ w_k · change_k| least; a trace is added to the diagonal so that there always are some. */
function shortest(
  changes: readonly { readonly stepChange: Float64Array; readonly gram: readonly number[] }[],
  target: Float64Array,
): Float64Array {
  const size = changes.length
  const trace = changes.reduce((sum, { gram }, k) => sum + (gram[k] ?? 0), 0)
  if (!(trace > 0)) return new Float64Array(size)
  const matrix = new Float64Array(size * size)
  for (const [k, { gram }] of changes.entries())
    for (let j = 0; j <= k; j += 1) matrix[k * size + j] = (gram[j] ?? 0) + (j === k ? 1e-12 * trace : 0)
  const weights = Float64Array.from(changes, ({ stepChange }) => dot(stepChange, target))
  choleskyInPlace(matrix, size)
  return solveLowerTransposed(matrix, size, solveLower(matrix, size, weights))
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let k = 0; k < one.length; k += 1) sum += (one[k] ?? 0) * (other[k] ?? 0)
  return sum
}

function plus(one: Float64Array, other: Float64Array | undefined, weight: number): Float64Array {
  const sum = one.slice()
  add(sum, other, weight)
  return sum
}

function add(sum: Float64Array, other: Float64Array | undefined, weight: number): void {
  if (other) for (let k = 0; k < sum.length; k += 1) sum[k] = (sum[k] ?? 0) + weight * (other[k] ?? 0)
}
