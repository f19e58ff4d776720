import type { FormEvent, ReactNode } from 'react'
import { useText } from '../../language.tsx'
import { useCodes } from '../../queries.ts'
import type { PlanNames } from './names.ts'

/** A line with inputs and a button that does what they say. */
export function StepForm({
  action,
  disabled = false,
  onSubmit,
  children,
}: {
  readonly action: string
  readonly disabled?: boolean
  readonly onSubmit: () => void
  readonly children: ReactNode
}): ReactNode {
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form onSubmit={submit}>
      {children}
      <button type="submit" disabled={disabled}>
        {action}
      </button>
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'date'
  readonly short?: boolean
  readonly needed?: boolean
}

export function Field({ label, value, onChange, type = 'text', short = false, needed = false }: FieldProps): ReactNode {
  return (
    <label>
      <span>{label}</span>
      <input
        type={type}
        className={short ? 'short' : undefined}
        inputMode={short ? 'decimal' : undefined}
        value={value}
        required={needed}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}

export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value) => void
}): ReactNode {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(options.find(([one]) => one === target.value)?.[0] ?? value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** One of the agencies of the code list, or nobody. */
export function AgencyChoice({
  region,
  names,
  label,
  value,
  onChange,
}: {
  readonly region: string
  readonly names: PlanNames
  readonly label: string
  readonly value: string
  readonly onChange: (code: string) => void
}): ReactNode {
  const text = useText()
  const { data } = useCodes(region)
  const agencies = (data?.codes ?? []).filter(({ list }) => list === 'issuer').map(({ code }) => code)
  const options = [['', text('sheet.nobody')] as const, ...agencies.map((code) => [code, names.agency(code)] as const)]
  return <Choice label={label} value={value} options={options} onChange={onChange} />
}
