import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { NewEntry } from '../../contract/daybook.ts'
import type { Output } from '../api.ts'
import { useLanguage, useText } from '../language.tsx'
import { useRecord } from '../session.ts'
import { checkFields } from './forms/check-fields.ts'
import { type EntryField, type Problems, type Typed, valuesOf } from './forms/field.ts'
import { FieldControl } from './forms/field-control.tsx'
import { refusedFields } from './forms/refused.ts'
import { useDraft } from './forms/use-draft.ts'
import { Problem } from './problem.tsx'
import './forms/forms.css'

export type { Choice, EntryField, Problems, Typed } from './forms/field.ts'
export type Recorded = Output<'recordEntries'>

export interface EntryFormProps {
  /** What the button that opens it says. */
  readonly action: string
  readonly region: string
  /** Number of the last entry that the reader has seen. */
  readonly seen: number
  /** What is to be filled in; may hang on what has been. */
  readonly fields: readonly EntryField[] | ((values: Typed) => readonly EntryField[])
  readonly make: (values: Typed) => readonly NewEntry[]
  /** Under what name the draft survives a reload: one that no other form of the region has. Without it the draft lasts as long as the page. */
  readonly draft?: string | undefined
  /** What is wrong beyond single fields: asked once nothing is missing. */
  readonly check?: ((values: Typed) => Problems) | undefined
  /** What should be looked at before entering, without being in the way: likely duplicates. */
  readonly warn?: ((values: Typed) => ReactNode) | undefined
  /** A link to what was recorded. */
  readonly said?: ((recorded: Recorded) => ReactNode) | undefined
  /** Takes the word that something was recorded, where the form goes when it was. */
  readonly onRecorded?: ((word: ReactNode) => void) | undefined
}

/**
 * Something that may be entered: opens, is filled in, and says at its fields why it was refused, keeping what was typed; then says what was
 * recorded. When somebody else has changed the same meanwhile, the page shows that, and what was typed can be entered again.
 */
export function EntryForm(props: EntryFormProps): ReactNode {
  const { action, onRecorded } = props
  const [isOpen, setOpen] = useState<boolean>()
  const [word, setWord] = useState<ReactNode>(null)
  const [typed, setTyped] = useDraft(props.draft === undefined ? undefined : `${props.region}.${props.draft}`)
  const done = (recorded: ReactNode): void => {
    setOpen(false)
    if (onRecorded === undefined) setWord(recorded)
    else onRecorded(recorded)
  }
  const toggle = (open: boolean): void => {
    setOpen(open)
    if (open) setWord(null)
  }
  const isShown = isOpen ?? Object.keys(typed).length > 0
  return (
    <div className="entry-form-kit no-print">
      <details open={isShown} onToggle={({ currentTarget }) => toggle(currentTarget.open)}>
        <summary>{action}</summary>
        {isShown ? <Fields {...props} typed={typed} setTyped={setTyped} done={done} /> : null}
      </details>
      <div role="status">{word}</div>
    </div>
  )
}

interface FieldsProps extends EntryFormProps {
  readonly typed: Typed
  readonly setTyped: (typed: Typed) => void
  readonly done: (word: ReactNode) => void
}

function Fields(props: FieldsProps): ReactNode {
  const { typed, setTyped, warn } = props
  const text = useText()
  const form = useRef<HTMLFormElement>(null)
  const { fields, values, problems, tries, error, isPending, submit } = useEntering(props)
  // Whoever was refused stands at the first field that is wrong.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [tries])
  return (
    <form ref={form} className="entry" noValidate onSubmit={submit} aria-label={props.action}>
      {fields.map((field) => (
        <FieldControl
          key={field.name}
          field={field}
          typed={typed}
          set={(name, value) => setTyped({ ...typed, [name]: value })}
          problem={problems[field.name]}
        />
      ))}
      {warn === undefined ? null : <div role="status">{warn(values)}</div>}
      <p className="buttons">
        <button type="submit" disabled={isPending}>
          {text('form.save')}
        </button>
        {Object.keys(typed).length === 0 ? null : (
          <button type="button" onClick={() => setTyped({})}>
            {text('form.forget')}
          </button>
        )}
      </p>
      {problems[''] === undefined ? null : (
        <p className="problem" role="alert">
          {problems['']}
        </p>
      )}
      <Problem error={error} />
    </form>
  )
}

/** Checks, enters, and puts every problem at its field. */
function useEntering({ region, seen, fields: wanted, make, check, typed, setTyped, done, action, said }: FieldsProps) {
  const text = useText()
  const language = useLanguage()
  const record = useRecord(region)
  const [faults, setFaults] = useState<Problems>({})
  const [tries, setTries] = useState(0)
  const fields = fieldsOf(wanted, typed)
  const values = valuesOf(fields, typed)
  const refused = refusedFields(record.error, fields, language)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    record.reset()
    const missing = checkFields(fields, values, text)
    const found = Object.keys(missing).length > 0 ? missing : (check?.(values) ?? {})
    setFaults(found)
    const again = (): void => setTries((before) => before + 1)
    if (Object.keys(found).length > 0) {
      again()
      return
    }
    // Not by the callbacks of `mutate`: they are not called where what was recorded takes the form off the page.
    record.mutateAsync({ entries: make(values), seen }).then((recorded) => {
      setTyped({})
      done(
        <p className="recorded">
          {text('form.recorded', { what: action, entry: recorded.last })} {said?.(recorded)}
        </p>,
      )
    }, again)
  }
  const problems = { ...faults, ...refused }
  return {
    fields,
    values,
    problems,
    tries,
    error: refused === undefined ? record.error : null,
    isPending: record.isPending,
    submit,
  }
}

/** The fields, where they hang on what is filled in: on what they begin with, too. */
function fieldsOf(wanted: EntryFormProps['fields'], typed: Typed): readonly EntryField[] {
  return typeof wanted === 'function' ? wanted({ ...typed, ...valuesOf(wanted(typed), typed) }) : wanted
}

interface ActionProps extends Pick<EntryFormProps, 'action' | 'region' | 'seen'> {
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
