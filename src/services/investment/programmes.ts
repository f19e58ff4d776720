import type { z } from 'zod'
import type { programmes as operation } from '../../contract/operations/programmes.ts'
import { registeredCapital } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { daysBetween } from '../days.ts'
import type { InvestmentTables } from '../ledgers/investment/things.ts'
import { type Programme, spentOn } from '../ledgers/programmes.ts'
import { currencyOf } from './deal-row.ts'
import { named, namesOf } from './names.ts'
import { readBook } from './read-book.ts'

type Output = z.output<(typeof operation)['output']>['programmes'][number]
type Input = { region: string; asOf?: string | undefined; class?: Programme['class'] | undefined }

/** Held so many days ago without any result, a programme has brought nothing. */
const patience = 183
const resultKinds = ['leads', 'orders', 'hires'] as const

/** Programmes with what has come of them, those that brought nothing first, then by day. */
export async function programmes(input: Input, context: ReadContext) {
  const accounts = await context.store.listAccountNames()
  return readBook(context, input, (states, head) => {
    const { investment, programmes: tables } = states
    const wanted = [...tables.programmes.values()].filter((one) => input.class === undefined || one.class === input.class)
    const harvests = harvestsOf(investment)
    const rows = wanted.map((one) => rowOf(one, harvests.get(one.id) ?? noHarvest, head.day))
    const ids = rows.flatMap(({ owner, trail }) => [owner, ...trail.map(({ by }) => by)])
    return {
      ...head,
      programmes: rows.sort((one, other) => rank(one) - rank(other) || (one.from < other.from ? 1 : -1)),
      names: named(ids, namesOf(states, accounts)),
    }
  })
}

function rank({ verdict }: Output): number {
  return ['nothing', 'overdue', 'waiting', 'partly', 'reached', 'planned', 'cancelled'].indexOf(verdict)
}

interface Harvest {
  readonly leads: number
  readonly deals: readonly string[]
  readonly capital: ReadonlyMap<string, number>
}

const noHarvest: Harvest = { leads: 0, deals: [], capital: new Map() }

/** What the book of investment itself owes to each programme: leads that name it or an event of it, their deals, their capital. */
function harvestsOf({ leads, events, deals }: InvestmentTables): ReadonlyMap<string, Harvest> {
  const harvests = new Map<string, { leads: number; deals: string[]; capital: Map<string, number> }>()
  for (const lead of leads.values()) {
    const programme = lead.programme ?? (lead.event === undefined ? undefined : events.get(lead.event)?.programme)
    if (programme === undefined) continue
    const harvest = harvests.get(programme) ?? { leads: 0, deals: [], capital: new Map<string, number>() }
    harvests.set(programme, harvest)
    harvest.leads += 1
    const deal = deals.get(lead.deal)
    if (deal === undefined) continue
    harvest.deals.push(deal.id)
    const registered = registeredCapital(deal.capital)
    const currency = currencyOf(deal)
    if (registered > 0) harvest.capital.set(currency, (harvest.capital.get(currency) ?? 0) + registered)
  }
  return harvests
}

function rowOf(one: Programme, harvest: Harvest, day: string): Output {
  const { id, title, class: kind, place, country, owner, from, to, state, budget, serves } = one
  return {
    id,
    title,
    class: kind,
    place,
    country,
    owner,
    from,
    to,
    state,
    verdict: verdictOf(one, harvest, day),
    budget,
    spent: spentOn(one),
    serves: { products: serves.products ?? [], parks: serves.parks ?? [], deals: serves.deals ?? [] },
    results: resultsOf(one, harvest),
    leads: harvest.leads,
    deals: [...harvest.deals],
    capital: [...harvest.capital].map(([currency, registered]) => ({ currency, registered })),
    judgement: one.closed?.judgement ?? '',
    goals: { leads: one.goals.leads ?? 0, orders: one.goals.orders ?? 0, hires: one.goals.hires ?? 0 },
    trail: trailOf(one),
  }
}

/** Results against goals. Leads are those of the book where it has more: what is written there has a name. */
function resultsOf({ results, goals }: Programme, harvest: Harvest): Output['results'] {
  return resultKinds.flatMap((result) => {
    const entered = results.filter((one) => one.result === result)
    const stated = entered.reduce((sum, { count }) => sum + count, 0)
    const count = result === 'leads' ? Math.max(stated, harvest.leads) : stated
    const goal = goals[result] ?? 0
    if (goal === 0 && count === 0) return []
    const worth = new Map<string, number>()
    for (const { worth: money } of entered)
      if (money !== undefined) worth.set(money.currency, (worth.get(money.currency) ?? 0) + money.amount)
    return [{ result, goal, count, worth: [...worth].map(([currency, amount]) => ({ currency, amount })) }]
  })
}

function verdictOf(one: Programme, harvest: Harvest, day: string): Output['verdict'] {
  if (one.state === 'cancelled') return 'cancelled'
  if (one.held === undefined) return day > one.to ? 'overdue' : 'planned'
  const results = resultsOf(one, harvest)
  if (results.every(({ count }) => count === 0)) {
    const isOver = one.state === 'closed' || daysBetween(one.held.day, day) > patience
    return isOver ? 'nothing' : 'waiting'
  }
  return results.every(({ count, goal }) => count >= goal) ? 'reached' : 'partly'
}

type Happened = Output['trail'][number]

/** All that happened to a programme, in the order of entry. */
function trailOf({ trace, budget, held, spending, raises, results, cancelled, closed }: Programme): Output['trail'] {
  const first = raises.length === 0 ? budget : null
  const rows = [
    happened(trace, 'planned', { money: first, words: '' }),
    ...(held === undefined ? [] : [happened(held, 'held', { count: held.attended ?? null, words: held.note ?? '' })]),
    ...spending.map((one) => happened(one, 'spent', { money: one.money, words: one.purpose })),
    ...raises.map((one) => happened(one, 'raised', { money: one.budget, words: one.reason })),
    ...results.map((one) => happened(one, 'result', resultOf(one))),
    ...(cancelled === undefined ? [] : [happened(cancelled, 'cancelled', { words: cancelled.reason })]),
    ...(closed === undefined ? [] : [happened(closed, 'closed', { words: closed.judgement })]),
  ]
  return rows.sort((one, other) => one.entry - other.entry)
}

function resultOf({ result, count, worth, who = '' }: Programme['results'][number]) {
  return { result, count, money: worth ?? null, words: who }
}

function happened({ day, entry, by, evidence }: Programme['trace'], what: Happened['what'], facts: Partial<Happened>): Happened {
  const document = evidence?.document ?? evidence?.source ?? ''
  return { day, entry, by, what, money: null, result: null, count: null, words: '', document, ...facts }
}
