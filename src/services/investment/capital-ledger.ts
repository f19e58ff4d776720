import { type Capital, noCapital, sumCapital } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import type { InvestmentTables } from '../ledgers/investment/things.ts'
import { capitalOut, currencyOf } from './deal-row.ts'
import { identitiesOf } from './identities.ts'
import { impliedRates } from './implied-rates.ts'
import { readBook } from './read-book.ts'
import { isStaff } from './who-sees.ts'

type Input = { region: string; asOf?: string | undefined; period?: string | undefined }

/** Published capital beside its published parts, and what the book of the region itself adds up to. */
export async function capitalLedger(input: Input, context: ReadContext) {
  const { head, book } = await readBook(context, input, ({ investment }, read) => ({
    head: read,
    book: isStaff(context.actor) || read.synthetic ? bookOf(investment) : null,
  }))
  const known = await context.store.listObservations({ region: input.region, asOf: head.day, activity: 'total' })
  const asked = known.filter(({ period, doubtful }) => !doubtful && (input.period === undefined || input.period === period))
  return { ...head, identities: identitiesOf(asked), rates: impliedRates(asked), book }
}

/** Capital of all deals by origin, scope and currency. */
function bookOf({ deals }: InvestmentTables) {
  const groups = new Map<string, { origin: 'domestic' | 'foreign'; inZone: boolean; currency: string; capitals: Capital[] }>()
  for (const deal of deals.values()) {
    if (deal.capitalEntries.length === 0) continue
    const { origin, inZone } = deal
    const currency = currencyOf(deal)
    const key = `${origin} ${inZone} ${currency}`
    const group = groups.get(key) ?? { origin, inZone, currency, capitals: [] }
    group.capitals.push(deal.capital)
    groups.set(key, group)
  }
  return [...groups.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { origin, inZone, currency, capitals }]) => ({
      ...capitalOut(sumCapital([noCapital(), ...capitals]), currency),
      origin,
      inZone,
      deals: capitals.length,
    }))
}
