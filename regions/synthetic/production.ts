import { firstMonth, lunarHolidayDays, months, monthText, stormMonth, yearOf } from './calendar.ts'
import { type Division, divisions, liveliness, newPlant, seasons } from './divisions.ts'
import { type RandomStream, randomStream } from './random.ts'

/** Index levels of one industry in hundredths (average month of 2021 = 10,000), by month from January 2021: as revised and as first estimated. */
export interface Production {
  readonly division: Division
  readonly preliminary: readonly number[]
  readonly estimate: readonly number[]
  /** Without irregular, storm and holiday, as a planner would have seen it. */
  readonly smooth: readonly number[]
}

/** Simulates every industry. */
export function simulateProduction(seed: number): readonly Production[] {
  return divisions.map((division) => {
    const random = randomStream(seed, `production ${division.code}`)
    const smooth = smoothLevels(division)
    const actual = smooth.map((level, index) => level * disturbance(division, firstMonth + index, random))
    const base = actual.slice(0, 12).reduce((sum, level) => sum + level, 0) / 12
    const preliminary = actual.map((level) => Math.round((10_000 * level) / base))
    const estimate = preliminary.map((level) => Math.round(level * (0.997 + (division.irregular / 2500) * random.normal())))
    return { division, preliminary, estimate, smooth: smooth.map((level) => Math.round((10_000 * level) / base)) }
  })
}

function smoothLevels(division: Division): readonly number[] {
  const season = seasons[division.season]
  let trend = 1
  return months.map((month) => {
    trend *= 1 + ((division.growth / 1000) * (liveliness[yearOf(month)] ?? 1)) / 12
    const plant = division.code === newPlant.division ? (newPlant.ramp[month - newPlant.firstMonth] ?? 0) : 0
    return (trend + plant) * (1 + (season[month % 12] ?? 0) / 1000)
  })
}

/** What makes a month differ from its smooth level: chance, the storm and the month after it, the lunar new year. */
function disturbance(division: Division, month: number, random: RandomStream): number {
  const chance = 1 + (division.irregular / 1000) * random.normal()
  const storm = month === stormMonth ? division.storm : month === stormMonth + 1 ? division.storm / 3 : 0
  const holiday = ((lunarHolidayDays.get(monthText(month)) ?? 0) / 30) * (division.holiday / 1000)
  return chance * (1 - storm / 1000) * (1 - holiday)
}
