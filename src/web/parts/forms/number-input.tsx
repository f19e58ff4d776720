import { type ChangeEvent, type InputHTMLAttributes, type ReactNode, useLayoutEffect, useRef } from 'react'
import { useLanguage } from '../../language.tsx'
import { caretAfter, readTyped, showTyped } from './typed-number.ts'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly value: string
  readonly decimals: number
  readonly negative?: boolean
  readonly onChange: (value: string) => void
}

/** A number, grouped as the reader's language groups it while it is typed. */
export function NumberInput({ value, decimals, negative = false, onChange, ...shared }: Props): ReactNode {
  const language = useLanguage()
  const element = useRef<HTMLInputElement>(null)
  const caret = useRef<number>(undefined)
  const shown = showTyped(value, language)
  useLayoutEffect(() => {
    if (caret.current !== undefined) element.current?.setSelectionRange(caret.current, caret.current)
    caret.current = undefined
  })
  const change = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const kept = readTyped(target.value, language, decimals, negative)
    caret.current = caretAfter(target.value, target.selectionStart ?? target.value.length, showTyped(kept, language), language)
    onChange(kept)
  }
  const mode = negative ? 'text' : decimals > 0 ? 'decimal' : 'numeric'
  return <input {...shared} ref={element} type="text" inputMode={mode} autoComplete="off" value={shown} onChange={change} />
}
