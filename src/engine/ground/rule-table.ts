import { dayFromText, dayText } from '../adjust/calendar-day.ts'

/** From which day to which something is in force, both included; without a last day it still is. */
export interface InForce {
  readonly validFrom: string
  readonly validTo?: string | undefined
}

/** What is wrong with a table of rules that should follow each other without a hole. */
export interface RuleTableFault {
  /** No rule, more than one, or a rule that ends before it begins. */
  readonly fault: 'gap' | 'overlap' | 'backwards'
  /** First day concerned. */
  readonly from: string
  /** Last day concerned; empty where there is none. */
  readonly until: string
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
 * @param always the first day of a table that must hold on each day from there on without end; else the table may begin late and end
 * @returns every fault by day; empty when on each day exactly one rule holds
 * @throws `not-a-day`
 * @remarks A rule may end: a procedure can be abolished. The one check of the rule tables of all ledgers. SPEC INV-1, LAN-10, LAN-74.
 * @example ruleTableFaults([{ validFrom: '2024-01-01', validTo: '2024-12-31' }, { validFrom: '2025-02-01' }])
 * // [{ fault: 'gap', from: '2025-01-01', until: '2025-01-31' }]
 */
export function ruleTableFaults(rules: readonly InForce[], always?: string): readonly RuleTableFault[] {
  const terms = rules
    .map(({ validFrom, validTo }) => ({
      first: dayFromText('validFrom', validFrom),
      last: validTo === undefined ? Number.POSITIVE_INFINITY : dayFromText('validTo', validTo),
    }))
    .toSorted((one, other) => one.first - other.first)
  const faults: RuleTableFault[] = []
  const found = (fault: RuleTableFault['fault'], from: number, until: number): void => {
    faults.push({ fault, from: dayText(from), until: until === Number.POSITIVE_INFINITY ? '' : dayText(until) })
  }
  const begin = always === undefined ? terms[0]?.first : dayFromText('always', always)
  if (begin === undefined) return faults
  let covered = begin - 1
  for (const { first, last } of terms) {
    if (last < first) found('backwards', first, last)
    if (first > covered + 1) found('gap', covered + 1, first - 1)
    if (first <= covered) found('overlap', first, Math.min(covered, Math.max(first, last)))
    covered = Math.max(covered, last)
  }
  if (always !== undefined && covered !== Number.POSITIVE_INFINITY) found('gap', covered + 1, Number.POSITIVE_INFINITY)
  return faults
}
