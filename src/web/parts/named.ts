import type { Language, Names } from '../../contract/record.ts'
import { useLanguage, useText } from '../language.tsx'

/** What a thing of the books is called, or its id where nobody has named it. */
export function nameOfThing({ id, names }: { readonly id: string; readonly names: Names | null }, language: Language): string {
  return names?.[language] ?? id
}

interface Called {
  readonly id: string
  readonly names: Names | null
  /** Of a developer without a name: what its zone is called. */
  readonly develops: Names | null
}

/** What the accounts, agencies and developers of an answer are called. */
export function useCalled(names: readonly Called[]): (id: string) => string {
  const text = useText()
  const language = useLanguage()
  const known = new Map(names.map((one) => [one.id, one]))
  return (id) => {
    const one = known.get(id)
    if (one?.names == null && one?.develops != null) return text('deal.developerOf', { zone: one.develops[language] })
    return one?.names?.[language] ?? id
  }
}
