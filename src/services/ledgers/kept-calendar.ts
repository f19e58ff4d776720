import { type LegalCalendar, legalCalendar } from '../../engine/index.ts'
import type { Table } from './table.ts'

interface Kept {
  readonly from: readonly unknown[]
  readonly calendar: LegalCalendar
}

const kept = new WeakMap<Table<never>, Kept>()

/** The legal calendar of a table of days off; made anew when the table has changed. */
export function keptCalendar<Thing>(table: Table<Thing>, daysOf: (thing: Thing) => readonly string[]): LegalCalendar {
  const things = [...table.values()]
  const before = kept.get(table as Table<never>)
  if (before?.from.length === things.length && before.from.every((one, at) => one === things[at])) return before.calendar
  const calendar = legalCalendar(things.flatMap(daysOf))
  kept.set(table as Table<never>, { from: things, calendar })
  return calendar
}
