import { type FormEvent, type ReactNode, useState } from 'react'
import { useText } from '../../language.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useRecord } from '../../session.ts'

interface ForecastProps {
  readonly region: string
  readonly project: string
  readonly milestones: readonly { readonly id: string; readonly name: string }[]
  readonly seen: number
  readonly today: string
}

/** A new forecast of a milestone with its reason; the baseline and earlier forecasts stay. */
export function ForecastForm({ region, project, milestones, seen, today }: ForecastProps): ReactNode {
  const text = useText()
  const record = useRecord(region)
  const [milestone, setMilestone] = useState(milestones.at(-1)?.id ?? '')
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const body = { milestone, day, reason: reason.trim() }
    const entry = { ledger: 'projects' as const, kind: 'forecast-milestone', about: project, day: today, body }
    record.mutate({ entries: [entry], seen }, { onSuccess: () => setReason('') })
  }
  return (
    <section aria-labelledby="forecast-heading">
      <h2 id="forecast-heading">{text('projects.reforecast')}</h2>
      <form onSubmit={submit}>
        <label>
          <span>{text('projects.milestone')}</span>
          <select value={milestone} onChange={({ target }) => setMilestone(target.value)}>
            {milestones.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{text('projects.stated')}</span>
          <input type="date" value={day} onChange={({ target }) => setDay(target.value)} required />
        </label>
        <label className="wide">
          <span>{text('projects.reason')}</span>
          <input value={reason} onChange={({ target }) => setReason(target.value)} required />
        </label>
        <button type="submit" disabled={record.isPending}>
          {text('projects.save')}
        </button>
      </form>
      <Problem error={record.error} />
    </section>
  )
}
