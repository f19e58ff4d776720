import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../record.ts'
import type { MessageKey, Messages } from './en.ts'

export type { MessageKey, Messages }

const catalogues = new Map<Language, Messages>()

/** Gives the texts of a language, before the first of them is asked for: all at once in `all.ts`, one by one in a browser. */
export function provideMessages(language: Language, messages: Messages): void {
  catalogues.set(language, messages)
}

/** Whether the texts of a language are there. */
export function hasMessages(language: Language): boolean {
  return catalogues.has(language)
}

/** Whether there is a text of that name. */
export function hasMessage(language: Language, key: string): key is MessageKey {
  const messages = catalogues.get(language)
  return messages !== undefined && key in messages
}

export type MessageValues = Readonly<Record<string, string | number>>

const compiled = new Map<string, IntlMessageFormat>()

function message(language: Language, key: MessageKey): IntlMessageFormat {
  const name = `${language}/${key}`
  const known = compiled.get(name)
  if (known !== undefined) return known
  const messages = catalogues.get(language)
  if (messages === undefined) throw new Error(`the texts of ${language} were asked for before they were provided`)
  const fresh = new IntlMessageFormat(messages[key], language)
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
