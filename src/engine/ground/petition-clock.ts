import { checkWhole } from '../check.ts'

/** How long a class of petitions may take, and who is called in when it takes longer. */
export interface ClockRule {
  /** Days allowed. */
  readonly days: number
  /** Whether only working days count. */
  readonly working: boolean
  /** Days late after which each next level is called in, rising. */
  readonly ladder: readonly number[]
}

/** Days that do not count, both ends included; `last` Infinity while the pause goes on. All days from 1970-01-01. */
export interface PetitionPause {
  readonly first: number
  readonly last: number
}

/** Where a clock stands on a day. */
export interface ClockState {
  /** Days that have counted. */
  readonly gone: number
  /** Last day in time; NaN while a pause without an end leaves it open. */
  readonly due: number
  /** Counting days past the last day in time. */
  readonly late: number
  /** Levels of the ladder that are due by now. */
  readonly level: number
  readonly paused: boolean
}

/** Longest clock, in days of the calendar. */
const farthest = 3_660

/**
 * Where the clock of a petition stands.
 *
 * counting days are those after `from` that are not paused and, for working days, no day off ; due = the day on which `days` have counted ;
 * late = counting days after due ; level = how many steps of the ladder are at most `late`
 *
 * @param input.from day of receipt, which does not count
 * @param input.today day on which to look, or the day of the answer
 * @param input.rule days allowed
 * @param input.pauses stretches that do not count
 * @param input.daysOff holidays, days from 1970-01-01
 * @returns the state of the clock
 * @throws `out-of-range`
 * @remarks Saturdays and Sundays are off for working days. What is allowed is data with a day of effect; this only counts. SPEC GRO-20.
 * @example
 * petitionClock({ from: 20089, today: 20100, rule: { days: 5, working: true, ladder: [1, 5] }, pauses: [], daysOff: [] })
 * // { gone: 7, due: 20096, late: 2, level: 1, paused: false }
 */
export function petitionClock(input: {
  readonly from: number
  readonly today: number
  readonly rule: ClockRule
  readonly pauses: readonly PetitionPause[]
  readonly daysOff: readonly number[]
}): ClockState {
  const { from, today, rule, pauses } = input
  checkWhole('days', rule.days, 1, 1_000)
  const off = new Set(input.daysOff)
  const isPaused = (day: number): boolean => pauses.some(({ first, last }) => day >= first && day <= last)
  const counts = (day: number): boolean => !(isPaused(day) || (rule.working && (isWeekend(day) || off.has(day))))
  let gone = 0
  for (let day = from + 1; day <= today; day += 1) if (counts(day)) gone += 1
  const late = Math.max(0, gone - rule.days)
  return {
    gone,
    due: dueDay(from, rule.days, counts, pauses),
    late,
    level: rule.ladder.filter((after) => late >= after).length,
    paused: isPaused(today),
  }
}

function dueDay(from: number, days: number, counts: (day: number) => boolean, pauses: readonly PetitionPause[]): number {
  const open = pauses.find(({ last }) => last === Number.POSITIVE_INFINITY)?.first ?? Number.POSITIVE_INFINITY
  let gone = 0
  for (let day = from + 1; day < open && day <= from + farthest; day += 1) {
    if (counts(day)) gone += 1
    if (gone === days) return day
  }
  return Number.NaN
}

/** Saturday or Sunday; day 0 was a Thursday. */
function isWeekend(day: number): boolean {
  return ((((day + 4) % 7) + 7) % 7) % 6 === 0
}
