import type { Language } from '../../../contract/record.ts'
import type { Choice } from './field.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Two letters that name no country: left to users, unions, or a country that is gone, which today has another name. */
function isCountry(code: string): boolean {
  const [today] = Intl.getCanonicalLocales(`und-${code}`)
  return today === `und-${code}` && (code === 'XK' || !/^(AA|Q[M-Z]|X[A-Z]|ZZ|EU|EZ|UN)$/.test(code))
}

const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`)).filter(isCountry)
const known = new Map<Language, readonly Choice[]>()

/** What a country is called, from its two letters. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code
}

/** The countries by name, as far as the browser has names for them. */
export function countryChoices(language: Language): readonly Choice[] {
  const before = known.get(language)
  if (before !== undefined) return before
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const named = codes.flatMap((value) => {
    const label = names.of(value)
    return label === undefined ? [] : [{ value, label }]
  })
  const sorted = named.sort((one, other) => one.label.localeCompare(other.label, language))
  known.set(language, sorted)
  return sorted
}
