import { TaodaError } from '../../contract/errors.ts'
import type { PlanScenario, PlanTables } from '../ledgers/plan/things.ts'
import { planOfRecord } from '../ledgers/plan/things.ts'

/** The scenario of that id, or the plan of record of the year; throws `unknown-scenario`. */
export function findScenario(plan: PlanTables, id: string | undefined, year: number): PlanScenario {
  const found = id === undefined ? planOfRecord(plan, year)?.scenario : plan.scenarios.get(id)
  if (found !== undefined) return found
  const known = [...plan.scenarios.values()].filter((one) => id !== undefined || one.year === year).map((one) => one.id)
  throw new TaodaError('unknown-scenario', { scenario: id ?? '', year, known })
}
