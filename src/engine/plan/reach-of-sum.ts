/** Amounts, none below its least, whose sums lie within limits; and the sum whose reach is asked for. */
export interface ReachProblem {
  readonly least: readonly number[]
  readonly sums: readonly { readonly parts: readonly number[]; readonly lowest: number; readonly highest: number }[]
  readonly aim: readonly number[]
}

/** How far a sum reaches, and the positions of the limits that stop it there; Infinity where none does. */
export interface Reach {
  readonly total: number
  readonly held: readonly number[]
}

/** An amount with a least this low has none. */
const noLeast = -1e15
const zero = 1e-9
const zeroAmount = 1e-3
const mostPivots = 5000

/** A linear programme in slack form: `basis` solved for, the last row is the objective, the last column the right-hand side. */
interface Tableau {
  readonly rows: Float64Array[]
  readonly basis: number[]
  /** First column of the artificial amounts. */
  readonly artificial: number
  readonly width: number
}

/**
 * The greatest or smallest total that limits on sums allow; undefined where the limits contradict each other.
 *
 * max ± Σ_{i∈aim} x_i  with  l_s ≤ Σ_{i∈s} x_i ≤ u_s , x_i ≥ l_i
 *
 * Source: the simplex method in tableau form with two phases; limits whose dual is not zero stop the sum. (Dantzig 1963.) SPEC PLN-141.
 */
export function reachOfSum({ least, sums, aim }: ReachProblem, direction: 1 | -1): Reach | undefined {
  const columns = least.map((one) => (one <= noLeast ? 2 : 1))
  const firsts = columns.map((_, at) => sumOf(columns.slice(0, at)))
  const width = sumOf(columns)
  const row = (parts: readonly number[], sign: number): Float64Array => {
    const values = new Float64Array(width)
    for (const part of parts) {
      const first = firsts[part] ?? 0
      values[first] = sign
      if (columns[part] === 2) values[first + 1] = -sign
    }
    return values
  }
  const shift = (parts: readonly number[]): number => sumOf(parts.map((part) => (columns[part] === 2 ? 0 : (least[part] ?? 0))))
  const limits = sums.flatMap(({ parts, lowest, highest }, at) => [
    { at, values: row(parts, 1), most: highest - shift(parts) },
    { at, values: row(parts, -1), most: shift(parts) - lowest },
  ])
  const tableau = startOf(limits, width)
  if (!isFeasible(tableau)) return undefined
  const cost = row(aim, direction)
  if (!maximise(tableau, cost)) return { total: direction * Number.POSITIVE_INFINITY, held: [] }
  const last = tableau.rows.at(-1) ?? new Float64Array()
  const held = new Set(limits.filter((_, index) => Math.abs(last[width + index] ?? 0) > 1e-6).map(({ at }) => at))
  return { total: shift(aim) + direction * (last[tableau.width] ?? 0), held: [...held] }
}

/** One row a limit with its slack; where the right-hand side is below zero, an artificial amount starts the row. */
function startOf(limits: readonly { readonly values: Float64Array; readonly most: number }[], width: number): Tableau {
  const negative = limits.filter(({ most }) => most < 0).length
  const total = width + limits.length + negative
  const basis: number[] = []
  let artificial = width + limits.length
  const rows = limits.map(({ values, most }, at) => {
    const line = new Float64Array(total + 1)
    const sign = most < 0 ? -1 : 1
    for (const [column, value] of values.entries()) line[column] = sign * value
    line[width + at] = sign
    line[total] = sign * most
    if (sign < 0) {
      line[artificial] = 1
      basis.push(artificial)
      artificial += 1
    } else basis.push(width + at)
    return line
  })
  return { rows: [...rows, new Float64Array(total + 1)], basis, artificial: width + limits.length, width: total }
}

/** Drives the artificial amounts out; false where that cannot be done. Afterwards their columns are empty. */
function isFeasible(tableau: Tableau): boolean {
  const { rows, basis, artificial, width } = tableau
  if (artificial === width) return true
  maximise(tableau, new Float64Array(width).fill(-1, artificial))
  const left = basis.reduce((sum, column, at) => (column >= artificial ? sum + (rows[at]?.[width] ?? 0) : sum), 0)
  if (left > zeroAmount) return false
  for (const [at, column] of basis.entries()) {
    if (column < artificial) continue
    const other = rows[at]?.findIndex((value, to) => to < artificial && Math.abs(value) > zero) ?? -1
    if (other >= 0) pivot(tableau, at, other)
  }
  for (const line of rows) line.fill(0, artificial, width)
  return true
}

/** Moves to the best corner; false where the objective has no end. The steepest column first, the first one later so that nothing circles. */
function maximise(tableau: Tableau, cost: Float64Array): boolean {
  const { rows, basis, width } = tableau
  const last = rows.at(-1) ?? new Float64Array()
  last.fill(0)
  for (const [column, value] of cost.entries()) last[column] = -value
  for (const [at, column] of basis.entries()) subtract(last, rows[at] ?? last, last[column] ?? 0)
  for (let count = 0; count < mostPivots; count += 1) {
    let enters = -1
    for (let column = 0; column < width; column += 1) {
      if ((last[column] ?? 0) >= -zero) continue
      if (enters < 0 || (count < mostPivots / 10 && (last[column] ?? 0) < (last[enters] ?? 0))) enters = column
    }
    if (enters < 0) return true
    const leaves = leavingRow(tableau, enters)
    if (leaves < 0) return false
    pivot(tableau, leaves, enters)
  }
  return true
}

function leavingRow({ rows, basis, width }: Tableau, enters: number): number {
  let [best, at] = [Number.POSITIVE_INFINITY, -1]
  for (const [index, column] of basis.entries()) {
    const step = rows[index]?.[enters] ?? 0
    if (step <= zero) continue
    const ratio = (rows[index]?.[width] ?? 0) / step
    if (ratio < best || (ratio === best && column < (basis[at] ?? 0))) [best, at] = [ratio, index]
  }
  return at
}

function pivot({ rows, basis }: Tableau, leaves: number, enters: number): void {
  const line = rows[leaves] ?? new Float64Array()
  const by = line[enters] ?? 1
  for (const column of line.keys()) line[column] = (line[column] ?? 0) / by
  for (const [at, other] of rows.entries()) if (at !== leaves) subtract(other, line, other[enters] ?? 0)
  basis[leaves] = enters
}

function subtract(from: Float64Array, line: Float64Array, times: number): void {
  if (times === 0) return
  for (let column = 0; column < from.length; column += 1) from[column] = (from[column] ?? 0) - times * (line[column] ?? 0)
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0)
}
