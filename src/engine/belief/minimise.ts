/** Where a smooth function is least, and what its curvature there says. */
export interface Minimum {
  readonly at: Float64Array
  readonly value: number
  /** Approximate inverse of the matrix of second derivatives. */
  readonly inverse: readonly Float64Array[]
  readonly evaluations: number
}

/**
 * Quasi-Newton search (BFGS) with the slope that is given, asked only at points whose value was asked just before; else with forward
 * differences.
 * Source: Nocedal and Wright, Numerical Optimization (2006), ch. 6 and 8. SPEC BEL-9.
 */
export function minimise(
  value: (at: Float64Array) => number,
  start: Float64Array,
  tolerance = 1e-3,
  slopeAt?: (at: Float64Array) => Float64Array,
): Minimum {
  const n = start.length
  let evaluations = 0
  const f = (at: Float64Array): number => {
    evaluations += 1
    const found = value(at)
    return Number.isFinite(found) ? found : Number.MAX_VALUE
  }
  const gradient = (at: Float64Array, here: number): Float64Array =>
    slopeAt?.(at) ??
    at.map((_, i) => {
      const moved = Float64Array.from(at)
      moved[i] = (moved[i] ?? 0) + step
      return (f(moved) - here) / step
    })
  let at: Float64Array = Float64Array.from(start)
  let here = f(at)
  let slope: Float64Array = gradient(at, here)
  let inverse = identity(n)
  for (let round = 0; round < 60; round += 1) {
    let direction: Float64Array = slope.map((_, i) => -dot(inverse[i], slope))
    if (dot(direction, slope) >= 0) {
      inverse = identity(n)
      direction = slope.map((entry) => -entry)
    }
    const longest = Math.max(...direction.map(Math.abs))
    if (longest > 2) direction = direction.map((entry) => (2 * entry) / longest)
    const expected = dot(direction, slope)
    if (-expected < tolerance) break
    const found = lineSearch(f, at, here, direction, expected)
    if (found === undefined) break
    const next = gradient(found.at, found.value)
    update(inverse, difference(found.at, at), difference(next, slope))
    at = found.at
    here = found.value
    slope = next
  }
  return { at, value: here, inverse, evaluations }
}

const step = 1e-4

function lineSearch(
  f: (at: Float64Array) => number,
  at: Float64Array,
  here: number,
  direction: Float64Array,
  expected: number,
): { readonly at: Float64Array; readonly value: number } | undefined {
  let length = 1
  for (let round = 0; round < 12; round += 1) {
    const moved = at.map((entry, i) => entry + length * (direction[i] ?? 0))
    const found = f(moved)
    if (found <= here + 1e-4 * length * expected) return { at: moved, value: found }
    const quadratic = (-expected * length * length) / (2 * (found - here - expected * length))
    length = Math.min(Math.max(quadratic, 0.1 * length), 0.5 * length)
  }
  return undefined
}

/** The inverse after one more step and the change of gradient along it. */
function update(inverse: readonly Float64Array[], moved: Float64Array, change: Float64Array): void {
  const curvature = dot(moved, change)
  if (curvature <= 1e-10) return
  const turned = moved.map((_, i) => dot(inverse[i], change))
  const factor = (1 + dot(change, turned) / curvature) / curvature
  inverse.forEach((row, i) => {
    for (let j = 0; j < row.length; j += 1) {
      const [si, sj, ti, tj] = [moved[i] ?? 0, moved[j] ?? 0, turned[i] ?? 0, turned[j] ?? 0]
      row[j] = (row[j] ?? 0) + factor * si * sj - (ti * sj + si * tj) / curvature
    }
  })
}

function identity(n: number): Float64Array[] {
  return Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_unused, j) => (i === j ? 1 : 0)))
}

function dot(one: Float64Array | undefined, other: Float64Array): number {
  let sum = 0
  for (let i = 0; i < other.length; i += 1) sum += (one?.[i] ?? 0) * (other[i] ?? 0)
  return sum
}

function difference(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((entry, i) => entry - (other[i] ?? 0))
}
