import type { ProcedureCaseOut } from '../../contract/deal.ts'
import type { Turn } from '../../contract/deal-words.ts'
import { type ClockCalendar, clockCalendar, clockDays, clockDeadline } from '../../engine/index.ts'
import type { Deal, InvestmentTables, ProcedureCase, Trace } from '../ledgers/investment/things.ts'

const firstYear = 2010
const lastYear = 2110

const calendars = new Map<string, ClockCalendar>()
const mostCalendars = 8

/** The working days of the region, with its holidays; those of a few regions are kept. */
export function calendarOf({ holidays }: InvestmentTables): ClockCalendar {
  const days = [...holidays.values()].flatMap((one) => one.days)
  const key = days.join()
  const known = calendars.get(key)
  if (known !== undefined) return known
  const fresh = clockCalendar({ firstYear, lastYear, holidays: days })
  if (calendars.size >= mostCalendars) calendars.delete([...calendars.keys()][0] ?? '')
  calendars.set(key, fresh)
  return fresh
}

/** Days counted against the limit up to the end of a case, or up to a day. */
export function daysOf(one: ProcedureCase, calendar: ClockCalendar, day: string): number {
  const until = one.ended === '' || one.ended > day ? day : one.ended
  return until < one.day ? 0 : clockDays(calendar, clockOf(one), until)
}

function clockOf({ day, unit, pauses }: ProcedureCase) {
  return { opened: day, unit, pauses }
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
export function pressing(deal: Deal, calendar: ClockCalendar, day: string) {
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
export function caseOut(one: ProcedureCase, tables: InvestmentTables, calendar: ClockCalendar, day: string): ProcedureCaseOut {
  const days = daysOf(one, calendar, day)
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
    deadline: open ? (clockDeadline(calendar, clockOf(one), one.limit) ?? null) : null,
    late: days > one.limit,
    ended: one.ended,
    pauses: one.pauses.map(({ from, to = null, turn, reason }) => ({ from, to, turn, reason })),
    opening: traceOut(one),
    result: one.result === undefined ? null : traceOut(one.result),
  }
}

export function traceOut({ day, entry, by, evidence }: Trace) {
  return { day, entry, by, evidence: evidence ?? null }
}
