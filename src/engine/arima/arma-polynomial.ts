/** Orders of a seasonal ARIMA model: autoregressive terms, differences, moving-average terms, of steps and of years. */
export interface ArimaOrders {
  readonly regular: readonly [number, number, number]
  readonly seasonal: readonly [number, number, number]
}

/** Coefficients of a seasonal ARIMA model with the signs of Box and Jenkins: each polynomial is 1 − c₁B − c₂B² − …. */
export interface ArmaCoefficients {
  readonly autoregressive: readonly number[]
  readonly seasonalAutoregressive: readonly number[]
  readonly movingAverage: readonly number[]
  readonly seasonalMovingAverage: readonly number[]
}

/** One list of coefficients in the order autoregressive, seasonal autoregressive, moving average, seasonal moving average, taken apart. */
export function splitCoefficients({ regular, seasonal }: ArimaOrders, list: readonly number[]): ArmaCoefficients {
  const [p, P, q] = [regular[0], seasonal[0], regular[2]]
  return {
    autoregressive: list.slice(0, p),
    seasonalAutoregressive: list.slice(p, p + P),
    movingAverage: list.slice(p + P, p + P + q),
    seasonalMovingAverage: list.slice(p + P + q),
  }
}

/** (1 − c₁B − …)(1 − s₁Bᵖ − …) as coefficients of 1, B, B², …. */
export function productPolynomial(regular: readonly number[], seasonal: readonly number[], period: number): Float64Array {
  const result = new Float64Array(regular.length + period * seasonal.length + 1)
  const [short, long] = [
    [1, ...regular.map((value) => -value)],
    [1, ...seasonal.map((value) => -value)],
  ]
  long.forEach((outer, years) => {
    short.forEach((inner, steps) => {
      const at = years * period + steps
      result[at] = (result[at] ?? 0) + outer * inner
    })
  })
  return result
}

/** (1 − B)ᵈ (1 − Bᵖ)ᴰ as coefficients of 1, B, B², …. */
export function differencePolynomial(regular: number, seasonal: number, period: number): Float64Array {
  let result = Float64Array.of(1)
  for (const lag of [...Array.from({ length: regular }, () => 1), ...Array.from({ length: seasonal }, () => period)]) {
    const next = new Float64Array(result.length + lag)
    result.forEach((value, k) => {
      next[k] = (next[k] ?? 0) + value
      next[k + lag] = (next[k + lag] ?? 0) - value
    })
    result = next
  }
  return result
}

/** A polynomial in the lag operator applied to a list; the result is shorter by its degree. */
export function filtered(polynomial: Float64Array, values: ArrayLike<number>): Float64Array {
  const degree = polynomial.length - 1
  const result = new Float64Array(Math.max(values.length - degree, 0))
  for (let t = 0; t < result.length; t += 1) {
    let sum = 0
    for (let k = 0; k <= degree; k += 1) sum += (polynomial[k] ?? 0) * (values[t + degree - k] ?? 0)
    result[t] = sum
  }
  return result
}

/** Coefficients of 1 − c₁B − … from its partial autocorrelations, all between −1 and 1 exactly when no root lies inside the unit circle (Durbin and Levinson). */
export function fromPartials(partials: readonly number[]): readonly number[] {
  return partials.reduce<readonly number[]>(
    (list, last, order) => [...list.map((value, k) => value - last * (list[order - 1 - k] ?? 0)), last],
    [],
  )
}

/** The way back; undefined when a root lies on the unit circle or inside. */
export function toPartials(coefficients: readonly number[]): readonly number[] | undefined {
  const found: number[] = []
  let current = coefficients
  while (current.length > 0) {
    const [order, from] = [current.length, current]
    const last = from[order - 1] ?? 0
    if (!(Math.abs(last) < 1)) return undefined
    found.unshift(last)
    current = from.slice(0, -1).map((value, k) => (value + last * (from[order - 2 - k] ?? 0)) / (1 - last * last))
  }
  return found
}

/** How many coefficients a model has. */
export function coefficientCount({ regular, seasonal }: ArimaOrders): number {
  return regular[0] + seasonal[0] + regular[2] + seasonal[2]
}

/** Partial autocorrelations of each polynomial in one list, well inside the bounds; undefined when one has a root on the circle or inside. */
export function partialsOf(coefficients: ArmaCoefficients): readonly number[] | undefined {
  const { autoregressive, seasonalAutoregressive, movingAverage, seasonalMovingAverage } = coefficients
  const lists = [autoregressive, seasonalAutoregressive, movingAverage, seasonalMovingAverage].map(toPartials)
  if (lists.includes(undefined)) return undefined
  return lists.flatMap((list) => (list ?? []).map((value) => Math.min(Math.max(value, -0.98), 0.98)))
}

/** Where the search for coefficients begins: the middle of what economic series show. */
export function startingPartials({ regular, seasonal }: ArimaOrders): readonly number[] {
  const list = (count: number, first: number): readonly number[] => Array.from({ length: count }, (_, k) => (k === 0 ? first : 0))
  return [...list(regular[0], 0.2), ...list(seasonal[0], 0.2), ...list(regular[2], 0.4), ...list(seasonal[2], 0.6)]
}
