import { formatPeriod } from '../../engine/index.ts'

/** ISO name of one month, or of a run of months. */
export function monthName(first: number, last: number = first): string {
  return formatPeriod({ first, last })
}
