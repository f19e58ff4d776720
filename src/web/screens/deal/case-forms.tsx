import type { ReactNode } from 'react'
import type { NewEntry } from '../../../contract/daybook.ts'
import { turns } from '../../../contract/deal-words.ts'
import { useLanguage, useText } from '../../language.tsx'
import { EntryForm } from '../../parts/entry-form.tsx'
import type { EntryField, Typed } from '../../parts/forms/field.ts'
import { mayEnter } from '../../parts/forms/kind-fields.ts'
import { documentField, evidenceOf, RecordForm } from '../../parts/forms/record-form.tsx'
import { nameOfThing } from '../../parts/named.ts'
import { useActor } from '../../session.ts'
import type { DealAnswer } from './deal-answer.ts'

interface Props {
  readonly answer: DealAnswer
  readonly region: string
  readonly onRecorded: (word: ReactNode) => void
}

/** Opens a procedure: its clock starts on that day, with the limit in force. */
export function OpenCaseForm({ answer, region, onRecorded }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { available } = answer
  if (available.length === 0) return null
  const helpOf = (id: string | undefined): string => {
    const one = available.find((other) => other.id === id)
    if (one === undefined) return ''
    const names = one.replaces.map((other) => nameOfThing(other, language)).join(', ')
    const unit = one.unit === 'working-days' ? 'working' : 'calendar'
    const limit = text('service.days', { days: one.limit, unit })
    const told = text('help.procedure', { limit, agency: nameOfThing(one.agency, language) })
    return names === '' ? told : `${told} ${text('help.replaces', { names })}`
  }
  return (
    <RecordForm
      region={region}
      seen={answer.last}
      day={answer.day}
      action={text('do.open-procedure')}
      ledger="investment"
      kind="open-procedure"
      about={answer.deal.id}
      words={({ procedure }) => ({
        procedure: {
          label: text('deal.procedure'),
          choices: available.map((one) => ({ value: one.id, label: nameOfThing(one, language) })),
          first: available[0]?.id ?? '',
          help: helpOf(procedure),
        },
      })}
      onRecorded={onRecorded}
    />
  )
}

const outcomes = ['granted', 'refused', 'withdrawn'] as const

/** What happens to a procedure under way: its clock is stopped with reason and turn, runs on, or it ends. */
export function CaseForm({
  answer,
  region,
  onRecorded,
  one,
}: Props & { readonly one: DealAnswer['checklist'][number] }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const actor = useActor().data?.actor ?? null
  if (!mayEnter(actor, 'investment', 'finish-procedure')) return null
  const acts = [one.state === 'paused' ? 'resume' : 'pause', ...outcomes]
  const fields = ({ act = acts[0] }: Typed): readonly EntryField[] => [
    {
      name: 'act',
      label: text('ask.act'),
      kind: 'choice',
      first: acts[0] ?? '',
      choices: acts.map((value) => ({ value, label: text('ask.actKind', { act: value }) })),
    },
    ...(act === 'pause' ? pauseFields(text) : []),
    { name: 'day', label: text('form.day'), kind: 'day', first: answer.day },
    ...documentField(act === 'granted' ? 'needed' : act === 'refused' || act === 'withdrawn' ? 'optional' : 'none', text),
  ]
  const make = (values: Typed): readonly NewEntry[] => [
    {
      ledger: 'investment',
      about: answer.deal.id,
      day: values.day ?? '',
      ...actOf(one.procedure.id, values),
      ...evidenceOf(values),
    },
  ]
  return (
    <EntryForm
      action={text('do.case', { procedure: nameOfThing(one.procedure, language) })}
      region={region}
      seen={answer.last}
      draft={`case.${answer.deal.id}.${one.opening.entry}`}
      fields={fields}
      make={make}
      onRecorded={onRecorded}
    />
  )
}

function pauseFields(text: ReturnType<typeof useText>): readonly EntryField[] {
  const others = turns
    .filter((turn) => turn !== 'agency')
    .map((value) => ({ value, label: text('ask.turnKind', { turn: value }) }))
  return [
    { name: 'turn', label: text('ask.turn'), kind: 'choice', first: 'investor', choices: others },
    { name: 'reason', label: text('ask.reason'), kind: 'area', most: 2000 },
  ]
}

function actOf(procedure: string, { act, turn, reason }: Typed): Pick<NewEntry, 'kind' | 'body'> {
  if (act === 'pause') return { kind: 'pause-procedure', body: { procedure, turn, reason } }
  return act === 'resume'
    ? { kind: 'resume-procedure', body: { procedure } }
    : { kind: 'finish-procedure', body: { procedure, outcome: act } }
}
