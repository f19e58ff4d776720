/** Symmetric weights from the middle outwards, times a weighted list: one point, its neighbours left and right, and so on. */
export type SymmetricWeights = readonly number[]

/** Average of `outer` averages of `inner` neighbours, as symmetric weights. */
export function doubleAverage(outer: number, inner: number): SymmetricWeights {
  const full = Array.from({ length: outer + inner - 1 }, (_, j) => {
    const ways = Math.min(j + 1, outer, inner, outer + inner - 1 - j)
    return ways / (outer * inner)
  })
  return full.slice(Math.floor(full.length / 2))
}

/** Henderson's weights of 2 · half + 1 points, which keep a cubic and are as smooth as can be. */
export function hendersonWeights(half: number): SymmetricWeights {
  const n = half + 2
  const scale = 8 * n * (n ** 2 - 1) * (4 * n ** 2 - 1) * (4 * n ** 2 - 9) * (4 * n ** 2 - 25)
  return Array.from(
    { length: half + 1 },
    (_, j) =>
      (315 * ((n - 1) ** 2 - j ** 2) * (n ** 2 - j ** 2) * ((n + 1) ** 2 - j ** 2) * (3 * n ** 2 - 16 - 11 * j ** 2)) / scale,
  )
}

/**
 * Weights for the last points: those of the points that are not there are spread so that a line with slope β and noise σ is revised
 * least (Musgrave), `slope` being β² / σ²; with 0 they are spread evenly. The first of the `known` points is the furthest back.
 */
function endWeights(weights: SymmetricWeights, known: number, slope: number): readonly number[] {
  const half = weights.length - 1
  const middle = (known + 1) / 2
  let [missing, lever] = [0, 0]
  for (let i = known + 1; i <= 2 * half + 1; i += 1) {
    const weight = weights[Math.abs(i - 1 - half)] ?? 0
    missing += weight
    lever += (i - middle) * weight
  }
  const turn = slope / (1 + (known * (known - 1) * (known + 1) * slope) / 12)
  return Array.from(
    { length: known },
    (_, j) => (weights[Math.abs(j - half)] ?? 0) + missing / known + (j + 1 - middle) * turn * lever,
  )
}

/** Average at a point that lacks neighbours on both sides: their weights are spread evenly over the whole list. */
function nearBothEnds(values: readonly number[], weights: SymmetricWeights, at: number): number {
  const known = values.reduce((sum, _, t) => sum + (weights[Math.abs(t - at)] ?? 0), 0)
  return values.reduce((sum, value, t) => sum + value * ((weights[Math.abs(t - at)] ?? 0) + (1 - known) / values.length), 0)
}

/** Weighted sum of values going from `at` on in steps of `step`, 1 forwards or −1 backwards. */
function weightedSum(values: readonly number[], at: number, step: number, weights: readonly number[]): number {
  let sum = 0
  for (let j = 0; j < weights.length; j += 1) sum += (weights[j] ?? 0) * (values[at + j * step] ?? 0)
  return sum
}

/** Weighted moving average of a whole list, with Musgrave's weights at the ends. */
export function movingAverage(values: readonly number[], weights: SymmetricWeights, slope: number): readonly number[] {
  const half = weights.length - 1
  const count = values.length
  const ends = Array.from({ length: half }, (_, lacking) => endWeights(weights, 2 * half - lacking, slope))
  const symmetric = endWeights(weights, 2 * half + 1, 0)
  return values.map((value, t) => {
    const [before, after] = [t, count - 1 - t]
    if (before >= half && after >= half) return weightedSum(values, t - half, 1, symmetric)
    if (before < half && after < half) return nearBothEnds(values, weights, t)
    if (after < half) return weightedSum(values, t - half, 1, ends[half - after - 1] ?? [value])
    return weightedSum(values, t + half, -1, ends[half - before - 1] ?? [value])
  })
}
