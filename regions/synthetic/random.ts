/** Random numbers that are the same on every machine: integer arithmetic and division by a power of two only. */
export interface RandomStream {
  /** Uniform in [0, 1). */
  uniform(): number
  /** Mean 0, standard deviation 1, never beyond ±4.9: the sum of eight uniforms, scaled. */
  normal(): number
}

/** A stream of its own for each name, so that what is added later leaves the earlier numbers as they are. */
export function randomStream(seed: number, name: string): RandomStream {
  let state = hash(seed, name)
  const uniform = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
  const normal = (): number => {
    let sum = 0
    for (let i = 0; i < 8; i += 1) sum += uniform()
    return (sum - 4) * 1.2247448713915892
  }
  for (let i = 0; i < 8; i += 1) uniform()
  return { uniform, normal }
}

/** FNV-1a over the code units of the name; never 0, from which the generator could not leave. */
function hash(seed: number, name: string): number {
  let value = 0x811c9dc5 ^ seed
  for (let i = 0; i < name.length; i += 1) value = Math.imul(value ^ name.charCodeAt(i), 0x01000193)
  return value === 0 ? 1 : value
}
