import { dayText, dependenceCircle, firstDayOf, parsePeriod } from '../../../engine/index.ts'
import { knownThing, thingKey } from '../depended-things.ts'
import { type Refusal, refuse } from '../ledger.ts'
import type { LedgerStates } from '../states.ts'
import type { Dependence, Milestone, Project, ProjectEntryOf } from './project.ts'
import { traceOf } from './project.ts'

export function setMilestone(project: Project, entry: ProjectEntryOf<'set-milestone'>): Project | Refusal {
  const { milestone: id, name, startsProduction, period } = entry.body
  const before = find(project, id)
  if (before) return refuse('milestone-exists', { milestone: id, day: before.baseline ?? '' })
  const start = project.milestones.find((one) => one.startsProduction)
  if (startsProduction && start) return refuse('production-start-exists', { milestone: start.id })
  const baseline = entry.body.day ?? (period === undefined ? undefined : lastDayOf(period))
  const stated = { baseline, statedAs: period ?? '', forecasts: [], reached: undefined }
  const fresh: Milestone = { id, name, startsProduction, ...stated, trace: traceOf(entry) }
  return { ...project, milestones: [...project.milestones, fresh] }
}

export function forecastMilestone(project: Project, entry: ProjectEntryOf<'forecast-milestone'>): Project | Refusal {
  const { milestone, day, reason } = entry.body
  return changeOpen(project, milestone, (one) => ({
    ...one,
    forecasts: [...one.forecasts, { ...traceOf(entry), expected: day, reason }],
  }))
}

export function reachMilestone(project: Project, entry: ProjectEntryOf<'reach-milestone'>): Project | Refusal {
  if (entry.evidence === undefined) return refuse('project-evidence-missing', { kind: entry.kind })
  return changeOpen(project, entry.body.milestone, (one) => ({
    ...one,
    reached: traceOf(entry),
    statedAs: entry.body.period ?? '',
  }))
}

export function depend(project: Project, entry: ProjectEntryOf<'depend'>, others: LedgerStates): Project | Refusal {
  const { milestone, on, name = '', owner = '', ownerName = '', lagDays, expected } = entry.body
  const open = openMilestone(project, milestone)
  if ('reason' in open) return open
  if (findDependence(project, milestone, thingKey(on))) return refuse('dependence-exists', { milestone, thing: thingKey(on) })
  const own = on.kind === 'milestone' && on.id.startsWith(`${project.id}/`)
  if (own ? !find(project, on.id.slice(project.id.length + 1)) : knownThing(others, on) === 'unknown')
    return refuse('depended-thing-unknown', { thing: thingKey(on) })
  const trace = traceOf(entry)
  const expectations = expected === undefined ? [] : [{ ...trace, expected, reason: '' }]
  const fresh: Dependence = { milestone, on, name, owner, ownerName, lagDays, expectations, met: undefined, trace }
  const changed = { ...project, dependences: [...project.dependences, fresh] }
  const circle = circleThrough(changed, milestone, others)
  return circle ? refuse('dependence-circle', { circle: circle.join(' → ') }) : changed
}

export function expectDependence(project: Project, entry: ProjectEntryOf<'expect-dependence'>): Project | Refusal {
  const { milestone, on, expected, reason } = entry.body
  return changeDependence(project, milestone, thingKey(on), (one) => ({
    ...one,
    expectations: [...one.expectations, { ...traceOf(entry), expected, reason }],
  }))
}

export function meetDependence(project: Project, entry: ProjectEntryOf<'meet-dependence'>): Project | Refusal {
  if (entry.evidence === undefined) return refuse('project-evidence-missing', { kind: entry.kind })
  const { milestone, on } = entry.body
  return changeDependence(project, milestone, thingKey(on), (one) => ({ ...one, met: traceOf(entry) }))
}

export function releaseDependence(project: Project, entry: ProjectEntryOf<'release-dependence'>): Project | Refusal {
  const { milestone, on } = entry.body
  return changeDependence(project, milestone, thingKey(on), () => undefined)
}

function find({ milestones }: Project, id: string): Milestone | undefined {
  return milestones.find((one) => one.id === id)
}

function findDependence({ dependences }: Project, milestone: string, thing: string): Dependence | undefined {
  return dependences.find((one) => one.milestone === milestone && thingKey(one.on) === thing)
}

function openMilestone(project: Project, id: string): Milestone | Refusal {
  const milestone = find(project, id)
  if (!milestone) return refuse('milestone-unknown', { milestone: id, known: project.milestones.map((one) => one.id).join(', ') })
  if (milestone.reached) return refuse('milestone-reached', { milestone: id, day: milestone.reached.day })
  return milestone
}

function changeOpen(project: Project, id: string, change: (milestone: Milestone) => Milestone): Project | Refusal {
  const open = openMilestone(project, id)
  if ('reason' in open) return open
  return { ...project, milestones: project.milestones.map((one) => (one.id === id ? change(one) : one)) }
}

function changeDependence(
  project: Project,
  milestone: string,
  thing: string,
  change: (dependence: Dependence) => Dependence | undefined,
): Project | Refusal {
  const found = findDependence(project, milestone, thing)
  if (!found || found.met) return refuse('dependence-unknown', { milestone, thing })
  const dependences = project.dependences.flatMap((one) => (one === found ? (change(one) ?? []) : [one]))
  return { ...project, dependences }
}

/** The circle that a new dependence of a milestone would close, over all projects. */
function circleThrough(changed: Project, milestone: string, { projects }: LedgerStates): readonly string[] | undefined {
  const after = (key: string): readonly string[] => {
    const [id = '', at = ''] = key.startsWith('milestone:') ? key.slice('milestone:'.length).split('/') : []
    const project = id === changed.id ? changed : projects.projects.get(id)
    return (project?.dependences ?? []).filter((one) => one.milestone === at).map(({ on }) => thingKey(on))
  }
  return dependenceCircle(after, `milestone:${changed.id}/${milestone}`)
}

/** Last day of a period: what was promised for it is late after that. */
function lastDayOf(period: string): string | undefined {
  const months = parsePeriod(period)
  return months && dayText(firstDayOf(months.last + 1) - 1)
}
