import type { CompiledQuantity, LeafPlaces, LevelSum, RatioTerm } from './compiled-quantity.ts'

/** Sums of values from the beginning of each leaf, with a nought before its first month: a sum over months is one difference a leaf. */
function runningSums({ leaves, offsets }: LeafPlaces, values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + leaves.length)
  leaves.forEach(({ months }, leaf) => {
    const start = offsets[leaf] ?? 0
    let sum = 0
    for (let place = start; place < start + months; place += 1) {
      sum += values[place] ?? 0
      sums[place + leaf + 1] = sum
    }
  })
  return sums
}

/** Sum over the months of a sum of levels; 1 for none. */
function total(running: Float64Array, { runs }: LevelSum): number {
  if (runs.length === 0) return 1
  let sum = 0
  for (let k = 0; k < runs.length; k += 2) sum += (running[runs[k + 1] ?? 0] ?? 0) - (running[runs[k] ?? 0] ?? 0)
  return sum
}

/** Values of many quantities on their own scales at given levels, each in the time of its leaves, not of its months. */
export function scaledValues(
  within: LeafPlaces,
  rows: readonly { readonly quantity: CompiledQuantity }[],
  levels: Float64Array,
): Float64Array {
  const running = runningSums(within, levels)
  const values = new Float64Array(rows.length)
  for (let row = 0; row < values.length; row += 1) {
    const quantity = rows[row]?.quantity
    if (quantity) values[row] = scaledFromSums(running, quantity)
  }
  return values
}

function scaledFromSums(running: Float64Array, { log, constant, terms }: CompiledQuantity): number {
  let value = constant
  for (const { coefficient, over, under } of terms) {
    const ratio = total(running, over) / total(running, under)
    value += log ? Math.log(ratio) : coefficient * ratio
  }
  return value
}

/** A ratio with its weight: what one term bends. */
interface Bend {
  readonly log: boolean
  readonly term: RatioTerm
  /** Weight over the sum, of what is over and of what is under the line. */
  readonly up: number
  readonly down: number
  readonly above: number
  readonly below: number
}

/**
 * Σ weight · second derivatives of the scaled values at given levels, as a matrix that multiplies vectors.
 *
 * of ln Σ X: diag(w) − w·w', w = X/Σ X ; of A/B: A/B·((a − b)(a − b)' + diag(a) − a·a' − diag(b) + b·b'), a = X/A, b = X/B
 */
export function bendOfRows(
  within: LeafPlaces,
  rows: readonly { readonly quantity: CompiledQuantity }[],
  levels: Float64Array,
  weights: Float64Array,
): (vector: Float64Array) => Float64Array {
  const running = runningSums(within, levels)
  const bends = rows.flatMap(({ quantity: { log, terms } }, row) => {
    const weight = weights[row] ?? 0
    if (weight === 0) return []
    return terms.map((term): Bend => {
      const [above, below] = [total(running, term.over), total(running, term.under)]
      const factor = weight * (log ? 1 : (term.coefficient * above) / below)
      return { log, term, up: factor / above, down: -factor / below, above, below }
    })
  })
  const diagonal = new Float64Array(running.length)
  for (const { term, up, down } of bends) {
    addRuns(diagonal, term.over, up)
    addRuns(diagonal, term.under, down)
  }
  const own = spreadRuns(within, diagonal)
  return (vector) => {
    const bent = vector.map((value, place) => value * (levels[place] ?? 0))
    const weighed = runningSums(within, bent)
    const common = new Float64Array(running.length)
    for (const { log, term, up, down, above, below } of bends) {
      const over = total(weighed, term.over) / above
      const under = term.under.runs.length === 0 ? 0 : total(weighed, term.under) / below
      const tilt = log ? 0 : over - under
      addRuns(common, term.over, up * (tilt - over))
      addRuns(common, term.under, down * (tilt - under))
    }
    const shared = spreadRuns(within, common)
    for (let place = 0; place < bent.length; place += 1)
      bent[place] = (bent[place] ?? 0) * (own[place] ?? 0) + (levels[place] ?? 0) * (shared[place] ?? 0)
    return bent
  }
}

/** Adds a value to the months of a sum, noted where each leaf's months begin and end. */
function addRuns(notes: Float64Array, { runs }: LevelSum, value: number): void {
  for (let k = 0; k < runs.length; k += 2) {
    const [first, end] = [runs[k] ?? 0, runs[k + 1] ?? 0]
    notes[first] = (notes[first] ?? 0) + value
    notes[end] = (notes[end] ?? 0) - value
  }
}

/** What was noted, month by month. */
function spreadRuns({ leaves, offsets }: LeafPlaces, notes: Float64Array): Float64Array {
  const spread = new Float64Array(notes.length - leaves.length)
  leaves.forEach(({ months }, leaf) => {
    const start = offsets[leaf] ?? 0
    let sum = 0
    for (let place = start; place < start + months; place += 1) {
      sum += notes[place + leaf] ?? 0
      spread[place] = sum
    }
  })
  return spread
}
