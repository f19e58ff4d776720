import { checkLengths, checkRange, checkSome, checkWhole } from '../check.ts'

/** One step of the ladder: to which node of the next step each node belongs, and its weight among those of the same parent. */
export interface Rung {
  readonly parents: readonly number[]
  /** Zero or above, in any unit; they are divided by their sum under each parent. */
  readonly weights: readonly number[]
}

/** Steps of aggregation from products to the total: the parents of one rung are the nodes of the next, the last has one parent, 0. */
export type Ladder = readonly Rung[]

/** How many nodes lie above each rung; throws unless the rungs fit on one another and every weight is zero or above. */
export function nodesAbove(ladder: Ladder, products: number): readonly number[] {
  checkSome('ladder', ladder)
  let nodes = products
  return ladder.map(({ parents, weights }, level) => {
    checkLengths({ [`nodes of level ${level}`]: Array.from({ length: nodes }), [`parents of level ${level}`]: parents, weights })
    const above = level === ladder.length - 1 ? 1 : (ladder[level + 1]?.parents.length ?? 0)
    for (const parent of parents) checkWhole('parents', parent, 0, above - 1)
    for (const weight of weights) checkRange('weights', weight, 0, Number.MAX_VALUE)
    nodes = above
    return above
  })
}

/** Sum of the weights under each parent. */
export function weightSums({ parents, weights }: Rung, above: number): readonly number[] {
  const sums = new Array<number>(above).fill(0)
  parents.forEach((parent, index) => {
    sums[parent] = (sums[parent] ?? 0) + (weights[index] ?? 0)
  })
  return sums
}

/**
 * Weight of each product in the total: the product of its shares on every step of the ladder.
 *
 * effective_i = Π_steps weight / Σ weights under the same parent
 *
 * @param ladder steps from products to the total
 * @returns one share for each product; they sum to 1, and the weighted sum of the products with them is the index climbed step by step;
 * NaN under a parent whose weights are all zero, unless that parent has no weight itself
 * @throws `no-values`, `lengths-differ`, `out-of-range`
 * @remarks Source: UN International Recommendations for the Index of Industrial Production 2010 (Laspeyres indices are consistent in
 * aggregation). SPEC IDX-4.
 * @example effectiveWeights([{ parents: [0, 0, 1], weights: [1, 3, 9] }, { parents: [0, 0], weights: [0.4, 0.6] }]) // [0.1, 0.3, 0.6]
 */
export function effectiveWeights(ladder: Ladder): readonly number[] {
  const above = nodesAbove(ladder, ladder[0]?.parents.length ?? 0)
  let shares: readonly number[] = [1]
  for (let level = ladder.length - 1; level >= 0; level--) {
    const rung = ladder[level] ?? { parents: [], weights: [] }
    const sums = weightSums(rung, above[level] ?? 0)
    const parentShares = shares
    shares = rung.parents.map((parent, index) => {
      const share = parentShares[parent] ?? Number.NaN
      return share === 0 ? 0 : (share * (rung.weights[index] ?? 0)) / (sums[parent] ?? 0)
    })
  }
  return shares
}
