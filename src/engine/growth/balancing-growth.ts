import { checkLengths, checkRange } from '../check.ts'

/** Growth of the free part, or why there is none. */
export type BalancingGrowth =
  | { readonly status: 'defined'; readonly growth: number }
  | { readonly status: 'undefined'; readonly reason: 'no-free-share' | 'missing' }

/**
 * Growth that one part must reach for the whole to reach its target, when the growth of all other parts is assumed.
 *
 * growth_free = (target − Σ share_i · growth_i) / (1 − Σ share_i)
 *
 * @param input.target growth of the whole, a fraction
 * @param input.shares base-period constant-price shares of all other parts, each 0 to 1, together at most 1
 * @param input.growths assumed growth of each of them, fractions, same length
 * @returns growth of the part that holds the rest of the shares; undefined, with the reason, when that rest is zero or a growth is NaN
 * @throws `lengths-differ`, `out-of-range`
 * @remarks Product taxes less subsidies are a part of their own. Source: the identity of CON-1 solved for one part. SPEC GRO-10.
 * @example balancingGrowth({ target: 0.1, shares: [0.5, 0.3], growths: [0.08, 0.1] }) // { status: 'defined', growth: 0.15 }
 */
export function balancingGrowth(input: {
  readonly target: number
  readonly shares: readonly number[]
  readonly growths: readonly number[]
}): BalancingGrowth {
  const { target, shares, growths } = input
  checkLengths({ shares, growths })
  for (const share of shares) checkRange('shares', share, 0, 1)
  const taken = shares.reduce((sum, share) => sum + share, 0)
  checkRange('sum of shares', taken, 0, 1 + 1e-9)
  const points = shares.reduce((sum, share, index) => sum + share * (growths[index] ?? Number.NaN), 0)
  if (Number.isNaN(target) || Number.isNaN(points)) return { status: 'undefined', reason: 'missing' }
  if (1 - taken <= 1e-9) return { status: 'undefined', reason: 'no-free-share' }
  return { status: 'defined', growth: (target - points) / (1 - taken) }
}
