import type { DealStage } from '../../contract/deal-words.ts'
import { dealStages, endStages } from '../../contract/deal-words.ts'
import { TaodaError } from '../../contract/errors.ts'
import { judgeMove, type LegalCalendar, nextStages } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { daysBetween } from '../days.ts'
import { standingOf, withoutDocument } from '../ledgers/investment/deals.ts'
import { ruleOn, stagesId } from '../ledgers/investment/rules.ts'
import type { Deal, InvestmentTables, Session } from '../ledgers/investment/things.ts'
import type { LedgerStates } from '../ledgers/states.ts'
import { calendarOf, caseOut, traceOut } from './clocks.ts'
import { capitalOut, currencyOf, rowOf } from './deal-row.ts'
import { type Called, named, namesOf } from './names.ts'
import { readBook } from './read-book.ts'
import { seesDeal } from './who-sees.ts'

type Input = { region: string; deal: string; asOf?: string | undefined }

/** One deal with all that is known of it. */
export async function showDeal(input: Input, context: ReadContext) {
  const accounts = await context.store.listAccountNames()
  return readBook(context, input, (states, head) => {
    const { investment } = states
    const deal = investment.deals.get(input.deal)
    if (deal === undefined || !seesDeal(context.actor, deal, investment))
      throw new TaodaError('wrong-use', { field: 'deal', found: input.deal, allowed: 'the id of a deal, see list-deals' })
    const calendar = calendarOf(investment)
    const sees = (id: string): boolean => {
      const other = investment.deals.get(id)
      return other !== undefined && seesDeal(context.actor, other, investment)
    }
    const siblings = investment.investors.get(deal.investor)?.deals ?? []
    const sessions = sessionsOf(deal, investment, sees)
    return {
      ...head,
      deal: rowOf(deal, investment, calendar, head.day),
      next: nextOf(deal, investment, head.day),
      steps: stepsOf(deal, investment, head.day),
      trail: trailOf(deal, head.day),
      checklist: deal.cases.map((one) => caseOut(one, investment, calendar, head.day)),
      available: availableFor(deal, investment, head.day),
      replaced: replacedIn(deal, investment),
      capital: capitalOut(deal.capital, currencyOf(deal)),
      capitalEntries: deal.capitalEntries.map((one) => ({ ...traceOut(one), flow: one.flow, money: one.money })),
      lead: leadOf(deal, states),
      sessions: sessions.map(sessionOut),
      ...careOf(deal, investment),
      others: othersOf(
        siblings.filter((id) => sees(id)),
        deal,
        investment,
        calendar,
        head.day,
      ),
      names: namesIn(deal, sessions, namesOf(states, accounts)),
    }
  })
}

function nextOf(deal: Deal, { stages }: InvestmentTables, day: string): DealStage[] {
  const next = nextStages(stages.get(stagesId)?.moves ?? [], standingOf(deal, day))
  return dealStages.filter((stage) => next.includes(stage))
}

/** Stages that may be reached today, the near ones first. */
function stepsOf(deal: Deal, { stages }: InvestmentTables, day: string) {
  const moves = stages.get(stagesId)?.moves ?? []
  const standing = standingOf(deal, day)
  if (endStages.includes(deal.stage)) return []
  const found = dealStages.flatMap((stage) => {
    const judged = judgeMove(moves, standing, stage)
    if (judged.move === 'impossible' || standing.reached.includes(stage)) return []
    const skips = judged.move === 'skips' ? dealStages.filter((one) => judged.skipped.includes(one)) : []
    return [{ stage, document: !withoutDocument.includes(stage), skips }]
  })
  return found.toSorted((one, other) => one.skips.length - other.skips.length)
}

/** Names of whoever stands in the answer by an id: people who entered something, developers. */
function namesIn(deal: Deal, sessions: readonly Session[], known: ReadonlyMap<string, Called>): Called[] {
  const traces = [...deal.trail, ...deal.capitalEntries, ...deal.cases, ...deal.cases.flatMap(({ result }) => result ?? [])]
  const held = sessions.flatMap(({ developer }) => developer ?? [])
  return named([deal.developer, ...traces.map(({ by }) => by), ...held], known)
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
  return [...tables.procedures.values()].flatMap((one) => {
    const rule = ruleOn(one, day)
    if (rule === undefined || needless.has(one.id) || taken.has(one.id)) return []
    const { id, names, replaces } = one
    const told = { agency: nameIn(tables.agencies, rule.agency), limit: rule.limit, unit: rule.unit }
    return [{ id, names, ...told, replaces: replaces.map((other) => nameIn(tables.procedures, other)) }]
  })
}

/** A procedure or an agency by its id, with its names. */
function nameIn(things: InvestmentTables['agencies'] | InvestmentTables['procedures'], id: string) {
  return { id, names: things.get(id)?.names ?? null }
}

function leadOf({ lead }: Deal, { investment: { leads, events }, programmes: { programmes } }: LedgerStates) {
  const one = leads.get(lead)
  if (one === undefined) return null
  const event = one.event === undefined ? undefined : events.get(one.event)
  const programme = one.programme ?? event?.programme ?? ''
  return {
    id: one.id,
    channel: one.channel,
    partner: one.partner ?? '',
    event: event?.title ?? '',
    programme,
    programmeTitle: programmes.get(programme)?.title ?? '',
    day: one.trace.day,
  }
}

/** Sessions on the deal. What was said of several deals is for those who may see them all. */
function sessionsOf({ sessions }: Deal, tables: InvestmentTables, sees: (deal: string) => boolean): readonly Session[] {
  return sessions.flatMap((id) => tables.sessions.get(id) ?? []).filter(({ deals }) => deals.every(sees))
}

function sessionOut({ id, developer = '', investor = '', present = '', minutes, tasks, trace }: Session) {
  const told = tasks.map(({ what, who, due, done }) => {
    return { what, who, due, done: done?.trace.day ?? null, outcome: done?.outcome ?? '' }
  })
  return { ...traceOut(trace), id, developer, investor, present, minutes, tasks: told }
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
