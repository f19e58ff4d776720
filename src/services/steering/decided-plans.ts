import { formatPeriod, parsePeriod, scenarioCell } from '../../engine/index.ts'
import { adoptedCatchUp } from '../ledgers/directives/catch-ups.ts'
import type { CatchUp } from '../ledgers/directives/kept.ts'
import { type Promotion, planOfRecord } from '../ledgers/plan/things.ts'
import type { LedgerStates } from '../ledgers/states.ts'
import type { SteeringQuestion } from './questions.ts'

type Plans = SteeringQuestion['plans']

/** PLN-123: what was decided for activities of a year, by `grdp activity`: the plan of record or an adopted catch-up plan, whichever is later. */
export function decidedPlans({ directives, plan }: Pick<LedgerStates, 'directives' | 'plan'>, year: number): Plans {
  const [record, catchUp] = [planOfRecord(plan, year), adoptedCatchUp(directives, year)]
  if (record !== undefined && (catchUp === undefined || record.day > catchUp.adopted)) return plansOfRecord(record)
  return catchUp === undefined ? {} : plansOfCatchUp(catchUp)
}

function plansOfRecord({ scenario }: Promotion): Plans {
  const { sheet, rows, id } = scenario
  return Object.fromEntries(
    sheet.nodes.slice(1).flatMap((node) => {
      const { growth } = scenarioCell(sheet, { node: node.id, period: sheet.period })
      const isActivity = rows.get(node.id)?.kind === 'activity'
      return isActivity && Number.isFinite(growth) ? [[`grdp ${node.id}`, { id, growth, rest: '' }] as const] : []
    }),
  )
}

function plansOfCatchUp(plan: CatchUp): Plans {
  const months = plan.rows.map(({ period }) => period).toSorted()
  const [first, last] = [parsePeriod(months[0] ?? ''), parsePeriod(months.at(-1) ?? '')]
  if (first === undefined || last === undefined) return {}
  const rest = formatPeriod({ first: first.first, last: last.last })
  const activities = [...new Set(plan.rows.map(({ activity }) => activity))]
  return Object.fromEntries(
    activities.map((activity) => {
      const own = plan.rows.filter((row) => row.activity === activity)
      const sum = (key: 'base' | 'planned'): number => own.reduce((all, row) => all + row[key], 0)
      return [`grdp ${activity}`, { id: plan.id, growth: sum('planned') / sum('base') - 1, rest }]
    }),
  )
}
