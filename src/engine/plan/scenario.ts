import { checkLengths, checkPositive, checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import { containsPeriod, formatPeriod, type Period } from '../period.ts'

/** A row of the scenario as given. Levels are for rows without children only, in whole stored units, one a month. */
export interface ScenarioRow {
  readonly id: string
  readonly parent: string | null
  /** The row that takes what its siblings leave of their parent; its level may be below zero. */
  readonly residual?: boolean
  /** Last year's constant-price level of each month. */
  readonly base?: readonly number[]
  /** Planned constant-price level of each month. */
  readonly level?: readonly number[]
}

/** A row and a run of months: a cell of the sheet, from a month to the whole time. */
export interface ScenarioBlock {
  readonly node: string
  readonly period: Period
}

/** What a block may hold, in stored units. */
export interface ScenarioRange extends ScenarioBlock {
  readonly lowest: number
  readonly highest: number
}

/** A row in place: rows below it without children stand next to each other, so that a block is a rectangle. */
export interface PlacedNode {
  readonly id: string
  readonly residual: boolean
  /** Position of the rows above, nearest first. */
  readonly above: readonly number[]
  readonly firstLeaf: number
  /** One past the last. */
  readonly endLeaf: number
}

/** A scenario: one tree times months, in whole stored units, every parent the sum of its children. Never changed, only replaced. */
export interface Scenario {
  readonly period: Period
  readonly months: number
  readonly nodes: readonly PlacedNode[]
  readonly position: ReadonlyMap<string, number>
  /** Position of each row without children, in the order of the tree. */
  readonly leaves: readonly number[]
  /** Last year's levels, row by row, month by month. */
  readonly base: Float64Array
  readonly level: Float64Array
  readonly locks: readonly ScenarioBlock[]
  readonly ranges: readonly ScenarioRange[]
  /** Months from the start that are over: their levels stay. */
  readonly realised: number
}

/**
 * Builds a scenario from its rows without children; parents are summed.
 *
 * @param input.period the months of the scenario
 * @param input.rows one tree, each parent before its children; one row at the top
 * @param input.locks blocks whose level must stay as it is; none when left out
 * @param input.ranges what blocks may hold; none when left out
 * @param input.realised months from the start that are over; none when left out
 * @returns the scenario
 * @throws `repeated-code`, `unknown-code`, `lengths-differ`, `out-of-range`, `not-aligned`
 * @remarks Levels are whole numbers of the stored unit (say a million dong), so sums are exact. SPEC PLN-10.
 * @example
 * scenarioCell(makeScenario({ period: { first: 0, last: 1 }, rows: [{ id: 'all', parent: null }, { id: 'a', parent: 'all', base: [10, 10], level: [11, 12] }, { id: 'b', parent: 'all', base: [30, 50], level: [33, 54] }] }), { node: 'all', period: { first: 0, last: 1 } })
 * // { base: 100, level: 110, growth: 0.1, points: 0.1, share: 1 }
 */
export function makeScenario(input: {
  readonly period: Period
  readonly rows: readonly ScenarioRow[]
  readonly locks?: readonly ScenarioBlock[]
  readonly ranges?: readonly ScenarioRange[]
  readonly realised?: number
}): Scenario {
  const { period, rows, locks = [], ranges = [], realised = 0 } = input
  const months = period.last - period.first + 1
  checkPositive('months', months)
  checkWhole('realised', realised, 0, months)
  const { nodes, position, leaves } = placeRows(rows)
  const [base, level] = [new Float64Array(nodes.length * months), new Float64Array(nodes.length * months)]
  for (const leaf of leaves) {
    const row = rows[leaf]
    const given = { months: new Array(months).fill(0), base: row?.base ?? [], level: row?.level ?? [] }
    checkLengths(given)
    for (let month = 0; month < months; month += 1) {
      const [before, planned] = [given.base[month] ?? Number.NaN, given.level[month] ?? Number.NaN]
      const least = row?.residual === true ? -Number.MAX_SAFE_INTEGER : 0
      checkWhole('base', before, least, Number.MAX_SAFE_INTEGER)
      checkWhole('level', planned, least, Number.MAX_SAFE_INTEGER)
      for (const at of [leaf, ...(nodes[leaf]?.above ?? [])]) {
        base[at * months + month] = (base[at * months + month] ?? 0) + before
        level[at * months + month] = (level[at * months + month] ?? 0) + planned
      }
    }
  }
  const scenario = { period, months, nodes, position, leaves, base, level, locks, ranges, realised }
  for (const block of [...locks, ...ranges]) placeOf(scenario, block)
  for (const { lowest, highest } of ranges) {
    if (lowest <= highest) continue
    throw new EngineError('out-of-range', { argument: 'ranges', found: lowest, allowed: `at most ${highest}` })
  }
  return scenario
}

function placeRows(rows: readonly ScenarioRow[]): Pick<Scenario, 'nodes' | 'position' | 'leaves'> {
  const position = new Map<string, number>()
  const children = rows.map((): number[] => [])
  const above: (readonly number[])[] = []
  for (const [at, { id, parent }] of rows.entries()) {
    if (position.has(id)) throw new EngineError('repeated-code', { argument: 'rows', found: id })
    const top = parent === null ? undefined : position.get(parent)
    if (parent !== null && top === undefined) throw new EngineError('unknown-code', { argument: 'parent', found: parent })
    if (parent === null && at > 0) throw new EngineError('repeated-code', { argument: 'rows at the top', found: id })
    position.set(id, at)
    above.push(top === undefined ? [] : [top, ...(above[top] ?? [])])
    if (top !== undefined) children[top]?.push(at)
  }
  const leaves: number[] = []
  const spans = rows.map(() => [0, 0] as [number, number])
  const visit = (at: number): void => {
    const span = spans[at] ?? [0, 0]
    span[0] = leaves.length
    const below = children[at] ?? []
    if (below.length === 0) leaves.push(at)
    for (const child of below) visit(child)
    span[1] = leaves.length
  }
  if (rows.length > 0) visit(0)
  const nodes = rows.map(({ id, residual = false }, at): PlacedNode => {
    const [firstLeaf, endLeaf] = spans[at] ?? [0, 0]
    return { id, residual, above: above[at] ?? [], firstLeaf, endLeaf }
  })
  return { nodes, position, leaves }
}

/** A block by positions: row, first and last month counted from the start of the scenario. */
export interface BlockPlace {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Where a block stands. Throws `unknown-code` for a row and `not-aligned` for months that the scenario does not have. */
export function placeOf({ position, period }: Scenario, block: ScenarioBlock): BlockPlace {
  const at = position.get(block.node)
  if (at === undefined) throw new EngineError('unknown-code', { argument: 'node', found: block.node })
  const inside = containsPeriod(period, block.period) && block.period.first <= block.period.last
  if (!inside) {
    const found = formatPeriod(block.period)
    throw new EngineError('not-aligned', { argument: 'period', found, allowed: `months of ${formatPeriod(period)}` })
  }
  return { at, from: block.period.first - period.first, to: block.period.last - period.first }
}

/** Sum of a block in a table of rows times months. */
export function blockSum(table: Float64Array, months: number, { at, from, to }: BlockPlace): number {
  let sum = 0
  for (let month = from; month <= to; month += 1) sum += table[at * months + month] ?? 0
  return sum
}

/** What a block of the sheet shows. */
export interface ScenarioCell {
  readonly base: number
  readonly level: number
  /** Growth on last year's same months; NaN where last year had nothing. */
  readonly growth: number
  /** Points of growth of the top row in the same months. */
  readonly points: number
  /** Share in last year's level of the top row in the same months. */
  readonly share: number
}

/**
 * Rate, level and points of a block: of a month, a quarter or any run of months, on any row.
 *
 * growth = level / base − 1 ; points = (level − base) / base of the top row = share · growth
 *
 * @param scenario the scenario
 * @param block row and months
 * @returns base, level, growth, points and lagged constant-price share
 * @throws `unknown-code`, `not-aligned`
 * @remarks SPEC PLN-11, CON-1.
 * @example
 * scenarioCell(makeScenario({ period: { first: 0, last: 0 }, rows: [{ id: 'all', parent: null }, { id: 'a', parent: 'all', base: [20], level: [22] }, { id: 'b', parent: 'all', base: [80], level: [80] }] }), { node: 'a', period: { first: 0, last: 0 } })
 * // { base: 20, level: 22, growth: 0.1, points: 0.02, share: 0.2 }
 */
export function scenarioCell(scenario: Scenario, block: ScenarioBlock): ScenarioCell {
  const place = placeOf(scenario, block)
  const base = blockSum(scenario.base, scenario.months, place)
  const level = blockSum(scenario.level, scenario.months, place)
  const whole = blockSum(scenario.base, scenario.months, { ...place, at: 0 })
  const part = (amount: number): number => (whole === 0 ? Number.NaN : amount / whole)
  return { base, level, growth: base === 0 ? Number.NaN : (level - base) / base, points: part(level - base), share: part(base) }
}
