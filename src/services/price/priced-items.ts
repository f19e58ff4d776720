import type { z } from 'zod'
import type { Actor } from '../../contract/daybook.ts'
import type { ProjectMoney } from '../../contract/depended-things.ts'
import type { price, pricedItem, unpricedReasons } from '../../contract/operations/price.ts'
import { derivedDay, type Ground } from '../ground/ground.ts'
import { clockState, daysOffOf } from '../ledgers/petitions/petition-clock-state.ts'
import { type Project, startOf } from '../ledgers/projects/project.ts'
import type { LedgerStates } from '../ledgers/states.ts'
import { maySee } from '../petitions/petition-row.ts'
import { milestoneKey, slippageOf } from '../projects/project-row.ts'
import { plantOf } from '../projects/project-start-ups.ts'
import type { KnownPrices } from './known-prices.ts'
import type { YearPoints } from './plant-delay.ts'
import { pricedDelays, type Stake } from './stakes.ts'

export type PricedItem = z.output<typeof pricedItem>
type Unpriced = (typeof unpricedReasons)[number]

/** What is on record of the things, taken at one moment. */
export interface Scene {
  /** Things whose titles are not for this reader. */
  readonly hidden: ReadonlySet<string>
  readonly ground: Ground
  readonly projects: ReadonlyMap<string, Project>
  readonly stakes: readonly Stake[]
  /** Of each petition: what is late, and whether the reader may know whose it is. */
  readonly petitions: ReadonlyMap<
    string,
    { readonly late: number; readonly capital: ProjectMoney | undefined; readonly jobs: number; readonly seen: boolean }
  >
}

export function petitionFacts({ petitions }: LedgerStates, today: string, actor: Actor | undefined): Scene['petitions'] {
  const daysOff = daysOffOf(petitions)
  return new Map(
    [...petitions.petitions.values()].map((petition) => [
      petition.id,
      {
        late: clockState(petition, today, daysOff).overdue,
        capital: petition.capital,
        jobs: petition.jobs ?? 0,
        seen: maySee(petition, actor),
      },
    ]),
  )
}

/** GRO-33: each thing that is not done with what it holds up; a milestone that starts production stands for its project. */
export function pricedItems(scene: Scene, prices: KnownPrices): readonly PricedItem[] {
  const items = scene.stakes.flatMap((stake): PricedItem[] => {
    const changes = stake.delays.map((plants) => plants.map(prices.of))
    const project = projectStartedBy(stake, scene)
    if (stake.thing.kind === 'milestone' && !project) return []
    return [itemOf(stake, changes, scene, prices, project)]
  })
  return [...items, ...producing(scene, prices)].sort(byStake)
}

function projectStartedBy({ thing }: Stake, { projects }: Scene): Project | undefined {
  if (thing.kind !== 'milestone') return undefined
  const project = projects.get(thing.id.split('/')[0] ?? '')
  const start = project && startOf(project)
  return project && start && milestoneKey(project, start) === thing.key ? project : undefined
}

function itemOf(
  stake: Stake,
  changes: readonly (readonly (YearPoints | null)[])[],
  scene: Scene,
  prices: KnownPrices,
  project: Project | undefined,
): PricedItem {
  const { thing } = stake
  const petition = thing.kind === 'petition' ? scene.petitions.get(thing.id) : undefined
  const ids = project ? [project.id] : stake.projects
  const brought = ids.flatMap((id) => prices.plants[plantOf(id)]?.brings ?? [])
  const unpriced = brought.length > 0 ? null : whyUnpriced(ids, scene, prices)
  const delays = changes.map((part, k) => ({ months: pricedDelays[k]?.months ?? 0, ...sum(part.flatMap((one) => one ?? [])) }))
  const cost = (k: number): number | null => (unpriced === null ? total(delays[k]) : null)
  const stakes = sum(brought)
  return {
    kind: project ? 'project' : thing.kind,
    id: project ? project.id : thing.id,
    title: project ? project.name : scene.hidden.has(thing.key) ? '' : thing.title,
    owner: thing.owner,
    ownerName: thing.ownerName,
    turn: thing.turn,
    day: derivedDay(scene.ground, thing.key),
    daysLate: petition ? petition.late : project ? Math.max(0, slip(project, scene.ground)) : lateBy(thing.day, scene.ground),
    pointsThisYear: unpriced === null ? stakes.thisYear : null,
    pointsNextYear: unpriced === null ? stakes.nextYear : null,
    monthDelay: cost(0),
    twoMonthDelay: cost(1),
    delays: unpriced === null ? delays : [],
    ...atStake(ids, scene, petition),
    projects: [...ids],
    unpriced,
  }
}

function whyUnpriced(ids: readonly string[], { projects }: Scene, prices: KnownPrices): Unpriced {
  const [id] = ids
  if (id === undefined) return 'nobody-waits'
  const project = projects.get(id)
  if (!project?.effect) return 'no-effect'
  const reason = prices.plants[plantOf(id)]?.reason
  if (reason === 'no-level' || reason === 'no-activity') return reason
  return 'no-start'
}

/** Projects that produce, or say no start: listed, since nothing may drop out of sight. */
function producing({ projects, ground }: Scene, prices: KnownPrices): readonly PricedItem[] {
  return [...projects.values()].flatMap((project): PricedItem[] => {
    const start = startOf(project)
    if (project.ended || (start && !start.reached)) return []
    const brings = start ? prices.plants[plantOf(project.id)]?.brings : undefined
    return [
      {
        kind: 'project',
        id: project.id,
        title: project.name,
        owner: project.owner,
        ownerName: project.ownerName,
        turn: 'nobody',
        day: start ? derivedDay(ground, milestoneKey(project, start)) : null,
        daysLate: Math.max(0, start ? slip(project, ground) : 0),
        pointsThisYear: brings?.thisYear ?? null,
        pointsNextYear: brings?.nextYear ?? null,
        monthDelay: null,
        twoMonthDelay: null,
        delays: [],
        capital: project.capital ? [project.capital] : [],
        jobs: project.jobs ?? null,
        projects: [project.id],
        unpriced: start ? 'producing' : 'no-start',
      },
    ]
  })
}

function slip(project: Project, ground: Ground): number {
  const start = startOf(project)
  return start ? (slippageOf(project, start, ground) ?? 0) : 0
}

function lateBy(day: number, { today }: Ground): number {
  return Number.isNaN(day) ? 0 : Math.max(0, today - day)
}

/** Capital, a currency each, and jobs: those of the projects that wait, or what the petition itself says. */
function atStake(
  ids: readonly string[],
  { projects }: Scene,
  petition: { readonly capital: ProjectMoney | undefined; readonly jobs: number; readonly seen: boolean } | undefined,
): Pick<PricedItem, 'capital' | 'jobs'> {
  const waiting = ids.flatMap((id) => projects.get(id) ?? [])
  const own = petition?.seen === true && petition.capital ? [petition.capital] : []
  const money = waiting.length === 0 ? own : waiting.flatMap(({ capital }) => capital ?? [])
  const byCurrency = new Map<ProjectMoney['currency'], number>()
  for (const { currency, amount } of money) byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + amount)
  const jobs =
    waiting.length === 0 ? (petition?.seen === true ? petition.jobs : 0) : waiting.reduce((all, one) => all + (one.jobs ?? 0), 0)
  return { capital: [...byCurrency].map(([currency, amount]) => ({ amount, currency })), jobs: jobs === 0 ? null : jobs }
}

function sum(parts: readonly YearPoints[]): YearPoints {
  return parts.reduce((all, one) => ({ thisYear: all.thisYear + one.thisYear, nextYear: all.nextYear + one.nextYear }), {
    thisYear: 0,
    nextYear: 0,
  })
}

function total(points: YearPoints | undefined): number {
  return (points?.thisYear ?? 0) + (points?.nextYear ?? 0)
}

/** What two more months cost, then what is at stake at all, then jobs; what has no price last. */
function byStake(one: PricedItem, other: PricedItem): number {
  return (
    costOfDelay(one) - costOfDelay(other) ||
    stakeOf(other) - stakeOf(one) ||
    (other.jobs ?? 0) - (one.jobs ?? 0) ||
    (one.id < other.id ? -1 : 1)
  )
}

function costOfDelay({ twoMonthDelay }: PricedItem): number {
  return twoMonthDelay ?? 1
}

function stakeOf({ pointsThisYear, pointsNextYear }: PricedItem): number {
  return (pointsThisYear ?? 0) + (pointsNextYear ?? 0)
}

/** What two more months of everything that is an agency's to do cost, each set of projects counted once; null where nothing has a price. */
export function byOwner(items: readonly PricedItem[]): z.output<(typeof price)['output']>['owners'] {
  const theirs = new Map<string, PricedItem[]>()
  for (const item of items) if (item.turn !== 'nobody') theirs.set(item.owner, [...(theirs.get(item.owner) ?? []), item])
  return [...theirs]
    .map(([owner, own]) => ({ owner, ownerName: own[0]?.ownerName ?? '', items: own.length, twoMonthDelay: costOf(own) }))
    .sort((one, other) => (one.twoMonthDelay ?? 1) - (other.twoMonthDelay ?? 1))
}

function costOf(items: readonly PricedItem[]): number | null {
  const worst = new Map<string, number>()
  for (const { projects, twoMonthDelay } of items) {
    const key = projects.join(' ')
    if (twoMonthDelay !== null) worst.set(key, Math.min(worst.get(key) ?? 0, twoMonthDelay))
  }
  return worst.size === 0 ? null : [...worst.values()].reduce((all, one) => all + one, 0)
}
