import { type Messages, provideMessages } from '../contract/messages/index.ts'
import type { Language } from '../contract/record.ts'

/** The texts of a part in a language, each in a file of its own: nobody waits for texts that their page does not need. */
const files = import.meta.glob<Partial<Messages>>(
  ['../contract/messages/{vi,en,fr,de}.ts', '../contract/messages/*/{vi,en,fr,de}.ts', '!../contract/messages/terminal/*.ts'],
  { import: 'texts' },
)

/** Parts of texts that screens have asked for, by their folders; what every page may need has none, and the first page shows an outlook. */
const parts = new Set(['', 'outlook'])
const loaded = new Map<string, Promise<void>>()
const spoken = new Set<Language>()

/** The language fetched first: that of the page, before anything is drawn. */
export function firstLanguage(): Language {
  return [...spoken][0] ?? 'en'
}

/** Fetches the texts of a language, in the parts that screens have asked for. */
export async function loadMessages(language: Language): Promise<void> {
  spoken.add(language)
  await Promise.all([...parts].map((part) => load(part, language)))
}

/** Fetches a part of the texts in the languages spoken so far; later languages come with it. */
export async function loadPart(part: string): Promise<void> {
  parts.add(part)
  await Promise.all([...spoken].map((language) => load(part, language)))
}

function load(part: string, language: Language): Promise<void> {
  const path = `../contract/messages/${part === '' ? '' : `${part}/`}${language}.ts`
  const kept = loaded.get(path)
  if (kept !== undefined) return kept
  const fetched = fetchTexts(path, language)
  loaded.set(path, fetched)
  // What failed is tried again at the next use.
  fetched.catch(() => loaded.delete(path))
  return fetched
}

async function fetchTexts(path: string, language: Language): Promise<void> {
  const file = files[path]
  if (file === undefined) throw new Error(`there are no texts ${path}`)
  provideMessages(language, await file())
}
