import type { Finding, FindingFigure, FindingReason, ImpliedFigure } from './findings.ts'
import { asComputed, bound, growth, number } from './format.ts'
import { type MessageValues, translate } from './messages/index.ts'
import { periodName } from './period-name.ts'
import type { Code, Language } from './record.ts'

/** What a sentence about a finding needs: all of it but its text. */
export interface UntoldFinding {
  readonly about: Finding['about']
  readonly why: FindingReason
  readonly figures: readonly { readonly unit: string }[]
}

type Untold = Omit<ImpliedFigure['what'], 'text'>

function nameOf(list: Code['list'], code: string, codes: readonly Code[], language: Language): string {
  return codes.find((one) => one.list === list && one.code === code)?.names[language] ?? code
}

/** What a figure speaks of: indicator, activity and subject by name; the whole economy and an empty subject go without saying. */
export function thingName(about: Finding['about'], codes: readonly Code[], language: Language): string {
  const { indicator, activity, subject } = about
  return [
    indicator === '' ? '' : nameOf('indicator', indicator, codes, language),
    activity === 'total' || activity === '' ? '' : nameOf('activity', activity, codes, language),
    subject === '' ? '' : nameOf('subject', subject, codes, language),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** A number in the unit of the figures: rates in percent, amounts with their unit. */
function written(value: number, unit: string, codes: readonly Code[], language: Language): string {
  if (unit === 'percent' || unit === 'points' || unit === 'fraction') return growth(value, language)
  const name = nameOf('unit', unit, codes, language)
  const digits = number(value, language)
  return unit === 'count' || unit === 'rank' || unit === '' ? digits : `${digits} ${name}`
}

const computed: ReadonlySet<string> = new Set(['low', 'high', 'recordLow', 'recordHigh', 'levelGrowth'])
const periods: ReadonlySet<string> = new Set([
  'period',
  'month',
  'cumulative',
  'before',
  'added',
  'after',
  'hidden',
  'next',
  'met',
  'short',
])

function valuesOf(why: FindingReason, unit: string, codes: readonly Code[], language: Language): MessageValues {
  const rates = unit === 'percent' || unit === 'points' || unit === 'fraction'
  const text = (name: string, value: string | number): string => {
    if (typeof value === 'string') return periods.has(name) ? periodName(value, language) : value
    if (
      name === 'factor' ||
      name === 'times' ||
      name === 'of' ||
      why.code === 'counts-do-not-add' ||
      why.code === 'two-exchange-rates'
    )
      return number(value, language)
    if (name === 'levelGrowth' || why.code === 'level-against-growth') return growth(value, language)
    if (computed.has(name) && (rates || why.code === 'share-against-growth')) return growth(value, language, asComputed)
    return written(value, unit, codes, language)
  }
  return Object.fromEntries(Object.entries(why.facts).map(([name, value]) => [name, text(name, value)]))
}

/** Why figures cannot all hold, as one sentence that can be read aloud. */
export function findingSentence(finding: UntoldFinding, codes: readonly Code[], language: Language): string {
  const unit = finding.figures[0]?.unit ?? ''
  return translate(language, `forensics.why.${finding.why.code}`, {
    thing: thingName(finding.about, codes, language),
    ...valuesOf(finding.why, unit, codes, language),
  })
}

/** By how much: rates in points, amounts in their unit, nothing where nothing is measured. */
export function sizeText(size: number | null, unit: string, codes: readonly Code[], language: Language): string {
  if (size === null) return ''
  if (unit === 'fraction') {
    const digits = number(size * 100, language, { least: 2, most: 2 })
    return translate(language, 'unit.pointsShort', { number: digits })
  }
  if (unit === 'vnd-per-usd') return translate(language, 'forensics.perDollar', { number: number(size, language) })
  return written(size, unit, codes, language)
}

/** What follows from the figures without having been published, as one sentence. */
export function impliedSentence(
  what: Untold,
  range: { readonly low: number; readonly high: number },
  codes: readonly Code[],
  language: Language,
): string {
  return translate(language, `forensics.implied.${what.code}`, {
    thing: thingName(what, codes, language),
    period: periodName(what.period, language),
    low: growth(range.low, language, asComputed),
    high: growth(range.high, language, asComputed),
  })
}

/** The value of a figure as a finding shows it: with its unit and the word that binds it; a statement in its own words. */
export function figureText(
  figure: Pick<FindingFigure, 'value' | 'printed' | 'unit' | 'operator'>,
  codes: readonly Code[],
  language: Language,
): string {
  if (figure.value === null) return figure.printed
  const rate = figure.unit === 'percent' || figure.unit === 'points' || figure.unit === 'fraction'
  const unit = codes.find(({ list, code }) => list === 'unit' && code === figure.unit)?.names[language] ?? figure.unit
  const plain = figure.unit === 'count' || figure.unit === 'rank'
  const amount = number(figure.value, language, { least: 0, most: 3 })
  return bound(figure.operator, rate ? growth(figure.value, language) : plain ? amount : `${amount} ${unit}`, language)
}
