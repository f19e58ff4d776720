import type { DealStage } from '../../contract/deal-words.ts'
import { dealStages, endStages } from '../../contract/deal-words.ts'
import { TaodaError } from '../../contract/errors.ts'
import { type LegalCalendar, nextStages } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { daysBetween } from '../days.ts'
import { standingOf } from '../ledgers/investment/deals.ts'
import { ruleOn, stagesId } from '../ledgers/investment/rules.ts'
import type { Deal, InvestmentTables } from '../ledgers/investment/things.ts'
import { calendarOf, caseOut, traceOut } from './clocks.ts'
import { capitalOut, currencyOf, rowOf } from './deal-row.ts'
import { readBook } from './read-book.ts'
import { seesDeal } from './who-sees.ts'

type Input = { region: string; deal: string; asOf?: string | undefined }

/** One deal with all that is known of it. */
export function showDeal(input: Input, context: ReadContext) {
  return readBook(context, input, ({ investment }, head) => {
    const deal = investment.deals.get(input.deal)
    if (deal === undefined || !seesDeal(context.actor, deal, investment))
      throw new TaodaError('wrong-use', { field: 'deal', found: input.deal, allowed: 'the id of a deal, see list-deals' })
    const calendar = calendarOf(investment)
    const sees = (id: string): boolean => {
      const other = investment.deals.get(id)
      return other !== undefined && seesDeal(context.actor, other, investment)
    }
    const siblings = investment.investors.get(deal.investor)?.deals ?? []
    return {
      ...head,
      deal: rowOf(deal, investment, calendar, head.day),
      next: nextOf(deal, investment, head.day),
      trail: trailOf(deal, head.day),
      checklist: deal.cases.map((one) => caseOut(one, investment, calendar, head.day)),
      available: availableFor(deal, investment, head.day),
      replaced: replacedIn(deal, investment),
      capital: capitalOut(deal.capital, currencyOf(deal)),
      capitalEntries: deal.capitalEntries.map((one) => ({ ...traceOut(one), flow: one.flow, money: one.money })),
      lead: leadOf(deal, investment),
      sessions: sessionsOf(deal, investment),
      ...careOf(deal, investment),
      others: othersOf(
        siblings.filter((id) => sees(id)),
        deal,
        investment,
        calendar,
        head.day,
      ),
    }
  })
}

function nextOf(deal: Deal, { stages }: InvestmentTables, day: string): DealStage[] {
  const next = nextStages(stages.get(stagesId)?.moves ?? [], standingOf(deal, day))
  return dealStages.filter((stage) => next.includes(stage))
}

function trailOf({ trail }: Deal, day: string) {
  return trail.map((event, at) => ({
    ...traceOut(event),
    stage: event.stage,
    days: Math.max(0, daysBetween(event.day, trail[at + 1]?.day ?? day)),
    skipped: [...event.skipped],
    note: event.note,
  }))
}

/** Procedures that a live special procedure of the deal makes needless. */
function replacedIn({ cases }: Deal, { procedures }: InvestmentTables) {
  const live = cases.filter(({ state }) => state !== 'refused' && state !== 'withdrawn')
  const ids = [...new Set(live.flatMap(({ procedure }) => procedures.get(procedure)?.replaces ?? []))]
  return ids.map((id) => ({ id, names: procedures.get(id)?.names ?? null }))
}

/** Procedures with a limit in force, neither under way nor granted nor made needless. */
function availableFor(deal: Deal, tables: InvestmentTables, day: string) {
  if (endStages.includes(deal.stage)) return []
  const needless = new Set(replacedIn(deal, tables).map(({ id }) => id))
  const taken = new Set(
    deal.cases.filter(({ state }) => state !== 'refused' && state !== 'withdrawn').map((one) => one.procedure),
  )
  return [...tables.procedures.values()]
    .filter((one) => ruleOn(one, day) !== undefined && !needless.has(one.id) && !taken.has(one.id))
    .map(({ id, names }) => ({ id, names }))
}

function leadOf({ lead }: Deal, { leads, events }: InvestmentTables) {
  const one = leads.get(lead)
  if (one === undefined) return null
  const event = one.event === undefined ? undefined : events.get(one.event)
  return {
    id: one.id,
    channel: one.channel,
    partner: one.partner ?? '',
    event: event?.title ?? '',
    programme: one.programme ?? event?.programme ?? '',
    day: one.trace.day,
  }
}

function sessionsOf({ sessions }: Deal, tables: InvestmentTables) {
  return sessions.flatMap((id) => {
    const one = tables.sessions.get(id)
    if (one === undefined) return []
    return [{ ...traceOut(one.trace), id, developer: one.developer, minutes: one.minutes, next: one.next ?? null }]
  })
}

/** Enterprises of the investor and their cases: the firm's record, whichever of its deals it came from. */
function careOf({ investor }: Deal, { investors, enterprises, aftercare, agencies }: InvestmentTables) {
  const own = (investors.get(investor)?.enterprises ?? []).flatMap((id) => enterprises.get(id) ?? [])
  return {
    enterprises: own.map(({ id, name, trace }) => ({ id, name, day: trace.day })),
    aftercare: own.flatMap(({ cases }) =>
      cases.flatMap((id) => {
        const one = aftercare.get(id)
        const agency = one?.agencies.at(-1)?.agency
        if (one === undefined || agency === undefined) return []
        return [
          {
            ...traceOut(one.trace),
            id,
            enterprise: one.enterprise,
            subject: one.subject,
            agency: { id: agency, names: agencies.get(agency)?.names ?? null },
            due: one.due ?? null,
            capitalAtRisk: one.capitalAtRisk ?? null,
            jobsAtRisk: one.jobsAtRisk ?? null,
            outcome: one.closed?.outcome ?? ('open' as const),
            confirmedBy: one.closed?.confirmedBy ?? '',
            closed: one.closed?.trace.day ?? '',
          },
        ]
      }),
    ),
  }
}

function othersOf(ids: readonly string[], deal: Deal, tables: InvestmentTables, calendar: LegalCalendar, day: string) {
  return ids.flatMap((id) => {
    const other = id === deal.id ? undefined : tables.deals.get(id)
    return other === undefined ? [] : [rowOf(other, tables, calendar, day)]
  })
}
