import { EngineError } from '../error.ts'
import { makeScenario, type Scenario, type ScenarioRow } from './scenario.ts'

/**
 * Puts a row, a product or a site, below a row; what the row above holds stays, and what no row below it names is its residual row.
 *
 * residual = parent − Σ named rows, in base and level, month by month ; a row without children gets its residual row with the first one below
 *
 * @param scenario the scenario
 * @param row.id id of the new row
 * @param row.parent id of the row above it, not a residual row
 * @param row.base last year's level of each month, whole stored units
 * @param row.level planned level of each month, whole stored units
 * @returns the scenario with one more row; parents, locks and ranges as they were
 * @throws `unknown-code` for the parent, `repeated-code`, `out-of-range`, `lengths-differ`
 * @remarks The residual row of `x` is `x-residual`. SPEC PLN-10, PLN-72.
 * @example
 * addScenarioRow(makeScenario({ period: { first: 0, last: 0 }, rows: [{ id: 'all', parent: null }, { id: 'a', parent: 'all', base: [10], level: [12] }] }), { id: 'cars', parent: 'a', base: [4], level: [7] }).nodes.map(({ id }) => id)
 * // ['all', 'a', 'cars', 'a-residual']
 */
export function addScenarioRow(
  scenario: Scenario,
  row: { readonly id: string; readonly parent: string; readonly base: readonly number[]; readonly level: readonly number[] },
): Scenario {
  const { period, locks, ranges, realised, nodes, position } = scenario
  const at = position.get(row.parent)
  if (at === undefined || nodes[at]?.residual === true)
    throw new EngineError('unknown-code', { argument: 'parent', found: row.parent })
  const rest = `${row.parent}-residual`
  const rows = scenarioRows(scenario)
  const isLeaf = !rows.some(({ parent }) => parent === row.parent)
  const old = rows.find(({ id }) => id === (isLeaf ? row.parent : rest))
  const zeros = row.base.map(() => 0)
  const [base, level] = [old?.base ?? zeros, old?.level ?? zeros]
  const residual: ScenarioRow = {
    id: rest,
    parent: row.parent,
    residual: true,
    base: base.map((one, month) => one - (row.base[month] ?? 0)),
    level: level.map((one, month) => one - (row.level[month] ?? 0)),
  }
  const others = rows
    .filter(({ id }) => id !== rest)
    .map((one) => (one.id === row.parent ? { id: one.id, parent: one.parent } : one))
  const isBelow = (id: string): boolean => id === row.parent || nodes[position.get(id) ?? -1]?.above.includes(at) === true
  const last = others.findLastIndex(({ id }) => isBelow(id))
  const placed = [...others.slice(0, last + 1), row, residual, ...others.slice(last + 1)]
  return makeScenario({ period, rows: placed, locks, ranges, realised })
}

/**
 * A scenario as its rows, ready to be made again.
 *
 * rows without children carry base and level; the others are sums
 *
 * @param scenario the scenario
 * @returns one row a row, each parent before its children
 * @remarks SPEC PLN-10.
 * @example scenarioRows(makeScenario({ period: { first: 0, last: 0 }, rows: [{ id: 'all', parent: null, base: [10], level: [12] }] }))
 * // [{ id: 'all', parent: null, residual: false, base: [10], level: [12] }]
 */
export function scenarioRows({ nodes, leaves, months, base, level }: Scenario): readonly ScenarioRow[] {
  const isLeaf = new Set(leaves)
  return nodes.map(({ id, residual, above }, at) => {
    const parent = nodes[above[0] ?? -1]?.id ?? null
    if (!isLeaf.has(at)) return { id, parent }
    const part = (table: Float64Array): readonly number[] => [...table.subarray(at * months, (at + 1) * months)]
    return { id, parent, residual, base: part(base), level: part(level) }
  })
}
