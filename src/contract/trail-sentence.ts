import { bound, day, growth, number, points } from './format.ts'
import { hasMessage, type MessageKey, translate } from './messages/index.ts'
import type { TrailEntry } from './operations/list-entries.ts'
import { periodName } from './period-name.ts'
import type { Language } from './record.ts'

type NameOf = (code: string) => string
type Entry = Pick<TrailEntry, 'ledger' | 'kind' | 'body' | 'before'>

/** Facts in sentences of their own: what they were before says nothing. */
const sentences = new Set(['reason', 'text', 'note', 'words', 'what', 'result', 'outcome', 'title'])
/** Facts that are amounts of the measure that the entry, or an earlier one, names. */
const measured = new Set(['value', 'highest', 'lowest'])
const rates = new Set(['growth', 'average-growth', 'share', 'attainment'])

/** The facts of an entry, one line each: what it says, and what was said before where that differs. */
export function trailFacts(entry: Entry, nameOf: NameOf, language: Language): readonly string[] {
  const { body, before } = entry
  const measure = body.measure ?? before.measure
  return Object.entries(body).map(([field, value]) => {
    const said = (one: unknown): string => factText(field, one, { measure, nameOf, language })
    const values = { label: labelOf(field, language), after: said(value) }
    const old = before[field]
    const isChange = old !== undefined && old !== value && typeof value !== 'object' && !sentences.has(field)
    return isChange ? translate(language, 'trail.was', { ...values, before: said(old) }) : translate(language, 'trail.is', values)
  })
}

function labelOf(field: string, language: Language): string {
  const key = `trail.field.${field}`
  return hasMessage(language, key) ? translate(language, key) : field
}

interface Words {
  readonly measure: unknown
  readonly nameOf: NameOf
  readonly language: Language
}

function factText(field: string, value: unknown, words: Words): string {
  const { language } = words
  if (typeof value === 'number') return numberText(field, value, words)
  if (typeof value === 'string') return stringText(field, value, words)
  if (typeof value === 'boolean') return translate(language, value ? 'trail.yes' : 'trail.no')
  if (Array.isArray(value)) return listText(field, value, words)
  if (typeof value !== 'object' || value === null) return translate(language, 'trail.nothing')
  const parts = Object.entries(value).map(([name, one]) => `${labelOf(name, language)} ${factText(name, one, words)}`)
  return parts.join('; ')
}

/** Short lists of plain facts are said whole, others counted. */
function listText(field: string, list: readonly unknown[], words: Words): string {
  const isPlain = list.length <= 12 && list.every((one) => typeof one === 'number' || typeof one === 'string')
  if (isPlain) return list.map((one) => factText(field, one, words)).join('; ')
  return translate(words.language, 'trail.items', { count: list.length })
}

function numberText(field: string, value: number, { measure, language }: Words): string {
  if (field === 'year') return String(value)
  if (field === 'growth' || field === 'rise' || (measured.has(field) && rates.has(String(measure))))
    return growth(value, language)
  return measured.has(field) && measure === 'points' ? points(value, language) : number(value, language)
}

function stringText(field: string, value: string, { nameOf, language }: Words): string {
  if (value === '') return translate(language, 'trail.nothing')
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value, language)
  if (field === 'period') return periodName(value, language)
  if (field === 'operator') return bound(value, '…', language)
  const keys = field === 'measure' ? ['measure', 'sheet.measure'] : ['trail.word', 'word', 'stage', 'kind', 'sheet.add.kind']
  const key = keys.map((part) => `${part}.${value}`).find((one): one is MessageKey => hasMessage(language, one))
  return key === undefined ? nameOf(value) : translate(language, key)
}
