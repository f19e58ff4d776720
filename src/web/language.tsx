import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { type MessageKey, type MessageValues, translate } from '../contract/messages/index.ts'
import type { Language } from '../contract/record.ts'
import { firstLanguage, loadMessages } from './load-messages.ts'
import { preferredLanguage, useView } from './view.ts'

const LanguageContext = createContext<Language | undefined>(undefined)

export function useLanguage(): Language {
  return useContext(LanguageContext) ?? firstLanguage()
}

/** Texts in the reader's language. */
export function useText(): (key: MessageKey, values?: MessageValues) => string {
  const language = useLanguage()
  return (key, values) => translate(language, key, values)
}

/** Gives the language of the address, or of the browser, to everything inside, and tells the browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { language: wanted = preferredLanguage(navigator.languages) } = useView()
  const language = useLoaded(wanted)
  useEffect(() => {
    document.documentElement.lang = language
    document.title = translate(language, 'app.title')
  }, [language])
  return <LanguageContext value={language}>{children}</LanguageContext>
}

/** The wanted language once its texts are there, until then the one before; the first is fetched before the page is drawn. */
function useLoaded(wanted: Language): Language {
  const [loaded, setLoaded] = useState(wanted)
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    let current = true
    loadMessages(wanted).then(
      () => current && setLoaded(wanted),
      (error: unknown) => current && setFailure(error),
    )
    return () => {
      current = false
    }
  }, [wanted])
  if (failure !== undefined) throw failure
  return loaded
}
