import { type DealStage, endStages } from '../../contract/deal-words.ts'
import type { ReadContext } from '../context.ts'
import type { Deal, InvestmentTables } from '../ledgers/investment/things.ts'
import { calendarOf, pressing } from './clocks.ts'
import { rowOf } from './deal-row.ts'
import { named, namesOf } from './names.ts'
import { readBook } from './read-book.ts'
import { seesDeal } from './who-sees.ts'

interface Input {
  region: string
  asOf?: string | undefined
  stage?: DealStage | undefined
  developer?: string | undefined
  investor?: string | undefined
  text?: string | undefined
  overdue?: boolean | undefined
  order: 'recent' | 'pressing'
  limit: number
  offset: number
}

/** Deals that fit what is asked, of those that the caller may see, in the order asked for. */
export function listDeals(input: Input, context: ReadContext) {
  return readBook(context, input, (states, head) => {
    const { investment } = states
    const calendar = calendarOf(investment)
    const own = [...investment.deals.values()].filter((deal) => seesDeal(context.actor, deal, investment))
    const fitting = own.filter((deal) => fits(deal, input, investment))
    const ranked = fitting.map((deal) => ({ deal, ...pressing(deal, calendar, head.day) }))
    const found = input.overdue === true ? ranked.filter(({ overdue }) => overdue > 0) : ranked
    const shown = found
      .sort(input.order === 'pressing' ? byPressure : byLastDay)
      .slice(input.offset, input.offset + input.limit)
      .map(({ deal }) => deal)
    const names = named(
      shown.map(({ developer }) => developer),
      namesOf(states, []),
    )
    return { ...head, total: found.length, deals: shown.map((deal) => rowOf(deal, investment, calendar, head.day)), names }
  })
}

interface Ranked {
  readonly deal: Deal
  /** Share of its limit that the most pressing procedure has used. */
  readonly used: number
}

function byLastDay({ deal: one }: Ranked, { deal: other }: Ranked): number {
  return compare(other.lastDay, one.lastDay) || compare(one.id, other.id)
}

/** Procedures that press first, then deals on their way before those that have ended. */
function byPressure(one: Ranked, other: Ranked): number {
  return other.used - one.used || Number(hasEnded(one)) - Number(hasEnded(other)) || byLastDay(one, other)
}

function hasEnded({ deal }: Ranked): boolean {
  return endStages.includes(deal.stage)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function fits(deal: Deal, { stage, developer, investor, text }: Input, tables: InvestmentTables): boolean {
  if (stage !== undefined && deal.stage !== stage) return false
  if (developer !== undefined && deal.developer !== developer) return false
  if (investor !== undefined && deal.investor !== investor) return false
  if (text === undefined) return true
  const words = folded(text).split(/\s+/)
  const haystack = wordsOf(deal, tables)
  return words.every((word) => haystack.includes(word))
}

/** Deals are values, so their words are made once. */
const kept = new WeakMap<Deal, string>()

function wordsOf(deal: Deal, { investors }: InvestmentTables): string {
  const known = kept.get(deal)
  if (known !== undefined) return known
  const fresh = folded(`${deal.id} ${deal.title} ${investors.get(deal.investor)?.name ?? ''}`)
  kept.set(deal, fresh)
  return fresh
}

/** Small letters without marks, so that whoever types without them finds it too. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replaceAll(/\p{M}/gu, '')
}
