import { checkLengths } from '../check.ts'
import { rollShareForward } from './roll-share-forward.ts'

/**
 * A part's share at the end of each year when the part and the whole grow at given rates, at constant prices.
 *
 * share_t = share_{t−1} · (1 + partGrowth_t) / (1 + totalGrowth_t)
 *
 * @param input.share share before the first year, 0 to 1
 * @param input.partGrowths growth of the part in each year, fractions
 * @param input.totalGrowths growth of the whole in each year, fractions, same length
 * @returns one share a year, same length; above 1 the assumptions contradict each other
 * @throws `lengths-differ`, `out-of-range`
 * @remarks SPEC GRO-8.
 * @example sharePath({ share: 0.1, partGrowths: [0.21, 0.21], totalGrowths: [0.1, 0.1] }) // [0.11, 0.121]
 */
export function sharePath(input: {
  readonly share: number
  readonly partGrowths: readonly number[]
  readonly totalGrowths: readonly number[]
}): readonly number[] {
  const { partGrowths, totalGrowths } = input
  checkLengths({ partGrowths, totalGrowths })
  let share = input.share
  return partGrowths.map((partGrowth, index) => {
    share = rollShareForward({ share, partGrowth, totalGrowth: totalGrowths[index] ?? Number.NaN })
    return share
  })
}
