import { dealStages, endStages } from '../../contract/deal-words.ts'
import { competingExits, durationAt } from '../../engine/index.ts'
import { dayNumber } from '../days.ts'
import type { Deal } from '../ledgers/investment/things.ts'
import { spellsOf } from './spells.ts'

interface Stays {
  readonly durations: number[]
  /** 0 went on, 1 ended, −1 still there. */
  readonly causes: number[]
}

const ends: ReadonlySet<string> = new Set(endStages)

/** Time in each stage of the deals opened in each year. */
export function staysByYear(deals: readonly Deal[], day: string) {
  const yearOf = ({ trail }: Deal): string => (trail[0]?.day ?? day).slice(0, 4)
  const years = [...new Set(deals.map(yearOf))].sort()
  return years.map((opened) => {
    const own = funnelOf(
      deals.filter((deal) => yearOf(deal) === opened),
      day,
    )
    const reached = own.filter((one) => one.reached > 0 && !ends.has(one.stage))
    return {
      opened,
      stages: reached.map(({ stage, now, reached: stays, medianDays }) => ({ stage, stays, running: now, medianDays })),
    }
  })
}

/** How many stand in each stage, have ever reached it, how long it takes, and where they went; running stays are counted. */
export function funnelOf(deals: readonly Deal[], day: string) {
  const stays = new Map<string, Stays>()
  const ended = new Map<string, number>()
  for (const deal of deals) {
    if (ends.has(deal.stage)) ended.set(deal.stage, (ended.get(deal.stage) ?? 0) + 1)
    for (const { stage, days, to } of spellsOf(deal, dayNumber(day))) {
      const known = stays.get(stage) ?? { durations: [], causes: [] }
      if (known.durations.length === 0) stays.set(stage, known)
      known.durations.push(days)
      known.causes.push(to === '' ? -1 : ends.has(to) ? 1 : 0)
    }
  }
  return dealStages.map((stage) => {
    const known = stays.get(stage)
    const count = ended.get(stage) ?? 0
    if (known === undefined) return { stage, now: count, reached: count, medianDays: null, onward: null, lost: null }
    const exits = competingExits({ ...known, kinds: 2 })
    const median = durationAt(exits, 0.5)
    return {
      stage,
      now: known.causes.filter((cause) => cause === -1).length,
      reached: known.causes.length,
      medianDays: Number.isNaN(median) ? null : median,
      onward: exits.incidence[0]?.at(-1) ?? 0,
      lost: exits.incidence[1]?.at(-1) ?? 0,
    }
  })
}
