import type { ReactNode } from 'react'
import { petitionOutcomes } from '../../../contract/depended-things.ts'
import type { Output } from '../../api.ts'
import { useText } from '../../language.tsx'
import { EntryButton } from '../../parts/entry-form.tsx'
import { mayEnter } from '../../parts/forms/kind-fields.ts'
import { chosenOf } from '../../parts/forms/new-name.ts'
import { RecordForm } from '../../parts/forms/record-form.tsx'
import { useActor } from '../../session.ts'
import { useNamedChoices } from './petition-words.ts'

interface Props {
  readonly region: string
  readonly answer: Output<'showPetition'>
}

/** What may be done with a petition now, each by whom the ledger lets do it. */
export function PetitionForms({ region, answer }: Props): ReactNode {
  const { state, mine } = answer.petition
  const isEnded = state === 'closed' || state === 'withdrawn'
  return (
    <>
      {isEnded ? null : <OfficialForms region={region} answer={answer} />}
      {mine ? <EnterpriseForms region={region} answer={answer} /> : null}
    </>
  )
}

function useShared({ region, answer }: Props) {
  return { region, day: answer.asOf, seen: answer.last, ledger: 'petitions', about: answer.petition.id } as const
}

function OfficialForms(props: Props): ReactNode {
  const { petition } = props.answer
  return (
    <>
      <AnswerForm {...props} />
      {petition.paused ? <ResumeForm {...props} /> : null}
      {petition.state === 'open' && petition.level > petition.escalated ? <EscalateForm {...props} /> : null}
      <AssignForm {...props} />
      <TopicForm {...props} />
    </>
  )
}

/** An agency's answer: one of six outcomes, with what it rests on; to a ministry, the clock stands still. */
function AnswerForm(props: Props): ReactNode {
  const text = useText()
  const shared = useShared(props)
  return (
    <RecordForm
      {...shared}
      kind="answer"
      action={text('petitions.answer')}
      words={({ outcome }) => ({
        outcome: {
          label: text('petitions.outcomeLabel'),
          choices: petitionOutcomes.map((one) => ({ value: one, label: text(`petitions.outcome.${one}`) })),
          ...(outcome === 'forwarded' ? { help: text('petitionForm.forwardedHelp') } : {}),
        },
        words: { label: text('petitions.words') },
        ...(outcome === 'not-possible' ? { law: { label: text('petitions.law'), optional: false } } : {}),
        ...(outcome === 'forwarded' ? { to: { label: text('petitions.to'), optional: false } } : {}),
      })}
      evidence={({ outcome }) => (outcome === 'forwarded' ? 'needed' : 'optional')}
    />
  )
}

function ResumeForm(props: Props): ReactNode {
  const text = useText()
  return (
    <RecordForm
      {...useShared(props)}
      kind="resume-clock"
      action={text('petitionForm.resume')}
      words={{ reason: { label: text('petitionForm.ministrySaid') } }}
      evidence="optional"
    />
  )
}

function EscalateForm(props: Props): ReactNode {
  const text = useText()
  const level = props.answer.petition.escalated + 1
  const office = props.answer.ladder.find((one) => one.level === level)?.office ?? ''
  return (
    <RecordForm
      {...useShared(props)}
      kind="escalate"
      action={text('petitionForm.escalate', { office })}
      words={{ words: { label: text('petitions.words') } }}
      fixed={{ level }}
    />
  )
}

/** The petition goes to another office. */
function AssignForm(props: Props): ReactNode {
  const text = useText()
  const { offices } = useNamedChoices(props.region)
  const others = offices.filter(({ value }) => value !== props.answer.petition.owner)
  return (
    <RecordForm
      {...useShared(props)}
      kind="assign"
      action={text('petitionForm.assign')}
      words={{
        owner: { label: text('petitionForm.owner'), kind: 'thing', choices: others },
        reason: { label: text('projects.reason') },
      }}
      fixed={({ owner }) => ({ ownerName: chosenOf(others, owner, { id: '', name: '' }).name })}
    />
  )
}

/** The petition is like others in substance: counted with them, so that the rule itself may be mended. */
function TopicForm(props: Props): ReactNode {
  const text = useText()
  const { topics } = useNamedChoices(props.region)
  const others = topics.filter(({ value }) => value !== props.answer.petition.topic)
  return (
    <RecordForm
      {...useShared(props)}
      kind="set-topic"
      action={text('petitionForm.setTopic')}
      words={{
        topic: { label: text('petitionForm.topic'), kind: 'thing', choices: others, help: text('petitionForm.setTopicHelp') },
        reason: { label: text('projects.reason') },
      }}
    />
  )
}

/** The enterprise's last word: settled, open again, or not pursued. */
function EnterpriseForms(props: Props): ReactNode {
  const text = useText()
  const shared = useShared(props)
  const actor = useActor().data?.actor ?? null
  const { petition, asOf, last } = props.answer
  const confirm = { ledger: 'petitions', kind: 'confirm', about: petition.id, day: asOf, body: {} } as const
  const isEnded = petition.state === 'closed' || petition.state === 'withdrawn'
  const words = { reason: { label: text('projects.reason') } }
  return (
    <>
      {petition.state === 'answered' && mayEnter(actor, 'petitions', 'confirm') ? (
        <p>
          <EntryButton action={text('petitions.confirm')} region={props.region} seen={last} entries={[confirm]} />
        </p>
      ) : null}
      {petition.state === 'open' ? null : (
        <RecordForm {...shared} kind="reopen" action={text('petitions.reopen')} words={words} />
      )}
      {isEnded ? null : <RecordForm {...shared} kind="withdraw" action={text('petitionForm.withdraw')} words={words} />}
    </>
  )
}
