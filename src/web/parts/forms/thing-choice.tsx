import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { useText } from '../../language.tsx'
import { folded, matches } from '../matches.ts'
import type { Choice } from './field.ts'

interface Props {
  readonly id: string
  readonly choices: readonly Choice[]
  readonly value: string
  readonly onChange: (value: string) => void
  /** The name chosen stays in the box; where several are chosen, the box is empty for the next. */
  readonly keeps?: boolean
  readonly described: { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true }
}

const most = 8

/** One of many things, found by words of its name without marks and case; arrows, Enter and Escape work. */
export function ThingChoice({ id, choices, value, onChange, keeps = true, described }: Props): ReactNode {
  const text = useText()
  const list = useId()
  const [words, setWords] = useState<string>()
  const [at, setAt] = useState(0)
  const chosen = choices.find((one) => one.value === value)
  const found = words === undefined ? [] : fitting(choices, words)
  const choose = (one: Choice | undefined): void => {
    if (one === undefined) return
    onChange(one.value)
    setWords(undefined)
  }
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      if (words === undefined) setWords('')
      else setAt((Math.max(0, at + step) + found.length) % Math.max(1, found.length))
    } else if (event.key === 'Enter' && found.length > 0) {
      event.preventDefault()
      choose(found[at])
    } else if (event.key === 'Escape') setWords(undefined)
  }
  const isOpen = found.length > 0
  return (
    <div className="thing-choice">
      <input
        id={id}
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        {...(isOpen ? { 'aria-activedescendant': `${list}-${at}` } : {})}
        {...described}
        value={words ?? (keeps ? (chosen?.label ?? value) : '')}
        placeholder={text('form.find', { count: choices.length })}
        onChange={({ target }) => {
          setWords(target.value)
          setAt(0)
          if (keeps && value !== '') onChange('')
        }}
        onClick={() => setWords(words ?? '')}
        onKeyDown={press}
        onBlur={() => setWords(undefined)}
      />
      <div className="found" id={list} role="listbox" aria-label={text('form.found')} hidden={!isOpen}>
        {found.map((one, index) => (
          <div
            key={one.value}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            // The press, not the click: the box would lose its focus, and the list go, before a click came.
            onMouseDown={(event) => {
              event.preventDefault()
              choose(one)
            }}
          >
            {one.label} {one.detail === undefined ? null : <span className="small">{one.detail}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}

/** The first few that fit, those that begin with the words before the others. */
function fitting(choices: readonly Choice[], words: string): readonly Choice[] {
  const found = choices.filter(({ value, label, detail = '' }) => matches([label, detail, value], words))
  const begins = (one: Choice): number => (folded(one.label).startsWith(folded(words)) ? 0 : 1)
  return found.toSorted((one, other) => begins(one) - begins(other)).slice(0, most)
}

/** Several things, each taken out again by its button. */
export function ThingsChoice({ value, onChange, choices, ...shared }: Omit<Props, 'keeps'>): ReactNode {
  const text = useText()
  const taken = value === '' ? [] : value.split(',')
  return (
    <>
      {taken.length === 0 ? null : (
        <ul className="taken">
          {taken.map((one) => {
            const label = choices.find((choice) => choice.value === one)?.label ?? one
            const without = taken.filter((other) => other !== one).join(',')
            return (
              <li key={one}>
                {label}{' '}
                <button type="button" aria-label={text('form.takeOut', { label })} onClick={() => onChange(without)}>
                  ×
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <ThingChoice
        {...shared}
        choices={choices.filter((one) => !taken.includes(one.value))}
        value=""
        keeps={false}
        onChange={(one) => onChange([...taken, one].join(','))}
      />
    </>
  )
}
