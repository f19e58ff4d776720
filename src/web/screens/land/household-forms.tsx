import { type ReactNode, useState } from 'react'
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

/** What may be entered for a household, shown when somebody asks for it: a page has fifty of them. */
export function HouseholdForms(props: Props): ReactNode {
  const text = useText()
  const { word } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { next } = props.household
  return (
    <>
      {next.map(({ step }) => word(step)).join(', ')}
      {next.length === 0 ? null : (
        <details className="no-print" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{text('landForm.household')}</summary>
          {isOpen ? <Forms {...props} /> : null}
        </details>
      )}
    </>
  )
}

/** Its next steps, what is in the way, and that it no longer is. */
function Forms({ region, household, seen, day }: Props): ReactNode {
  const text = useText()
  const { word } = useWords()
  const { plot, next, reasons } = household
  const households = { households: [household.household] }
  const shared = { region, seen, day, ledger: 'land', about: plot, evidence: 'optional' } as const
  const open = reasons.map((reason) => ({ value: reason, label: word(reason) }))
  const others = obstacleReasons.filter((reason) => !reasons.includes(reason))
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
