const dayLength = 86_400_000
const monthLength = 30.436875

/** Numbers of days asked for before: a book of ten thousand deals names the same few thousand days again and again. */
const numbers = new Map<string, number>()

/** Days from 1970-01-01 to an ISO day. */
export function dayNumber(day: string): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  const number = Math.round(Date.parse(day) / dayLength)
  numbers.set(day, number)
  return number
}

/** Days from one ISO day to another, below 0 where the other comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** Whole months from one ISO day to another, never below 0. */
export function monthsBetween(from: string, to: string): number {
  return Math.max(0, Math.floor(daysBetween(from, to) / monthLength))
}

/** The months after the one in which a day lies: `2025-08`, `2025-09`, … */
export function monthsAfter(day: string, count: number): readonly string[] {
  const first = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return Array.from({ length: count }, (_, at) => {
    const month = first + at
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** The quarter in which a day lies: `2025-Q3`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The last of some ISO days; empty without any. */
export function newestDay(days: readonly string[]): string {
  return days.toSorted().at(-1) ?? ''
}
