import { addEvidence, type Belief, cumulativeTo, type Evidence, mostPlausible, shiftYears } from '../../engine/index.ts'
import type { SheetAnswer } from './belief-runner.ts'
import type { RegionBelief } from './region-belief.ts'
import { usedFigures } from './year-answer.ts'
import { growthOf, monthsLeft, publishedGrowth } from './year-record.ts'

/** Half of the last printed digit of a rate with two decimals. */
const printed = 5e-5

/** The belief with published growth of the whole since January taken as it is printed: months that are over are no longer in doubt. */
function asPublished(found: RegionBelief): Belief {
  const { belief, calendarYear, leaves } = found
  const published = publishedGrowth(found)
  const rows = [3, 6, 9, 12].flatMap((months): Evidence[] => {
    const period = cumulativeTo(calendarYear, months)
    const figure = published(whole, period)
    if (figure === undefined || figure.operator !== 'equal') return []
    const quantity = growthOf(leaves.of('grdp', 'total'), period)
    return [{ id: `printed:${figure.id}`, quantity, value: figure.value, variance: printed ** 2, bound: 'both' }]
  })
  return rows.length === 0 ? belief : addEvidence(belief, rows)
}

const whole = { indicator: 'grdp', activity: 'total' } as const

/** PLN-62: the most plausible level of every activity in every month of the year and of the one before. */
export function sheetAnswer(found: RegionBelief): SheetAnswer {
  const { leaves, calendarYear } = found
  const belief = asPublished(found)
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
