import {
  type ClockEvent,
  type ClockStanding,
  dayFromText,
  dayText,
  type LegalCalendar,
  legalCalendar,
  legalClock,
} from '../../../engine/index.ts'
import { fromTable, type Table } from '../table.ts'
import { endsClock, type Petition, type PetitionTables } from './petition.ts'

/** Where a petition's clock stands, and how many levels of its ladder are due. */
export interface PetitionClock extends ClockStanding {
  readonly level: number
}

/** Days off of all years, as the clocks count them. */
export const daysOffOf = ({ daysOff }: PetitionTables): LegalCalendar => calendarOf(daysOff)

const calendarOf = fromTable((daysOff: Table<readonly string[]>) => legalCalendar([...daysOff.values()].flat()))

/** Petitions are values: where the clock of one stands on a day is worked out once. */
const states = new WeakMap<Petition, { readonly today: string; readonly daysOff: LegalCalendar; readonly state: PetitionClock }>()

/** Where a petition's clock stands on a day; it stands still from the answer on. GRO-21: a level is due from its days late on. */
export function clockState(petition: Petition, today: string, daysOff: LegalCalendar): PetitionClock {
  const known = states.get(petition)
  if (known?.today === today && known.daysOff === daysOff) return known.state
  const state = freshState(petition, today, daysOff)
  states.set(petition, { today, daysOff, state })
  return state
}

function freshState(petition: Petition, today: string, daysOff: LegalCalendar): PetitionClock {
  const { clock } = petition
  const limit = { count: clock.days, unit: clock.working ? 'working-days' : 'calendar-days' } as const
  const standing = legalClock({ limit, by: 'agency', events: eventsOf(petition) }, today, daysOff)
  return { ...standing, level: clock.ladder.filter(({ lateDays }) => lateDays <= standing.overdue).length }
}

/** The day on which a petition is forwarded no longer counts, the one on which it is back does: events are those of the days before. */
function eventsOf({ clockFrom, pauses, answers, ended, state }: Petition): readonly ClockEvent[] {
  const answered = state === 'open' ? undefined : answers.findLast(({ outcome }) => endsClock(outcome))?.day
  const stopped = answered ?? ended?.day
  return [
    { what: 'start', day: clockFrom },
    ...pauses.flatMap(({ first, back }): readonly ClockEvent[] => [
      { what: 'pause', day: dayBefore(first), turn: 'ministry', reason: '' },
      ...(back === undefined ? [] : [{ what: 'resume', day: dayBefore(back) } as const]),
    ]),
    ...(stopped === undefined ? [] : [{ what: 'stop', day: stopped } as const]),
  ]
}

function dayBefore(day: string): string {
  return dayText(dayFromText('day', day) - 1)
}
