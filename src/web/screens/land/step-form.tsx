import { type FormEvent, type ReactNode, useState } from 'react'
import type { Output } from '../../api.ts'
import { useText } from '../../language.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useRecord } from '../../session.ts'
import { useWords } from './words.tsx'

interface Props {
  readonly region: string
  readonly household: Output<'clearance'>['households'][number]
  /** Number of the last entry that is on the page. */
  readonly seen: number
  readonly day: string
}

/** The next steps of a household, and the form that enters one of them. */
export function StepForm({ region, household, seen, day: today }: Props): ReactNode {
  const text = useText()
  const { word } = useWords()
  const [step, setStep] = useState<string>()
  const chosen = household.next.find((one) => one.step === step)
  if (chosen !== undefined)
    return (
      <Form region={region} household={household} seen={seen} day={today} step={chosen.step} close={() => setStep(undefined)} />
    )
  return household.next.map((one) => (
    <button key={one.step} type="button" className="land-step" onClick={() => setStep(one.step)}>
      {text('board.enter', { step: word(one.step) })}
    </button>
  ))
}

function Form({
  region,
  household,
  seen,
  day: today,
  step,
  close,
}: Props & { readonly step: string; readonly close: () => void }): ReactNode {
  const text = useText()
  const { word } = useWords()
  const record = useRecord(region)
  const [day, setDay] = useState(today)
  const [document, setDocument] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const evidence = document.trim() === '' ? {} : { evidence: { document: document.trim() } }
    const body = { step, households: [household.household] }
    const entry = { ledger: 'land', kind: 'clearance-step', about: household.plot, day, body, ...evidence } as const
    record.mutate({ entries: [entry], seen }, { onSuccess: close })
  }
  return (
    <form className="land-form" onSubmit={submit} aria-label={text('board.enter', { step: word(step) })}>
      <strong>{word(step)}</strong>
      <label>
        <span>{text('board.day')}</span>
        <input type="date" value={day} required onChange={({ target }) => setDay(target.value)} />
      </label>
      <label>
        <span>{text('board.document')}</span>
        <input value={document} onChange={({ target }) => setDocument(target.value)} />
      </label>
      <button type="submit" disabled={record.isPending}>
        {text('board.save')}
      </button>
      <button type="button" onClick={close}>
        {text('board.cancel')}
      </button>
      <Problem error={record.error} />
    </form>
  )
}
