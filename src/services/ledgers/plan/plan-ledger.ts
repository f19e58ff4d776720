import { formatPeriod, type Period, scenarioCell } from '../../../engine/index.ts'
import type { Ledger } from '../ledger.ts'
import { Table } from '../table.ts'
import { isSheetEntry, postEdit, type SheetEntry } from './edits.ts'
import { ownershipCircle } from './owners.ts'
import { isOpeningEntry, postOpening } from './scenarios.ts'
import { isTargetEntry, postTarget } from './targets.ts'
import { type PlanScenario, type PlanTables, periodWithin } from './things.ts'

/** The ledger of plans: targets that people enter, scenarios, and which of them is the plan of record. */
export const planLedger: Ledger<'plan', PlanTables> = {
  name: 'plan',
  empty: () => ({ targets: new Table(), scenarios: new Table(), plans: new Table() }),
  concerns: (entry, { scenarios }) => {
    if (!isSheetEntry(entry)) return [`${isTargetEntry(entry) ? 'target' : 'scenario'} ${entry.about}`]
    const scenario = scenarios.get(entry.about)
    return scenario === undefined ? [`scenario ${entry.about}`] : cellsOf(entry, scenario)
  },
  post: (entry, tables) => {
    if (isTargetEntry(entry)) return postTarget(entry, tables)
    return isOpeningEntry(entry) ? postOpening(entry, tables) : postEdit(entry, tables)
  },
  audit: ({ scenarios }) => [...scenarios.values()].flatMap((scenario) => [...faultsOf(scenario)]),
}

/**
 * PLN-68: what an edit may move: its own cells, row by month, and the locked blocks that it touches, which their other cells make good. So
 * different cells merge, and whoever edits the same one, a part of it or a whole with it sees the first's change.
 */
function cellsOf(entry: SheetEntry, scenario: PlanScenario): readonly string[] {
  const { sheet, year, id } = scenario
  if (entry.kind === 'own-row') return [`owner of ${id} ${entry.body.row}`]
  const row = rowOf(entry) ?? sheet.nodes[0]?.id ?? ''
  const period = 'period' in entry.body ? periodWithin(entry.body.period, year) : sheet.period
  const node = sheet.nodes[sheet.position.get(row) ?? -1]
  if (node === undefined || period === undefined) return [`${id} ${row}`]
  const leaves = sheet.leaves.slice(node.firstLeaf, node.endLeaf).map((leaf) => sheet.nodes[leaf]?.id ?? '')
  const own = leaves.flatMap((leaf) => monthsOf(period).map((month) => `${id} ${leaf} ${month}`))
  const touched = sheet.locks.filter((lock) => {
    const other = sheet.nodes[sheet.position.get(lock.node) ?? -1]
    const rows = other !== undefined && other.firstLeaf < node.endLeaf && node.firstLeaf < other.endLeaf
    return rows && lock.period.first <= period.last && period.first <= lock.period.last
  })
  return [...own, ...touched.map((lock) => `${id} lock ${lock.node} ${formatPeriod(lock.period)}`)]
}

/** The row that an entry moves; undefined where it may move all. */
function rowOf(entry: SheetEntry): string | undefined {
  if (entry.kind === 'enter-realised') return undefined
  return entry.kind === 'add-row' ? entry.body.parent : entry.body.row
}

function monthsOf({ first, last }: Period): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** PLN-10: children that do not make their parent, months that do not make the year, and rows that nobody can answer for. */
function* faultsOf({ id, sheet, rows }: PlanScenario): Generator<string> {
  for (const [at, node] of sheet.nodes.entries()) {
    const children = sheet.nodes.filter(({ above }) => above[0] === at)
    for (const month of monthsOf(sheet.period)) {
      const level = (row: string): number => scenarioCell(sheet, { node: row, period: { first: month, last: month } }).level
      const sum = children.reduce((all, child) => all + level(child.id), 0)
      if (children.length > 0 && sum !== level(node.id))
        yield `${id}: ${node.id} in ${formatPeriod({ first: month, last: month })} is ${level(node.id)}, its parts make ${sum}`
    }
    const circle = ownershipCircle(rows, node.id)
    if (circle !== undefined) yield `${id}: owners in a circle, ${circle.join(' → ')}`
  }
}
