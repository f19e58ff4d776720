import { reasonText } from '../../../contract/error-text.ts'
import { type EntryRefusal, isTaodaError } from '../../../contract/errors.ts'
import type { RefusalReason } from '../../../contract/ledgers/index.ts'
import { translate } from '../../../contract/messages/index.ts'
import type { Language } from '../../../contract/record.ts'
import type { EntryField, Problems } from './field.ts'

/** Fields that a refusal is about, by the ends of their names; the first that the form has shows it. */
const blamed: Partial<Record<RefusalReason, readonly string[]>> = {
  'day-ahead': ['day'],
  'deal-day-before': ['day', 'due'],
  'deal-evidence-missing': ['document'],
  'deal-lead-used': ['lead'],
  'deal-other-investor': ['investor'],
  'deal-stage-impossible': ['to'],
  'deal-stage-skipped': ['to'],
  'procedure-no-rule': ['procedure'],
  'procedure-replaced': ['procedure'],
  'procedure-state': ['act', 'procedure'],
  'capital-fault': ['money', 'expected'],
  'capital-currency': ['money'],
  'capital-rate-missing': ['money'],
  'programme-serves-nothing': ['serves.products'],
  'programme-no-goal': ['goals.leads'],
  'programme-days': ['to'],
  'programme-day-before': ['day'],
  'programme-over-budget': ['money', 'budget'],
  'programme-currency': ['money', 'budget'],
  'programme-evidence-missing': ['document'],
  'programme-judgement': ['nothingCame'],
  'clock-missing': ['class', 'day'],
  'clock-paused': ['outcome'],
  'ladder-not-due': ['day'],
  'petition-evidence-missing': ['document'],
  'petition-law-missing': ['law'],
  'petition-ministry-missing': ['to'],
  'day-before-last': ['day'],
  'session-unknown': ['session'],
  'topic-same': ['topic'],
  'topic-not-open': ['topic'],
  'leased-above-leasable': ['hectares'],
  'hectares-negative': ['hectares'],
  'held-by-others': ['hectares'],
  'no-such-movement': ['to'],
  'stage-skipped': ['document'],
  'step-back': ['document'],
  'step-skipped': ['document'],
  'step-too-early': ['document', 'day'],
  'step-before-another': ['day'],
  'step-repeated': ['day'],
  'enforced-at-tet': ['day'],
  'obstacle-open': ['reason'],
  'obstacle-not-open': ['reason', 'day'],
  'lease-state': ['lease'],
  'dependence-circle': ['thing', 'plot', 'petition', 'deal'],
  'dependence-exists': ['thing', 'plot', 'petition', 'deal'],
  'milestone-reached': ['milestone'],
  'project-evidence-missing': ['document'],
}

/** A refusal at the fields it is about, things under the names by which they were chosen; undefined where the error is another one. */
export function refusedFields(error: Error | null, fields: readonly EntryField[], language: Language): Problems | undefined {
  if (error === null || !isTaodaError(error) || error.code !== 'entries-refused' || !('refusals' in error.facts)) return undefined
  const labels = new Map(fields.flatMap(({ choices = [] }) => choices.map(({ value, label }) => [value, label] as const)))
  const found: Record<string, string> = {}
  for (const refusal of error.facts.refusals) {
    const name = fieldOf(refusal, fields)
    const said = sentence(wordsOf(withNames(refusal, labels), name, language))
    found[name] = name in found ? `${found[name]} ${said}` : said
  }
  return found
}

/** A value that its field cannot take is told by itself: the reader sees which field it is. */
function wordsOf(refusal: EntryRefusal, name: string, language: Language): string {
  if (refusal.reason === 'wrong-body' && name !== '')
    return translate(language, 'form.problem.value', { found: refusal.facts.found })
  return reasonText(refusal, language)
}

function fieldOf({ reason, facts }: EntryRefusal, fields: readonly EntryField[]): string {
  const names = reason === 'wrong-body' ? [facts.field, facts.field.split('.')[0] ?? ''] : (blamed[reason] ?? [])
  return names.find((name) => fields.some((field) => field.name === name)) ?? ''
}

function withNames(refusal: EntryRefusal, labels: ReadonlyMap<string, string>): EntryRefusal {
  const facts = Object.entries(refusal.facts).map(([name, fact]) => [name, labels.get(String(fact)) ?? fact])
  return { ...refusal, facts: Object.fromEntries(facts) }
}

function sentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}`
}
