import { checkLengths, checkPositive, checkRange } from '../check.ts'

/** Land that a site lacks for its own targets: first month, hectares short then, and the most short in any month. */
export interface SiteLandGap {
  readonly fromMonth: number
  readonly hectares: number
  readonly worst: number
}

/**
 * From which month on a site's targets outrun its land, and by how many hectares.
 *
 * gap_t = Σ_{τ≤t} amount_τ / capital per hectare − Σ_{τ≤t} land_τ ; the first month with gap > 0
 *
 * @param input.amounts targets, one a month
 * @param input.landReady hectares that become ready in each month, the first holding the stock
 * @param input.capitalPerHectare amount that a hectare takes, above 0
 * @returns month (counted from 0), hectares lacking then and at worst; null when the land keeps ahead
 * @throws `lengths-differ`, `out-of-range`
 * @remarks What "short of N ha from month M" is made from, for any table of targets: proposed, countered, agreed. SPEC PLN-131.
 * @example siteLandGap({ amounts: [50, 60, 60], landReady: [10, 0, 10], capitalPerHectare: 10 }) // { fromMonth: 1, hectares: 1, worst: 1 }
 */
export function siteLandGap(input: {
  readonly amounts: readonly number[]
  readonly landReady: readonly number[]
  readonly capitalPerHectare: number
}): SiteLandGap | null {
  const { amounts, landReady, capitalPerHectare } = input
  checkLengths({ amounts, landReady })
  checkPositive('capitalPerHectare', capitalPerHectare)
  for (const one of [...amounts, ...landReady]) checkRange('amounts and landReady', one, 0, Number.MAX_VALUE)
  let [taken, ready] = [0, 0]
  let gap: SiteLandGap | undefined
  for (const [month, amount] of amounts.entries()) {
    taken += amount
    ready += landReady[month] ?? 0
    const lacking = taken / capitalPerHectare - ready
    if (lacking <= dust * Math.max(1, ready)) continue
    gap =
      gap === undefined
        ? { fromMonth: month, hectares: lacking, worst: lacking }
        : { ...gap, worst: Math.max(gap.worst, lacking) }
  }
  return gap ?? null
}

/** Below this part of the land, what is lacking is the rounding of the machine. */
const dust = 1e-9
