import { endStages } from '../../contract/deal-words.ts'
import { dayNumber } from '../days.ts'
import { licenceAt } from '../ledgers/investment/deals.ts'
import type { Deal } from '../ledgers/investment/things.ts'

/** A stay of a deal in a stage, as far as it has been seen on a day. */
export interface Spell {
  readonly stage: string
  readonly days: number
  /** The stage to which it went; empty while it stays. */
  readonly to: string
}

/** The course of a deal in numbers of days. */
export interface Course {
  readonly stages: readonly string[]
  readonly starts: readonly number[]
  /** Where in it the licence was given; −1 before. */
  readonly licence: number
  /** Where it ended without going on; −1 while it has not. */
  readonly end: number
}

/** Deals are values: each is read once. */
const courses = new WeakMap<Deal, Course>()

export function courseOf(deal: Deal): Course {
  const known = courses.get(deal)
  if (known !== undefined) return known
  const course = {
    stages: deal.trail.map(({ stage }) => stage),
    starts: deal.trail.map(({ day }) => dayNumber(day)),
    licence: licenceAt(deal),
    end: endStages.includes(deal.stage) ? deal.trail.length - 1 : -1,
  }
  courses.set(deal, course)
  return course
}

/** The stays of a deal up to a day, in their order; an end is no stay. */
export function spellsOf(deal: Deal, day: number): readonly Spell[] {
  const { stages, starts, end } = courseOf(deal)
  const spells: Spell[] = []
  for (let at = 0; at < stages.length; at += 1) {
    const start = starts[at] ?? 0
    if (at === end || start > day) continue
    const next = starts[at + 1]
    const seen = next !== undefined && next <= day
    spells.push({
      stage: stages[at] ?? '',
      days: Math.max(0, (seen ? next : day) - start),
      to: seen ? (stages[at + 1] ?? '') : '',
    })
  }
  return spells
}
