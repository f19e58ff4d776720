import { leadChannels } from '../../contract/deal-words.ts'
import type { ReadContext } from '../context.ts'
import { daysBetween } from '../days.ts'
import type { InvestmentTables, Lead } from '../ledgers/investment/things.ts'
import type { LedgerStates } from '../ledgers/states.ts'
import { inAll, named, namesOf } from './names.ts'
import { readBook } from './read-book.ts'
import { isStaff, seesDeal } from './who-sees.ts'

type Input = { region: string; asOf?: string | undefined }

/** Open leads, and what forms may name: for the administration all of it, for others their own leads and what belongs to their deals. */
export async function promotion(input: Input, context: ReadContext) {
  const accounts = await context.store.listAccountNames()
  const all = isStaff(context.actor)
  return readBook(context, input, (states, head) => {
    const { investment } = states
    const leads = [...investment.leads.values()].filter(({ trace }) => all || trace.by === context.actor?.id)
    const open = leads.filter(({ state }) => state === 'open').map((lead) => leadOut(lead, investment, head.day))
    const known = namesOf(states, accounts)
    return {
      ...head,
      leads: open.toSorted((one, other) => one.days - other.days),
      ways: waysOf(leads),
      ...thingsOf(states, context),
      parks: [...states.land.zones.values()].map(({ id, names, developer }) => ({ id, names: inAll(names), developer })),
      developers: named(developersOf(states, context), known),
      names: named(
        open.map(({ by }) => by),
        known,
      ),
    }
  })
}

function leadOut(lead: Lead, { events }: InvestmentTables, day: string) {
  const { id, name, channel, partner = '', activity = '', expected = null, trace, judged } = lead
  const event = lead.event === undefined ? undefined : events.get(lead.event)
  return {
    id,
    name,
    channel,
    partner,
    event: event?.title ?? '',
    programme: lead.programme ?? event?.programme ?? '',
    activity,
    expected,
    day: trace.day,
    days: Math.max(0, daysBetween(trace.day, day)),
    by: trace.by,
    fit: judged?.fit ?? null,
    reason: judged?.reason ?? '',
    investor: judged?.investor ?? '',
  }
}

function waysOf(leads: readonly Lead[]) {
  return leadChannels.flatMap((channel) => {
    const own = leads.filter((lead) => lead.channel === channel)
    const countOf = (state: Lead['state']): number => own.filter((lead) => lead.state === state).length
    if (own.length === 0) return []
    return [{ channel, leads: own.length, open: countOf('open'), deals: countOf('deal'), dropped: countOf('dropped') }]
  })
}

function thingsOf({ investment, programmes }: LedgerStates, { actor }: ReadContext) {
  const deals = [...investment.deals.values()].filter((deal) => seesDeal(actor, deal, investment))
  const own = new Set(deals.map(({ investor }) => investor))
  const all = isStaff(actor)
  const investors = [...investment.investors.values()].filter(({ id }) => all || own.has(id))
  const enterprises = [...investment.enterprises.values()].filter(({ investor }) => all || own.has(investor))
  const latest = <One extends { readonly day: string }>(things: readonly One[]): One[] =>
    things.toSorted((one, other) => (one.day < other.day ? 1 : -1))
  const events = [...investment.events.values()].map(({ id, title, trace }) => ({ id, title, day: trace.day }))
  const planned = [...programmes.programmes.values()].map(({ id, title, from }) => ({ id, title, day: from }))
  return {
    investors: investors.map(({ id, name, origin, country, deals: all }) => ({ id, name, origin, country, deals: all.length })),
    enterprises: enterprises.map(({ id, name, investor }) => ({ id, name, investor })),
    events: all ? latest(events) : [],
    programmes: all ? latest(planned) : [],
    deals: deals.map(({ id, title, investor, stage }) => ({ id, title, investor, stage })),
    agencies: [...investment.agencies.values()].map(({ id, names }) => ({ id, names })),
  }
}

/** Developers of zones and deals; for a developer itself alone. */
function developersOf({ land, investment }: LedgerStates, { actor }: ReadContext): readonly string[] {
  const known = [...land.zones.values(), ...investment.deals.values()].map(({ developer }) => developer)
  if (isStaff(actor)) return known
  return actor?.role === 'developer' ? [actor.organisation] : []
}
