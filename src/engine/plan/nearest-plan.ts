import { checkLengths, checkPositive, checkRange, checkSome } from '../check.ts'

/** A plan that adds up, or the reason why none does. */
export type NearestPlan =
  | { readonly status: 'found'; readonly plan: readonly number[] }
  | { readonly status: 'infeasible'; readonly lowest: number; readonly highest: number }

/**
 * The plan that adds up to a total within bounds and lies nearest to a given one.
 *
 * min Σ (x_i − a_i)² / a_i  with  Σ x_i = T,  l_i ≤ x_i ≤ u_i ;  x_i = clip(a_i (1 + λ), l_i, u_i), λ where the sum is T
 *
 * @param input.given the plan a to start from, each part above 0, in one unit
 * @param input.total the total T to reach, in the same unit
 * @param input.lowest lower bounds l, not below 0; zeros when left out
 * @param input.highest upper bounds u, each at least its lower bound; Infinity for none
 * @returns the plan, in the order given; `infeasible` with the lowest and highest total that the bounds allow
 * @throws `no-values`, `lengths-differ`, `out-of-range`
 * @remarks Every part gives or takes in proportion until it meets its bound. λ is found on the sorted points where a part meets a bound,
 * so the answer is exact. Source: the quadratic programme with one equality, solved by its Lagrange multiplier. SPEC PLN-1, PLN-2.
 * @example
 * nearestPlan({ given: [10, 20, 30, 40], total: 130, highest: [12, 40, 30, 90] })
 * // { status: 'found', plan: [12, 29.3333, 30, 58.6667] }
 */
export function nearestPlan(input: {
  readonly given: readonly number[]
  readonly total: number
  readonly lowest?: readonly number[]
  readonly highest?: readonly number[]
}): NearestPlan {
  const { given, total } = input
  const lowest = input.lowest ?? given.map(() => 0)
  const highest = input.highest ?? given.map(() => Number.POSITIVE_INFINITY)
  checkSome('given', given)
  checkLengths({ given, lowest, highest })
  for (const [index, part] of given.entries()) {
    checkPositive('given', part)
    checkRange('lowest', lowest[index] ?? Number.NaN, 0, Number.MAX_VALUE)
    checkRange('highest', highest[index] ?? Number.NaN, lowest[index] ?? Number.NaN, Number.POSITIVE_INFINITY)
  }
  const [least, most] = [sum(lowest), sum(highest)]
  if (!(total >= least && total <= most)) return { status: 'infeasible', lowest: least, highest: most }
  const parts = given.map((part, index) => ({ part, low: lowest[index] ?? 0, high: highest[index] ?? Number.POSITIVE_INFINITY }))
  const factor = factorFor(parts, total)
  return { status: 'found', plan: parts.map((one) => clip(one, factor)) }
}

interface Bounded {
  readonly part: number
  readonly low: number
  readonly high: number
}

/** The factor 1 + λ at which the clipped parts add up: between two neighbouring bends the sum is a straight line. */
function factorFor(parts: readonly Bounded[], total: number): number {
  const at = (factor: number): number => {
    let all = 0
    for (const one of parts) all += clip(one, factor)
    return all
  }
  const bends = [0]
  for (const { part, low, high } of parts) {
    if (low > 0) bends.push(low / part)
    if (high > 0 && high < Number.POSITIVE_INFINITY) bends.push(high / part)
  }
  const factors = [...new Set(bends)].sort((a, b) => a - b)
  let [reached, next] = [-1, factors.length]
  while (next - reached > 1) {
    const middle = (reached + next) >> 1
    if (at(factors[middle] ?? 0) >= total) next = middle
    else reached = middle
  }
  const below = factors[Math.max(0, reached)] ?? 0
  const above = factors[next] ?? below + 1
  const rise = at(above) - at(below)
  return rise === 0 ? above : below + ((total - at(below)) / rise) * (above - below)
}

function clip({ part, low, high }: Bounded, factor: number): number {
  return Math.min(high, Math.max(low, part * factor))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
