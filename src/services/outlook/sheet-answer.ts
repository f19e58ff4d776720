import { cumulativeTo, mostPlausible, shiftYears } from '../../engine/index.ts'
import type { SheetAnswer } from './belief-runner.ts'
import type { RegionBelief } from './region-belief.ts'
import { usedFigures } from './year-answer.ts'
import { monthsLeft, publishedGrowth } from './year-record.ts'

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
