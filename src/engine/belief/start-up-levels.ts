import { checkRange, checkWhole } from '../check.ts'
import { normalCdf } from '../distributions/normal.ts'

/** A plant that starts: what it adds to a leaf's monthly level once it runs in full, and how it gets there. */
export interface StartUp {
  readonly leaf: number
  /** First month with output, 12 · year + (0 … 11), as expected. */
  readonly start: number
  /** Standard deviation of the start in months, 0 when it is known. */
  readonly spread: number
  /** Months until full output, 1 when it is there at once. */
  readonly ramp: number
  /** Monthly level in full output, in the unit of the leaf's levels. */
  readonly full: number
}

/** Months of a leaf. */
interface Window {
  readonly firstMonth: number
  readonly months: number
}

/**
 * Output of a start-up to be expected in each month of a window.
 *
 * added_t = full · E min(1, max(0, t − s + 1)/ramp), s ~ N(start, spread²);
 * = full/ramp · (B(u) − B(u − ramp)), u = t − start + 1, B(d) = d·Φ(d/spread) + spread·φ(d/spread), max(0, d) when spread is 0
 *
 * @param window.firstMonth first month, 12 · year + (0 … 11)
 * @param window.months how many months
 * @param startUp the plant
 * @returns level added in each month
 * @throws `out-of-range`
 * @remarks Source: linear ramp, methods of the domain; expectation of a positive part, Bachelier 1900; our own convention that the first month
 * already counts. SPEC BEL-46, BEL-120.
 * @example
 * [...startUpLevels({ firstMonth: 24300, months: 4 }, { leaf: 0, start: 24301, spread: 0, ramp: 2, full: 10 })] // [0, 5, 10, 10]
 */
export function startUpLevels(window: Window, startUp: StartUp): Float64Array {
  const { ramp, full, spread } = checked(startUp)
  return overWindow(window, startUp, (gone) => (full / ramp) * (positivePart(gone, spread) - positivePart(gone - ramp, spread)))
}

/**
 * What one month's later start takes from the output of each month: minus the derivative of `startUpLevels` by the start.
 *
 * full/ramp · (Φ(u/spread) − Φ((u − ramp)/spread)), steps instead of Φ when spread is 0
 */
export function startUpSlope(window: Window, startUp: StartUp): Float64Array {
  const { ramp, full, spread } = checked(startUp)
  const begun = (gone: number): number => (spread > 0 ? normalCdf(gone / spread) : Number(gone > 0))
  return overWindow(window, startUp, (gone) => (full / ramp) * (begun(gone) - begun(gone - ramp)))
}

function checked(startUp: StartUp): StartUp {
  checkWhole('ramp', startUp.ramp, 1, 1_000)
  checkRange('full', startUp.full, 0, Number.MAX_VALUE)
  checkRange('spread', startUp.spread, 0, 1_000)
  return startUp
}

function overWindow({ firstMonth, months }: Window, { start }: StartUp, at: (gone: number) => number): Float64Array {
  return Float64Array.from({ length: months }, (_, t) => at(firstMonth + t - start + 1))
}

/** E max(0, N(mean, spread²)). */
function positivePart(mean: number, spread: number): number {
  if (spread === 0) return Math.max(0, mean)
  const z = mean / spread
  return mean * normalCdf(z) + (spread * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
}
