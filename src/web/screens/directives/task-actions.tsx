import type { ReactNode } from 'react'
import type { Actor, NewEntry } from '../../../contract/daybook.ts'
import type { MessageKey } from '../../../contract/messages/index.ts'
import { useText } from '../../language.tsx'
import { EntryButton, type EntryField, EntryForm } from '../../parts/entry-form.tsx'
import { isOneOf } from '../../parts/signed-in.tsx'
import type { Answer, Task } from './answer.ts'

interface Props {
  readonly answer: Answer
  readonly task: Task
  readonly actor: Actor
}

/** What this person may do about a task as it stands. */
export function TaskActions({ answer, task, actor }: Props): ReactNode {
  if (task.state === 'done' || task.state === 'withdrawn') return null
  const isOwner = actor.role === 'administrator' || actor.organisation === task.owner
  return (
    <div className="actions">
      {isOwner && task.state === 'open' ? <OwnerActions answer={answer} task={task} /> : null}
      {isOneOf(actor, 'planner', 'leader') ? <SteeringActions answer={answer} task={task} /> : null}
      {isOneOf(actor, 'leader') ? <LeaderActions answer={answer} task={task} /> : null}
    </div>
  )
}

type Fields = 'text' | 'reason' | 'document' | 'due' | 'to'

/** A form for one kind of entry about a task. */
function useTaskForm({ answer, task }: Pick<Props, 'answer' | 'task'>) {
  const text = useText()
  const shared = { region: answer.region.id, seen: answer.last }
  const entry = (kind: string, body: NewEntry['body'], document = ''): NewEntry => ({
    ledger: 'directives',
    kind,
    about: task.id,
    day: answer.asOf,
    body,
    ...(document === '' ? {} : { evidence: { document } }),
  })
  const kinds = { text: 'area', reason: 'area', document: 'text', due: 'day', to: 'text' } as const
  const form = (
    action: MessageKey,
    kind: string,
    names: readonly Fields[],
    bodyOf: (values: Readonly<Record<string, string>>) => NewEntry['body'],
  ) => {
    const fields = names.map((name): EntryField => ({ name, label: text(`field.${name}`), kind: kinds[name] }))
    return (
      <EntryForm
        key={kind}
        action={text(action)}
        {...shared}
        fields={fields}
        make={(values) => [entry(kind, bodyOf(values), values.document)]}
      />
    )
  }
  const button = (action: MessageKey, kind: string) => (
    <EntryButton key={kind} action={text(action)} {...shared} entries={[entry(kind, {})]} />
  )
  return { form, button }
}

function OwnerActions(props: Pick<Props, 'answer' | 'task'>): ReactNode {
  const { form } = useTaskForm(props)
  return (
    <>
      {form('directives.do.answer', 'answer', ['text'], ({ text }) => ({ text }))}
      {form('directives.do.report', 'report-done', ['text', 'document'], ({ text }) => ({ text }))}
      {form('directives.do.ask', 'ask-extension', ['due', 'reason'], ({ due, reason }) => ({ until: due, reason }))}
    </>
  )
}

function SteeringActions(props: Pick<Props, 'answer' | 'task'>): ReactNode {
  const { form, button } = useTaskForm(props)
  if (props.task.state === 'reported')
    return (
      <>
        {button('directives.do.confirm', 'confirm-done')}
        {form('directives.do.sendBack', 'send-back', ['reason'], ({ reason }) => ({ reason }))}
      </>
    )
  return form('directives.do.escalate', 'escalate', ['to', 'reason'], ({ to, reason }) => ({ to, reason }))
}

function LeaderActions(props: Pick<Props, 'answer' | 'task'>): ReactNode {
  const { form } = useTaskForm(props)
  return (
    <>
      {props.task.request === null ? null : (
        <>
          {form('directives.do.extend', 'extend', ['due'], ({ due }) => ({ until: due }))}
          {form('directives.do.refuse', 'refuse-extension', ['reason'], ({ reason }) => ({ reason }))}
        </>
      )}
      {form('directives.do.withdraw', 'withdraw-task', ['reason'], ({ reason }) => ({ reason }))}
    </>
  )
}
