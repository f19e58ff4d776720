import type { Evidence } from '../../contract/daybook.ts'
import type { EntryOf } from '../../contract/ledgers/index.ts'
import type { InvestmentTables } from './investment/things.ts'
import { type Ledger, type Refusal, refuse } from './ledger.ts'
import { Table } from './table.ts'

type ProgrammeEntry = EntryOf<'programmes'>
type BodyOf<Kind extends ProgrammeEntry['kind']> = Extract<ProgrammeEntry, { kind: Kind }>['body']

interface Trace {
  readonly day: string
  readonly entry: number
  readonly by: string
  readonly evidence: Evidence | undefined
}

/** A programme of promotion: what it serves, what it costs, and what has come of it. */
export interface Programme extends BodyOf<'plan-programme'> {
  readonly id: string
  readonly trace: Trace
  readonly state: 'planned' | 'held' | 'cancelled' | 'closed'
  readonly held: (BodyOf<'hold-programme'> & Trace) | undefined
  readonly spending: readonly (BodyOf<'spend-on-programme'> & Trace)[]
  readonly raises: readonly (BodyOf<'raise-budget'> & Trace)[]
  readonly results: readonly (BodyOf<'enter-result'> & Trace)[]
  readonly cancelled: (BodyOf<'cancel-programme'> & Trace) | undefined
  readonly closed: (BodyOf<'close-programme'> & Trace) | undefined
}

export type ProgrammeTables = { readonly programmes: Table<Programme> }

/** What the ledger of programmes needs to know of others. */
export interface ProgrammeOthers {
  readonly investment: InvestmentTables
}

/** The ledger of programmes of trade and investment promotion. */
export const programmeLedger: Ledger<'programmes', ProgrammeTables, ProgrammeOthers> = {
  name: 'programmes',
  empty: () => ({ programmes: new Table() }),
  concerns: ({ about, kind }) => [kind === 'enter-result' ? `${about} results` : about],
  post: (entry, { programmes }, others) => {
    const before = programmes.get(entry.about)
    if (entry.kind === 'plan-programme') {
      const refusal = before === undefined ? refusePlan(entry, others) : refuse('programme-exists', { programme: entry.about })
      if (refusal !== undefined) return refusal
      const fresh = { id: entry.about, ...entry.body, trace: traceOf(entry), state: 'planned' as const }
      programmes.put(entry.about, {
        ...fresh,
        held: undefined,
        spending: [],
        raises: [],
        results: [],
        cancelled: undefined,
        closed: undefined,
      })
      return undefined
    }
    if (before === undefined) return refuse('programme-unknown', { programme: entry.about })
    const after = changed(entry, before, others)
    if ('reason' in after) return after
    programmes.put(entry.about, after)
    return undefined
  },
  audit: ({ programmes }) =>
    [...programmes.values()].flatMap((one) => {
      const spent = spentOn(one)
      const over = spent > one.budget.amount ? [`programme ${one.id} has spent ${spent} of ${one.budget.amount}`] : []
      const early = one.results.some(({ day }) => day < one.from)
      return early ? [...over, `programme ${one.id} has a result from before it began`] : over
    }),
}

function traceOf({ day, number, by, evidence }: ProgrammeEntry): Trace {
  return { day, entry: number, by, evidence }
}

/** What has been spent on a programme, in the currency of its budget. */
export function spentOn({ spending }: Pick<Programme, 'spending'>): number {
  return spending.reduce((sum, { money }) => sum + money.amount, 0)
}

function refusePlan(
  { about, body }: Extract<ProgrammeEntry, { kind: 'plan-programme' }>,
  { investment }: ProgrammeOthers,
): Refusal | undefined {
  const { serves, goals, from, to, budget } = body
  if (to < from) return refuse('programme-days', { from, to })
  const served = [...(serves.products ?? []), ...(serves.parks ?? []), ...(serves.deals ?? [])]
  if (served.length === 0) return refuse('programme-serves-nothing', { programme: about })
  const unknown = serves.deals?.find((deal) => !investment.deals.has(deal))
  if (unknown !== undefined) return refuse('deal-thing-unknown', { thing: 'deal', id: unknown })
  if (!Object.values(goals).some((goal) => (goal ?? 0) > 0)) return refuse('programme-no-goal', { programme: about })
  if (budget.amount > 0) return undefined
  return refuse('programme-over-budget', { spent: 0, budget: budget.amount, currency: budget.currency })
}

type Change = Exclude<ProgrammeEntry, { kind: 'plan-programme' }>

/** The programme after what happened to it, or why that cannot be. */
function changed(entry: Change, one: Programme, { investment }: ProgrammeOthers): Programme | Refusal {
  const { day } = entry
  if (one.state === 'closed' || one.state === 'cancelled')
    return refuse('programme-state', { state: one.state, needed: 'planned, held' })
  if (day < one.trace.day) return refuse('programme-day-before', { day, first: one.trace.day })
  switch (entry.kind) {
    case 'hold-programme':
      return hold(entry, one)
    case 'cancel-programme':
      return one.state === 'planned'
        ? { ...one, state: 'cancelled', cancelled: { ...entry.body, ...traceOf(entry) } }
        : refuse('programme-state', { state: one.state, needed: 'planned' })
    case 'spend-on-programme':
      return spend(entry, one)
    case 'raise-budget':
      return raise(entry, one)
    case 'enter-result':
      return enterResult(entry, one)
    default:
      return close(entry, one, one.results.length + leadsOf(one.id, investment))
  }
}

function hold(entry: Extract<Change, { kind: 'hold-programme' }>, one: Programme): Programme | Refusal {
  if (one.state !== 'planned') return refuse('programme-state', { state: one.state, needed: 'planned' })
  if (entry.day < one.from) return refuse('programme-day-before', { day: entry.day, first: one.from })
  if (entry.evidence === undefined) return refuse('programme-evidence-missing', { programme: one.id })
  return { ...one, state: 'held', held: { ...entry.body, ...traceOf(entry) } }
}

function spend(entry: Extract<Change, { kind: 'spend-on-programme' }>, one: Programme): Programme | Refusal {
  const { body } = entry
  const { currency, amount: budget } = one.budget
  if (body.money.currency !== currency) return refuse('programme-currency', { found: body.money.currency, needed: currency })
  const spent = spentOn(one) + body.money.amount
  if (body.money.amount <= 0 || spent > budget) return refuse('programme-over-budget', { spent, budget, currency })
  return { ...one, spending: [...one.spending, { ...body, ...traceOf(entry) }] }
}

function raise(entry: Extract<Change, { kind: 'raise-budget' }>, one: Programme): Programme | Refusal {
  const { body } = entry
  const { currency } = one.budget
  if (body.budget.currency !== currency) return refuse('programme-currency', { found: body.budget.currency, needed: currency })
  const spent = spentOn(one)
  if (body.budget.amount < spent) return refuse('programme-over-budget', { spent, budget: body.budget.amount, currency })
  return { ...one, budget: body.budget, raises: [...one.raises, { ...body, ...traceOf(entry) }] }
}

function enterResult(entry: Extract<Change, { kind: 'enter-result' }>, one: Programme): Programme | Refusal {
  if (one.state !== 'held') return refuse('programme-state', { state: one.state, needed: 'held' })
  if (entry.day < one.from) return refuse('programme-day-before', { day: entry.day, first: one.from })
  if (entry.evidence === undefined) return refuse('programme-evidence-missing', { programme: one.id })
  return { ...one, results: [...one.results, { ...entry.body, ...traceOf(entry) }] }
}

/** Leads that name a programme or an event of it. */
export function leadsOf(programme: string, { leads, events }: InvestmentTables): number {
  let count = 0
  for (const lead of leads.values()) {
    const of = lead.programme ?? (lead.event === undefined ? undefined : events.get(lead.event)?.programme)
    if (of === programme) count += 1
  }
  return count
}

/** A programme is closed with a judgement that agrees with what came of it: results entered, and leads in the book of investment. */
function close(entry: Extract<Change, { kind: 'close-programme' }>, one: Programme, results: number): Programme | Refusal {
  if (one.state !== 'held') return refuse('programme-state', { state: one.state, needed: 'held' })
  if (entry.body.nothingCame === results > 0) return refuse('programme-judgement', { results })
  return { ...one, state: 'closed', closed: { ...entry.body, ...traceOf(entry) } }
}
