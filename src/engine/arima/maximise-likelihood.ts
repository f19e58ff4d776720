import { arimaLikelihood, type Differenced, type Likelihood } from './arima-likelihood.ts'
import { type ArimaOrders, type ArmaCoefficients, fromPartials, splitCoefficients } from './arma-polynomial.ts'

/** The highest likelihood found, and where; not converged when the rounds ran out. */
export interface Maximum {
  readonly coefficients: ArmaCoefficients
  readonly likelihood: Likelihood
  readonly converged: boolean
}

const slopeStep = 1e-7
const mostRounds = 100

/** A coordinate beyond ±1 stands for its inverse: the same likelihood, for a moving average of one term. */
const folded = (value: number): number => (Math.abs(value) > 1 ? 1 / value : value)

/** Coefficients of each polynomial from its partial autocorrelations. */
function coefficientsFrom(orders: ArimaOrders, partials: readonly number[]): ArmaCoefficients {
  const parts = splitCoefficients(orders, partials.map(folded))
  return {
    autoregressive: fromPartials(parts.autoregressive),
    seasonalAutoregressive: fromPartials(parts.seasonalAutoregressive),
    movingAverage: fromPartials(parts.movingAverage),
    seasonalMovingAverage: fromPartials(parts.seasonalMovingAverage),
  }
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, k) => sum + value * (other[k] ?? 0), 0)

/** Inverse of a matrix of curvatures, by rows. */
type Inverse = readonly (readonly number[])[]

/** Inverse of the curvature after a move that changed the slope (Broyden, Fletcher, Goldfarb and Shanno). */
function updated(inverse: Inverse, move: readonly number[], turn: readonly number[]): Inverse {
  const scale = dot(move, turn)
  if (!(scale > 1e-14)) return inverse
  const bent = inverse.map((row) => dot(row, turn))
  const factor = (1 + dot(turn, bent) / scale) / scale
  return inverse.map((row, i) =>
    row.map((value, j) => {
      const [a, b] = [move[i] ?? 0, move[j] ?? 0]
      return value + factor * a * b - (a * (bent[j] ?? 0) + (bent[i] ?? 0) * b) / scale
    }),
  )
}

interface Point {
  readonly at: readonly number[]
  /** Minus the log-likelihood. */
  readonly value: number
  readonly likelihood: Likelihood
}

/** The point some way along a direction where the likelihood is higher, the way being halved until it is; null when there is none. */
function further(
  visit: (at: readonly number[]) => Point | null,
  here: Point,
  direction: readonly number[],
  slope: readonly number[],
): Point | null {
  const fall = dot(direction, slope)
  const longest = Math.max(...direction.map(Math.abs))
  for (let way = Math.min(1, 0.5 / longest); way * longest > 1e-10; way /= 2) {
    const there = visit(here.at.map((value, k) => value + way * (direction[k] ?? 0)))
    if (there !== null && there.value <= here.value + 1e-4 * way * fall) return there
  }
  return null
}

/** Slope of minus the log-likelihood by each coordinate, by a difference towards 0. */
function slopeAt(visit: (at: readonly number[]) => Point | null, point: Point): readonly number[] {
  return point.at.map((value, k) => {
    const moved = value > 0 ? -slopeStep : slopeStep
    const there = visit(point.at.map((one, i) => (i === k ? one + moved : one)))
    return there === null ? 0 : (there.value - point.value) / moved
  })
}

const difference = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((value, k) => value - (other[k] ?? 0))

/**
 * Highest exact likelihood over partial autocorrelations by a quasi-Newton method from a given start; null when the likelihood cannot
 * be computed there. It ends when a round gains less than `tolerance` in log-likelihood.
 */
export function maximiseLikelihood(
  data: Differenced,
  orders: ArimaOrders,
  period: number,
  start: readonly number[],
  tolerance: number,
): Maximum | null {
  const visit = (at: readonly number[]): Point | null => {
    const likelihood = arimaLikelihood(data, coefficientsFrom(orders, at), period)
    return likelihood === null ? null : { at, value: -likelihood.logLikelihood, likelihood }
  }
  const found = ({ at, likelihood }: Point, converged: boolean): Maximum => ({
    coefficients: coefficientsFrom(orders, at),
    likelihood,
    converged,
  })
  let here = visit(start)
  if (here === null || start.length === 0) return here === null ? null : found(here, true)
  const first: Inverse = start.map((value, i) => start.map((_, j) => (i === j ? (1 - value * value) / data.values.length : 0)))
  let [inverse, slope] = [first, slopeAt(visit, here)]
  for (let round = 1; round <= mostRounds; round += 1) {
    const direction = inverse.map((row) => -dot(row, slope))
    const there = further(visit, here, direction, slope)
    if (there === null && inverse === first) return found(here, true)
    if (there === null) {
      inverse = first
      continue
    }
    if (here.value - there.value < tolerance) return found(there, true)
    const nextSlope = slopeAt(visit, there)
    inverse = updated(inverse, difference(there.at, here.at), difference(nextSlope, slope))
    ;[here, slope] = [there, nextSlope]
  }
  return found(here, false)
}
