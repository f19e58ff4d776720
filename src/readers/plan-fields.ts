import { z } from 'zod'
import { formatPeriod, type Period, parsePeriod } from '../engine/index.ts'

const periodAllowed = 'a period such as 2026, 2026-Q3, 2026-07 or 2026-01/2026-07'

/** An ISO period, read as months. */
export const periodField = z.string(periodAllowed).transform((text, context): Period => {
  const period = parsePeriod(text)
  if (period !== undefined) return period
  context.issues.push({ code: 'custom', message: periodAllowed, input: text })
  return z.NEVER
})

export const idField = z.string('a text').min(1, 'a text, not an empty one').max(200, 'at most 200 characters')

const numberAllowed = 'a number of 0 or more'

export const amountField = z.number(numberAllowed).min(0, numberAllowed)

export function partField(allowed: string) {
  return z.number(allowed).min(0, allowed).max(1, allowed)
}

export function monthsOf(period: Period): number {
  return period.last - period.first + 1
}

/** A period of which every month lies in the plan's; else what would have been allowed. */
export function outside(period: Period, plan: Period): string | undefined {
  return period.first >= plan.first && period.last <= plan.last ? undefined : `months of ${formatPeriod(plan)}`
}

/** Months of a period, counted from the start of the plan. */
export function placesOf(period: Period, plan: Period): readonly number[] {
  return Array.from({ length: monthsOf(period) }, (_, at) => period.first - plan.first + at)
}
