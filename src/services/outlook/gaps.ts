import type { BeliefGap } from '../../contract/belief.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { touchesYear } from '../verdict/growth-record.ts'
import type { ChosenFigure } from './figures.ts'

/** BEL-81: what the record known on the day lacks for a firm belief about a year. */
export function beliefGaps(figures: readonly ChosenFigure[], year: number): readonly BeliefGap[] {
  const growths = figures.map(({ figure }) => figure).filter(isGrowth)
  const past = pastYearGrowths(figures, year)
  const yearBefore = growths.some((one) => one.activity === 'total' && one.period === String(year - 1))
  const itself = growths.some((one) => one.activity === 'total' && touchesYear(one, year))
  const parts = growths.some((one) => one.activity !== 'total' && (touchesYear(one, year) || touchesYear(one, year - 1)))
  const index = figures.some(({ figure }) => figure.indicator === 'iip' && touchesYear(figure, year))
  return [
    ...(past.length < 2 ? (['years-before'] as const) : []),
    ...(yearBefore ? [] : (['year-before'] as const)),
    ...(itself ? [] : (['year-itself'] as const)),
    ...(parts ? [] : (['activities'] as const)),
    ...(index ? [] : (['index'] as const)),
  ]
}

/** Growths of the whole in the years before, as known on the day. */
export function pastYearGrowths(figures: readonly ChosenFigure[], year: number): readonly number[] {
  return figures
    .map(({ figure }) => figure)
    .filter((one) => isGrowth(one) && one.activity === 'total' && /^\d{4}$/.test(one.period) && Number(one.period) < year)
    .map(({ value }) => value)
}

function isGrowth(one: RecordedObservation): boolean {
  return one.indicator === 'grdp' && one.measure === 'growth'
}
