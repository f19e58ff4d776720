import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../record.ts'
import { de } from './de.ts'
import { en, type MessageKey, type Messages } from './en.ts'
import { fr } from './fr.ts'
import { vi } from './vi.ts'

export type { MessageKey, Messages }
export const messages: Readonly<Record<Language, Messages>> = { vi, en, fr, de }

export type MessageValues = Readonly<Record<string, string | number>>

const compiled = new Map<string, IntlMessageFormat>()

function message(language: Language, key: MessageKey): IntlMessageFormat {
  const name = `${language}/${key}`
  const known = compiled.get(name)
  if (known !== undefined) return known
  const fresh = new IntlMessageFormat(messages[language][key], language)
  compiled.set(name, fresh)
  return fresh
}

/** The text of `key` in `language`, its ICU arguments filled in. */
export function translate(language: Language, key: MessageKey, values: MessageValues = {}): string {
  return message(language, key)
    .formatToParts(values)
    .map((part) => String(part.value))
    .join('')
}

/** As `translate`, but arguments that are objects come back whole between the pieces of text, so that a number can be more than text. */
export function translateAround<Piece extends object>(
  language: Language,
  key: MessageKey,
  values: Readonly<Record<string, string | number | Piece>>,
): readonly (string | Piece)[] {
  const pieces: (string | Piece)[] = []
  for (const part of message(language, key).formatToParts<Piece>(values)) pieces.push(part.value)
  return pieces
}
