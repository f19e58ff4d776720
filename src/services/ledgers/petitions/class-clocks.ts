import { dayFromText, dayText, isInForce } from '../../../engine/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import { refuseTable } from '../refuse-table.ts'
import { type ClassClock, type ClockClass, type PetitionEntryOf, type PetitionTables, stepOf } from './petition.ts'

/** A new version of a class's clock: versions follow each other without gap or overlap, the last may be open. */
export function setClock(entry: PetitionEntryOf<'set-clock'>, { classes }: PetitionTables): Refusal | undefined {
  const { about, body } = entry
  const levels = body.ladder.map(({ lateDays }) => lateDays)
  if (levels.some((days, at) => at > 0 && days <= (levels[at - 1] ?? 0)))
    return refuse('clock-not-rising', { ladder: levels.join(', ') })
  const versions = classes.get(about)?.versions ?? []
  const last = versions.at(-1)
  const isOpen = last !== undefined && last.until === undefined && last.from < body.from
  const kept = isOpen ? [...versions.slice(0, -1), { ...last, until: dayBefore(body.from) }] : versions
  const all = [...kept, { ...stepOf(entry), ...body, class: about, until: body.until }]
  const refused = refuseTable(about, all.map(termOf))
  if (refused) return refused
  classes.put(about, { id: about, versions: all })
  return undefined
}

function termOf({ from, until }: ClassClock) {
  return { validFrom: from, validTo: until }
}

function dayBefore(day: string): string {
  return dayText(dayFromText('from', day) - 1)
}

/** The clock of a class that is in force on a day. */
export function clockOn(found: ClockClass | undefined, day: string): ClassClock | undefined {
  return found?.versions.find((version) => isInForce(termOf(version), day))
}
