import type { Region } from '../../contract/record.ts'
import { registeredCapital } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { daysBetween, monthsAfter } from '../days.ts'
import type { LedgerStates } from '../ledgers/states.ts'
import { cohortsOf } from './cohorts.ts'
import { currencyOf } from './deal-row.ts'
import { funnelOf, staysByYear } from './funnel.ts'
import { once } from './once.ts'
import { coverageOf, targetsOf } from './pipeline-targets.ts'
import { type Head, readBook } from './read-book.ts'
import { courseOf } from './spells.ts'
import { leastAtRisk, weighedCapital } from './weighed-capital.ts'

type Input = { region: string; asOf?: string | undefined; months: number; idleAfter: number }

/** Funnel, cohorts, weighted capital by month against the target, licences without activity. */
export async function pipeline(input: Input, context: ReadContext) {
  const { head, answer, region } = await readBook(context, input, (states, read, found) => ({
    head: read,
    region: found,
    answer: once(states.investment, `pipeline ${read.day} ${input.months} ${input.idleAfter}`, () =>
      answerOf(states, read, input),
    ),
  }))
  const targets = await targetsFor(region, head, context)
  return { ...head, ...answer, capital: answer.capital.map((group) => coverageOf(group, targets)), leastAtRisk }
}

async function targetsFor({ id }: Region, { day }: Head, { store }: ReadContext) {
  const found = await Promise.all(
    (['fdi-registered', 'ddi-registered'] as const).map((indicator) => store.listTargets({ region: id, asOf: day, indicator })),
  )
  return targetsOf(found.flat(), day.slice(0, 4))
}

function answerOf({ investment }: LedgerStates, { day }: Head, { months, idleAfter }: Input) {
  const deals = [...investment.deals.values()]
  return {
    months: [...monthsAfter(day, months)],
    capital: weighedCapital(deals, day, months),
    funnel: funnelOf(deals, day),
    stays: staysByYear(deals, day),
    cohorts: cohortsOf(deals, day),
    idle: idleOf(deals, day, idleAfter),
  }
}

const monthLength = 30.436875

/** Deals with a licence, not yet built, on which nothing has happened for so many months; the largest first. */
function idleOf(deals: Parameters<typeof funnelOf>[0], day: string, months: number) {
  return deals
    .flatMap((deal) => {
      const licensed = deal.trail[courseOf(deal).licence]?.day
      const days = daysBetween(deal.lastDay, day)
      if (licensed === undefined || !notBuilt.has(deal.stage) || days < months * monthLength) return []
      const { id, title, lastDay } = deal
      const registered = registeredCapital(deal.capital)
      return [{ deal: id, title, licensed, lastDay, days, registered, currency: currencyOf(deal) }]
    })
    .sort((one, other) => other.days - one.days)
}

const notBuilt: ReadonlySet<string> = new Set(['approved', 'certified', 'enterprise', 'land', 'permitted'])
