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
  tables.leads.put(about, { id: about, ...body, trace: traceOf(entry), state: 'open', deal: '', ended: '', judged: undefined })
  return undefined
}

/** What somebody thinks of a lead who has looked into it; a later judgement takes the place of an earlier one. */
export function qualifyLead(entry: Of<'qualify-lead'>, tables: InvestmentTables): Refusal | undefined {
  const { about, body, day } = entry
  const lead = tables.leads.get(about)
  if (lead === undefined) return refuse('deal-thing-unknown', { thing: 'lead', id: about })
  if (lead.state !== 'open') return refuse('deal-lead-used', { lead: about, state: lead.state })
  const last = lead.judged?.trace.day ?? lead.trace.day
  if (day < last) return refuse('deal-day-before', { day, last })
  if (body.investor !== undefined && !tables.investors.has(body.investor))
    return refuse('deal-thing-unknown', { thing: 'investor', id: body.investor })
  tables.leads.put(about, { ...lead, judged: { ...body, trace: traceOf(entry) } })
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

/** A working session with a developer or an investor, on the record of every deal that it spoke of. */
export function holdSession(entry: Of<'hold-session'>, tables: InvestmentTables): Refusal | undefined {
  const { about, body } = entry
  if (tables.sessions.has(about)) return refuse('deal-thing-exists', { thing: 'session', id: about })
  if (body.developer === undefined && body.investor === undefined) return refuse('session-with-nobody', { session: about })
  if (body.investor !== undefined && !tables.investors.has(body.investor))
    return refuse('deal-thing-unknown', { thing: 'investor', id: body.investor })
  const deals = [...new Set(body.deals)].map((id) => [id, tables.deals.get(id)] as const)
  for (const [id, deal] of deals) if (deal === undefined) return refuse('deal-thing-unknown', { thing: 'deal', id })
  for (const [id, deal] of deals) if (deal !== undefined) tables.deals.put(id, { ...deal, sessions: [...deal.sessions, about] })
  const { next, tasks = [], ...held } = body
  const all = [...(next === undefined ? [] : [next]), ...tasks].map((task) => ({ ...task, done: undefined }))
  tables.sessions.put(about, { id: about, ...held, trace: traceOf(entry), tasks: all })
  return undefined
}

/** One of the tasks of a session is done. */
export function finishTask(entry: Of<'finish-task'>, tables: InvestmentTables): Refusal | undefined {
  const { about, body, day } = entry
  const session = tables.sessions.get(about)
  if (session === undefined) return refuse('deal-thing-unknown', { thing: 'session', id: about })
  const task = session.tasks[body.task - 1]
  if (task === undefined || task.done !== undefined)
    return refuse('session-task', { session: about, task: body.task, fault: task === undefined ? 'unknown' : 'finished' })
  if (day < session.trace.day) return refuse('deal-day-before', { day, last: session.trace.day })
  const done = { ...task, done: { outcome: body.outcome, trace: traceOf(entry) } }
  tables.sessions.put(about, { ...session, tasks: session.tasks.with(body.task - 1, done) })
  return undefined
}
