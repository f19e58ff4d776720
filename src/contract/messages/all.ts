import type { Language } from '../record.ts'
import { de } from './de.ts'
import { en, type Messages } from './en.ts'
import { fr } from './fr.ts'
import { provideMessages } from './index.ts'
import { vi } from './vi.ts'

/** Every text in every language, provided by importing this file: for programs that speak all four. */
export const messages: Readonly<Record<Language, Messages>> = { vi, en, fr, de }

provideMessages('vi', vi)
provideMessages('en', en)
provideMessages('fr', fr)
provideMessages('de', de)
