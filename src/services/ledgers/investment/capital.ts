import { enterCapital, registeredCapital } from '../../../engine/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import { isLicensed, later } from './deals.ts'
import { type Deal, type InvestmentTables, type Of, traceOf } from './things.ts'

/** Enters a flow of capital of a deal, in the deal's own currency, with the rate at which it is told in dong. */
export function enterDealCapital(entry: Of<'enter-capital'>, tables: InvestmentTables): Refusal | undefined {
  const { about, body, day } = entry
  const deal = tables.deals.get(about)
  if (deal === undefined) return refuse('deal-thing-unknown', { thing: 'deal', id: about })
  const { flow, money } = body
  const refusal = refuseMoney(deal, money)
  if (refusal !== undefined) return refusal
  if (flow !== 'share-purchase' && !isLicensed(deal)) return refuse('deal-not-licensed', { stage: deal.stage })
  const first = deal.capitalEntries.at(-1)?.day ?? deal.trail[0]?.day ?? ''
  if (day < first) return refuse('deal-day-before', { day, last: first })
  if (entry.evidence === undefined) return refuse('deal-evidence-missing', { what: flow })
  const after = enterCapital(deal.capital, flow, money.amount)
  if (typeof after === 'string') {
    const { capital } = deal
    const facts = { amount: money.amount, registered: registeredCapital(capital), disbursed: capital.disbursed }
    return refuse('capital-fault', { fault: after, ...facts })
  }
  const capitalEntries = [...deal.capitalEntries, { ...traceOf(entry), flow, money }]
  tables.deals.put(about, { ...deal, capital: after, capitalEntries, lastDay: later(deal.lastDay, day) })
  return undefined
}

function refuseMoney(deal: Deal, { currency, rate, rateSource }: Of<'enter-capital'>['body']['money']): Refusal | undefined {
  const needed = deal.capitalEntries[0]?.money.currency ?? deal.expected.currency
  if (currency !== needed) return refuse('capital-currency', { found: currency, needed })
  if (currency === 'VND') return rate === undefined ? undefined : refuse('capital-currency', { found: 'rate', needed: 'VND' })
  return rate === undefined || rateSource === undefined ? refuse('capital-rate-missing', { currency }) : undefined
}
