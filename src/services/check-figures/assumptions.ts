import type { CheckFigures } from '../../contract/operations/check-figures.ts'

/** What the checks take for granted; part of every answer. Wide on purpose: a figure is accused only when these cannot save it. */
export const assumptions: CheckFigures['assumptions'] = {
  monthSpread: 0.2,
  newYearSpread: 0.4,
  deflatorLow: -0.02,
  deflatorHigh: 0.1,
  relativePrice: 0.15,
  smallSection: 0.03,
}

/** How far the rates of a series may leave their record at least before they are out of line: five points. */
export const leastMargin = 0.05

/** A later figure that is this far away contradicts an estimate instead of revising it: rates in points, amounts relatively. */
export const farApart = { rate: 0.05, amount: 0.06 }
