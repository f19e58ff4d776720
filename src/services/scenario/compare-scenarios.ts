import type { ComparedScenarios, ScenarioDifference } from '../../contract/operations/compare-scenarios.ts'
import { formatPeriod, isSameBlock, type Period, type ScenarioBlock, scenarioCell } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { ownerOf } from '../ledgers/plan/owners.ts'
import type { PlanScenario } from '../ledgers/plan/things.ts'
import { findScenario } from './find-scenario.ts'
import { columnsOf } from './sheet.ts'
import { orNull, summaryOf } from './summary.ts'

type Input = {
  region: string
  before?: string | undefined
  after: string
  year?: number | undefined
  asOf?: string | undefined
}

/** PLN-69: what differs between two scenarios, cell by cell in the year and its quarters, with owners, locks and ranges. */
export async function compareScenarios(input: Input, { store, books, today, actor }: ReadContext) {
  const region = await findRegion(store, input.region)
  const compared = await books.read(region.id, input.asOf, ({ plan }): ComparedScenarios => {
    const after = findScenario(plan, input.after, 0)
    const before = findScenario(plan, input.before, input.year ?? after.year)
    const named = actor !== undefined
    return { before: summaryOf(before, plan, named), after: summaryOf(after, plan, named), ...differencesOf(before, after) }
  })
  return { asOf: input.asOf ?? today, synthetic: region.kind === 'synthetic', ...compared }
}

/** Differences of two scenarios; of different years by rate, month against month. */
export function differencesOf(before: PlanScenario, after: PlanScenario): Omit<ComparedScenarios, 'before' | 'after'> {
  const ids = [...new Set([...before.rows.keys(), ...after.rows.keys()])]
  const name = (row: string): string => (after.rows.get(row) ?? before.rows.get(row))?.name ?? ''
  const quarters = columnsOf(after.year).slice(0, 7)
  const periods = [...quarters.slice(-1), ...quarters.filter(({ first, last }) => last - first === 2)]
  const differences = periods.flatMap((period) =>
    ids
      .flatMap((row) => differenceOf(before, after, row, period) ?? [])
      .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
  )
  const owners = ids.flatMap((row) => {
    const [old, fresh] = [ownerOf(before.rows, row), ownerOf(after.rows, row)]
    return old === fresh ? [] : [{ row, name: name(row), before: old, after: fresh }]
  })
  return { differences, owners, promises: [...promisesOf(before, after, name)] }
}

type Side = ScenarioDifference['before']
const nothing: Side = { level: 0, growth: null, points: null }

function differenceOf(before: PlanScenario, after: PlanScenario, row: string, period: Period): ScenarioDifference | undefined {
  const moved = 12 * (before.year - after.year)
  const old = sideOf(before, { node: row, period: { first: period.first + moved, last: period.last + moved } })
  const fresh = sideOf(after, { node: row, period })
  const isSame = before.year === after.year ? old?.level === fresh?.level : old?.growth === fresh?.growth
  if (isSame && (old === undefined) === (fresh === undefined)) return undefined
  const facts = after.rows.get(row) ?? before.rows.get(row)
  return {
    kind: old === undefined ? 'added' : fresh === undefined ? 'removed' : 'changed',
    row,
    name: facts?.name ?? '',
    residual: facts?.kind === 'residual',
    period: formatPeriod(period),
    before: old ?? nothing,
    after: fresh ?? nothing,
    points: (fresh?.points ?? 0) - (old?.points ?? 0),
  }
}

function sideOf({ sheet }: PlanScenario, block: ScenarioBlock): Side | undefined {
  if (!sheet.position.has(block.node)) return undefined
  const { level, growth, points } = scenarioCell(sheet, block)
  return { level, growth: orNull(growth), points: orNull(points) }
}

function* promisesOf(
  before: PlanScenario,
  after: PlanScenario,
  nameOf: (row: string) => string,
): Generator<ComparedScenarios['promises'][number]> {
  const has = (blocks: readonly ScenarioBlock[], one: ScenarioBlock): boolean => blocks.some((other) => isSameBlock(other, one))
  const said = (change: ComparedScenarios['promises'][number]['change'], { node, period }: ScenarioBlock) => ({
    change,
    row: node,
    name: nameOf(node),
    period: formatPeriod(period),
    lowest: null,
    highest: null,
  })
  for (const one of after.sheet.locks) if (!has(before.sheet.locks, one)) yield said('locked', one)
  for (const one of before.sheet.locks) if (!has(after.sheet.locks, one)) yield said('unlocked', one)
  for (const one of after.sheet.ranges) {
    const isOld = before.sheet.ranges.some(
      (other) => isSameBlock(other, one) && other.lowest === one.lowest && other.highest === one.highest,
    )
    if (isOld) continue
    const { base } = scenarioCell(after.sheet, one)
    const growth = (level: number): number | null => (base > 0 ? level / base - 1 : null)
    yield { ...said('limited', one), lowest: growth(one.lowest), highest: growth(one.highest) }
  }
  for (const one of before.sheet.ranges) if (!has(after.sheet.ranges, one)) yield said('freed', one)
}
