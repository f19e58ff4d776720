import { type ReactNode, useId } from 'react'
import { useText } from '../../language.tsx'
import { type EntryField, firstOf, type Typed } from './field.ts'
import { MoneyInput } from './money-input.tsx'
import { NumberInput } from './number-input.tsx'
import { ThingChoice, ThingsChoice } from './thing-choice.tsx'

interface Props {
  readonly field: EntryField
  readonly typed: Typed
  readonly set: (name: string, value: string) => void
  readonly problem: string | undefined
}

/** One field: its name, what to fill in, what is meant, and what is wrong with it. */
export function FieldControl({ field, typed, set, problem }: Props): ReactNode {
  const text = useText()
  const [id, helpId, problemId] = [useId(), useId(), useId()]
  const described = [field.help === undefined ? '' : helpId, problem === undefined ? '' : problemId].filter((one) => one !== '')
  const marks = {
    ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
    ...(problem === undefined ? {} : { 'aria-invalid': true as const }),
  }
  const label = (
    <label htmlFor={id}>
      {field.label}
      {field.unit === undefined ? '' : ` (${field.unit})`}
      {field.optional === true ? <span className="small"> ({text('form.optional')})</span> : null}
    </label>
  )
  const isTick = field.kind === 'yes'
  return (
    <div className={`field ${field.kind}`}>
      {isTick ? null : label}
      <Control field={field} typed={typed} set={set} id={id} marks={marks} />
      {isTick ? label : null}
      {field.help === undefined ? null : (
        <p id={helpId} className="small">
          {field.help}
        </p>
      )}
      {problem === undefined ? null : (
        <p id={problemId} className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

type Marks = { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true }

interface ControlProps extends Pick<Props, 'field' | 'typed' | 'set'> {
  readonly id: string
  readonly marks: Marks
}

function Control({ field, typed, set, id, marks }: ControlProps): ReactNode {
  const text = useText()
  const { name, kind, choices = [], optional = false, most } = field
  const held = (key: string): string => typed[key] ?? firstOf(field, key)
  const value = held(name)
  const change = ({ target }: { readonly target: { readonly value: string } }): void => set(name, target.value)
  const shared = { id, value, ...marks, ...(optional ? {} : { 'aria-required': true }) }
  const searched = { id, choices, value, described: marks, onChange: (one: string) => set(name, one) }
  switch (kind) {
    case 'area':
      return <textarea rows={3} {...shared} maxLength={most} onChange={change} />
    case 'day':
      return <input type="date" {...shared} onChange={change} />
    case 'number':
      return (
        <NumberInput
          {...shared}
          decimals={field.decimals ?? 6}
          negative={field.negative ?? field.decimals === undefined}
          onChange={(one) => set(name, one)}
        />
      )
    case 'money': {
      const values = Object.fromEntries(
        ['amount', 'currency', 'rate', 'rateSource'].map((part) => [`${name}.${part}`, held(`${name}.${part}`)]),
      )
      return <MoneyInput field={field} id={id} values={values} set={set} described={marks} />
    }
    case 'thing':
      return <ThingChoice {...searched} />
    case 'things':
      return <ThingsChoice {...searched} />
    case 'yes':
      return (
        <input
          type="checkbox"
          id={id}
          checked={value === 'yes'}
          {...marks}
          onChange={({ target }) => set(name, target.checked ? 'yes' : '')}
        />
      )
    case 'choice': {
      const isOffered = choices.some((one) => one.value === value)
      return (
        <select {...shared} onChange={change}>
          {isOffered ? null : <option value={value}>{text('form.choose')}</option>}
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.detail === undefined ? one.label : `${one.label} (${one.detail})`}
            </option>
          ))}
        </select>
      )
    }
    default:
      return <input type="text" {...shared} maxLength={most} onChange={change} />
  }
}
