import { type Ledger, type Refusal, refuse } from './ledger.ts'
import {
  depend,
  expectDependence,
  forecastMilestone,
  meetDependence,
  reachMilestone,
  releaseDependence,
  setMilestone,
} from './projects/milestone-changes.ts'
import { disburse, planDisbursement, planOutput, reportOutput, stateEffect } from './projects/money-changes.ts'
import {
  type Project,
  type ProjectEntry,
  type ProjectEntryOf,
  type ProjectKind,
  type ProjectTables,
  traceOf,
} from './projects/project.ts'
import { auditProjects } from './projects/project-audit.ts'
import type { LedgerStates } from './states.ts'
import { Table } from './table.ts'

type Changes = {
  readonly [Kind in Exclude<ProjectKind, 'register'>]: (
    project: Project,
    entry: ProjectEntryOf<Kind>,
    others: LedgerStates,
  ) => Project | Refusal
}

const changes: Changes = {
  'set-milestone': setMilestone,
  'forecast-milestone': forecastMilestone,
  'reach-milestone': reachMilestone,
  depend,
  'expect-dependence': expectDependence,
  'meet-dependence': meetDependence,
  'release-dependence': releaseDependence,
  'state-effect': stateEffect,
  'plan-disbursement': planDisbursement,
  disburse,
  'plan-output': planOutput,
  'report-output': reportOutput,
  end: (project, entry) => ({ ...project, ended: { ...traceOf(entry), reason: entry.body.reason } }),
}

/** The ledger of key projects: frozen baselines, what each milestone waits for, money, output and value added. */
export const projectLedger: Ledger<'projects', ProjectTables, LedgerStates> = {
  name: 'projects',
  empty: () => ({ projects: new Table() }),
  concerns: ({ about, kind, body }) => {
    if ('milestone' in body) return [`${about} ${body.milestone}`]
    if ('month' in body) return [`${about} money ${body.month}`]
    return [kind === 'register' || kind === 'end' ? about : `${about} ${kind}`]
  },
  post: (entry, { projects }, others) => {
    const before = projects.get(entry.about)
    const after = entry.kind === 'register' ? register(before, entry) : changed(before, entry, others)
    if ('reason' in after) return after
    projects.put(entry.about, after)
    return undefined
  },
  refuseActor: (entry, { projects }, { role, organisation }) => {
    if (role !== 'enterprise' && role !== 'developer') return undefined
    const owner = projects.get(entry.about)?.enterprise
    return owner === undefined || (owner !== '' && owner === organisation)
      ? undefined
      : refuse('project-of-another', { project: entry.about, organisation })
  },
  audit: ({ projects }, others) => auditProjects(projects, others),
}

function changed(before: Project | undefined, entry: ProjectEntry, others: LedgerStates): Project | Refusal {
  if (!before) return refuse('project-unknown', { project: entry.about })
  if (before.ended) return refuse('project-ended', { project: entry.about, day: before.ended.day })
  const change = changes[entry.kind as Exclude<ProjectKind, 'register'>]
  return change(before, entry as never, others)
}

function register(before: Project | undefined, entry: ProjectEntryOf<'register'>): Project | Refusal {
  const { about, body } = entry
  if (before) return refuse('project-exists', { project: about, by: before.trace.by, day: before.trace.day })
  return {
    ...body,
    id: about,
    enterprise: body.enterprise ?? '',
    enterpriseName: body.enterpriseName ?? '',
    owner: body.owner ?? '',
    ownerName: body.ownerName ?? '',
    product: body.product ?? '',
    place: body.place ?? '',
    deal: body.deal ?? '',
    capital: body.capital,
    jobs: body.jobs,
    milestones: [],
    dependences: [],
    effect: undefined,
    disbursementPlan: [],
    disbursements: [],
    outputPlans: [],
    outputs: [],
    ended: undefined,
    trace: traceOf(entry),
  }
}
