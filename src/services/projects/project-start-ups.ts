import type { Code } from '../../contract/record.ts'
import { dayText } from '../../engine/index.ts'
import type { RecordedStartUp } from '../../store/ports.ts'
import type { Ground } from '../ground/ground.ts'
import { type Project, type ProjectEffect, startOf } from '../ledgers/projects/project.ts'
import type { LedgerStates } from '../ledgers/states.ts'
import { regionLeaves } from '../outlook/leaves.ts'
import { milestoneKey } from './project-row.ts'

/** Name of a project's plant in the belief, apart from those that documents tell of. */
export const plantOf = (project: string): string => `project:${project}`

const billion = 1e9
const halfAMonth = 15

/**
 * GRO-30: projects whose value added is on record as start-ups of the region's belief, with the start that follows from all that they wait
 * for, in the form in which documents of the record tell of plants.
 */
export function projectStartUps({ projects }: LedgerStates, ground: Ground, codes: readonly Code[]): readonly RecordedStartUp[] {
  const partOf = partsByActivity(codes)
  return [...projects.projects.values()].flatMap((project) => {
    const { effect, ended } = project
    const start = startOf(project)
    if (ended || !effect || !start || effect.valueAddedPerYear.currency !== 'VND') return []
    const day = ground.dates.get(milestoneKey(project, start))?.day ?? Number.NaN
    if (Number.isNaN(day)) return []
    return [{ ...startUpOf(project, effect, day, start.reached !== undefined), activity: partOf(project.activity) }]
  })
}

function startUpOf(project: Project, effect: ProjectEffect, day: number, reached: boolean): RecordedStartUp {
  const { trace } = effect
  return {
    id: plantOf(project.id),
    activity: project.activity,
    product: project.product,
    capacity: effect.capacityPerYear?.amount ?? null,
    unit: effect.capacityPerYear?.unit ?? '',
    valueAdded: effect.valueAddedPerYear.amount / billion,
    valueAddedRatio: null,
    // The belief counts whole months: a start in the second half of one begins with the next.
    start: dayText(Math.round(day) + halfAMonth).slice(0, 7),
    spread: reached ? 0 : effect.spreadMonths,
    ramp: effect.rampMonths,
    source: trace.evidence?.source ?? '',
    remark: '',
    release: `daybook:${trace.entry}`,
    published: trace.day,
    publisher: project.ownerName,
    url: trace.evidence?.url ?? '',
  }
}

/** Of an activity, the part of the whole within which it lies; itself where it lies in none. */
function partsByActivity(codes: readonly Code[]): (activity: string) => string {
  const parts = new Set(regionLeaves(codes).parts.map(({ activity }) => activity))
  const parents = new Map(codes.filter(({ list }) => list === 'activity').map(({ code, parent }) => [code, parent]))
  return (activity) => {
    for (let at: string | undefined = activity; at; at = parents.get(at)) if (parts.has(at)) return at
    return activity
  }
}
