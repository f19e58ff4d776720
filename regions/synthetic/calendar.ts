/** Months are counted as in the engine: twelve times the year plus the month from 0 to 11. */
export const firstMonth = 2021 * 12
export const firstPublishedMonth = 2022 * 12
export const lastMonth = 2025 * 12 + 11

export const months = Array.from({ length: lastMonth - firstMonth + 1 }, (_, index) => firstMonth + index)
export const publishedMonths = months.filter((month) => month >= firstPublishedMonth)

export const yearOf = (month: number): number => Math.floor(month / 12)

/** `2025-07`. */
export function monthText(month: number): string {
  return `${yearOf(month)}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** January to this month, in the shortest form, and its period type. */
export function cumulativePeriod(month: number): readonly [period: string, periodType: string] {
  const year = yearOf(month)
  const count = (month % 12) + 1
  if (count === 1) return [monthText(month), 'month']
  if (count === 3) return [`${year}-Q1`, 'quarter']
  if (count === 12) return [String(year), 'year']
  return [`${year}-01/${monthText(month)}`, 'cumulative']
}

/** The estimate comes out near the end of the month itself, the revised figure on the 6th of the next. */
export function releaseDay(month: number, vintage: Vintage): string {
  if (vintage === 'preliminary') return `${monthText(month + 1)}-06`
  return `${monthText(month)}-${month % 12 === 1 ? '28' : '29'}`
}

export type Vintage = 'estimate' | 'preliminary'
export const vintages: readonly Vintage[] = ['estimate', 'preliminary']

/** Days of the holiday (two before the lunar new year to six after it) that fall into each month, by `2025-01`. */
export const lunarHolidayDays: ReadonlyMap<string, number> = new Map([
  ['2021-02', 9],
  ['2022-01', 2],
  ['2022-02', 7],
  ['2023-01', 9],
  ['2024-02', 9],
  ['2025-01', 5],
  ['2025-02', 4],
])

export const stormMonth = 2024 * 12 + 8
