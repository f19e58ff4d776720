import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../record.ts'
import type { texts as books } from './books/en.ts'
import type { texts as first } from './en.ts'
import type { texts as investment } from './investment/en.ts'
import type { texts as land } from './land/en.ts'
import type { texts as outlook } from './outlook/en.ts'
import type { texts as projects } from './projects/en.ts'
import type { texts as sheet } from './sheet/en.ts'
import type { texts as steering } from './steering/en.ts'
import type { texts as terminal } from './terminal/en.ts'
import type { texts as trail } from './trail/en.ts'

/** The texts come in parts, one folder each: a browser fetches those of a screen with the screen. */
export type MessageKey = keyof (typeof first &
  typeof books &
  typeof investment &
  typeof land &
  typeof outlook &
  typeof projects &
  typeof sheet &
  typeof steering &
  typeof terminal &
  typeof trail)

/** Every text in one language: a missing or unknown key does not compile. */
export type Messages = Readonly<Record<MessageKey, string>>

const catalogues = new Map<Language, Partial<Messages>>()

/** Gives texts of a language, before the first of them is asked for: all at once in `all.ts`, part by part in a browser. */
export function provideMessages(language: Language, messages: Partial<Messages>): void {
  catalogues.set(language, { ...catalogues.get(language), ...messages })
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
  const text = catalogues.get(language)?.[key]
  if (text === undefined) throw new Error(`the text ${name} was asked for before it was provided`)
  const fresh = new IntlMessageFormat(text, language)
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
