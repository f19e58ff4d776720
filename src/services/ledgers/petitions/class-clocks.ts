import { dayFromText, dayText } from '../../../engine/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import { type ClassClock, type ClockClass, type PetitionEntryOf, type PetitionTables, stepOf } from './petition.ts'

/** A new version of a class's clock: versions follow each other without gap or overlap, the last may be open. */
export function setClock(entry: PetitionEntryOf<'set-clock'>, { classes }: PetitionTables): Refusal | undefined {
  const { about, body } = entry
  const levels = body.ladder.map(({ lateDays }) => lateDays)
  if (levels.some((days, at) => at > 0 && days <= (levels[at - 1] ?? 0)))
    return refuse('clock-not-rising', { ladder: levels.join(', ') })
  const versions = classes.get(about)?.versions ?? []
  const fresh: ClassClock = { ...stepOf(entry), ...body, class: about, until: body.until }
  const last = versions.at(-1)
  const kept = last && last.until === undefined ? [...versions.slice(0, -1), { ...last, until: dayBefore(body.from) }] : versions
  const refused = misfit(about, fresh, kept.at(-1), last)
  if (refused) return refused
  classes.put(about, { id: about, versions: [...kept, fresh] })
  return undefined
}

function misfit(
  id: string,
  fresh: ClassClock,
  before: ClassClock | undefined,
  asWas: ClassClock | undefined,
): Refusal | undefined {
  if (fresh.until !== undefined && fresh.until < fresh.from)
    return refuse('clock-overlaps', { class: id, from: fresh.from, until: fresh.until })
  if (before?.until === undefined || asWas === undefined) return undefined
  if (fresh.from <= asWas.from || fresh.from <= before.until)
    return refuse('clock-overlaps', { class: id, from: asWas.from, until: asWas.until ?? '' })
  const expected = dayText(dayFromText('until', before.until) + 1)
  return fresh.from === expected ? undefined : refuse('clock-gap', { class: id, from: fresh.from, expected })
}

function dayBefore(day: string): string {
  return dayText(dayFromText('from', day) - 1)
}

/** The clock of a class that is in force on a day. */
export function clockOn(found: ClockClass | undefined, day: string): ClassClock | undefined {
  return found?.versions.find(({ from, until }) => from <= day && (until === undefined || day <= until))
}
