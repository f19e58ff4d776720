import { believed, formatPeriod, mostPlausible, type Period, shiftYears } from '../../engine/index.ts'
import type { HeldBelief } from '../outlook/held-belief.ts'
import type { Activity } from '../outlook/leaves.ts'
import type { RegionBelief } from '../outlook/region-belief.ts'
import { usedFigures } from '../outlook/year-answer.ts'
import { growthOf, monthsLeft, publishedGrowth } from '../outlook/year-record.ts'
import { pastRests } from './past-rests.ts'
import type { RestCells } from './questions.ts'

/** PLN-38: what a catch-up plan starts from, by activity and month left, as believed on the day. */
export function restCells(held: HeldBelief): RestCells {
  const { found } = held
  const { belief, year, leaves, gaps } = found
  const rest = monthsLeft(found, publishedGrowth(found))
  const used = usedFigures(found)
  if (rest === undefined) return { rest: '', knownPeriod: '', done: 0, cells: [], gaps, used }
  const before = shiftYears(year.period, -1)
  const whole = mostPlausible(belief, { measure: 'level', of: year.of, period: before }) / 100
  const months: readonly Period[] = Array.from({ length: rest.last - rest.first + 1 }, (_, at) => ({
    first: rest.first + at,
    last: rest.first + at,
  }))
  const level = (of: RegionBelief['year']['of'], period: Period) =>
    mostPlausible(belief, { measure: 'level', of, period }) / whole
  const known: Period | undefined =
    rest.first === year.period.first ? undefined : { first: year.period.first, last: rest.first - 1 }
  const spreads = leaves.parts.map(({ of }) =>
    months.map((period) => believed(belief, growthOf(of, period)).standardDeviation * level(of, shiftYears(period, -1))),
  )
  const together = believed(belief, growthOf(year.of, rest)).standardDeviation * level(year.of, shiftYears(rest, -1))
  const scale = together / Math.hypot(...spreads.flat())
  return {
    rest: formatPeriod(rest),
    knownPeriod: known ? formatPeriod(known) : '',
    done: known ? level(year.of, known) : 0,
    cells: leaves.parts.map((part, at) => ({
      activity: part.activity,
      base: months.map((period) => level(part.of, shiftYears(period, -1))),
      expected: months.map((period) => level(part.of, period)),
      spread: (spreads[at] ?? []).map((one) => one * scale),
      best: bestRest(held, part, rest),
    })),
    gaps,
    used,
  }
}

/** Of an activity without a record of its own, what the smallest whole to which it belongs did at best. */
function bestRest(held: HeldBelief, part: Activity, rest: Period): number | null {
  const { found } = held
  const wholes = found.leaves.named
    .filter(({ indicator, of }) => indicator === 'grdp' && part.of.every((leaf) => of.includes(leaf)))
    .toSorted((a, b) => a.of.length - b.of.length)
  for (const whole of wholes) {
    const growths = pastRests(held, whole, rest).map(({ growth }) => growth)
    if (growths.length > 0) return Math.max(...growths, mostPlausible(found.belief, growthOf(part.of, rest)))
  }
  return null
}
