import { checkWhole } from '../check.ts'

/** Why a point is more than noise. */
export type ControlSignal = 'outside-limits' | 'long-run' | 'long-trend'

/** Limits that noise stays within, and the signals at each point; or why there are none. */
export type ControlLimits =
  | {
      readonly status: 'defined'
      readonly centre: number
      readonly low: number
      readonly high: number
      /** Signals at each value, in the order given. */
      readonly signals: readonly (readonly ControlSignal[])[]
    }
  | { readonly status: 'undefined'; readonly reason: 'too-few-values' | 'missing'; readonly needed: number }

/** With fewer values a limit says nothing. */
const leastValues = 5

/** 3 / d2 for ranges of two values. */
const rangeFactor = 2.66

/**
 * Control limits of single values and their moving ranges, so that noise raises no flag.
 *
 * centre ± 2.66 · mean |x_t − x_{t−1}| ; signals: a point outside, 7 in a row on one side, 6 in a row rising or falling
 *
 * @param input.values deviations from plan in order of time, in one unit
 * @param input.baseline how many of the first values the limits are taken from, 5 or more; all when left out
 * @param input.run how many on one side are a signal, 2 or more; 7 when left out
 * @param input.trend how many rising or falling in a row are a signal, 3 or more; 6 when left out
 * @returns the limits and signals; undefined with fewer than 5 values or one that is missing (NaN)
 * @throws `out-of-range`
 * @remarks Source: Shewhart's individuals chart; the factor is 3 / 1.128. SPEC PLN-7.
 * @example
 * controlLimits({ values: [1, 2, 1, 2, 1, 9], baseline: 5 })
 * // { status: 'defined', centre: 1.4, low: -1.26, high: 4.06, signals: [[], [], [], [], [], ['outside-limits']] }
 */
export function controlLimits(input: {
  readonly values: readonly number[]
  readonly baseline?: number
  readonly run?: number
  readonly trend?: number
}): ControlLimits {
  const { values, baseline = values.length, run = 7, trend = 6 } = input
  checkWhole('run', run, 2, Number.MAX_SAFE_INTEGER)
  checkWhole('trend', trend, 3, Number.MAX_SAFE_INTEGER)
  if (values.length < leastValues) return { status: 'undefined', reason: 'too-few-values', needed: leastValues }
  checkWhole('baseline', baseline, leastValues, values.length)
  if (values.some(Number.isNaN)) return { status: 'undefined', reason: 'missing', needed: leastValues }
  const base = values.slice(0, baseline)
  const centre = base.reduce((sum, one) => sum + one, 0) / baseline
  const ranges = base.slice(1).map((one, index) => Math.abs(one - (base[index] ?? 0)))
  const reach = (rangeFactor * ranges.reduce((sum, one) => sum + one, 0)) / (baseline - 1)
  const [low, high] = [centre - reach, centre + reach]
  const signals = values.map((value, index) => {
    const found: ControlSignal[] = []
    if (value < low || value > high) found.push('outside-limits')
    const last = values.slice(Math.max(0, index + 1 - run), index + 1)
    if (last.length === run && (last.every((one) => one > centre) || last.every((one) => one < centre))) found.push('long-run')
    if (isTrend(values.slice(Math.max(0, index + 1 - trend), index + 1), trend)) found.push('long-trend')
    return found
  })
  return { status: 'defined', centre, low, high, signals }
}

function isTrend(last: readonly number[], length: number): boolean {
  if (last.length < length) return false
  const steps = last.slice(1).map((one, index) => one - (last[index] ?? 0))
  return steps.every((step) => step > 0) || steps.every((step) => step < 0)
}
