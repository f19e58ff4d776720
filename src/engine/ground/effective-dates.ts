import { dayFromText, dayText } from '../adjust/calendar-day.ts'

/** From which day to which something is in force, both included; without a last day it still is. */
export interface InForce {
  readonly validFrom: string
  readonly validTo?: string | undefined
}

/** What is wrong with a table of rules that should follow each other without a hole. */
export interface RuleTableFault {
  readonly fault: 'gap' | 'overlap' | 'backwards'
  /** First day on which no rule or more than one holds; of a rule that ends before it begins its first day. */
  readonly day: string
}

/**
 * Whether something is in force on a day.
 *
 * validFrom ≤ day ≤ validTo
 *
 * @param term first and last day, ISO
 * @param day ISO day
 * @returns true on both end days
 * @remarks ISO days compare as texts. SPEC INV-1.
 * @example isInForce({ validFrom: '2026-03-01' }, '2026-02-28') // false
 */
export function isInForce({ validFrom, validTo }: InForce, day: string): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo)
}

/**
 * What keeps rules from following each other day by day: a hole, an overlap, a rule that ends before it begins.
 *
 * @param rules versions of one rule, in any order; only the last may be without an end
 * @returns every fault by day; empty when on each day from the first on exactly one rule holds
 * @throws `not-a-day`
 * @remarks The last rule may end: a procedure can be abolished. SPEC INV-1.
 * @example ruleTableFaults([{ validFrom: '2024-01-01', validTo: '2024-12-31' }, { validFrom: '2025-02-01' }]) // [{ fault: 'gap', day: '2025-01-01' }]
 */
export function ruleTableFaults(rules: readonly InForce[]): readonly RuleTableFault[] {
  const terms = rules
    .map(({ validFrom, validTo }) => ({
      first: dayFromText('validFrom', validFrom),
      last: validTo === undefined ? Number.POSITIVE_INFINITY : dayFromText('validTo', validTo),
    }))
    .toSorted((one, other) => one.first - other.first)
  const faults: RuleTableFault[] = []
  let covered = (terms[0]?.first ?? 0) - 1
  for (const { first, last } of terms) {
    if (last < first) faults.push({ fault: 'backwards', day: dayText(first) })
    if (first > covered + 1) faults.push({ fault: 'gap', day: dayText(covered + 1) })
    if (first <= covered) faults.push({ fault: 'overlap', day: dayText(first) })
    covered = Math.max(covered, last)
  }
  return faults
}
