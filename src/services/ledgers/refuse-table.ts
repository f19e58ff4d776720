import { type InForce, ruleTableFaults } from '../../engine/index.ts'
import { type Refusal, refuse } from './ledger.ts'

/** Why a table of rules with days of effect cannot be entered: its first gap, overlap or rule that ends before it begins. */
export function refuseTable(rule: string, rules: readonly InForce[]): Refusal | undefined {
  const [fault] = ruleTableFaults(rules)
  return fault && refuse('rule-table-fault', { rule, ...fault })
}
