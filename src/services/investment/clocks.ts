import type { ProcedureCaseOut } from '../../contract/deal.ts'
import type { Turn } from '../../contract/deal-words.ts'
import { type ClockStanding, type LegalCalendar, legalCalendar, legalClock } from '../../engine/index.ts'
import type { Deal, Holidays, InvestmentTables, ProcedureCase, Trace } from '../ledgers/investment/things.ts'
import { fromTable, type Table } from '../ledgers/table.ts'

/** The working days of the region, with its holidays. */
export const calendarOf = ({ holidays }: InvestmentTables): LegalCalendar => calendarFrom(holidays)

const calendarFrom = fromTable((holidays: Table<Holidays>) => legalCalendar([...holidays.values()].flatMap(({ days }) => days)))

/** Where the clock of a procedure stands on a day; it stands still from its end on. */
export function clockOf(one: ProcedureCase, calendar: LegalCalendar, day: string): ClockStanding {
  const { limit, unit, pauses, ended } = one
  return legalClock(
    {
      limit: { count: limit, unit },
      by: 'agency',
      events: [
        { what: 'start', day: one.day },
        ...pauses.flatMap(({ from, to, turn, reason }) => [
          { what: 'pause', day: from, turn, reason } as const,
          ...(to === undefined ? [] : [{ what: 'resume', day: to } as const]),
        ]),
        ...(ended === '' ? [] : [{ what: 'stop', day: ended } as const]),
      ],
    },
    day,
    calendar,
  )
}

/** Days counted against the limit up to the end of a case, or up to a day. */
export function daysOf(one: ProcedureCase, calendar: LegalCalendar, day: string): number {
  return clockOf(one, calendar, day).used
}

export function isOpen({ ended }: ProcedureCase): boolean {
  return ended === ''
}

/** Whose turn it is: the agency's while the clock runs, else that of whoever is waited for; null once it has ended. */
export function turnOf(one: ProcedureCase): Turn | null {
  if (!isOpen(one)) return null
  return one.state === 'paused' ? (one.pauses.at(-1)?.turn ?? 'agency') : 'agency'
}

/** The open procedure that presses most: the one with the largest share of its limit used. */
export function pressing(deal: Deal, calendar: LegalCalendar, day: string) {
  const open = deal.cases.filter(isOpen).map((one) => ({ one, days: daysOf(one, calendar, day) }))
  const overdue = open.filter(({ one, days }) => days > one.limit).length
  const [first] = open.toSorted((a, b) => b.days / b.one.limit - a.days / a.one.limit)
  return {
    running: open.length,
    overdue,
    turn: first === undefined ? null : turnOf(first.one),
    used: first === undefined ? 0 : first.days / first.one.limit,
  }
}

/** A procedure of a deal as it is answered. */
export function caseOut(one: ProcedureCase, tables: InvestmentTables, calendar: LegalCalendar, day: string): ProcedureCaseOut {
  const { used: days, overdue, due } = clockOf(one, calendar, day)
  const open = isOpen(one)
  const waiting = one.pauses.at(-1)
  return {
    procedure: { id: one.procedure, names: tables.procedures.get(one.procedure)?.names ?? null },
    agency: { id: one.agency, names: tables.agencies.get(one.agency)?.names ?? null },
    opened: one.day,
    limit: one.limit,
    unit: one.unit,
    days,
    state: one.state,
    turn: turnOf(one),
    reason: one.state === 'paused' ? (waiting?.reason ?? '') : '',
    deadline: open && due !== '' ? due : null,
    late: overdue > 0,
    ended: one.ended,
    pauses: one.pauses.map(({ from, to = null, turn, reason }) => ({ from, to, turn, reason })),
    opening: traceOut(one),
    result: one.result === undefined ? null : traceOut(one.result),
  }
}

export function traceOut({ day, entry, by, evidence }: Trace) {
  return { day, entry, by, evidence: evidence ?? null }
}
