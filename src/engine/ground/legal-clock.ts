import { dayFromText, dayText, firstDayOf, monthOfDay } from '../adjust/calendar-day.ts'
import { checkWhole } from '../check.ts'
import { type LegalCalendar, workingDaysTo } from './legal-calendar.ts'

/** In what a legal limit is counted. */
export const clockUnits = ['calendar-days', 'working-days', 'months'] as const

/** Unit of a legal limit. */
export type ClockUnit = (typeof clockUnits)[number]

/** A legal limit. */
export interface ClockLimit {
  readonly count: number
  readonly unit: ClockUnit
}

/** What happened to a clock; the day itself still belongs to what was before. A pause says whose turn it is meanwhile, and why. */
export type ClockEvent =
  | { readonly what: 'start' | 'resume' | 'stop'; readonly day: string }
  | { readonly what: 'pause'; readonly day: string; readonly turn: string; readonly reason: string }

/** A clock: its limit, whose turn it is while it runs, and what happened to it, in any order. */
export interface LegalClock {
  readonly limit: ClockLimit
  readonly by: string
  readonly events: readonly ClockEvent[]
}

/** Where a clock stands on a day. */
export interface ClockStanding {
  /** `waiting`: it has not started. */
  readonly state: 'waiting' | 'running' | 'paused' | 'stopped'
  /** Days that have counted. */
  readonly used: number
  /** Days that may still count; 0 when none is left. */
  readonly left: number
  /** Days that have counted beyond the limit. */
  readonly overdue: number
  /** ISO day, the last in time; empty while a pause without an end leaves it open. */
  readonly due: string
  /** Whose turn it is; empty before the start and after the stop. */
  readonly turn: string
  /** Why it is paused; empty where it is not. */
  readonly reason: string
}

/** Days of which the first does not count and the last does. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Where a legal clock stands.
 *
 * used = days d with start < d ≤ min(day, stop) that count in the unit and lie in no pause; due = the day on which the limit has been used;
 * left = max(0, limit − used); overdue = max(0, used − limit)
 *
 * @param clock limit and events; of several starts the last counts, pauses may lie over each other: the clock runs again when as many have
 * been resumed
 * @param day ISO day on which one asks
 * @param calendar holidays, for working days
 * @returns the standing; what happens after `day` is not looked at for `state`, `turn` and `reason`
 * @throws `not-a-day`, `out-of-range` for a limit below 1
 * @remarks The day of an event does not count: a limit runs from the day after (Civil Code 2015, article 147). A limit in months ends on
 * the same day of the month, or on its last, later by the days paused. SPEC LAN-70 to LAN-73.
 * @example
 * legalClock({ limit: { count: 15, unit: 'working-days' }, by: 'tax', events: [{ what: 'start', day: '2025-03-03' },
 *   { what: 'pause', day: '2025-03-05', turn: 'investor', reason: 'map' }, { what: 'resume', day: '2025-03-10' }] }, '2025-03-12', [])
 * // { state: 'running', used: 4, left: 11, overdue: 0, due: '2025-03-27', turn: 'tax', reason: '' }
 */
export function legalClock({ limit, by, events }: LegalClock, day: string, calendar: LegalCalendar): ClockStanding {
  checkWhole('limit', limit.count, 1, 10_000)
  const today = numberOf('day', day)
  const start = lastDayOf(events, 'start')
  if (start === undefined) return { state: 'waiting', used: 0, left: limit.count, overdue: 0, due: '', turn: '', reason: '' }
  const stop = lastDayOf(events, 'stop') ?? Number.POSITIVE_INFINITY
  const allowed = limit.unit === 'months' ? monthsLater(start, limit.count) - start : limit.count
  const stretches = runningStretches(start, events)
  const count = (from: number, to: number): number => counted(limit.unit, calendar, from, to)
  const until = Math.min(stop, today)
  const used = stretches.reduce((sum, { from, to }) => sum + Math.max(0, count(from, Math.min(to, until))), 0)
  const pause = openPause(events, day)
  const state = stop <= today ? 'stopped' : start > today ? 'waiting' : pause === undefined ? 'running' : 'paused'
  return {
    state,
    used,
    left: Math.max(0, allowed - used),
    overdue: Math.max(0, used - allowed),
    due: dueDay(stretches, allowed, limit.unit, calendar),
    turn: state === 'running' ? by : state === 'paused' ? (pause?.turn ?? '') : '',
    reason: state === 'paused' ? (pause?.reason ?? '') : '',
  }
}

function lastDayOf(events: readonly ClockEvent[], what: ClockEvent['what']): number | undefined {
  const found = events.findLast((event) => event.what === what)
  return found && numberOf(what, found.day)
}

/** The stretches in which a clock runs, pauses taken out; the last is without end unless a pause is. */
function runningStretches(start: number, events: readonly ClockEvent[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let [from, open] = [start, 0]
  for (const { what, day } of inOrder(events)) {
    if (what !== 'pause' && what !== 'resume') continue
    const at = Math.max(start, numberOf(what, day))
    if (what === 'pause' && open === 0) stretches.push({ from, to: at })
    open += what === 'pause' ? 1 : -1
    if (open === 0) from = at
  }
  return open > 0 ? stretches : [...stretches, { from, to: Number.POSITIVE_INFINITY }]
}

function inOrder(events: readonly ClockEvent[]): readonly ClockEvent[] {
  return events.length < 3 ? events : events.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
}

/** The pause that lasts on a day, the latest of several; on the day on which it is resumed it is over. */
function openPause(events: readonly ClockEvent[], day: string) {
  const open: (ClockEvent & { what: 'pause' })[] = []
  for (const event of inOrder(events)) {
    if (event.day > day) break
    if (event.what === 'pause') open.push(event)
    else if (event.what === 'resume') open.shift()
  }
  return open.at(-1)
}

function counted(unit: ClockUnit, calendar: LegalCalendar, from: number, to: number): number {
  return unit === 'working-days' ? workingDaysTo(calendar, to) - workingDaysTo(calendar, from) : to - from
}

function dueDay(stretches: readonly Stretch[], allowed: number, unit: ClockUnit, calendar: LegalCalendar): string {
  let left = allowed
  for (const { from, to } of stretches) {
    const here = to === Number.POSITIVE_INFINITY ? left : Math.max(0, counted(unit, calendar, from, to))
    if (here >= left) return textOf(unit === 'working-days' ? workingDayAfter(calendar, from, left) : from + left)
    left -= here
  }
  return ''
}

/** The day on which so many working days after another have passed. */
function workingDayAfter(calendar: LegalCalendar, from: number, days: number): number {
  let low = from + days
  let high = from + 2 * days + 2 * calendar.length + 7
  while (low < high) {
    const middle = (low + high) >> 1
    if (counted('working-days', calendar, from, middle) >= days) high = middle
    else low = middle + 1
  }
  return low
}

/** The same day of a later month, or its last. */
function monthsLater(day: number, months: number): number {
  const month = monthOfDay(day)
  const last = firstDayOf(month + months + 1) - 1
  return Math.min(last, firstDayOf(month + months) + day - firstDayOf(month))
}

/** Days as numbers and as texts: the same few thousand come up for every household. */
const numbers = new Map<string, number>()
const texts = new Map<number, string>()

function numberOf(argument: string, text: string): number {
  return numbers.get(text) ?? keptIn(numbers, text, dayFromText(argument, text))
}

function textOf(day: number): string {
  return texts.get(day) ?? keptIn(texts, day, dayText(day))
}

function keptIn<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value): Value {
  kept.set(key, value)
  return value
}
