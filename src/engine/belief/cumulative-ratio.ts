import { type LeafState, lagPlace } from './leaf-state.ts'

/**
 * Log of the ratio of the sum of the last `count` months to that of the same months a year before, and the year's revision, made linear
 * round the present mean: weights are shares of the sums.
 */
export function cumulativeRatio(state: LeafState, month: number, count: number) {
  const { mean } = state
  const revisionAt = state.revisionAt ?? 0
  const places: number[] = []
  const weights = new Float64Array(2 * count + 1)
  const top = mean[lagPlace(state, month)] ?? 0
  const sums = [0, 0]
  for (const [side, from] of [month, month - 12].entries()) {
    for (let k = 0; k < count; k += 1) {
      const at = lagPlace(state, from - k)
      const share = Math.exp((mean[at] ?? 0) - top)
      weights[places.length] = share
      places.push(at)
      sums[side] = (sums[side] ?? 0) + share
    }
  }
  const [now = 1, before = 1] = sums
  let linear = mean[revisionAt] ?? 0
  for (let k = 0; k < 2 * count; k += 1) {
    weights[k] = (weights[k] ?? 0) / (k < count ? now : -before)
    linear += (weights[k] ?? 0) * (mean[places[k] ?? 0] ?? 0)
  }
  places.push(revisionAt)
  weights[2 * count] = 1
  return { places, weights, shift: Math.log(now / before) + (mean[revisionAt] ?? 0) - linear }
}
