import { type Actor, staffRoles } from '../../contract/daybook.ts'
import type { Deal, InvestmentTables } from '../ledgers/investment/things.ts'

/** Whether someone belongs to the administration. */
export function isStaff(actor: Actor | undefined): boolean {
  return actor !== undefined && staffRoles.includes(actor.role)
}

/** Whose deals someone may see: the administration all, a developer those in its parks, an enterprise those of its investor. */
export function seesDeal(actor: Actor | undefined, deal: Deal, { investors }: InvestmentTables): boolean {
  if (actor === undefined) return false
  if (isStaff(actor)) return true
  if (actor.organisation === '') return false
  if (actor.role === 'developer') return deal.developer === actor.organisation
  return actor.role === 'enterprise' && (investors.get(deal.investor)?.enterprises.includes(actor.organisation) ?? false)
}
