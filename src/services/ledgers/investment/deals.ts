import { type DealStage, endStages } from '../../../contract/deal-words.ts'
import { judgeMove, noCapital, registeredCapital, type StageStanding } from '../../../engine/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import { stagesId } from './rules.ts'
import { type Deal, type InvestmentTables, type Of, type StageEvent, traceOf } from './things.ts'

/** Stages up to which a deal needs no document: nothing has been handed in yet. */
export const withoutDocument: readonly DealStage[] = ['contact', 'visit', 'lost']

export function openDeal(entry: Of<'open-deal'>, tables: InvestmentTables): Refusal | undefined {
  const { about, body, day } = entry
  if (tables.deals.has(about)) return refuse('deal-thing-exists', { thing: 'deal', id: about })
  const investor = tables.investors.get(body.investor)
  if (investor === undefined) return refuse('deal-thing-unknown', { thing: 'investor', id: body.investor })
  const refusal = refuseLead(body.lead, day, tables) ?? refuseExpansion(body.expands, body.investor, tables)
  if (refusal !== undefined) return refusal
  if (body.expected.amount <= 0)
    return refuse('capital-fault', { fault: 'notPositive', amount: body.expected.amount, registered: 0, disbursed: 0 })
  const lead = body.lead === undefined ? undefined : tables.leads.get(body.lead)
  if (lead !== undefined) tables.leads.put(lead.id, { ...lead, state: 'deal', deal: about, ended: day })
  tables.investors.put(investor.id, { ...investor, deals: [...investor.deals, about] })
  const { title, inZone, expected, developer = '', park = '', activity = '', expands = '' } = body
  tables.deals.put(about, {
    id: about,
    title,
    investor: investor.id,
    origin: investor.origin,
    lead: body.lead ?? '',
    expands,
    developer,
    park,
    inZone,
    activity,
    expected,
    stage: 'contact',
    trail: [{ ...traceOf(entry), stage: 'contact', skipped: [], note: '' }],
    cases: [],
    capital: noCapital(),
    capitalEntries: [],
    sessions: [],
    lastDay: day,
  })
  return undefined
}

function refuseLead(id: string | undefined, day: string, tables: InvestmentTables): Refusal | undefined {
  if (id === undefined) return undefined
  const lead = tables.leads.get(id)
  if (lead === undefined) return refuse('deal-thing-unknown', { thing: 'lead', id })
  if (lead.state !== 'open') return refuse('deal-lead-used', { lead: id, state: lead.state })
  return day < lead.trace.day ? refuse('deal-day-before', { day, last: lead.trace.day }) : undefined
}

/** Only a deal of the same investor whose capital is registered can grow. */
function refuseExpansion(id: string | undefined, investor: string, tables: InvestmentTables): Refusal | undefined {
  if (id === undefined) return undefined
  const older = tables.deals.get(id)
  if (older === undefined) return refuse('deal-thing-unknown', { thing: 'deal', id })
  if (older.investor !== investor) return refuse('deal-other-investor', { deal: id, investor: older.investor })
  return registeredCapital(older.capital) > 0 ? undefined : refuse('deal-cannot-expand', { deal: id, stage: older.stage })
}

export function reviseDeal({ about, body, day }: Of<'revise-deal'>, tables: InvestmentTables): Refusal | undefined {
  const deal = tables.deals.get(about)
  if (deal === undefined) return refuse('deal-thing-unknown', { thing: 'deal', id: about })
  if (body.expected !== undefined && body.expected.amount <= 0)
    return refuse('capital-fault', { fault: 'notPositive', amount: body.expected.amount, registered: 0, disbursed: 0 })
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
  tables.deals.put(about, { ...deal, ...given, lastDay: later(deal.lastDay, day) })
  return undefined
}

/** Moves a deal along the graph of stages. What is left out must be explained stage by stage, each on a document. */
export function moveDeal(entry: Of<'move-deal'>, tables: InvestmentTables): Refusal | undefined {
  const { about, body, day, evidence } = entry
  const deal = tables.deals.get(about)
  if (deal === undefined) return refuse('deal-thing-unknown', { thing: 'deal', id: about })
  if (endStages.includes(deal.stage)) return refuse('deal-ended', { stage: deal.stage })
  const last = deal.trail.at(-1)?.day ?? ''
  if (day < last) return refuse('deal-day-before', { day, last })
  const refusal = refuseMove(deal, entry, tables)
  if (refusal !== undefined) return refusal
  if (evidence === undefined && !withoutDocument.includes(body.to)) return refuse('deal-evidence-missing', { what: body.to })
  const event: StageEvent = { ...traceOf(entry), stage: body.to, skipped: body.skipped ?? [], note: body.note ?? '' }
  tables.deals.put(about, { ...deal, stage: body.to, trail: [...deal.trail, event], lastDay: later(deal.lastDay, day) })
  return undefined
}

function refuseMove(deal: Deal, { body, day }: Of<'move-deal'>, tables: InvestmentTables): Refusal | undefined {
  const moves = tables.stages.get(stagesId)?.moves ?? []
  const judged = judgeMove(moves, standingOf(deal, day), body.to)
  const from = deal.stage
  if (judged.move === 'impossible')
    return refuse('deal-stage-impossible', { from, to: body.to, allowed: judged.allowed.join(', ') })
  const explained = new Set<string>((body.skipped ?? []).map(({ stage }) => stage))
  const skipped = judged.move === 'skips' ? judged.skipped : []
  const bare = skipped.filter((stage) => !explained.has(stage))
  if (bare.length > 0) return refuse('deal-stage-skipped', { from, to: body.to, skipped: bare.join(', ') })
  const extra = [...explained].find((stage) => !skipped.includes(stage))
  return extra === undefined ? undefined : refuse('deal-stage-impossible', { from, to: extra, allowed: skipped.join(', ') })
}

/** Where a deal stands. Stages left out on documents count as reached. */
export function standingOf({ stage, trail, origin }: Deal, day: string): StageStanding {
  return { stage, reached: reachedStages(trail), kind: origin, day }
}

export function reachedStages(trail: readonly StageEvent[]): readonly DealStage[] {
  return trail.flatMap((event) => [...event.skipped.map(({ stage }) => stage), event.stage])
}

/** Takes back the last move of a deal, entered by mistake, unless something already rests on it. */
export function takeBackMove({ about }: Of<'take-back-move'>, tables: InvestmentTables): Refusal | undefined {
  const deal = tables.deals.get(about)
  if (deal === undefined) return refuse('deal-thing-unknown', { thing: 'deal', id: about })
  const trail = deal.trail.slice(0, -1)
  const stage = trail.at(-1)?.stage
  if (stage === undefined) return refuse('deal-no-move', { deal: about })
  const rests =
    (deal.capitalEntries.length > 0 && !isLicensed({ ...deal, trail })) ||
    (hasEnterprise(deal, tables) && !reachedStages(trail).includes('enterprise'))
  if (rests) return refuse('deal-rests-on-stage', { stage: deal.stage })
  tables.deals.put(about, { ...deal, stage, trail })
  return undefined
}

function hasEnterprise({ id, investor }: Deal, tables: InvestmentTables): boolean {
  const enterprises = tables.investors.get(investor)?.enterprises ?? []
  return enterprises.some((one) => tables.enterprises.get(one)?.deal === id)
}

/** Where in its trail a deal got its licence: the certificate, or for a domestic investor, who needs none, approval or enterprise; −1 before. */
export function licenceAt({ origin, trail }: Pick<Deal, 'origin' | 'trail'>): number {
  const licences: readonly DealStage[] = origin === 'domestic' ? ['certified', 'approved', 'enterprise'] : ['certified']
  const licenses = (stage: DealStage): boolean => licences.includes(stage)
  return trail.findIndex((event) => licenses(event.stage) || event.skipped.some(({ stage }) => licenses(stage)))
}

/** Whether capital may be registered. */
export function isLicensed(deal: Pick<Deal, 'origin' | 'trail'>): boolean {
  return licenceAt(deal) !== -1
}

export function later(one: string, other: string): string {
  return one > other ? one : other
}
