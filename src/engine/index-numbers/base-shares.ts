/** One component of a total: its growth and, where it was published, its contribution in points (a fraction of one). */
export interface GrowingPart {
  readonly growth: number
  readonly points?: number | undefined
}

/**
 * Base shares of the components of a total, from their growth and those contributions that were published.
 *
 * share_i = points_i / growth_i where both are known; when the components are the whole total, one unknown share is what is left,
 * 1 − Σ share, and two unknown shares a and b follow from  a + b = 1 − Σ share  and  a·g_a + b·g_b = G − Σ points
 *
 * @param parts components that do not overlap, with growth as fractions and contributions as fractions of one
 * @param growth growth G of the total, a fraction
 * @param complete whether the components together are the whole total
 * @returns one share for each component, in order; undefined where the figures do not determine it (a zero growth, more than two
 * unknown, two unknown with equal growth)
 * @remarks Source: the additive decomposition of growth at constant prices of the base period, IMF Quarterly National Accounts Manual
 * 2017, chapter 8, solved for the shares. SPEC CON-5.
 * @example baseShares([{ growth: 0.164, points: 0.0595 }, { growth: 0.0631 }], 0.1, true) // [0.36280487804878, 0.63719512195122]
 */
export function baseShares(parts: readonly GrowingPart[], growth: number, complete: boolean): readonly (number | undefined)[] {
  const stated = parts.map(({ growth: own, points }) => (points === undefined || own === 0 ? undefined : points / own))
  const unknown = parts.flatMap((_, index) => (stated[index] === undefined ? [index] : []))
  if (!complete || unknown.length === 0 || unknown.length > 2) return stated
  const shareLeft = 1 - total(stated.map((share) => share ?? 0))
  const pointsLeft = growth - total(parts.map((part, index) => (stated[index] === undefined ? 0 : (part.points ?? 0))))
  const [first = -1, second] = unknown
  if (second === undefined) return stated.map((share, index) => (index === first ? shareLeft : share))
  const [growthFirst, growthSecond] = [parts[first]?.growth ?? Number.NaN, parts[second]?.growth ?? Number.NaN]
  if (growthFirst === growthSecond) return stated
  const shareSecond = (pointsLeft - shareLeft * growthFirst) / (growthSecond - growthFirst)
  return stated.map((share, index) => (index === first ? shareLeft - shareSecond : index === second ? shareSecond : share))
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
