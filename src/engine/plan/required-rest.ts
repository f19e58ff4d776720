import { checkPositive, checkRange } from '../check.ts'
import type { NoPaceReason } from '../growth/required-pace.ts'
import { requiredPace } from '../growth/required-pace.ts'

/** What the rest of the year must do, beside what was ever done and what can be made. */
export type RequiredRest =
  | {
      readonly status: 'defined'
      /** Growth that the rest must reach. */
      readonly required: number
      /** Highest growth of the same months on record; NaN without a record. */
      readonly best: number
      /** Part of the record that lies at or below what is required, 0 to 1; NaN without a record. */
      readonly percentile: number
      /** Part of the capacity of the months left that the required level takes, 1 being all of it; NaN when no capacity is known. */
      readonly capacityUse: number
    }
  | { readonly status: 'undefined'; readonly reason: NoPaceReason }

/**
 * What the rest of the year must do on one node, beside the best ever, its place in the node's own history and the capacity it takes.
 *
 * required = (target − share · growth) / (1 − share) ; percentile = #{history ≤ required} / n ; use = restBase · (1 + required) / capacity
 *
 * @param input.target growth of the node's whole year, a fraction
 * @param input.growth cumulative growth of the months known, a fraction
 * @param input.share share of those months in last year's level, 0 to 1
 * @param input.history growth of the same months in earlier years, fractions; missing ones (NaN) are left out
 * @param input.restBase last year's level of the months left, above 0; needed with `capacity`
 * @param input.capacity most that can be made in the months left, in the unit of `restBase`, above 0
 * @returns the figures; undefined, with the reason, when nothing of the year is left or a growth is missing
 * @throws `out-of-range`
 * @remarks A use above 1 cannot be made with what stands today. SPEC PLN-4, GRO-4.
 * @example
 * requiredRest({ target: 0.14, growth: 0.1166, share: 0.73, history: [0.141, 0.09, 0.11], restBase: 100, capacity: 110 })
 * // { status: 'defined', required: 0.2033, best: 0.141, percentile: 1, capacityUse: 1.0939 }
 */
export function requiredRest(input: {
  readonly target: number
  readonly growth: number
  readonly share: number
  readonly history: readonly number[]
  readonly restBase?: number
  readonly capacity?: number
}): RequiredRest {
  const { restBase, capacity } = input
  const pace = requiredPace({ target: input.target, growth: input.growth, share: input.share })
  if (pace.status === 'undefined') return pace
  const past = input.history.filter((one) => !Number.isNaN(one))
  for (const one of past) checkRange('history', one, -1, Number.MAX_VALUE)
  if (capacity !== undefined) {
    checkPositive('capacity', capacity)
    checkPositive('restBase', restBase ?? Number.NaN)
  }
  const required = pace.value
  return {
    status: 'defined',
    required,
    best: past.length === 0 ? Number.NaN : Math.max(...past),
    percentile: past.length === 0 ? Number.NaN : past.filter((one) => one <= required).length / past.length,
    capacityUse: capacity === undefined ? Number.NaN : ((restBase ?? Number.NaN) * (1 + required)) / capacity,
  }
}
