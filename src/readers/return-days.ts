import { returnYears } from './byte-month.ts'
import { formatMonth, lastDayOf } from './day.ts'

const first = returnYears.first * 12

/** Every month that a return may be of, in order. */
export const returnMonths: readonly string[] = Array.from({ length: (returnYears.last - returnYears.first + 1) * 12 }, (_, n) =>
  formatMonth(first + n),
)

let days: readonly string[] | undefined

/** Every day on which a return may be received, in order: the number of a day is its place here. They are made when they are first asked for. */
export function returnDays(): readonly string[] {
  days ??= returnMonths.flatMap((month, n) =>
    Array.from({ length: Number(lastDayOf(first + n).slice(8)) }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`),
  )
  return days
}
