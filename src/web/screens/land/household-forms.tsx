import type { ReactNode } from 'react'
import { obstacleReasons } from '../../../contract/ledgers/land-words.ts'
import type { Output } from '../../api.ts'
import { useText } from '../../language.tsx'
import { RecordForm } from '../../parts/forms/record-form.tsx'
import { useWords } from './words.tsx'

interface Props {
  readonly region: string
  readonly household: Output<'clearance'>['households'][number]
  /** Number of the last entry that is on the page. */
  readonly seen: number
  readonly day: string
}

/** What may be entered for a household: its next steps, what is in the way, and that it no longer is. */
export function HouseholdForms({ region, household, seen, day }: Props): ReactNode {
  const text = useText()
  const { word } = useWords()
  const { plot, next, reasons } = household
  const households = { households: [household.household] }
  const shared = { region, seen, day, ledger: 'land', about: plot, evidence: 'optional' } as const
  const open = reasons.map((reason) => ({ value: reason, label: word(reason) }))
  const others = obstacleReasons.filter((reason) => !reasons.includes(reason))
  if (next.length === 0) return null
  return (
    <>
      {next.map(({ step }) => (
        <RecordForm
          key={step}
          {...shared}
          kind="clearance-step"
          draft={`step.${step}.${household.household}`}
          action={text('board.enter', { step: word(step) })}
          words={{}}
          fixed={{ step, ...households }}
        />
      ))}
      <RecordForm
        {...shared}
        kind="raise-obstacle"
        draft={`obstacle.${household.household}`}
        action={text('landForm.refuse')}
        words={{
          reason: { label: text('land.reason'), choices: others.map((reason) => ({ value: reason, label: word(reason) })) },
          stopsClock: { label: text('landForm.stopsClock') },
          note: { label: text('landForm.note') },
        }}
        fixed={households}
      />
      {open.length === 0 ? null : (
        <RecordForm
          {...shared}
          kind="resolve-obstacle"
          draft={`solved.${household.household}`}
          action={text('landForm.resolve')}
          words={{ reason: { label: text('land.reason'), choices: open } }}
          fixed={households}
        />
      )}
    </>
  )
}
