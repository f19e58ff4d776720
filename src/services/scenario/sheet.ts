import type { ScenarioSheet } from '../../contract/operations/show-scenario.ts'
import { cumulativeTo, formatPeriod, type Period, scenarioCell } from '../../engine/index.ts'
import { ownerOf } from '../ledgers/plan/owners.ts'
import { cellKey, type Mark, type PlanScenario } from '../ledgers/plan/things.ts'
import { orNull } from './summary.ts'

type Row = ScenarioSheet['rows'][number]
type Cell = Row['cells'][number]

/** Columns of a year: quarters with the half-year and nine months between them, the year, then its months. */
export function columnsOf(year: number): readonly Period[] {
  const start = cumulativeTo(year, 1).first
  const run = (from: number, months: number): Period => ({ first: start + from, last: start + from + months - 1 })
  const totals = [run(0, 3), run(3, 3), run(0, 6), run(6, 3), run(0, 9), run(9, 3), run(0, 12)]
  return [...totals, ...Array.from({ length: 12 }, (_, month) => run(month, 1))]
}

/** PLN-11, PLN-64: every row in every column, with who did what to it. */
export function sheetRows(scenario: PlanScenario, named: boolean): Row[] {
  const { sheet, rows, year } = scenario
  const columns = columnsOf(year)
  return sheet.nodes.map(({ id, above }) => {
    const facts = rows.get(id)
    return {
      id,
      parent: sheet.nodes[above[0] ?? -1]?.id ?? '',
      depth: above.length,
      kind: facts?.kind ?? 'activity',
      name: facts?.name ?? '',
      owner: ownerOf(rows, id),
      sameAs: facts?.sameAs ?? '',
      cells: columns.map((period) => cellOf(scenario, { node: id, period }, named)),
    }
  })
}

function cellOf(scenario: PlanScenario, block: { readonly node: string; readonly period: Period }, named: boolean): Cell {
  const { base, level, growth, points, share } = scenarioCell(scenario.sheet, block)
  const range = scenario.sheet.ranges.find(
    ({ node, period }) => node === block.node && formatPeriod(period) === formatPeriod(block.period),
  )
  const { status, mark } = statusOf(scenario, block, level)
  return {
    base,
    level,
    growth: orNull(growth),
    points: orNull(points),
    share: orNull(share),
    status,
    by: named ? (mark?.by ?? '') : '',
    day: mark?.day ?? '',
    entry: mark?.entry ?? 0,
    lowest: range?.lowest ?? null,
    highest: range?.highest ?? null,
  }
}

/** What holds a cell; an edit counts as long as nothing has moved the cell since. */
function statusOf(
  { sheet, marks }: PlanScenario,
  { node, period }: { readonly node: string; readonly period: Period },
  level: number,
): { readonly status: Cell['status']; readonly mark?: Mark } {
  if (period.last < sheet.period.first + sheet.realised) return { status: 'realised' }
  const { locked, limited, edited } = marks.get(cellKey(node, period)) ?? {}
  if (locked) return { status: 'locked', mark: locked }
  if (limited) return { status: 'limited', mark: limited }
  return edited?.level === level ? { status: 'edited', mark: edited } : { status: 'derived' }
}
