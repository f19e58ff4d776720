import type { ReactNode } from 'react'
import type { Actor } from '../../../contract/daybook.ts'
import { day, pointsShort } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useMakerName } from '../../parts/trace-names.ts'
import { TrailLink } from '../../parts/trail-link.tsx'
import { useOrganisationName } from '../steering/answer.ts'
import type { Answer, Task } from './answer.ts'
import { TaskActions } from './task-actions.tsx'

interface Props {
  readonly answer: Answer
  readonly task: Task
  readonly actor: Actor | null
}

/** One task: who owes it, how late it is, what that costs, what was said, and what may be done. */
export function TaskCard({ answer, task, actor }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useOrganisationName(answer.region.id)
  const directive = answer.directives.find(({ id }) => id === task.directive)
  const isLate = task.state === 'open' && task.late > 0
  return (
    <li id={task.id}>
      <strong>{task.text}</strong> <span className="tag plain">{text('directives.state', { state: task.state })}</span>
      <p>
        {text('directives.due', { owner: nameOf(task.owner), due: day(task.due, language) })}{' '}
        {task.late > 0 ? <span className={isLate ? 'late' : 'muted'}>{text('directives.late', { days: task.late })}</span> : null}{' '}
        {isLate && !task.answered ? <span className="late">{text('directives.silent')}</span> : null}
      </p>
      <p className={isLate ? 'late' : 'muted'}>
        {task.cost === null
          ? text('directives.noCost')
          : text('directives.cost', {
              worth: pointsShort(task.cost.worth, language),
              lost: pointsShort(task.cost.lost, language),
              running: runningOf(task, answer),
              perDay: pointsShort(task.cost.perDay, language, false, { least: 2, most: 4 }),
            })}
      </p>
      <p className="muted">{text('directives.of', { title: directive?.title ?? task.directive })}</p>
      <Said task={task} nameOf={nameOf} />
      <TrailLink ledger="directives" about={task.id} />
      {actor === null ? null : <TaskActions answer={answer} task={task} actor={actor} />}
    </li>
  )
}

/** Whether each further day costs something: of an open task it does once it is late, and no longer when the year is over. */
function runningOf({ state, late }: Task, { asOf, year }: Answer): 'late' | 'due' | 'no' {
  if (state !== 'open' || asOf >= `${year}-12-31`) return 'no'
  return late > 0 ? 'late' : 'due'
}

/** Everything said about a task, by whom and when. */
function Said({ task, nameOf }: { readonly task: Task; readonly nameOf: (code: string) => string }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const on = (iso: string): string => day(iso, language)
  const maker = useMakerName()
  const lines = [
    ...task.answers.map((one) => text('directives.remark', { ...one, by: nameOf(maker(one.by)), day: on(one.day) })),
    ...task.evidence.map((one) =>
      text('directives.evidence', { day: on(one.day), text: one.text, document: one.document ?? one.source ?? one.url ?? '' }),
    ),
    ...(task.request === null
      ? []
      : [
          text('directives.asked', {
            ...task.request,
            by: nameOf(maker(task.request.by)),
            day: on(task.request.day),
            until: on(task.request.until),
          }),
        ]),
    ...(task.extensions === 0 ? [] : [text('directives.extended', { times: task.extensions, first: on(task.firstDue) })]),
    ...task.escalations.map((one) =>
      text('directives.escalated', { ...one, by: nameOf(maker(one.by)), to: nameOf(one.to), day: on(one.day) }),
    ),
  ]
  if (lines.length === 0) return null
  return (
    <ul className="plain">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
