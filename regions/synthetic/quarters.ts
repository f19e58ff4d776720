import { cumulativePeriod, releaseDay, type Vintage, vintages } from './calendar.ts'

/** Quarters are counted from the first of 2018; regional accounts are published from 2019 on. */
export const firstYear = 2018
export const quarterCount = 32
export const firstPublishedQuarter = 4

export interface QuarterRelease {
  readonly id: string
  readonly quarter: number
  readonly vintage: Vintage
  readonly published: string
}

/** Last month of a quarter. */
function lastMonthOf(quarter: number): number {
  return firstYear * 12 + 3 * quarter + 2
}

/** The estimate comes out near the end of the quarter, the revised figure two months after the quarter's last month. */
export const quarterReleases: readonly QuarterRelease[] = Array.from(
  { length: quarterCount - firstPublishedQuarter },
  (_, index) => index + firstPublishedQuarter,
).flatMap((quarter) =>
  vintages.map((vintage) => {
    const month = lastMonthOf(quarter)
    const id = `accounts-${firstYear + Math.floor(quarter / 4)}-q${(quarter % 4) + 1}-${vintage}`
    return { id, quarter, vintage, published: releaseDay(vintage === 'estimate' ? month : month + 1, vintage) }
  }),
)

/** January to the end of this quarter. */
export function cumulativeQuarters(quarter: number): readonly [period: string, periodType: string] {
  return cumulativePeriod(lastMonthOf(quarter))
}
