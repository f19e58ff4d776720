import { checkWhole } from '../check.ts'

/** A source of numbers that look drawn at random and are the same for the same seed. */
export interface NormalDraws {
  /** The next standard normal number. */
  next(): number
  /** The next number between 0 and 1, both excluded. */
  uniform(): number
}

/**
 * Standard normal numbers from a seed, for sampling.
 *
 * uniform numbers by xoshiro128**, seeded by splitmix32, 53 bits from two words; normals by the polar method
 *
 * @param seed whole number, 0 to 2³² − 1
 * @returns the source; its numbers come in the same order for the same seed on every machine
 * @throws `out-of-range`
 * @remarks Sources: Blackman and Vigna 2018; Marsaglia and Bray 1964. SPEC BEL-38.
 * @example seededNormals(1).uniform() === seededNormals(1).uniform() // true
 */
export function seededNormals(seed: number): NormalDraws {
  checkWhole('seed', seed, 0, 2 ** 32 - 1)
  const state = splitmix(seed)
  const uniform = (): number => ((nextWord(state) >>> 5) * 2 ** 26 + (nextWord(state) >>> 6) + 0.5) * 2 ** -53
  let kept = Number.NaN
  const next = (): number => {
    if (!Number.isNaN(kept)) {
      const spare = kept
      kept = Number.NaN
      return spare
    }
    for (;;) {
      const [u, v] = [2 * uniform() - 1, 2 * uniform() - 1]
      const square = u * u + v * v
      if (square >= 1 || square === 0) continue
      const factor = Math.sqrt((-2 * Math.log(square)) / square)
      kept = v * factor
      return u * factor
    }
  }
  return { next, uniform }
}

function splitmix(seed: number): Int32Array {
  let word = seed
  return Int32Array.from({ length: 4 }, () => {
    word = (word + 0x9e3779b9) | 0
    let mixed = word ^ (word >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  })
}

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

function nextWord(state: Int32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = state
  const result = Math.imul(turned(Math.imul(b, 5), 7), 9)
  state[2] = c ^ a
  state[3] = d ^ b
  state[1] = b ^ (c ^ a)
  state[0] = a ^ (d ^ b)
  state[2] = (state[2] ?? 0) ^ (b << 9)
  state[3] = turned(state[3] ?? 0, 11)
  return result
}
