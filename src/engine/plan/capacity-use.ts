import { checkLengths, checkPositive, checkRange } from '../check.ts'

/** How much of what stands is used when output grows, and how far it can grow. */
export type CapacityUse =
  | {
      readonly status: 'defined'
      /** Mean over the products, each counted alike; above 1 it cannot be made with what stands. */
      readonly use: number
      /** Use of each product, in order. */
      readonly uses: readonly number[]
      /** Growth at which the mean is 1. */
      readonly room: number
    }
  | { readonly status: 'undefined'; readonly reason: 'no-capacity' | 'no-output' }

/**
 * Use of installed capacity when all products of an activity grow alike.
 *
 * use_p = before_p · (1 + growth) / capacity_p ; use = Σ use_p / n ; room = n / Σ (before_p / capacity_p) − 1
 *
 * @param input.before output of each product in the same months a year ago
 * @param input.capacities most that can be made of each in those months, in its unit, above 0
 * @param input.growth growth of the activity, a fraction
 * @returns use and room; undefined without products, or when nothing was made a year ago
 * @throws `lengths-differ`, `out-of-range`
 * @remarks Products are counted alike because what each is worth is not on record. SPEC PLN-164.
 * @example
 * capacityUse({ before: [80, 45], capacities: [100, 50], growth: 0.1 })
 * // { status: 'defined', use: 0.935, uses: [0.88, 0.99], room: 0.1765 }
 */
export function capacityUse(input: {
  readonly before: readonly number[]
  readonly capacities: readonly number[]
  readonly growth: number
}): CapacityUse {
  const { before, capacities, growth } = input
  checkLengths({ before, capacities })
  checkRange('growth', growth, -1, Number.MAX_VALUE)
  for (const one of before) checkRange('before', one, 0, Number.MAX_VALUE)
  for (const one of capacities) checkPositive('capacities', one)
  if (before.length === 0) return { status: 'undefined', reason: 'no-capacity' }
  const shares = before.map((one, at) => one / (capacities[at] ?? Number.NaN))
  const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length
  if (mean === 0) return { status: 'undefined', reason: 'no-output' }
  const uses = shares.map((one) => one * (1 + growth))
  return { status: 'defined', use: mean * (1 + growth), uses, room: 1 / mean - 1 }
}
