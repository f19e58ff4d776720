import { hasMessage, translate } from '../contract/messages/index.ts'
import type { Language } from '../contract/record.ts'
import { table } from './table.ts'

/** An answer of several lists: its plain values first, then each list as a table under its name, in the reader's language. */
export function listsScreen(answer: object, language: Language): string {
  const entries = Object.entries(answer)
  const plain = entries.filter(([, value]) => value === null || typeof value !== 'object')
  const head = plain.map(([name, value]) => `${nameText(name, language)}: ${cell(value, language)}\n`).join('')
  const blocks = entries.flatMap(([name, value]) => {
    if (value === null || typeof value !== 'object') return []
    const rows: readonly unknown[] = Array.isArray(value) ? value : [value]
    return [`${nameText(name, language)}\n${table(rows.map((one) => row(one, language)))}`]
  })
  return [...(head === '' ? [] : [head]), ...blocks].join('\n')
}

/** A field without a text keeps its name. */
function nameText(field: string, language: Language): string {
  const key = `lists.${field}`
  return hasMessage(language, key) ? translate(language, key) : field
}

function row(value: unknown, language: Language): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return { [nameText('value', language)]: cell(value, language) }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [nameText(name, language), cell(one, language)]))
}

/** Six digits are enough to read; all of them are in the JSON. */
function cell(value: unknown, language: Language): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(Number(value.toPrecision(6)))
  if (typeof value === 'boolean') return translate(language, 'lists.yesOrNo', { is: value ? 'yes' : 'no' })
  const parts = typeof value === 'object' ? Object.values(value).map((one) => cell(one, language)) : [String(value)]
  return parts.join(' ').trim()
}
