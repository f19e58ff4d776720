import { endStages } from '../../../contract/deal-words.ts'
import { type Refusal, refuse } from '../ledger.ts'
import { later } from './deals.ts'
import { ruleOn } from './rules.ts'
import { type Deal, type InvestmentTables, type Of, type ProcedureCase, traceOf } from './things.ts'

/** Starts the clock of a procedure for a deal, with the limit in force on that day. */
export function openProcedure(entry: Of<'open-procedure'>, tables: InvestmentTables): Refusal | undefined {
  const { about, day, body } = entry
  const deal = tables.deals.get(about)
  if (deal === undefined) return refuse('deal-thing-unknown', { thing: 'deal', id: about })
  if (endStages.includes(deal.stage)) return refuse('deal-ended', { stage: deal.stage })
  const procedure = tables.procedures.get(body.procedure)
  if (procedure === undefined) return refuse('deal-thing-unknown', { thing: 'procedure', id: body.procedure })
  const opened = deal.trail[0]?.day ?? ''
  if (day < opened) return refuse('deal-day-before', { day, last: opened })
  const before = openCase(deal, body.procedure)
  if (before !== undefined) return refuse('procedure-state', { procedure: body.procedure, state: before.state, needed: 'none' })
  const by = replacing(deal, body.procedure, tables)
  if (by !== undefined) return refuse('procedure-replaced', { procedure: body.procedure, by })
  const rule = ruleOn(procedure, day)
  if (rule === undefined) return refuse('procedure-no-rule', { procedure: body.procedure, day })
  const { agency, limit, unit } = rule
  const fresh: ProcedureCase = {
    ...traceOf(entry),
    procedure: body.procedure,
    agency,
    limit,
    unit,
    pauses: [],
    state: 'running',
    ended: '',
    result: undefined,
  }
  tables.deals.put(about, { ...deal, cases: [...deal.cases, fresh], lastDay: later(deal.lastDay, day) })
  return undefined
}

/** The procedure under way or granted that makes another needless for this deal. */
function replacing({ cases }: Deal, procedure: string, tables: InvestmentTables): string | undefined {
  const live = cases.filter(({ state }) => state !== 'refused' && state !== 'withdrawn')
  return live.find((one) => tables.procedures.get(one.procedure)?.replaces.includes(procedure))?.procedure
}

function openCase({ cases }: Deal, procedure: string): ProcedureCase | undefined {
  return cases.find((one) => one.procedure === procedure && one.ended === '')
}

/** Changes the running case of a procedure, if its state is one of those allowed and no time goes backwards. */
function changeCase(
  { about, day, body }: Of<'pause-procedure' | 'resume-procedure' | 'finish-procedure'>,
  tables: InvestmentTables,
  needed: ProcedureCase['state'] | undefined,
  change: (one: ProcedureCase) => ProcedureCase,
): Refusal | undefined {
  const deal = tables.deals.get(about)
  if (deal === undefined) return refuse('deal-thing-unknown', { thing: 'deal', id: about })
  const one = openCase(deal, body.procedure)
  if (one === undefined || (needed !== undefined && one.state !== needed))
    return refuse('procedure-state', {
      procedure: body.procedure,
      state: one?.state ?? 'none',
      needed: needed ?? 'running',
    })
  const pause = one.pauses.at(-1)
  const last = pause?.to ?? pause?.from ?? one.day
  if (day < last) return refuse('deal-day-before', { day, last })
  const cases = deal.cases.map((other) => (other === one ? change(one) : other))
  tables.deals.put(about, { ...deal, cases, lastDay: later(deal.lastDay, day) })
  return undefined
}

/** Stops the clock: it is the turn of somebody other than the agency. */
export function pauseProcedure(entry: Of<'pause-procedure'>, tables: InvestmentTables): Refusal | undefined {
  const { turn, reason } = entry.body
  return changeCase(entry, tables, 'running', (one) => ({
    ...one,
    state: 'paused',
    pauses: [...one.pauses, { from: entry.day, turn, reason }],
  }))
}

export function resumeProcedure(entry: Of<'resume-procedure'>, tables: InvestmentTables): Refusal | undefined {
  return changeCase(entry, tables, 'paused', (one) => ({ ...one, state: 'running', pauses: closed(one, entry.day) }))
}

/** Ends a procedure; what is granted is granted by a document. */
export function finishProcedure(entry: Of<'finish-procedure'>, tables: InvestmentTables): Refusal | undefined {
  const { outcome, procedure } = entry.body
  if (outcome === 'granted' && entry.evidence === undefined) return refuse('deal-evidence-missing', { what: procedure })
  return changeCase(entry, tables, undefined, (one) => ({
    ...one,
    state: outcome,
    pauses: closed(one, entry.day),
    ended: entry.day,
    result: traceOf(entry),
  }))
}

function closed({ pauses }: ProcedureCase, day: string): ProcedureCase['pauses'] {
  return pauses.map((pause) => (pause.to === undefined ? { ...pause, to: day } : pause))
}
