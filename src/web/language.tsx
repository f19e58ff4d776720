import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { type MessageKey, type MessageValues, translate } from '../contract/messages/index.ts'
import type { Language } from '../contract/record.ts'
import { preferredLanguage, useView } from './view.ts'

const LanguageContext = createContext<Language>('en')

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** Texts in the reader's language. */
export function useText(): (key: MessageKey, values?: MessageValues) => string {
  const language = useLanguage()
  return (key, values) => translate(language, key, values)
}

/** Gives the language of the address, or of the browser, to everything inside, and tells the browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { language = preferredLanguage(navigator.languages) } = useView()
  useEffect(() => {
    document.documentElement.lang = language
    document.title = translate(language, 'app.title')
  }, [language])
  return <LanguageContext value={language}>{children}</LanguageContext>
}
