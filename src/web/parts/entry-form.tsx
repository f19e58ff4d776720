import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { NewEntry } from '../../contract/daybook.ts'
import { useText } from '../language.tsx'
import { useRecord } from '../session.ts'
import { Problem } from './problem.tsx'

/** One thing to fill in. */
export interface EntryField {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'area' | 'day' | 'number' | 'choice'
  readonly optional?: boolean
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  readonly first?: string
}

interface Props {
  /** What the button that opens it says. */
  readonly action: string
  readonly region: string
  /** Number of the last entry that the reader has seen. */
  readonly seen: number
  readonly fields: readonly EntryField[]
  readonly make: (values: Readonly<Record<string, string>>) => readonly NewEntry[]
}

/** Something that may be entered: opens, is filled in, and says why it was refused, keeping what was typed. */
export function EntryForm({ action, region, seen, fields, make }: Props): ReactNode {
  const text = useText()
  const record = useRecord(region)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const typedOf = ({ name, first = '' }: EntryField): string => typed[name] ?? first
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const values = Object.fromEntries(fields.map((field) => [field.name, typedOf(field).trim()]))
    record.mutate({ entries: make(values), seen }, { onSuccess: () => setTyped({}) })
  }
  return (
    <details className="no-print">
      <summary>{action}</summary>
      <form className="entry" onSubmit={submit}>
        {fields.map((field) => (
          <Labelled
            key={field.name}
            field={field}
            value={typedOf(field)}
            onChange={(value) => setTyped({ ...typed, [field.name]: value })}
          />
        ))}
        <button type="submit" disabled={record.isPending}>
          {text('field.save')}
        </button>
        <Problem error={record.error} />
      </form>
    </details>
  )
}

interface ControlProps {
  readonly field: EntryField
  readonly value: string
  readonly onChange: (value: string) => void
}

function Labelled(props: ControlProps): ReactNode {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{props.field.label}</label>
      <Control {...props} id={id} />
    </div>
  )
}

function Control({ field, value, onChange, id }: ControlProps & { readonly id: string }): ReactNode {
  const shared = { id, value, required: field.optional !== true }
  if (field.kind === 'area') return <textarea rows={3} {...shared} onChange={({ target }) => onChange(target.value)} />
  if (field.kind === 'choice') {
    return (
      <select {...shared} onChange={({ target }) => onChange(target.value)}>
        {(field.choices ?? []).map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    )
  }
  const type = field.kind === 'day' ? 'date' : 'text'
  const mode = field.kind === 'number' ? ({ inputMode: 'decimal' } as const) : {}
  return <input type={type} {...mode} {...shared} onChange={({ target }) => onChange(target.value)} />
}

interface ActionProps extends Pick<Props, 'action' | 'region' | 'seen'> {
  readonly entries: readonly NewEntry[]
}

/** Something that is entered at one press. */
export function EntryButton({ action, region, seen, entries }: ActionProps): ReactNode {
  const record = useRecord(region)
  return (
    <span className="no-print">
      <button type="button" disabled={record.isPending} onClick={() => record.mutate({ entries, seen })}>
        {action}
      </button>
      <Problem error={record.error} />
    </span>
  )
}
