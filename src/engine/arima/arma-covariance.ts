import { EngineError } from '../error.ts'

/** A symmetric band matrix by its lower rows: row t holds the entries of columns t − band … t. */
export interface BandRows {
  readonly count: number
  readonly band: number
  readonly rows: Float64Array
}

/** Sums of products of a list with itself, 0 to degree steps apart. */
function selfProducts(polynomial: Float64Array): Float64Array {
  return polynomial.map((_, lag) => {
    let sum = 0
    for (let j = 0; j + lag < polynomial.length; j += 1) sum += (polynomial[j] ?? 0) * (polynomial[j + lag] ?? 0)
    return sum
  })
}

/** First coefficients of moving average / autoregressive, that is of the process as a moving average without end. */
function psiWeights(autoregressive: Float64Array, movingAverage: Float64Array, count: number): Float64Array {
  const psi = new Float64Array(count)
  for (let k = 0; k < count; k += 1) {
    let value = movingAverage[k] ?? 0
    for (let i = 1; i <= k && i < autoregressive.length; i += 1) value -= (autoregressive[i] ?? 0) * (psi[k - i] ?? 0)
    psi[k] = value
  }
  return psi
}

/** Solves a small dense system in place by elimination with row exchanges. */
function solveDense(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = [...matrix]
  const size = right.length
  for (let k = 0; k < size; k += 1) {
    let best = k
    for (let i = k + 1; i < size; i += 1) if (Math.abs(rows[i]?.[k] ?? 0) > Math.abs(rows[best]?.[k] ?? 0)) best = i
    const [top, chosen] = [rows[k] ?? right, rows[best] ?? right]
    ;[rows[k], rows[best]] = [chosen, top]
    ;[right[k], right[best]] = [right[best] ?? 0, right[k] ?? 0]
    const pivot = chosen[k] ?? 0
    if (pivot === 0) throw new EngineError('singular-matrix', { argument: 'autoregressive', row: k })
    for (let i = k + 1; i < size; i += 1) {
      const row = rows[i] ?? right
      const factor = (row[k] ?? 0) / pivot
      for (let j = k; j < size; j += 1) row[j] = (row[j] ?? 0) - factor * (chosen[j] ?? 0)
      right[i] = (right[i] ?? 0) - factor * (right[k] ?? 0)
    }
  }
  for (let k = size - 1; k >= 0; k -= 1) {
    let rest = right[k] ?? 0
    for (let j = k + 1; j < size; j += 1) rest -= (rows[k]?.[j] ?? 0) * (right[j] ?? 0)
    right[k] = rest / (rows[k]?.[k] ?? 1)
  }
  return right
}

/** Autocovariances 0 … p of an ARMA process with unit innovations. */
function autocovariances(autoregressive: Float64Array, movingAverage: Float64Array, psi: Float64Array): Float64Array {
  const order = autoregressive.length
  const right = new Float64Array(order)
  const matrix = Array.from({ length: order }, (_, k) => {
    for (let j = k; j < movingAverage.length; j += 1) right[k] = (right[k] ?? 0) + (movingAverage[j] ?? 0) * (psi[j - k] ?? 0)
    const row = new Float64Array(order)
    for (let i = 0; i < order; i += 1) row[Math.abs(k - i)] = (row[Math.abs(k - i)] ?? 0) + (autoregressive[i] ?? 0)
    return row
  })
  return solveDense(matrix, right)
}

/**
 * Covariance of an ARMA process after its autoregressive part has been applied to all but its first p values: a band as wide as the
 * longer of the two polynomials, for unit innovations (Ansley 1979).
 */
export function armaCovariance(autoregressive: Float64Array, movingAverage: Float64Array, count: number): BandRows {
  const p = autoregressive.length - 1
  const q = movingAverage.length - 1
  const band = Math.max(p - 1, q, 0)
  const width = band + 1
  const rows = new Float64Array(count * width)
  const products = selfProducts(movingAverage)
  for (let t = p; t < count; t += 1)
    for (let lag = 0; lag <= Math.min(q, t - p); lag += 1) rows[t * width + band - lag] = products[lag] ?? 0
  if (p === 0) return { count, band, rows }
  const psi = psiWeights(autoregressive, movingAverage, q + 1)
  const own = autocovariances(autoregressive, movingAverage, psi)
  for (let t = 0; t < Math.min(p, count); t += 1)
    for (let lag = 0; lag <= t; lag += 1) rows[t * width + band - lag] = own[lag] ?? 0
  for (let s = p; s < Math.min(p + q, count); s += 1)
    for (let t = Math.max(s - q, 0); t < p; t += 1) {
      let sum = 0
      for (let j = s - t; j <= q; j += 1) sum += (movingAverage[j] ?? 0) * (psi[t - s + j] ?? 0)
      rows[s * width + band - (s - t)] = sum
    }
  return { count, band, rows }
}

/** Factorises a band matrix in place into L·L'; returns the logarithm of its determinant, NaN when it is not positive definite. */
export function factorBand({ count, band, rows }: BandRows): number {
  const width = band + 1
  let logDeterminant = 0
  for (let t = 0; t < count; t += 1) {
    const base = t * width + band - t
    const first = Math.max(0, t - band)
    for (let j = first; j < t; j += 1) {
      const other = j * width + band - j
      let sum = rows[base + j] ?? 0
      for (let k = Math.max(first, j - band); k < j; k += 1) sum -= (rows[base + k] ?? 0) * (rows[other + k] ?? 0)
      rows[base + j] = sum / (rows[other + j] ?? 1)
    }
    let rest = rows[base + t] ?? 0
    for (let k = first; k < t; k += 1) rest -= (rows[base + k] ?? 0) ** 2
    if (!(rest > 0)) return Number.NaN
    logDeterminant += Math.log(rest)
    rows[base + t] = Math.sqrt(rest)
  }
  return logDeterminant
}

/** Solves L·x = right for a factorised band, in place, for as many values as `right` has; the values before `from` must be zero. */
export function whitenBand({ band, rows }: BandRows, right: Float64Array, from = 0): Float64Array {
  const width = band + 1
  for (let t = from; t < right.length; t += 1) {
    const base = t * width + band - t
    let rest = right[t] ?? 0
    for (let k = Math.max(from, t - band); k < t; k += 1) rest -= (rows[base + k] ?? 0) * (right[k] ?? 0)
    right[t] = rest / (rows[base + t] ?? 1)
  }
  return right
}
