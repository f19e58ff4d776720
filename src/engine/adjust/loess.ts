/** A local regression: how many points it sees, whether it fits a line (1) or a constant (0), and at every how many points it is computed. */
export interface Smoother {
  readonly window: number
  readonly degree: 0 | 1
  readonly jump: number
}

/**
 * Value at `at` (points are 0, 1, 2 …) of a regression over the points `from` to `to` with tricube weights, times weights of their
 * own where given; NaN when all weights are zero.
 */
export function localFit(
  values: Float64Array,
  { window, degree }: Smoother,
  at: number,
  from: number,
  to: number,
  own: Float64Array | null,
): number {
  const count = values.length
  const reach = Math.max(at - from, to - at) + (window > count ? Math.floor((window - count) / 2) : 0)
  const weights = new Float64Array(to - from + 1)
  let total = 0
  for (let j = from; j <= to; j += 1) {
    const distance = Math.abs(j - at)
    if (distance > 0.999 * reach) continue
    const part = distance / reach
    const bell = 1 - part * part * part
    const tricube = distance <= 0.001 * reach ? 1 : bell * bell * bell
    const weight = tricube * (own === null ? 1 : (own[j] ?? 0))
    weights[j - from] = weight
    total += weight
  }
  if (!(total > 0)) return Number.NaN
  let centre = 0
  let fit = 0
  for (let j = from; j <= to; j += 1) {
    const weight = (weights[j - from] ?? 0) / total
    weights[j - from] = weight
    centre += weight * j
    fit += weight * (values[j] ?? 0)
  }
  if (degree === 0 || reach === 0) return fit
  let spread = 0
  let slope = 0
  for (let j = from; j <= to; j += 1) {
    const weight = weights[j - from] ?? 0
    spread += weight * (j - centre) * (j - centre)
    slope += weight * (j - centre) * (values[j] ?? 0)
  }
  return Math.sqrt(spread) > 0.001 * (count - 1) ? fit + ((at - centre) * slope) / spread : fit
}

/** First point of the window of a smoother around a point. */
function windowStart(at: number, count: number, window: number): number {
  return Math.min(Math.max(at - Math.floor((window - 1) / 2), 0), Math.max(count - window, 0))
}

/** Smooths a list by local regressions at every `jump`-th point and at the last one, with straight lines between. */
export function smooth(values: Float64Array, smoother: Smoother, own: Float64Array | null): Float64Array {
  const count = values.length
  const result = new Float64Array(count)
  const fitAt = (at: number): number => {
    const from = windowStart(at, count, smoother.window)
    const to = Math.min(from + smoother.window, count) - 1
    const fit = localFit(values, smoother, at, from, to, own)
    return Number.isNaN(fit) ? (values[at] ?? Number.NaN) : fit
  }
  let previous = 0
  result[0] = fitAt(0)
  while (previous < count - 1) {
    const next = Math.min(previous + smoother.jump, count - 1)
    result[next] = fitAt(next)
    const [low, high] = [result[previous] ?? 0, result[next] ?? 0]
    for (let j = previous + 1; j < next; j += 1) result[j] = low + ((high - low) * (j - previous)) / (next - previous)
    previous = next
  }
  return result
}
