import type { ReactNode } from 'react'
import { useText } from '../../language.tsx'
import type { EntryField, Typed } from '../../parts/forms/field.ts'
import { RecordForm } from '../../parts/forms/record-form.tsx'
import type { DealAnswer } from './deal-answer.ts'

interface Props {
  readonly answer: DealAnswer
  readonly region: string
}

/**
 * Enters that the deal has come to a stage: only those that may follow are offered. Where some are left out, each is explained on a document;
 * and the form says whether the stage itself needs one.
 */
export function MoveForm({ answer, region }: Props): ReactNode {
  const text = useText()
  const { steps } = answer
  if (steps.length === 0) return null
  const stepTo = (to: string | undefined) => steps.find(({ stage }) => stage === to)
  const namesOf = (stages: readonly DealAnswer['steps'][number]['stage'][]): string =>
    stages.map((stage) => text(`stage.${stage}`)).join(', ')
  const choices = steps.map(({ stage, skips }) => ({
    value: stage,
    label: text(`stage.${stage}`),
    ...(skips.length === 0 ? {} : { detail: text('ask.leavesOut', { stages: namesOf(skips) }) }),
  }))
  const skipsOf = ({ to }: Typed) => stepTo(to)?.skips ?? []
  const skipFields = (values: Typed): readonly EntryField[] =>
    skipsOf(values).flatMap((stage): readonly EntryField[] => [
      {
        name: `skip.${stage}.reason`,
        kind: 'text',
        label: text('ask.whyLeftOut', { stage: text(`stage.${stage}`) }),
        most: 2000,
      },
      {
        name: `skip.${stage}.document`,
        kind: 'text',
        label: text('ask.leftOutOn', { stage: text(`stage.${stage}`) }),
        most: 300,
      },
    ])
  return (
    <RecordForm
      region={region}
      seen={answer.last}
      day={answer.day}
      action={text('do.move-deal')}
      ledger="investment"
      kind="move-deal"
      about={answer.deal.id}
      words={({ to }) => ({
        to: {
          label: text('deal.stage'),
          choices,
          first: steps[0]?.stage ?? '',
          help: text('help.stage', { needed: stepTo(to)?.document === true ? 'yes' : 'no' }),
        },
        note: { label: text('ask.note') },
      })}
      after={skipFields}
      fixed={(values) => {
        const skipped = skipsOf(values).map((stage) => ({
          stage,
          reason: values[`skip.${stage}.reason`] ?? '',
          document: values[`skip.${stage}.document`] ?? '',
        }))
        return skipped.length === 0 ? {} : { skipped }
      }}
      evidence={({ to }) => (stepTo(to)?.document === true ? 'needed' : 'optional')}
    />
  )
}

/** Takes the last move back, entered by mistake. */
export function TakeBackForm({ answer, region }: Props): ReactNode {
  const text = useText()
  if (answer.trail.length < 2) return null
  return (
    <RecordForm
      region={region}
      seen={answer.last}
      day={answer.day}
      action={text('do.take-back-move', { stage: text(`stage.${answer.deal.stage}`) })}
      ledger="investment"
      kind="take-back-move"
      about={answer.deal.id}
      words={{ reason: { label: text('ask.reason') } }}
    />
  )
}
