import { number } from './format.ts'
import { translate } from './messages/index.ts'
import type { Language } from './record.ts'

/** How people count a currency: in billions of dong, in millions of anything else. */
export function moneyScale(currency: string): number {
  return currency === 'VND' ? 1e9 : 1e6
}

/** The unit in which amounts of a currency are told. */
export function moneyUnit(currency: string, language: Language): string {
  return moneyText(0, currency, language).replace(/^\s*\S+\s/, '')
}

/** An amount in whole units of a currency as people say it: millions of dollars, billions of dong. */
export function moneyText(amount: number, currency: string, language: Language): string {
  const scaled = amount / moneyScale(currency)
  const shown = number(scaled, language, { least: 0, most: Math.abs(scaled) < 100 ? 1 : 0 })
  if (currency === 'VND') return translate(language, 'money.vnd', { amount: shown })
  if (currency === 'USD') return translate(language, 'money.usd', { amount: shown })
  return translate(language, 'money.other', { amount: shown, currency })
}
