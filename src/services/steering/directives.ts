import type { Directives } from '../../contract/operations/directives.ts'
import { catchUpBalance, formatPeriod, lostToDelay, parsePeriod } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { daysBetween } from '../days.ts'
import { findRegion } from '../find-region.ts'
import type { CatchUp, DirectiveTables, Task } from '../ledgers/directives/kept.ts'
import { beliefSource } from '../outlook/belief-source.ts'
import { readableDirectives } from './readable-directives.ts'

type Input = { region: string; year?: number | undefined; asOf?: string | undefined; owner?: string | undefined }

/** Points of the year for one point more of an activity in the rest of it, and the days of that rest; of a year that is known, the whole of it. */
interface Sensitivity {
  readonly of: ReadonlyMap<string, number>
  readonly days: number
}

/** Who owes what by when, and what silence costs (PLN-110, PLN-111), with what was entered by the day. */
export async function directives(input: Input, context: ReadContext): Promise<Directives> {
  const { store, books, today, actor } = context
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const year = input.year ?? Number(asOf.slice(0, 4))
  const kept = await books.read(region.id, input.asOf, (states, mark) => ({
    last: mark.number,
    ...readableDirectives(states.directives, actor, input.owner),
    plans: states.directives,
  }))
  const needsBelief = kept.tasks.some(({ worth }) => worth !== undefined && 'rise' in worth)
  const sensitivity = needsBelief ? await sensitivityOf({ region, year, asOf }, context) : undefined
  const tasks = kept.tasks
    .map((task) => toldTask(task, { asOf, year, sensitivity, plans: kept.plans }))
    .sort((a, b) => (b.cost?.lost ?? 0) - (a.cost?.lost ?? 0) || (a.due < b.due ? -1 : 1))
  return {
    region: { id: region.id, kind: region.kind, names: { ...region.names } },
    synthetic: region.kind === 'synthetic',
    year,
    asOf,
    last: kept.last,
    directives: kept.directives.map((one) => ({ ...one, evidence: one.evidence ?? null })).toReversed(),
    tasks,
    owners: ownersOf(tasks),
    lost: tasks.filter(isOwed).reduce((sum, { cost }) => sum + (cost?.lost ?? 0), 0),
    catchUps: kept.catchUps.map(toldCatchUp).toReversed(),
  }
}

async function sensitivityOf(
  {
    region,
    year,
    asOf,
  }: { readonly region: Awaited<ReturnType<typeof findRegion>>; readonly year: number; readonly asOf: string },
  { store, books, beliefs }: ReadContext,
): Promise<Sensitivity> {
  const codes = await store.listCodes(region.id)
  const source = await beliefSource({ store, books }, { region, codes, year, asOf })
  const { rest, nodes } = await beliefs('steering', [source], { target: null, plans: {} })
  const parts = nodes.filter(({ isPart }) => isPart)
  const period = parsePeriod(rest)
  const first = period === undefined ? `${year}-01` : formatPeriod({ first: period.first, last: period.first })
  return {
    of: new Map(parts.map(({ activity, restPoints, share }) => [activity, period === undefined ? (share ?? 0) : restPoints])),
    days: daysBetween(`${first}-01`, `${year}-12-31`) + 1,
  }
}

interface Scene {
  readonly asOf: string
  readonly year: number
  readonly sensitivity: Sensitivity | undefined
  readonly plans: DirectiveTables
}

function toldTask(task: Task, scene: Scene): Directives['tasks'][number] {
  const until = task.state === 'open' ? scene.asOf : task.closed
  const late = Math.max(0, daysBetween(task.due, until))
  return {
    ...task,
    answered:
      task.answers.length > 0 ||
      task.request !== undefined ||
      task.extensions > 0 ||
      task.state === 'reported' ||
      task.state === 'done',
    late,
    worth: task.worth ?? null,
    cost: costOf(task, late, scene),
    answers: [...task.answers],
    evidence: [...task.evidence],
    request: task.request ?? null,
    escalations: [...task.escalations],
  }
}

function costOf(task: Task, late: number, { year, sensitivity, plans }: Scene): Directives['tasks'][number]['cost'] {
  const { worth, due } = task
  if (worth === undefined || task.state === 'withdrawn') return null
  const days = Math.max(0, daysBetween(due, `${year}-12-31`))
  if ('points' in worth) return lostToDelay({ days, late, worth })
  if ('catchUp' in worth) {
    const points = pointsOf(plans.catchUps.get(worth.catchUp)?.rows ?? [], worth.activity)
    return lostToDelay({ days, late, worth: { points } })
  }
  const points = sensitivity?.of.get(worth.activity)
  if (sensitivity === undefined || points === undefined) return null
  return lostToDelay({ days, late, worth: { rise: worth.rise, sensitivity: points, rest: sensitivity.days } })
}

/** Levels are in percent of last year's product, so that a level more is a point of growth of the whole. */
function pointsOf(rows: CatchUp['rows'], activity: string): number {
  return rows.reduce((sum, row) => (row.activity === activity ? sum + (row.planned - row.expected) / 100 : sum), 0)
}

function isOwed({ state }: Directives['tasks'][number]): boolean {
  return state === 'open'
}

function ownersOf(tasks: Directives['tasks']): Directives['owners'] {
  const owners = new Map<string, Directives['tasks']>()
  for (const task of tasks) owners.set(task.owner, [...(owners.get(task.owner) ?? []), task])
  return [...owners]
    .map(([owner, all]) => {
      const open = all.filter(isOwed)
      const late = open.filter((one) => one.late > 0)
      return {
        owner,
        open: open.length,
        late: late.length,
        silent: late.filter(({ answered }) => !answered).length,
        lost: open.reduce((sum, { cost }) => sum + (cost?.lost ?? 0), 0),
      }
    })
    .sort((a, b) => b.lost - a.lost || b.late - a.late || b.open - a.open)
}

function toldCatchUp(plan: CatchUp): Directives['catchUps'][number] {
  const { planned, short } = catchUpBalance({ rows: plan.rows.map((row) => row.planned), target: plan.level })
  return {
    ...plan,
    planned,
    short,
    rows: [...plan.rows],
    edits: [...plan.edits],
    owners: plan.owners.map(({ activity, owner }) => ({
      activity,
      owner,
      points: pointsOf(plan.rows, activity),
      signed: plan.signatures.get(activity) ?? null,
      declined: plan.refusals.get(activity) ?? null,
    })),
  }
}
