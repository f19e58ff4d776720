import { type InForce, isInForce } from '../../../engine/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import { refuseTable } from '../refuse-table.ts'
import { type InvestmentTables, type Of, type Procedure, type ProcedureRule, traceOf } from './things.ts'

/** The one table of moves. */
export const stagesId = 'stages'

/** Sets the moves between stages; versions of one move must follow each other day by day. */
export function setStages(entry: Of<'set-stages'>, tables: InvestmentTables): Refusal | undefined {
  if (entry.about !== stagesId) return refuse('deal-thing-unknown', { thing: 'stages', id: entry.about })
  const versions = new Map<string, InForce[]>()
  for (const move of entry.body.moves) {
    const name = `${move.from} → ${move.to}${move.only === undefined ? '' : ` (${move.only})`}`
    versions.set(name, [...(versions.get(name) ?? []), move])
  }
  for (const [move, rules] of versions) {
    const fault = refuseTable(move, rules)
    if (fault !== undefined) return fault
  }
  tables.stages.put(stagesId, { moves: entry.body.moves, trace: traceOf(entry) })
  return undefined
}

/** Sets the time limits of a procedure, from its first day on without gap or overlap. */
export function setProcedure(entry: Of<'set-procedure'>, tables: InvestmentTables): Refusal | undefined {
  const { about, body } = entry
  const fault = refuseTable(about, body.rules)
  if (fault !== undefined) return fault
  const unknown = body.rules.find(({ agency }) => !tables.agencies.has(agency))
  if (unknown !== undefined) return refuse('deal-thing-unknown', { thing: 'agency', id: unknown.agency })
  tables.procedures.put(about, {
    id: about,
    names: body.names,
    replaces: body.replaces ?? [],
    rules: body.rules,
    trace: traceOf(entry),
  })
  return undefined
}

/** The rule of a procedure on a day. */
export function ruleOn(procedure: Procedure, day: string): ProcedureRule | undefined {
  return procedure.rules.find((rule) => isInForce(rule, day))
}
