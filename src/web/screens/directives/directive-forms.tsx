import type { ReactNode } from 'react'
import { beliefActivities } from '../../../contract/belief-activities.ts'
import type { Actor, NewEntry } from '../../../contract/daybook.ts'
import { useText } from '../../language.tsx'
import { type EntryField, EntryForm } from '../../parts/entry-form.tsx'
import { isOneOf } from '../../parts/signed-in.tsx'
import { useCodes } from '../../queries.ts'
import { useActivityName } from '../steering/answer.ts'
import type { Answer } from './answer.ts'

type Values = Readonly<Record<string, string>>

/** What was resolved, and who is to do it: for those who may enter it. */
export function DirectiveForms({ answer, actor }: { readonly answer: Answer; readonly actor: Actor }): ReactNode {
  if (!isOneOf(actor, 'planner', 'leader')) return null
  return (
    <div className="actions">
      <IssueForm answer={answer} />
      {answer.directives.length === 0 ? null : <AssignForm answer={answer} />}
    </div>
  )
}

function IssueForm({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const forms = ['resolution', 'conclusion', 'instruction'] as const
  const fields: readonly EntryField[] = [
    { name: 'code', label: text('field.code'), kind: 'text' },
    { name: 'title', label: text('field.title'), kind: 'text' },
    {
      name: 'form',
      label: text('field.form'),
      kind: 'choice',
      first: 'resolution',
      choices: forms.map((form) => ({ value: form, label: text('directives.form', { form }) })),
    },
    { name: 'issuer', label: text('field.issuer'), kind: 'text' },
    { name: 'act', label: text('field.act'), kind: 'text', optional: true },
    { name: 'day', label: text('field.day'), kind: 'day', first: answer.asOf },
    { name: 'text', label: text('field.text'), kind: 'area' },
    { name: 'document', label: text('field.document'), kind: 'text', optional: true },
  ]
  const make = (values: Values): readonly NewEntry[] => [
    {
      ledger: 'directives',
      kind: 'issue',
      about: values.code ?? '',
      day: values.day ?? '',
      body: { title: values.title, form: values.form, issuer: values.issuer, act: values.act, text: values.text },
      ...(values.document ? { evidence: { document: values.document } } : {}),
    },
  ]
  return (
    <EntryForm action={text('directives.do.issue')} region={answer.region.id} seen={answer.last} fields={fields} make={make} />
  )
}

function AssignForm({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const activities = useActivities(answer.region.id)
  const fields: readonly EntryField[] = [
    { name: 'code', label: text('field.code'), kind: 'text' },
    {
      name: 'directive',
      label: text('field.directive'),
      kind: 'choice',
      first: answer.directives[0]?.id ?? '',
      choices: answer.directives.map(({ id, title }) => ({ value: id, label: title })),
    },
    { name: 'text', label: text('field.text'), kind: 'area' },
    { name: 'owner', label: text('field.owner'), kind: 'text' },
    { name: 'due', label: text('field.due'), kind: 'day' },
    {
      name: 'activity',
      label: text('field.activity'),
      kind: 'choice',
      optional: true,
      choices: [{ value: '', label: text('field.none') }, ...activities],
    },
    { name: 'rise', label: text('field.rise'), kind: 'number', optional: true },
    { name: 'points', label: text('field.points'), kind: 'number', optional: true },
  ]
  const make = (values: Values): readonly NewEntry[] => {
    const { code = '', directive, text: said, owner, due } = values
    const worth = worthOf(values)
    const body = { directive, text: said, owner, due, ...(worth === undefined ? {} : { worth }) }
    return [{ ledger: 'directives', kind: 'assign', about: code, day: answer.asOf, body }]
  }
  return (
    <EntryForm action={text('directives.do.assign')} region={answer.region.id} seen={answer.last} fields={fields} make={make} />
  )
}

/** What is typed as percent and points, as fractions; what is no number is sent as it is and refused in words. */
function worthOf({ activity = '', rise = '', points = '' }: Values): object | undefined {
  if (activity !== '' && rise !== '') return { activity, rise: fraction(rise) }
  return points === '' ? undefined : { points: fraction(points) }
}

function fraction(typed: string): number | string {
  const value = Number(typed.replace(',', '.'))
  return Number.isNaN(value) ? typed : value / 100
}

/** The activities of the belief, by name. */
function useActivities(region: string): readonly { readonly value: string; readonly label: string }[] {
  const { data } = useCodes(region)
  const nameOf = useActivityName(region)
  const known = new Set(data?.codes.filter(({ list }) => list === 'activity').map(({ code }) => code))
  return beliefActivities.filter((one) => known.has(one)).map((value) => ({ value, label: nameOf(value) }))
}
