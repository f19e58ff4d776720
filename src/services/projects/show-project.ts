import type { z } from 'zod'
import { TaodaError } from '../../contract/errors.ts'
import type { Operations } from '../../contract/operations/index.ts'
import type { step } from '../../contract/projects.ts'
import { dayFromText, monthWithPart, plantYear } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { derivedDay, type Ground, type GroundThing, groundOf } from '../ground/ground.ts'
import { mayReadThing } from '../ground/may-read-thing.ts'
import { thingKey } from '../ledgers/depended-things.ts'
import { expectedDay, type Milestone, type Project, startOf, type Trace } from '../ledgers/projects/project.ts'
import { milestoneKey, projectRowOf, slippageOf } from './project-row.ts'

type Input = { region: string; project: string; asOf?: string | undefined }
type Answer = z.output<Operations['showProject']['output']>

/** One key project with everything that has been entered about it. */
export async function showProject(input: Input, { store, books, today, actor }: ReadContext): Promise<Answer> {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  return books.read(region.id, input.asOf, (states, mark) => {
    const project = states.projects.projects.get(input.project)
    if (!project) throw new TaodaError('unknown-project', { project: input.project })
    const ground = groundOf(states, asOf)
    const mayRead = (thing: GroundThing): boolean => mayReadThing(thing, states, actor)
    return {
      asOf,
      synthetic: region.kind === 'synthetic',
      last: mark.number,
      project: projectRowOf(project, ground, asOf),
      milestones: project.milestones.map((milestone) => milestoneRow(project, milestone, { ground, mayRead })),
      months: monthsOf(project),
      outputs: outputsOf(project),
      effect: effectOf(project, ground),
      ended: project.ended ? { ...stepOf(project.ended), reason: project.ended.reason } : null,
    }
  })
}

function stepOf({ entry, by, day, evidence }: Trace): z.output<typeof step> {
  return { entry, by, day, evidence: evidence ?? null }
}

interface Seen {
  readonly ground: Ground
  readonly mayRead: (thing: GroundThing) => boolean
}

function milestoneRow(project: Project, milestone: Milestone, seen: Seen): Answer['milestones'][number] {
  const { ground } = seen
  const { id, name, startsProduction, baseline, statedAs, reached, forecasts } = milestone
  const stated = expectedDay(milestone)
  const isOverdue = stated !== undefined && dayFromText('forecast', stated) < ground.today
  return {
    id,
    name,
    startsProduction,
    baseline: baseline ?? null,
    statedAs,
    stated: stated ?? null,
    derived: derivedDay(ground, milestoneKey(project, milestone)),
    slippageDays: slippageOf(project, milestone, ground),
    state: reached ? 'reached' : isOverdue ? 'overdue' : 'ahead',
    reached: reached ? { ...stepOf(reached) } : null,
    forecasts: forecasts.map((one) => ({ ...stepOf(one), expected: one.expected, reason: one.reason })),
    waitsFor: waitsFor(project, milestone, seen),
  }
}

/** What a milestone waits for: as its project says, and petitions that hold it up. */
function waitsFor(project: Project, milestone: Milestone, { ground, mayRead }: Seen): Answer['milestones'][number]['waitsFor'] {
  const start = startOf(project)
  const decisive = new Set(start ? criticalKeys(ground, milestoneKey(project, start)) : [])
  const lags = new Map(
    project.dependences.filter((one) => one.milestone === milestone.id).map(({ on, lagDays }) => [thingKey(on), lagDays]),
  )
  const node = ground.graph.order.find(({ id }) => id === milestoneKey(project, milestone))
  return (node?.after ?? []).flatMap(({ id: key, lag }) => {
    const thing = ground.things.get(key)
    if (!thing) return []
    const { kind, id, owner, ownerName, done } = thing
    const title = mayRead(thing) ? thing.title : ''
    const critical = decisive.has(key)
    return [{ kind, id, title, owner, ownerName, day: derivedDay(ground, key), done, lagDays: lags.get(key) ?? lag, critical }]
  })
}

function criticalKeys({ dates }: Ground, key: string): readonly string[] {
  const before = dates.get(key)?.because ?? key
  return before === key ? [key] : [...criticalKeys({ dates } as Ground, before), key]
}

function monthsOf({ disbursementPlan, disbursements }: Project): Answer['months'] {
  const months = [...new Set([...disbursementPlan, ...disbursements].map(({ month }) => month))].sort()
  return months.map((month) => {
    const paid = disbursements.filter((one) => one.month === month)
    const planned = disbursementPlan.find((one) => one.month === month)?.money.amount ?? null
    return { month, planned, paid: paid.length === 0 ? null : paid.reduce((sum, { money }) => sum + money.amount, 0) }
  })
}

function outputsOf({ outputPlans, outputs }: Project): Answer['outputs'] {
  const plans = outputPlans.map(({ period, quantity, unit, trace }) => ({
    ...{ period, quantity, unit, planned: true, operator: 'equal', measured: null },
    ...stepOf(trace),
  }))
  const reports = outputs.map(({ period, quantity, unit, operator, measured, trace }) => ({
    ...{ period, quantity, unit, planned: false, operator, measured },
    ...stepOf(trace),
  }))
  return [...plans, ...reports]
}

/** GRO-57: what the plant makes this year and in the two after, from the day that follows from all that is known. */
function effectOf(project: Project, ground: Ground): Answer['effect'] {
  const { effect } = project
  if (!effect) return null
  const { capacityPerYear, valueAddedPerYear, priceYear, rampMonths, spreadMonths, basis, trace } = effect
  const start = startOf(project)
  const day = start ? (ground.dates.get(milestoneKey(project, start))?.day ?? Number.NaN) : Number.NaN
  const first = Math.floor(monthWithPart(ground.today) / 12)
  const units = capacityPerYear?.amount ?? 1
  const years = Number.isNaN(day)
    ? []
    : [first, first + 1, first + 2].map((year) => {
        const made = plantYear({
          ...{ start: monthWithPart(day), spread: spreadMonths, ramp: rampMonths, year },
          capacityPerYear: units,
          valueAddedPerUnit: valueAddedPerYear.amount / units,
        })
        return { year, output: capacityPerYear ? made.output : null, valueAdded: made.valueAdded }
      })
  const stated = { valueAddedPerYear, priceYear, rampMonths, spreadMonths, basis }
  return { ...stepOf(trace), ...stated, capacityPerYear: capacityPerYear ?? null, years }
}
