import type { DependedThing } from '../../contract/depended-things.ts'
import { type ClockStanding, dayFromText, type LegalCalendar, landAccounts } from '../../engine/index.ts'
import { calendarOf, clockOf, turnOf as turnOfCase } from '../investment/clocks.ts'
import type { InvestmentTables, ProcedureCase } from '../ledgers/investment/things.ts'
import type { LandTables } from '../ledgers/land/things.ts'
import { endsClock, type Petition } from '../ledgers/petitions/petition.ts'
import { clockState, daysOffOf } from '../ledgers/petitions/petition-clock-state.ts'
import type { LedgerStates } from '../ledgers/states.ts'

/** Whose turn it is. */
export type Turn = 'agency' | 'enterprise' | 'ministry' | 'nobody'

/** What a thing's own ledger says of it. */
export interface OwnAccount {
  readonly title: string
  readonly owner: string
  readonly ownerName: string
  readonly turn: Turn
  readonly done: boolean
  /** Days from 1970-01-01; NaN when nobody has said. */
  readonly day: number
}

/** What the ledger of a thing's kind says of it; nothing where no ledger keeps it. */
export function accountOf(states: LedgerStates, { kind, id }: DependedThing, today: string): Partial<OwnAccount> {
  const [whole = '', part = ''] = id.split('/')
  if (kind === 'petition') {
    const petition = states.petitions.petitions.get(id)
    return petition ? petitionAccount(petition, today, daysOffOf(states.petitions)) : {}
  }
  if (kind === 'deal') return dealAccount(id, states.investment)
  if (kind === 'plot') return plotAccount(id, states.land)
  return kind === 'procedure' ? procedureAccount(whole, part, states.investment, today) : {}
}

/** A deal is waited for until its certificate is granted. */
function dealAccount(id: string, { deals }: InvestmentTables): Partial<OwnAccount> {
  const deal = deals.get(id)
  if (!deal) return {}
  const certified = deal.trail.find(({ stage }) => stage === 'certified')?.day
  const day = certified === undefined ? Number.NaN : dayFromText('certified', certified)
  return { title: deal.title, turn: certified === undefined ? 'enterprise' : 'nobody', done: certified !== undefined, day }
}

/** `outside` is the contra account: it says how much land there is, not where it stands. */
const beforeHandover = landAccounts.slice(landAccounts.indexOf('planned'), landAccounts.indexOf('handed-over'))

/** A plot is waited for until all of it has been handed over. */
function plotAccount(id: string, { plots, zones, movements }: LandTables): Partial<OwnAccount> {
  const plot = plots.get(id)
  if (!plot) return {}
  const done = beforeHandover.every((account) => (plot.balance[account] ?? 0) === 0)
  const zone = zones.get(plot.zone)?.names.vi ?? plot.zone
  const moved = done ? [...movements.values()].filter((one) => one.plot === id).map(({ day }) => day) : []
  const last = moved.sort().at(-1) ?? plot.trace.day
  const day = done ? dayFromText('handed over', last) : Number.NaN
  return { title: `${id}, ${zone}`, turn: done ? 'nobody' : 'agency', done, day }
}

/** A procedure of a deal: done when granted, due at the end of its legal clock while it runs. */
function procedureAccount(deal: string, procedure: string, tables: InvestmentTables, today: string): Partial<OwnAccount> {
  const found = tables.deals.get(deal)
  const one = found?.cases.findLast((each) => each.procedure === procedure)
  if (!found || !one) return {}
  const granted = one.state === 'granted'
  const name = tables.procedures.get(procedure)?.names.vi ?? procedure
  const turn = turnOfCase(one)
  return {
    title: `${name}: ${found.title}`,
    owner: one.agency,
    ownerName: tables.agencies.get(one.agency)?.names.vi ?? one.agency,
    turn: granted || turn === null ? 'nobody' : turn === 'ministry' || turn === 'agency' ? turn : 'enterprise',
    done: granted,
    day: granted ? dayFromText('granted', one.ended) : procedureDue(one, tables, today),
  }
}

function procedureDue(one: ProcedureCase, tables: InvestmentTables, today: string): number {
  return one.ended === '' ? dueDay(clockOf(one, calendarOf(tables), today)) : Number.NaN
}

function dueDay({ due }: Pick<ClockStanding, 'due'>): number {
  return due === '' ? Number.NaN : dayFromText('due', due)
}

/** A petition is out of the way when its enterprise says so, or when it is solved, wholly or partly; answered otherwise, what it told of stays. */
export function petitionAccount(petition: Petition, today: string, daysOff: LegalCalendar): OwnAccount {
  const answer = petition.answers.findLast(({ outcome }) => endsClock(outcome))
  const isSolved = petition.state !== 'open' && (answer?.outcome === 'solved' || answer?.outcome === 'partly')
  const done = isSolved || petition.ended !== undefined
  const due = dueDay(clockState(petition, today, daysOff))
  const day = isSolved ? answer?.day : petition.ended?.day
  return {
    title: petition.title,
    owner: petition.owner,
    ownerName: petition.ownerName,
    turn: turnOf(petition),
    done,
    day: done ? dayFromText('done', day ?? petition.last) : petition.state === 'open' ? due : Number.NaN,
  }
}

/** Who must move next on a petition. */
export function turnOf({ state, pauses }: Petition): Turn {
  if (state === 'answered') return 'enterprise'
  if (state !== 'open') return 'nobody'
  return pauses.some(({ back }) => back === undefined) ? 'ministry' : 'agency'
}
