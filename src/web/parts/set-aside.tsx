import { type FormEvent, type ReactNode, useState } from 'react'

import { useText } from '../language.tsx'
import { useActor, useRecord } from '../session.ts'
import { today } from '../today.ts'
import { Failure } from './states.tsx'

interface Props {
  readonly region: string
  readonly observation: string
  readonly kind: 'set-aside' | 'restore'
}

const roles: readonly string[] = ['planner', 'leader', 'administrator']

/** Takes a figure out of the belief or lets it count again, for those who may; the reason goes on record. */
export function SetAside({ region, observation, kind }: Props): ReactNode {
  const text = useText()
  const { data } = useActor()
  const record = useRecord(region)
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  if (!roles.includes(data?.actor?.role ?? '')) return null
  const label = text(kind === 'restore' ? 'outlook.setAside.restore' : 'outlook.setAside.act')
  if (!isOpen)
    return (
      <button type="button" className="no-print" onClick={() => setOpen(true)}>
        {label}
      </button>
    )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    record.mutate({
      entries: [{ ledger: 'choices', kind, about: observation, day: today(), body: { reason } }],
    })
  }
  return (
    <form className="controls no-print" onSubmit={submit}>
      <label>
        <span>{text('outlook.setAside.reason')}</span>
        <input required maxLength={2000} value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
      <button type="submit" disabled={record.isPending}>
        {label}
      </button>
      {record.error === null ? null : <Failure error={record.error} retry={() => record.reset()} />}
    </form>
  )
}
