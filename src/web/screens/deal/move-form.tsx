import { type FormEvent, type ReactNode, useState } from 'react'
import { useText } from '../../language.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useRecord } from '../../session.ts'
import type { DealAnswer } from './deal-answer.ts'

/** Enters that the deal has come to its next stage, on which day and on which document. */
export function MoveForm({ answer, region }: { readonly answer: DealAnswer; readonly region: string }): ReactNode {
  const text = useText()
  const record = useRecord(region)
  const [to, setTo] = useState<string>(answer.next[0] ?? '')
  const [on, setOn] = useState(answer.day)
  const [document, setDocument] = useState('')
  if (answer.next.length === 0) return null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const entry = { ledger: 'investment' as const, kind: 'move-deal', about: answer.deal.id, day: on, body: { to } }
    record.mutate({ seen: answer.last, entries: [document === '' ? entry : { ...entry, evidence: { document } }] })
  }
  return (
    <form className="entry-form" onSubmit={submit} aria-label={text('deal.enter')}>
      <label>
        <span>{text('deal.moveTo')}</span>
        <select value={to} onChange={({ target }) => setTo(target.value)}>
          {answer.next.map((stage) => (
            <option key={stage} value={stage}>
              {text(`stage.${stage}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{text('deal.onDay')}</span>
        <input type="date" value={on} onChange={({ target }) => setOn(target.value)} required />
      </label>
      <label>
        <span>{text('deal.onDocument')}</span>
        <input value={document} onChange={({ target }) => setDocument(target.value)} />
      </label>
      <button type="submit" disabled={record.isPending}>
        {text('deal.submit')}
      </button>
      <Problem error={record.error} />
    </form>
  )
}
