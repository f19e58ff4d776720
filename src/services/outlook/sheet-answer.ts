import { cumulativeTo, mostPlausible, shiftYears } from '../../engine/index.ts'
import type { RegionBelief } from './region-belief.ts'
import { usedFigures } from './year-answer.ts'
import { monthsLeft, publishedGrowth } from './year-record.ts'

/** Last year and this one, month by month, as a sheet starts from them: levels at constant prices in one unit that is nobody's. */
export interface SheetAnswer {
  readonly activities: readonly {
    readonly activity: string
    readonly base: readonly number[]
    readonly level: readonly number[]
  }[]
  /** Months of the year whose growth of the whole is published. */
  readonly realised: number
  readonly used: readonly string[]
}

/** PLN-62: the most plausible level of every activity in every month of the year and of the one before. */
export function sheetAnswer(found: RegionBelief): SheetAnswer {
  const { belief, leaves, calendarYear } = found
  const months = Array.from({ length: 12 }, (_, month) => {
    const at = cumulativeTo(calendarYear, month + 1).last
    return { first: at, last: at }
  })
  const rest = monthsLeft(found, publishedGrowth(found))
  return {
    activities: leaves.parts.map(({ activity, of }) => ({
      activity,
      base: months.map((month) => mostPlausible(belief, { measure: 'level', of, period: shiftYears(month, -1) })),
      level: months.map((period) => mostPlausible(belief, { measure: 'level', of, period })),
    })),
    realised: rest === undefined ? 12 : 12 - (rest.last - rest.first + 1),
    used: usedFigures(found),
  }
}
