import type { Entry } from './daybook.ts'
import { hasMessage, translate } from './messages/index.ts'
import type { Language } from './record.ts'

/** What was done, in the words of its book. */
export function trailDeed({ ledger, kind }: Pick<Entry, 'ledger' | 'kind'>, language: Language): string {
  const key = `trail.${ledger}.${kind}`
  return hasMessage(language, key) ? translate(language, key) : kind
}
