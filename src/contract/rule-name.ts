import { hasMessage, translate } from './messages/index.ts'
import type { Language } from './record.ts'

/** A rule of SPEC.md in a few words; empty for one that has no name in the catalogue. */
export function ruleName(rule: string, language: Language): string {
  const key = `rule.${rule}`
  return hasMessage(language, key) ? translate(language, key) : ''
}
