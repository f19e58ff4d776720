import { type FormEvent, type ReactNode, useState } from 'react'
import { type PetitionOutcome, petitionOutcomes } from '../../../contract/depended-things.ts'
import { useText } from '../../language.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useRecord } from '../../session.ts'

interface Place {
  readonly region: string
  readonly petition: string
  readonly seen: number
  readonly today: string
}

/** An agency's answer: one of six outcomes, with what it rests on. */
export function AnswerForm({ region, petition, seen, today }: Place): ReactNode {
  const text = useText()
  const record = useRecord(region)
  const [outcome, setOutcome] = useState<PetitionOutcome>('solved')
  const [words, setWords] = useState('')
  const [reference, setReference] = useState('')
  const [document, setDocument] = useState('')
  const extra = outcome === 'not-possible' ? 'law' : outcome === 'forwarded' ? 'to' : undefined
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const body = { outcome, words: words.trim(), ...(extra === undefined ? {} : { [extra]: reference.trim() }) }
    const evidence = document.trim() === '' ? {} : { evidence: { document: document.trim() } }
    const entry = { ledger: 'petitions' as const, kind: 'answer', about: petition, day: today, body, ...evidence }
    record.mutate({ entries: [entry], seen })
  }
  return (
    <section aria-labelledby="answer-heading">
      <h2 id="answer-heading">{text('petitions.answer')}</h2>
      <form onSubmit={submit}>
        <label>
          <span>{text('petitions.outcomeLabel')}</span>
          <select value={outcome} onChange={({ target }) => setOutcome(target.value as PetitionOutcome)}>
            {petitionOutcomes.map((one) => (
              <option key={one} value={one}>
                {text(`petitions.outcome.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <Field label={text('petitions.words')} value={words} change={setWords} required />
        {extra === undefined ? null : (
          <Field label={text(`petitions.${extra}`)} value={reference} change={setReference} required />
        )}
        <Field label={text('petitions.document')} value={document} change={setDocument} />
        <button type="submit" disabled={record.isPending}>
          {text('projects.save')}
        </button>
      </form>
      <Problem error={record.error} />
    </section>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly required?: boolean
}

function Field({ label, value, change, required = false }: FieldProps): ReactNode {
  return (
    <label className="wide">
      <span>{label}</span>
      <input value={value} onChange={({ target }) => change(target.value)} required={required} />
    </label>
  )
}

/** The enterprise's last word: settled, or open again. */
export function EnterpriseForm({
  region,
  petition,
  seen,
  today,
  isAnswered,
}: Place & { readonly isAnswered: boolean }): ReactNode {
  const text = useText()
  const record = useRecord(region)
  const [reason, setReason] = useState('')
  const enter = (kind: string, body: Readonly<Record<string, unknown>>): void =>
    record.mutate({ entries: [{ ledger: 'petitions', kind, about: petition, day: today, body }], seen })
  const reopen = (event: FormEvent): void => {
    event.preventDefault()
    enter('reopen', { reason: reason.trim() })
  }
  return (
    <section>
      {isAnswered ? (
        <p>
          <button type="button" disabled={record.isPending} onClick={() => enter('confirm', {})}>
            {text('petitions.confirm')}
          </button>
        </p>
      ) : null}
      <form onSubmit={reopen}>
        <Field label={text('projects.reason')} value={reason} change={setReason} required />
        <button type="submit" disabled={record.isPending}>
          {text('petitions.reopen')}
        </button>
      </form>
      <Problem error={record.error} />
    </section>
  )
}
