import { bound, decimalsOf, growth, number, pointsShort, printedNumber } from '../../contract/format.ts'
import { translate } from '../../contract/messages/index.ts'
import { periodName } from '../../contract/period-name.ts'
import type { Language } from '../../contract/record.ts'
import type { Output } from '../api.ts'
import type { NameOf } from '../queries.ts'

export type Observation = Output<'verdict'>['known'][number]
type Value = Pick<Observation, 'value' | 'printed' | 'unit' | 'operator'>

/** The number as published, with as many decimals as were printed. */
export function observationValue({ value, printed, unit, operator }: Value, language: Language, nameOf: NameOf): string {
  const decimals = decimalsOf(printed)
  const written = (): string => {
    if (unit === 'percent') return growth(value, language, decimals)
    if (unit === 'points') return pointsShort(value, language, false, decimals)
    return `${number(value, language, decimals)} ${nameOf('unit', unit)}`
  }
  return bound(operator, written(), language)
}

/** The number with the digits that were printed and its unit, in the marks of the language. */
export function printedText({ printed, unit }: Pick<Value, 'printed' | 'unit'>, language: Language, nameOf: NameOf): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(printed)
  if (unit === 'percent' && isNumber) return growth(Number(printed) / 100, language, decimalsOf(printed))
  return `${printedNumber(printed, language)} ${nameOf('unit', unit)}`
}

/** What the number is of: indicator, breakdown, measure, comparator. */
export function observationName(observation: Omit<Observation, 'used'>, language: Language, nameOf: NameOf): string {
  const { indicator, activity, subject, measure, comparator } = observation
  const parts = [
    nameOf('indicator', indicator),
    activity === 'total' ? '' : nameOf('activity', activity),
    subject === '' ? '' : nameOf('subject', subject),
    translate(language, `measure.${measure}`),
    translate(language, `comparator.${comparator}`),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** The day on which it was published, and how sure that day is. */
export function publishedDay(published: string, basis: Observation['publishedBasis'], language: Language): string {
  return translate(language, `publishedBasis.${basis}`, { day: periodName(published, language) })
}
