import type { z } from 'zod'
import type { projectRow } from '../../contract/projects.ts'
import {
  criticalChain,
  dayFromText,
  disbursementGap,
  milestoneSlippage,
  monthOfDay,
  paceNeeded,
  parsePeriod,
} from '../../engine/index.ts'
import { derivedDay, type Ground } from '../ground/ground.ts'
import { expectedDay, type Milestone, type MonthOfMoney, type Project, startOf } from '../ledgers/projects/project.ts'

export type ProjectRow = z.output<typeof projectRow>

/** GRO-51, GRO-53, GRO-56, GRO-58: a project in one row, as of a day. */
export function projectRowOf(project: Project, ground: Ground, today: string): ProjectRow {
  const { id, milestones, effect, ended, trace } = project
  const open = milestones.filter(({ reached }) => !reached)
  const late = open.filter((milestone) => (slippageOf(project, milestone, ground) ?? 0) > 0).length
  const start = startOf(project)
  return {
    id,
    name: project.name,
    state: ended ? 'ended' : start?.reached ? 'producing' : 'planned',
    enterprise: project.enterprise,
    enterpriseName: project.enterpriseName,
    owner: project.owner,
    ownerName: project.ownerName,
    activity: project.activity,
    product: project.product,
    place: project.place,
    deal: project.deal,
    capital: project.capital ?? null,
    capitalIs: project.capitalIs,
    jobs: project.jobs ?? null,
    start: start ? startRow(project, start, ground) : null,
    milestones: { reached: milestones.length - open.length, all: milestones.length, late },
    openDependences: project.dependences.filter(({ on }) => ground.things.get(`${on.kind}:${on.id}`)?.done !== true).length,
    disbursement: disbursementOf(project, today),
    output: outputOf(project),
    valueAddedPerYear: effect?.valueAddedPerYear ?? null,
    entry: trace.entry,
  }
}

function startRow(project: Project, start: Milestone, ground: Ground): ProjectRow['start'] {
  const key = milestoneKey(project, start)
  const date = ground.dates.get(key)
  return {
    milestone: start.id,
    baseline: start.baseline ?? null,
    stated: expectedDay(start) ?? null,
    derived: project.ended ? null : derivedDay(ground, key),
    slippageDays: slippageOf(project, start, ground),
    reached: start.reached !== undefined,
    chain: project.ended ? [] : [...criticalChain(ground.dates, key)],
    undated: [...(date?.undated ?? [])],
  }
}

export function milestoneKey({ id }: Project, milestone: Milestone): string {
  return `milestone:${id}/${milestone.id}`
}

/** Days between the frozen baseline and the day that follows from all that is known. */
export function slippageOf(project: Project, milestone: Milestone, ground: Ground): number | null {
  const { baseline, reached } = milestone
  const forecast = ground.dates.get(milestoneKey(project, milestone))?.day ?? Number.NaN
  if (Number.isNaN(forecast) || baseline === undefined) return null
  return milestoneSlippage({
    baseline: dayFromText('baseline', baseline),
    forecast,
    actual: reached ? dayFromText('reached', reached.day) : Number.NaN,
    today: ground.today,
  }).days
}

function disbursementOf({ disbursementPlan, disbursements }: Project, today: string): ProjectRow['disbursement'] {
  const currency = (disbursementPlan[0] ?? disbursements[0])?.money.currency
  if (currency === undefined) return null
  const upTo = monthOfDay(dayFromText('today', today)) - 1
  const amounts = (months: readonly MonthOfMoney[]) =>
    months.map(({ month, money }) => ({ month: monthNumber(month), amount: money.amount }))
  const { share, ...gap } = disbursementGap({ plan: amounts(disbursementPlan), payments: amounts(disbursements), upTo })
  return { upTo: monthText(upTo), currency, ...gap, share: Number.isNaN(share) ? null : share }
}

export function monthNumber(text: string): number {
  return parsePeriod(text)?.first ?? Number.NaN
}

function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** GRO-58: the year of the latest plan, what has been reported of it, and the pace that is left. */
function outputOf({ outputPlans, outputs }: Project): ProjectRow['output'] {
  const plan = outputPlans.filter(({ period }) => /^\d{4}$/.test(period)).at(-1)
  if (!plan) return null
  const year = parsePeriod(plan.period)
  const within = outputs.filter(({ period }) => {
    const months = parsePeriod(period)
    return months && year && months.first >= year.first && months.last <= year.last
  })
  const [first] = within
  if (!year || !first) return null
  const same = within.filter(({ measured }) => measured === first.measured)
  const made = same.reduce((sum, { quantity }) => sum + quantity, 0)
  const last = Math.max(...same.map(({ period }) => parsePeriod(period)?.last ?? 0))
  const monthsLeft = year.last - last
  return {
    year: plan.period,
    unit: plan.unit,
    planned: plan.quantity,
    made,
    measured: first.measured,
    operator: same.length === 1 ? first.operator : 'equal',
    upTo: monthText(last),
    monthsLeft,
    paceNeeded: monthsLeft > 0 ? paceNeeded({ planned: plan.quantity, made, monthsLeft }) : null,
  }
}
