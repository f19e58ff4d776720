/** True for a day that the Gregorian calendar has, written 2025-10-05. */
export function isCalendarDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const [, year, month, day] = match.map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** First day of a month, an integer as in `Period`, as an ISO day. */
export function firstDayOf(month: number): string {
  return `${formatMonth(month)}-01`
}

/** Last day of a month, an integer as in `Period`, as an ISO day. */
export function lastDayOf(month: number): string {
  return `${formatMonth(month)}-${daysInMonth(Math.floor(month / 12), (month % 12) + 1)}`
}

/** A month, an integer as in `Period`, as 2025-07. */
export function formatMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}
