import { believed, cumulativeTo, type ForecastSummary, odds, type Quantity, seededNormals } from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { touchesYear } from '../verdict/growth-record.ts'
import type { YearAnswer } from './belief-runner.ts'
import type { RegionBelief } from './region-belief.ts'
import { growthOf } from './year-record.ts'

/** Draws for odds: always the same, so that the same record gives the same answer. */
const sampling = { seed: 2_025, pairs: 400 }

/** BEL-66: the year as seen on a day, from figures published by then and from no later one. */
export function yearAnswer(found: RegionBelief, { targets }: { readonly targets: readonly number[] }): YearAnswer {
  const { year, calendarYear, gaps } = found
  const quarters = [3, 6, 9, 12].map((months) => growthOf(year.of, cumulativeTo(calendarYear, months)))
  return {
    outlook: summaryOf(found, year),
    quarters: quarters.map((quantity) => summaryOf(found, quantity)),
    odds: yearOdds(found, targets),
    gaps: [...gaps],
    used: usedFigures(found),
  }
}

export function summaryOf({ belief }: RegionBelief, quantity: Quantity): ForecastSummary {
  const { mean, p10, p50, p90 } = believed(belief, quantity)
  return { mean, p10, p50, p90 }
}

/** Odds that the year's growth is at least so much, by sampling. */
export function yearOdds({ belief, year }: RegionBelief, targets: readonly number[]): YearAnswer['odds'] {
  if (targets.length === 0) return []
  return odds(belief, { quantity: year, targets, draws: seededNormals(sampling.seed), pairs: sampling.pairs })
}

/** Ids of the figures that gave a row: those of the whole in the year first, then others of the year, the latest of each first. */
export function usedFigures({ belief, figures, calendarYear }: RegionBelief): readonly string[] {
  const rows = new Set(belief.evidence.map(({ id }) => id))
  const rank = (one: RecordedObservation): number =>
    (touchesYear(one, calendarYear) ? 0 : 4) + (one.indicator === 'grdp' ? 0 : 2) + (one.activity === 'total' ? 0 : 1)
  return figures
    .map(({ figure }) => figure)
    .filter(({ id }) => rows.has(id))
    .sort((a, b) => rank(a) - rank(b) || (a.published < b.published ? 1 : a.published > b.published ? -1 : a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}
