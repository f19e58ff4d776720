import { type Refusal, refuse } from '../ledger.ts'
import type { ProgrammeTables } from '../programmes.ts'
import { type InvestmentTables, type Of, traceOf } from './things.ts'

/** What the ledger of investment needs to know of others. */
export interface InvestmentOthers {
  readonly programmes: ProgrammeTables
}

export function registerInvestor({ about, body }: Of<'register-investor'>, tables: InvestmentTables): Refusal | undefined {
  if (tables.investors.has(about)) return refuse('deal-thing-exists', { thing: 'investor', id: about })
  tables.investors.put(about, { id: about, ...body, deals: [], enterprises: [] })
  return undefined
}

export function holdEvent(entry: Of<'hold-event'>, tables: InvestmentTables, others: InvestmentOthers): Refusal | undefined {
  const { about, body } = entry
  if (tables.events.has(about)) return refuse('deal-thing-exists', { thing: 'event', id: about })
  if (body.programme !== undefined && !others.programmes.programmes.has(body.programme))
    return refuse('deal-thing-unknown', { thing: 'programme', id: body.programme })
  tables.events.put(about, { id: about, ...body, trace: traceOf(entry) })
  return undefined
}

export function registerLead(
  entry: Of<'register-lead'>,
  tables: InvestmentTables,
  others: InvestmentOthers,
): Refusal | undefined {
  const { about, body, day } = entry
  if (tables.leads.has(about)) return refuse('deal-thing-exists', { thing: 'lead', id: about })
  if (body.event !== undefined) {
    const event = tables.events.get(body.event)
    if (event === undefined) return refuse('deal-thing-unknown', { thing: 'event', id: body.event })
    if (day < event.trace.day) return refuse('deal-day-before', { day, last: event.trace.day })
  }
  if (body.programme !== undefined && !others.programmes.programmes.has(body.programme))
    return refuse('deal-thing-unknown', { thing: 'programme', id: body.programme })
  tables.leads.put(about, { id: about, ...body, trace: traceOf(entry), state: 'open', deal: '', ended: '' })
  return undefined
}

export function dropLead({ about, day }: Of<'drop-lead'>, tables: InvestmentTables): Refusal | undefined {
  const lead = tables.leads.get(about)
  if (lead === undefined) return refuse('deal-thing-unknown', { thing: 'lead', id: about })
  if (lead.state !== 'open') return refuse('deal-lead-used', { lead: about, state: lead.state })
  if (day < lead.trace.day) return refuse('deal-day-before', { day, last: lead.trace.day })
  tables.leads.put(about, { ...lead, state: 'dropped', ended: day })
  return undefined
}

/** A working session with a developer, on the record of every deal that it spoke of. */
export function holdSession(entry: Of<'hold-session'>, tables: InvestmentTables): Refusal | undefined {
  const { about, body } = entry
  if (tables.sessions.has(about)) return refuse('deal-thing-exists', { thing: 'session', id: about })
  const deals = [...new Set(body.deals)].map((id) => [id, tables.deals.get(id)] as const)
  for (const [id, deal] of deals) if (deal === undefined) return refuse('deal-thing-unknown', { thing: 'deal', id })
  for (const [id, deal] of deals) if (deal !== undefined) tables.deals.put(id, { ...deal, sessions: [...deal.sessions, about] })
  tables.sessions.put(about, { id: about, ...body, trace: traceOf(entry) })
  return undefined
}
