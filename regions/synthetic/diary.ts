/** One entry of the daybook, as a line of a pack's file of entries. */
export interface DiaryLine {
  readonly id: string
  readonly known: string
  readonly ledger: string
  readonly kind: string
  readonly about: string
  readonly day: string
  readonly body: object
  readonly evidence?: { readonly source?: string; readonly document?: string }
  readonly by?: string
}

/** Entries of one ledger, in the order in which they were made. */
export interface Diary {
  add(kind: string, about: string, day: string, body: object, more?: Pick<DiaryLine, 'evidence' | 'by'>): void
  readonly lines: readonly DiaryLine[]
}

/** Identifiers are made of what happened to what for the how-manieth time, so that they stay when others are added. */
export function diaryOf(ledger: string): Diary {
  const lines: DiaryLine[] = []
  const counts = new Map<string, number>()
  return {
    lines,
    add: (kind, about, day, body, more = {}) => {
      const name = `${ledger}:${about}:${kind}`
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      lines.push({ id: `${name}:${count}`, known: day, ledger, kind, about, day, body, ...more })
    },
  }
}

/** Lines by day of knowledge; those of one day in the order in which they were made. */
export function diaryText(lines: readonly DiaryLine[]): string {
  const sorted = [...lines].sort((one, other) => (one.known < other.known ? -1 : one.known > other.known ? 1 : 0))
  return `${sorted.map((line) => JSON.stringify(line)).join('\n')}\n`
}

const dayLength = 86_400_000

/** The day some days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)
}

export function daysBetween(day: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(day)) / dayLength)
}

/** The day on which so many weekdays have gone. */
export function weekdaysAfter(day: string, weekdays: number): string {
  let [at, gone] = [day, 0]
  while (gone < weekdays) {
    at = daysAfter(at, 1)
    if (![0, 6].includes(new Date(`${at}T00:00:00Z`).getUTCDay())) gone += 1
  }
  return at
}

/** The later of two days. */
export function laterDay(one: string, other: string): string {
  return one.localeCompare(other) > 0 ? one : other
}
