import { competingExits, incidenceAt } from '../../engine/index.ts'
import { dayNumber, quarterOf } from '../days.ts'
import type { Deal } from '../ledgers/investment/things.ts'
import { courseOf } from './spells.ts'

const horizons = [6, 12, 18, 24] as const
const monthLength = 30.436875

interface Outcome {
  readonly days: number
  /** 0 licensed, 1 ended without, −1 neither so far. */
  readonly cause: -1 | 0 | 1
}

/** Deals by the quarter in which they were opened: what share had its licence after 6, 12, … months. */
export function cohortsOf(deals: readonly Deal[], day: string) {
  const cohorts = new Map<string, Outcome[]>()
  for (const deal of deals) {
    const opened = deal.trail[0]?.day ?? day
    const quarter = quarterOf(opened)
    const course = outcomeOf(deal, dayNumber(day))
    const cohort = cohorts.get(quarter)
    if (cohort === undefined) cohorts.set(quarter, [course])
    else cohort.push(course)
  }
  return [...cohorts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([opened, courses]) => cohortOf(opened, courses))
}

function outcomeOf(deal: Deal, day: number): Outcome {
  const { starts, licence, end } = courseOf(deal)
  const opened = starts[0] ?? day
  const event = starts[licence === -1 ? end : licence]
  if (event === undefined || event > day) return { days: Math.max(0, day - opened), cause: -1 }
  return { days: Math.max(0, event - opened), cause: licence === -1 ? 1 : 0 }
}

function cohortOf(opened: string, courses: readonly Outcome[]) {
  const durations = courses.map(({ days }) => days)
  const exits = competingExits({ durations, causes: courses.map(({ cause }) => cause), kinds: 2 })
  const running = courses.filter(({ cause }) => cause === -1)
  // Up to here somebody has been watched, or nobody is left to watch.
  const seen = running.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...running.map(({ days }) => days))
  return {
    opened,
    deals: courses.length,
    running: running.length,
    licensed: horizons.map((months) => {
      const within = months * monthLength
      return { months, share: within <= seen ? incidenceAt(exits, 0, within) : null }
    }),
    lost: exits.incidence[1]?.at(-1) ?? 0,
  }
}
