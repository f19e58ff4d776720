import { translate } from './messages/index.ts'
import type { Language } from './record.ts'

/** What an open matter is called; a petition whose enterprise the reader may not know by its number alone. */
export function pricedTitle({ title, id }: { readonly title: string; readonly id: string }, language: Language): string {
  return title === '' ? translate(language, 'price.petitionOf', { id }) : title
}
