import { checkPositive, checkRange, checkSome } from '../check.ts'

/** One year on the way to a share. */
export interface ShareGoalYear {
  /** Share of the part at the end of the year. */
  readonly share: number
  readonly growth: number
  /** Growth of everything else that goes with it. */
  readonly restGrowth: number
  /** Points of the whole's growth that the part gives. */
  readonly points: number
}

/**
 * The way of a part to a share of the whole in some years, the share by the same factor every year and the whole growing as given.
 *
 * f = (goal / share)^(1/T) ; share_t = share_{t−1} f ; g_t = f (1 + G_t) − 1 ; points_t = share_{t−1} g_t ; rest_t = (G_t − points_t) / (1 − share_{t−1})
 *
 * @param input.share share before the first year, above 0 and below 1
 * @param input.goal share aimed at after the last, above 0 and below 1
 * @param input.totalGrowths growth of the whole in each year, fractions above −1
 * @returns one row a year; the last share is the goal
 * @throws `out-of-range`, `no-values`
 * @remarks At constant prices: a part whose prices move against the whole needs another rate. SPEC GRO-8, GRO-9, PLN-71.
 * @example shareGoalPath({ share: 0.1, goal: 0.121, totalGrowths: [0, 0] })
 * // [{ share: 0.11, growth: 0.1, restGrowth: -0.0111, points: 0.01 }, { share: 0.121, growth: 0.1, restGrowth: -0.01236, points: 0.011 }]
 */
export function shareGoalPath(input: {
  readonly share: number
  readonly goal: number
  readonly totalGrowths: readonly number[]
}): readonly ShareGoalYear[] {
  const { share, goal, totalGrowths } = input
  checkSome('totalGrowths', totalGrowths)
  for (const one of [share, goal]) {
    checkPositive('share and goal', one)
    checkRange('share and goal', one, 0, 1 - Number.EPSILON)
  }
  for (const one of totalGrowths) checkRange('totalGrowths', one, -1 + Number.EPSILON, Number.MAX_VALUE)
  const factor = (goal / share) ** (1 / totalGrowths.length)
  let before = share
  return totalGrowths.map((total) => {
    const growth = factor * (1 + total) - 1
    const points = before * growth
    const restGrowth = (total - points) / (1 - before)
    before *= factor
    return { share: before, growth, restGrowth, points }
  })
}
