import { type ClockState, dayFromText, petitionClock } from '../../../engine/index.ts'
import { fromTable, type Table } from '../table.ts'
import { endsClock, type Petition, type PetitionTables } from './petition.ts'

/** Days off of all years, as the clocks count them. */
export const daysOffOf = ({ daysOff }: PetitionTables): readonly number[] => numbersOf(daysOff)

const numbersOf = fromTable((daysOff: Table<readonly string[]>) =>
  [...daysOff.values()].flat().map((day) => dayFromText('daysOff', day)),
)

/** Petitions are values: where the clock of one stands on a day is worked out once. */
const states = new WeakMap<
  Petition,
  { readonly today: string; readonly daysOff: readonly number[]; readonly state: ClockState }
>()

/** Where a petition's clock stands on a day; it stands still from the answer on. */
export function clockState(petition: Petition, today: string, daysOff: readonly number[]): ClockState {
  const known = states.get(petition)
  if (known?.today === today && known.daysOff === daysOff) return known.state
  const state = freshState(petition, today, daysOff)
  states.set(petition, { today, daysOff, state })
  return state
}

function freshState(petition: Petition, today: string, daysOff: readonly number[]): ClockState {
  const { clock, pauses, answers, clockFrom, state } = petition
  const answered = state === 'open' ? undefined : answers.findLast(({ outcome }) => endsClock(outcome))?.day
  const stopped = answered ?? petition.ended?.day
  return petitionClock({
    from: number(clockFrom),
    today: number(stopped !== undefined && stopped < today ? stopped : today),
    rule: { days: clock.days, working: clock.working, ladder: clock.ladder.map(({ lateDays }) => lateDays) },
    pauses: pauses.map(({ first, back }) => ({
      first: number(first),
      last: back === undefined ? Number.POSITIVE_INFINITY : number(back) - 1,
    })),
    daysOff,
  })
}

function number(day: string): number {
  return dayFromText('day', day)
}
