import { number } from './format.ts'
import { translate } from './messages/index.ts'
import type { Language } from './record.ts'

/** An amount in whole units of a currency as people say it: millions of dollars, billions of dong. */
export function moneyText(amount: number, currency: string, language: Language): string {
  const shown = (scale: number): string =>
    number(amount / scale, language, { least: 0, most: Math.abs(amount / scale) < 100 ? 1 : 0 })
  if (currency === 'VND') return translate(language, 'money.vnd', { amount: shown(1e9) })
  if (currency === 'USD') return translate(language, 'money.usd', { amount: shown(1e6) })
  return translate(language, 'money.other', { amount: shown(1e6), currency })
}
