import { type MessageKey, messages, translate } from './messages/index.ts'
import type { Language } from './record.ts'

function isMessageKey(key: string): key is MessageKey {
  return key in messages.en
}

/** A rule of SPEC.md in a few words; empty for one that has no name in the catalogue. */
export function ruleName(rule: string, language: Language): string {
  const key = `rule.${rule}`
  return isMessageKey(key) ? translate(language, key) : ''
}
