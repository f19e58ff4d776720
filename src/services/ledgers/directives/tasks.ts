import type { Actor } from '../../../contract/daybook.ts'
import type { EntryOf } from '../../../contract/ledgers/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import type { DirectiveEntry, DirectiveTables, Remark, Task } from './kept.ts'

type TaskKind =
  | 'answer'
  | 'report-done'
  | 'confirm-done'
  | 'send-back'
  | 'ask-extension'
  | 'extend'
  | 'refuse-extension'
  | 'escalate'
  | 'withdraw-task'
type TaskEntry = DirectiveEntry<TaskKind>

/** What only the owner may say. */
const ownersOnly: ReadonlySet<string> = new Set(['answer', 'report-done', 'ask-extension'])

/** PLN-111: a task is answered, reported done and asked to be extended by its owner. */
export function refuseTaskActor(
  { kind, about }: EntryOf<'directives'>,
  { tasks }: DirectiveTables,
  actor: Actor,
): Refusal | undefined {
  const task = tasks.get(about)
  if (task === undefined || !ownersOnly.has(kind) || actor.role === 'administrator' || actor.organisation === task.owner)
    return undefined
  return refuse('task-not-yours', { owner: task.owner, organisation: actor.organisation })
}

/** Posts what concerns directives and tasks. */
export function postDirective(
  entry: DirectiveEntry<'issue' | 'assign' | TaskKind>,
  tables: DirectiveTables,
): Refusal | undefined {
  if (entry.kind === 'issue') return issue(entry, tables)
  if (entry.kind === 'assign') return assign(entry, tables)
  const task = tables.tasks.get(entry.about)
  if (task === undefined) return refuse('task-unknown', { task: entry.about })
  if (task.state === 'done' || task.state === 'withdrawn')
    return refuse('task-closed', { task: task.id, state: task.state, day: task.closed })
  const next = changed(task, entry)
  if ('reason' in next) return next
  tables.tasks.put(task.id, next)
  return undefined
}

function issue(
  { about, body, day, by, evidence }: DirectiveEntry<'issue'>,
  { directives }: DirectiveTables,
): Refusal | undefined {
  const before = directives.get(about)
  if (before) return refuse('directive-known', { directive: about, day: before.day })
  directives.put(about, { id: about, ...body, day, by, evidence })
  return undefined
}

function assign({ about, body, day }: DirectiveEntry<'assign'>, tables: DirectiveTables): Refusal | undefined {
  const before = tables.tasks.get(about)
  if (before) return refuse('task-known', { task: about, day: before.assigned })
  const directive = tables.directives.get(body.directive)
  if (directive === undefined) return refuse('directive-unknown', { directive: body.directive })
  if (body.due < directive.day) return refuse('task-due-before', { due: body.due, issued: directive.day })
  const { worth, due, ...told } = body
  if (worth && 'catchUp' in worth && !hasRow(tables, worth))
    return refuse('task-worth-unknown', { catchUp: worth.catchUp, activity: worth.activity })
  const nothing = {
    state: 'open',
    answers: [],
    evidence: [],
    request: undefined,
    extensions: 0,
    escalations: [],
    closed: '',
  } as const
  tables.tasks.put(about, { id: about, ...told, worth, due, firstDue: due, assigned: day, ...nothing })
  return undefined
}

function hasRow({ catchUps }: DirectiveTables, worth: { readonly catchUp: string; readonly activity: string }): boolean {
  return catchUps.get(worth.catchUp)?.rows.some(({ activity }) => activity === worth.activity) ?? false
}

function changed(task: Task, entry: TaskEntry): Task | Refusal {
  const { by, day } = entry
  const remark = (text: string): Remark => ({ by, day, text })
  switch (entry.kind) {
    case 'answer':
      return { ...task, answers: [...task.answers, remark(entry.body.text)] }
    case 'report-done':
      if (entry.evidence === undefined) return refuse('task-no-evidence', { task: task.id })
      return {
        ...task,
        state: 'reported',
        closed: day,
        evidence: [...task.evidence, { ...entry.evidence, day, text: entry.body.text }],
      }
    case 'confirm-done':
      return task.state === 'reported' ? { ...task, state: 'done' } : refuse('task-not-reported', { task: task.id })
    case 'send-back':
      if (task.state !== 'reported') return refuse('task-not-reported', { task: task.id })
      return { ...task, state: 'open', closed: '', answers: [...task.answers, remark(entry.body.reason)] }
    case 'ask-extension':
      if (entry.body.until <= task.due) return refuse('task-not-later', { until: entry.body.until, due: task.due })
      return { ...task, request: { ...remark(entry.body.reason), until: entry.body.until } }
    case 'escalate':
      return { ...task, escalations: [...task.escalations, { ...remark(entry.body.reason), to: entry.body.to }] }
    case 'withdraw-task':
      return { ...task, state: 'withdrawn', closed: day, answers: [...task.answers, remark(entry.body.reason)] }
    default:
      return decided(task, entry)
  }
}

function decided(task: Task, entry: DirectiveEntry<'extend' | 'refuse-extension'>): Task | Refusal {
  if (task.request === undefined) return refuse('task-no-request', { task: task.id })
  if (entry.kind === 'refuse-extension') {
    const answer = { by: entry.by, day: entry.day, text: entry.body.reason }
    return { ...task, request: undefined, answers: [...task.answers, answer] }
  }
  const { until } = entry.body
  if (until <= task.due) return refuse('task-not-later', { until, due: task.due })
  return { ...task, request: undefined, due: until, extensions: task.extensions + 1 }
}

/** Tasks whose directive is not there: what `verify` tells. */
export function auditDirectives({ directives, tasks, catchUps }: DirectiveTables): readonly string[] {
  const lost = [...tasks.values()].filter(({ directive }) => !directives.has(directive))
  const open = [...catchUps.values()].filter(
    ({ state, owners, signatures }) => state === 'adopted' && owners.some(({ activity }) => !signatures.has(activity)),
  )
  return [
    ...lost.map(({ id, directive }) => `task ${id} belongs to directive ${directive}, which is unknown`),
    ...open.map(({ id }) => `catch-up plan ${id} is adopted but not signed by all owners`),
  ]
}
