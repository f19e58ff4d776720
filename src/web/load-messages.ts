import type { Messages } from '../contract/messages/en.ts'
import { hasMessages, provideMessages } from '../contract/messages/index.ts'
import type { Language } from '../contract/record.ts'

/** Each language comes in a file of its own, so that nobody waits for the texts of the other three. */
const files: Readonly<Record<Language, () => Promise<Messages>>> = {
  vi: () => import('../contract/messages/vi.ts').then(({ vi }) => vi),
  en: () => import('../contract/messages/en.ts').then(({ en }) => en),
  fr: () => import('../contract/messages/fr.ts').then(({ fr }) => fr),
  de: () => import('../contract/messages/de.ts').then(({ de }) => de),
}

/** Fetches the texts of a language unless they are there. */
export async function loadMessages(language: Language): Promise<void> {
  if (!hasMessages(language)) provideMessages(language, await files[language]())
}
