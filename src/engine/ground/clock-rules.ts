import { type InForce, type RuleTableFault, ruleTableFaults } from './rule-table.ts'

/** Steps of land recovery for one household. */
export const clearanceSteps = [
  'notice',
  'agree',
  'inventory',
  'persuade',
  'compel-inventory',
  'post-plan',
  'approve-plan',
  'pay',
  'decide-recovery',
  'hand-over',
  'enforce',
] as const

/** Name of a step of land recovery. */
export type ClearanceStep = (typeof clearanceSteps)[number]

/** Kinds of land for which the law sets different clocks. */
export const landKinds = ['farm', 'other'] as const

/** Kind of land of a household. */
export type LandKind = (typeof landKinds)[number]

/** What holds from one day to another, both included; an empty `until` means until further notice. */
interface Effective {
  readonly from: string
  readonly until: string
  /** Where the rule stands: law, article, page. */
  readonly source: string
}

/** A legal time limit, as long as it is in force: data, never code. */
export interface ClearanceClock extends Effective {
  readonly clock: string
  readonly land: LandKind
  /** The step that starts the clock. */
  readonly after: ClearanceStep
  /** The step that stops it. */
  readonly before: ClearanceStep
  /** `at-least`: the step may not come earlier; `at-most`: it may not come later. */
  readonly bound: 'at-least' | 'at-most'
  readonly count: number
  readonly unit: 'day' | 'month'
  /** A step after which the limit no longer holds; empty where there is none. */
  readonly waivedBy: ClearanceStep | ''
}

/** Who has to take a step, as long as that is so. */
export interface StepDuty extends Effective {
  readonly step: ClearanceStep
  readonly by: string
}

/** The law of land recovery as data. */
export interface ClearanceRules {
  readonly clocks: readonly ClearanceClock[]
  readonly duties: readonly StepDuty[]
  /** Days before and after Tết on which nobody is made to leave. */
  readonly tetDays: number
}

/** A fault of the table, with the rule that has it: clock and kind of land, or step. */
export interface RuleFault extends RuleTableFault {
  readonly rule: string
}

/**
 * Holes and double entries of a table of effective-dated rules.
 *
 * of each clock and kind of land, and of each duty: one rule for every day from the first day of the table, without end
 *
 * @param rules the table
 * @returns every fault, with the days concerned; nothing when the table can be used
 * @throws `not-a-day`
 * @remarks A clock for one kind of land must exist for the other. Every step needs somebody who takes it. SPEC LAN-10.
 * @example clockRuleFaults({ tetDays: 15, clocks: [], duties: clearanceSteps.flatMap((step) => [
 *   { step, by: 'commune', from: '2024-08-01', until: step === 'pay' ? '2025-06-30' : '', source: 'law' },
 *   ...(step === 'pay' ? [{ step, by: 'unit', from: '2025-07-03', until: '', source: 'law' }] : [])]) })
 * // [{ rule: 'pay', fault: 'gap', from: '2025-07-01', until: '2025-07-02' }]
 */
export function clockRuleFaults(rules: ClearanceRules): readonly RuleFault[] {
  const all = [...rules.clocks, ...rules.duties]
  const [first = ''] = all.map(({ from }) => from).sort()
  const clocks = [...new Set(rules.clocks.map(({ clock }) => clock))]
  const kept: (readonly [string, readonly Effective[]])[] = [
    ...clocks.flatMap((clock) =>
      landKinds.map((land): [string, readonly Effective[]] => [
        `${clock}, ${land}`,
        rules.clocks.filter((rule) => rule.clock === clock && rule.land === land),
      ]),
    ),
    ...clearanceSteps.map((step): [string, readonly Effective[]] => [step, rules.duties.filter((duty) => duty.step === step)]),
  ]
  return kept.flatMap(([rule, rows]) => ruleTableFaults(rows.map(termOf), first).map((fault) => ({ rule, ...fault })))
}

function termOf({ from, until }: Effective): InForce {
  return { validFrom: from, validTo: until === '' ? undefined : until }
}
