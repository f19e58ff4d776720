import { dealStages, endStages } from '../../contract/deal-words.ts'
import { competingExits, durationAt } from '../../engine/index.ts'
import type { Deal } from '../ledgers/investment/things.ts'
import { type Spell, spellsOf } from './spells.ts'

/** How many stand in each stage, have ever reached it, how long it takes, and where they went; running stays are counted. */
export function funnelOf(deals: readonly Deal[], day: string) {
  const byStage = new Map<string, Spell[]>()
  for (const deal of deals)
    for (const spell of spellsOf(deal, day)) {
      const group = byStage.get(spell.stage)
      if (group === undefined) byStage.set(spell.stage, [spell])
      else group.push(spell)
    }
  return dealStages.map((stage) => {
    const spells = byStage.get(stage) ?? []
    const ended = deals.filter((deal) => deal.stage === stage).length
    if (spells.length === 0) return { stage, now: ended, reached: ended, medianDays: null, onward: null, lost: null }
    const isEnd = (to: string): boolean => endStages.some((end) => end === to)
    const exits = competingExits({
      durations: spells.map(({ days }) => days),
      causes: spells.map(({ to }) => (to === '' ? -1 : isEnd(to) ? 1 : 0)),
      kinds: 2,
    })
    const median = durationAt(exits, 0.5)
    return {
      stage,
      now: spells.filter(({ to }) => to === '').length,
      reached: spells.length,
      medianDays: Number.isNaN(median) ? null : median,
      onward: exits.incidence[0]?.at(-1) ?? 0,
      lost: exits.incidence[1]?.at(-1) ?? 0,
    }
  })
}
