import type { z } from 'zod'
import type { capitalSums, dealRow } from '../../contract/deal.ts'
import { type Capital, type LegalCalendar, registeredCapital } from '../../engine/index.ts'
import { daysBetween } from '../days.ts'
import type { Deal, InvestmentTables } from '../ledgers/investment/things.ts'
import { pressing } from './clocks.ts'

/** A deal as it stands in lists. */
export function rowOf(deal: Deal, tables: InvestmentTables, calendar: LegalCalendar, day: string): z.output<typeof dealRow> {
  const investor = tables.investors.get(deal.investor)
  const since = deal.trail.at(-1)?.day ?? day
  const { running, overdue, turn } = pressing(deal, calendar, day)
  const { id, title, developer, park, inZone, activity, expands, stage, expected, lastDay } = deal
  return {
    id,
    title,
    investor: { id: deal.investor, name: investor?.name ?? '', origin: deal.origin, country: investor?.country ?? '' },
    developer,
    park,
    inZone,
    activity,
    expands,
    stage,
    since,
    days: Math.max(0, daysBetween(since, day)),
    expected,
    registered: registeredCapital(deal.capital),
    running,
    overdue,
    turn,
    lastDay,
  }
}

/** Currency in which a deal is kept. */
export function currencyOf({ capitalEntries, expected }: Deal): string {
  return capitalEntries[0]?.money.currency ?? expected.currency
}

/** Sums of the flows as they are answered. */
export function capitalOut(capital: Capital, currency: string): z.output<typeof capitalSums> {
  return {
    currency,
    registered: registeredCapital(capital),
    new: capital.new,
    adjusted: capital.adjusted,
    sharePurchase: capital['share-purchase'],
    withdrawn: capital.withdrawn,
    disbursed: capital.disbursed,
    commissioned: capital.commissioned,
  }
}
