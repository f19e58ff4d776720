/** Sum of products of two lists, from a place on. */
export function dot(one: Float64Array, other: Float64Array, from = 0): number {
  let sum = 0
  for (let t = from; t < one.length; t += 1) sum += (one[t] ?? 0) * (other[t] ?? 0)
  return sum
}

/** Columns made orthogonal to each other and of length 1 (Gram and Schmidt, twice); undefined when one follows from those before it. */
export function orthonormal(columns: readonly Float64Array[]): readonly Float64Array[] | undefined {
  const basis: Float64Array[] = []
  for (const column of columns) {
    const rest = Float64Array.from(column)
    for (let pass = 0; pass < 2; pass += 1)
      for (const direction of basis) {
        const along = dot(rest, direction)
        for (let t = 0; t < rest.length; t += 1) rest[t] = (rest[t] ?? 0) - along * (direction[t] ?? 0)
      }
    const length = Math.sqrt(dot(rest, rest))
    if (!(length > 1e-6 * Math.sqrt(dot(column, column)))) return undefined
    basis.push(rest.map((value) => value / length))
  }
  return basis
}
