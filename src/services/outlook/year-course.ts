import { cumulativeTo, formatPeriod, sensitivities } from '../../engine/index.ts'
import { contradictionsOf } from './contradictions.ts'
import { fansOf } from './fans.ts'
import { hiddenPeriods } from './hidden-periods.ts'
import type { YearCourse } from './outlook-parts.ts'
import { productsOf } from './products-of.ts'
import type { RegionBelief } from './region-belief.ts'
import { interventionsOf, startUpsOf } from './start-ups.ts'
import { restWeights } from './target-path.ts'

import { summaryOf, usedFigures } from './year-answer.ts'
import { monthsLeft, publishedGrowth } from './year-record.ts'

/** The course of the year as believed on a day. */
export function yearCourse(found: RegionBelief): YearCourse {
  const published = publishedGrowth(found)
  const rest = monthsLeft(found, published)
  const { year, leaves, belief } = found
  const shares = new Map(sensitivities(belief, year).map((one) => [one.leaf, one.varianceShare]))
  const weights = restWeights(found, rest)
  return {
    gaps: [...found.gaps],
    outlook: summaryOf(found, year),
    published: published({ indicator: 'grdp', activity: 'total' }, cumulativeTo(found.calendarYear, 12))?.value ?? null,
    rest: rest ? formatPeriod(rest) : '',
    fans: fansOf(found, published),
    sensitivities: leaves.parts.map(({ activity, of }, at) => ({
      activity,
      points: weights[at] ?? 0,
      uncertainty: of.reduce((sum, leaf) => sum + (shares.get(leaf) ?? 0), 0),
    })),
    hidden: hiddenPeriods(found, published),
    products: productsOf(found),
    startUps: startUpsOf(found),
    interventions: interventionsOf(found),
    contradictions: contradictionsOf(found),
    used: [...usedFigures(found)],
  }
}
