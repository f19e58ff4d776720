import type { RecordedObservation } from '../../store/ports.ts'
import { figureOut } from './identities.ts'

/** How many units of a currency an amount counts. */
const scale: Readonly<Record<string, { readonly currency: string; readonly factor: number }>> = {
  'usd-million': { currency: 'USD', factor: 1e6 },
  'usd-billion': { currency: 'USD', factor: 1e9 },
  'vnd-billion': { currency: 'VND', factor: 1e9 },
}

/** An amount of a published unit in whole units of its currency. */
export function inWholeUnits(value: number, unit: string): { readonly currency: string; readonly amount: number } | undefined {
  const known = scale[unit]
  return known === undefined ? undefined : { currency: known.currency, amount: value * known.factor }
}

/** Amounts that one document prints in dollars and in dong, and the rate between the two. */
export function impliedRates(known: readonly RecordedObservation[]) {
  const figures = known.filter(
    ({ measure, operator, indicator, unit }) =>
      measure === 'level' && operator === 'equal' && /^(fdi|ddi|investment)-/.test(indicator) && unit in scale,
  )
  return figures
    .filter(({ unit }) => scale[unit]?.currency === 'USD')
    .flatMap((foreign) => {
      const dong = figures.find(
        (one) =>
          scale[one.unit]?.currency === 'VND' &&
          one.indicator === foreign.indicator &&
          one.period === foreign.period &&
          one.subject === foreign.subject &&
          one.source === foreign.source,
      )
      const dongAmount = dong && inWholeUnits(dong.value, dong.unit)?.amount
      const amount = inWholeUnits(foreign.value, foreign.unit)?.amount
      if (dong === undefined || dongAmount === undefined || amount === undefined || amount === 0) return []
      const { period, subject, indicator, source } = foreign
      const rate = Math.round(dongAmount / amount)
      return [
        {
          period,
          scope: subject,
          indicator,
          source,
          foreign: figureOut('foreign', foreign),
          dong: figureOut('dong', dong),
          rate,
        },
      ]
    })
}
