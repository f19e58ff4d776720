import { type ArrivalOdds, arrivalOdds, type StageSpell, weightedPipeline } from '../../engine/index.ts'
import { dayNumber, monthsBetween } from '../days.ts'
import type { Deal } from '../ledgers/investment/things.ts'
import { currencyOf } from './deal-row.ts'
import { courseOf, spellsOf } from './spells.ts'

/** With fewer deals at risk in a month of a stage, that and all later months share one hazard. */
export const leastAtRisk = 10
const monthLength = 30.436875
const goal = 'licence'

/** Capital of open deals by origin and currency, weighted by the odds of a licence in each coming month; what is registered so far. */
export function weighedCapital(deals: readonly Deal[], day: string, months: number) {
  const odds = { foreign: oddsFrom(deals, 'foreign', day, months), domestic: oddsFrom(deals, 'domestic', day, months) }
  const left = 12 - Number(day.slice(5, 7))
  const groups = new Map<string, Deal[]>()
  for (const deal of deals) {
    const key = `${deal.origin} ${currencyOf(deal)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [deal])
    else group.push(deal)
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .flatMap(([, group]) => {
      const [first] = group
      if (first === undefined) return []
      const open = group.filter(isOpen)
      const found = weigh(open, odds[first.origin], day, months)
      const restOfYear = found.expected.slice(0, left).reduce((sum, amount) => sum + amount, 0)
      return [
        {
          origin: first.origin,
          currency: currencyOf(first),
          deals: open.length,
          ...found,
          restOfYear,
          ...registeredIn(group, day),
        },
      ]
    })
}

/** Capital of some of the open deals in one currency, weighted by the odds that all deals give, in each coming month. */
export function expectedCapital(
  deals: readonly Deal[],
  own: (deal: Deal) => boolean,
  when: { readonly currency: string; readonly day: string; readonly months: number },
): readonly number[] {
  const { currency, day, months } = when
  const parts = (['foreign', 'domestic'] as const).map((origin) => {
    const open = deals.filter((deal) => deal.origin === origin && isOpen(deal) && currencyOf(deal) === currency && own(deal))
    return open.length === 0 ? [] : weigh(open, oddsFrom(deals, origin, day, months), day, months).expected
  })
  return Array.from({ length: months }, (_, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0))
}

/** Without a licence and not ended. */
function isOpen(deal: Deal): boolean {
  const { licence, end } = courseOf(deal)
  return licence === -1 && end === -1
}

/** Odds from the stays before the licence of deals of one origin; undefined while none has ever had one. */
function oddsFrom(deals: readonly Deal[], origin: Deal['origin'], day: string, months: number): ArrivalOdds | undefined {
  const spells: StageSpell[] = []
  let arrived = false
  for (const deal of deals) {
    if (deal.origin !== origin) continue
    const { licence } = courseOf(deal)
    for (const [at, { stage, days, to }] of spellsOf(deal, dayNumber(day)).entries()) {
      if (at === licence) break
      const arrives = to !== '' && at === licence - 1
      arrived ||= arrives
      spells.push({ stage, months: Math.floor(days / monthLength), to: arrives ? goal : to })
    }
  }
  return arrived ? arrivalOdds({ spells, goal, months, leastAtRisk }) : undefined
}

function weigh(open: readonly Deal[], odds: ArrivalOdds | undefined, day: string, months: number) {
  const cases = open.map(({ expected, stage, trail }) => ({
    value: expected.amount,
    stage,
    age: monthsBetween(trail.at(-1)?.day ?? day, day),
  }))
  const unknown: ArrivalOdds = { goal, months, byStage: new Map() }
  const { expected, spread, ...rest } = weightedPipeline(cases, odds ?? unknown)
  return { expected: [...expected], spread: [...spread], ...rest }
}

/** Registered since January, and what of it came from investors who had registered capital before the year began. */
function registeredIn(deals: readonly Deal[], day: string) {
  const january = `${day.slice(0, 4)}-01-01`
  const before = new Set<string>()
  for (const { investor, capitalEntries } of deals)
    if (capitalEntries.some(({ day: entered }) => entered < january)) before.add(investor)
  let registered = 0
  let fromExisting = 0
  for (const { investor, capitalEntries } of deals)
    for (const { flow, money, day: entered } of capitalEntries) {
      if (entered < january || entered > day || flow === 'disbursed' || flow === 'commissioned') continue
      const amount = flow === 'withdrawn' ? -money.amount : money.amount
      registered += amount
      if (before.has(investor)) fromExisting += amount
    }
  return { registered, fromExisting }
}
