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
  const word = wordsFrom(seed)
  const uniform = (): number => ((word() >>> 5) * 67_108_864 + (word() >>> 6) + 0.5) / 9_007_199_254_740_992
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

function splitmix(seed: number): () => number {
  let word = seed
  return () => {
    word = (word + 0x9e3779b9) | 0
    let mixed = word ^ (word >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
}

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

function wordsFrom(seed: number): () => number {
  const first = splitmix(seed)
  let [a, b, c, d] = [first(), first(), first(), first()]
  return () => {
    const result = Math.imul(turned(Math.imul(b, 5), 7), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = turned(d, 11)
    return result
  }
}
