import { dayText } from '../../engine/index.ts'
import type { RecordedStartUp } from '../../store/ports.ts'
import type { Ground } from '../ground/ground.ts'
import type { LedgerStates } from '../ledgers/index.ts'
import { type Project, startOf } from '../ledgers/projects/project.ts'
import { milestoneKey } from './project-row.ts'

/** Prefix that keeps plants of the ledger apart from those that documents tell of. */
export const plantOf = (project: string): string => `project:${project}`

const billion = 1e9

/**
 * GRO-30: projects as start-ups of the region's belief, with the start that follows from all that they wait for; a project that produces or
 * will, in the same form in which documents of the record tell of plants.
 */
export function projectStartUps({ projects }: LedgerStates, ground: Ground): readonly RecordedStartUp[] {
  return [...projects.projects.values()].flatMap((project) => {
    const start = project.ended ? undefined : startOf(project)
    const day = start ? (ground.dates.get(milestoneKey(project, start))?.day ?? Number.NaN) : Number.NaN
    return Number.isNaN(day) ? [] : [startUpOf(project, day, start?.reached !== undefined)]
  })
}

function startUpOf(project: Project, day: number, reached: boolean): RecordedStartUp {
  const { id, activity, product, effect, trace } = project
  const isDong = effect?.valueAddedPerYear.currency === 'VND'
  return {
    id: plantOf(id),
    activity,
    product,
    capacity: effect?.capacityPerYear?.amount ?? null,
    unit: effect?.capacityPerYear?.unit ?? '',
    valueAdded: effect && isDong ? effect.valueAddedPerYear.amount / billion : null,
    valueAddedRatio: null,
    start: dayText(day).slice(0, 7),
    spread: reached ? 0 : (effect?.spreadMonths ?? 0),
    ramp: effect?.rampMonths ?? 1,
    source: effect?.trace.evidence?.source ?? trace.evidence?.source ?? '',
    remark: '',
    release: `daybook:${(effect?.trace ?? trace).entry}`,
    published: (effect?.trace ?? trace).day,
    publisher: project.ownerName,
    url: effect?.trace.evidence?.url ?? '',
  }
}
