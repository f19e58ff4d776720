import type { KnownTarget } from '../../contract/operations/list-targets.ts'
import type { ScenarioSheet } from '../../contract/operations/show-scenario.ts'
import { formatPeriod, scenarioCell, shareGoalPath } from '../../engine/index.ts'
import { type PlanScenario, periodWithin } from '../ledgers/plan/things.ts'
import { orNull, wholeGrowth } from './summary.ts'

/** Targets for the growth of rows of the sheet, beside what the sheet has. */
export function targetsOf({ sheet, year }: PlanScenario, targets: readonly KnownTarget[]): ScenarioSheet['targets'] {
  return targets.flatMap((target) => {
    const period = periodWithin(target.period, year)
    const row = target.subject === '' ? target.activity : target.subject
    if (target.indicator !== 'grdp' || target.measure !== 'growth' || period === undefined || !sheet.position.has(row)) return []
    const { id, operator, value, highest, issuer, act, entered } = target
    const growth = orNull(scenarioCell(sheet, { node: row, period }).growth)
    const gap = growth === null ? null : growth - value
    return [{ id, row, period: formatPeriod(period), operator, value, highest, issuer, act, entered, gap }]
  })
}

/** PLN-71: the way to every goal of a share in this or a later year, the whole growing every year as it does in the sheet. */
export function goalsOf(scenario: PlanScenario, targets: readonly KnownTarget[]): ScenarioSheet['goals'] {
  const { sheet, year } = scenario
  const total = wholeGrowth(scenario)
  return targets.flatMap((target) => {
    const { id, activity, operator, value: goal, indicator, measure, subject } = target
    const goalYear = /^\d{4}$/.test(target.period) ? Number(target.period) : 0
    const isGoal = indicator === 'grdp' && measure === 'share' && subject === '' && goalYear >= year
    if (!isGoal || total === null || !sheet.position.has(activity) || goal <= 0 || goal >= 1) return []
    const { share, growth } = scenarioCell(sheet, { node: activity, period: sheet.period })
    if (!(share > 0 && share < 1)) return []
    const path = shareGoalPath({ share, goal, totalGrowths: new Array(goalYear - year + 1).fill(total) })
    const years = path.map((one, at) => ({ year: year + at, ...one }))
    return [{ target: id, row: activity, year: goalYear, operator, goal, share, planned: orNull(growth), path: years }]
  })
}
