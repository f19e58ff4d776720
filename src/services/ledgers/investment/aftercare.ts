import { type Refusal, refuse } from '../ledger.ts'
import { reachedStages } from './deals.ts'
import { type InvestmentTables, type Of, traceOf } from './things.ts'

/** The enterprise of a deal, on the record of its investor. */
export function registerEnterprise(entry: Of<'register-enterprise'>, tables: InvestmentTables): Refusal | undefined {
  const { about, body, day } = entry
  if (tables.enterprises.has(about)) return refuse('deal-thing-exists', { thing: 'enterprise', id: about })
  const deal = tables.deals.get(body.deal)
  if (deal === undefined) return refuse('deal-thing-unknown', { thing: 'deal', id: body.deal })
  if (!reachedStages(deal.trail).includes('enterprise')) return refuse('deal-not-licensed', { stage: deal.stage })
  const opened = deal.trail[0]?.day ?? ''
  if (day < opened) return refuse('deal-day-before', { day, last: opened })
  const investor = tables.investors.get(deal.investor)
  if (investor === undefined) return refuse('deal-thing-unknown', { thing: 'investor', id: deal.investor })
  tables.investors.put(investor.id, { ...investor, enterprises: [...investor.enterprises, about] })
  tables.enterprises.put(about, { id: about, ...body, investor: investor.id, trace: traceOf(entry), cases: [] })
  return undefined
}

export function openAftercare(entry: Of<'open-aftercare'>, tables: InvestmentTables): Refusal | undefined {
  const { about, body, day } = entry
  if (tables.aftercare.has(about)) return refuse('deal-thing-exists', { thing: 'aftercare', id: about })
  const enterprise = tables.enterprises.get(body.enterprise)
  if (enterprise === undefined) return refuse('deal-thing-unknown', { thing: 'enterprise', id: body.enterprise })
  if (!tables.agencies.has(body.agency)) return refuse('deal-thing-unknown', { thing: 'agency', id: body.agency })
  if (body.due !== undefined && body.due < day) return refuse('deal-day-before', { day: body.due, last: day })
  const agencies = [{ agency: body.agency, day, reason: '' }]
  tables.enterprises.put(enterprise.id, { ...enterprise, cases: [...enterprise.cases, about] })
  tables.aftercare.put(about, { id: about, ...body, trace: traceOf(entry), agencies, closed: undefined })
  return undefined
}

/** Hands a case to a higher agency, or closes it on the word of the enterprise. */
export function changeAftercare(
  entry: Of<'escalate-aftercare'> | Of<'close-aftercare'>,
  tables: InvestmentTables,
): Refusal | undefined {
  const { about, day } = entry
  const one = tables.aftercare.get(about)
  if (one === undefined) return refuse('deal-thing-unknown', { thing: 'aftercare', id: about })
  if (one.closed !== undefined) return refuse('aftercare-closed', { id: about, day: one.closed.trace.day })
  const last = one.agencies.at(-1)?.day ?? ''
  if (day < last) return refuse('deal-day-before', { day, last })
  if (entry.kind === 'close-aftercare') {
    tables.aftercare.put(about, { ...one, closed: { ...entry.body, trace: traceOf(entry) } })
    return undefined
  }
  const { agency, reason } = entry.body
  if (!tables.agencies.has(agency)) return refuse('deal-thing-unknown', { thing: 'agency', id: agency })
  tables.aftercare.put(about, { ...one, agencies: [...one.agencies, { agency, day, reason }] })
  return undefined
}
