import type { BeliefCase } from './belief-runner.ts'

/** A name for a case that is the same exactly when its record is: two 32-bit FNV-1a hashes of all that it says, and its length. */
export function caseKey(one: BeliefCase): string {
  const text = JSON.stringify(one)
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let k = 0; k < text.length; k += 1) {
    const unit = text.charCodeAt(k)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ (unit + k), 0x85ebca6b)
  }
  return [text.length, a >>> 0, b >>> 0].join('-')
}
