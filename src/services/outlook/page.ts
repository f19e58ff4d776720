import type { OutlookPage } from '../../contract/operations/outlook.ts'
import { cumulativeTo, formatPeriod, sensitivities } from '../../engine/index.ts'
import { contradictionsOf } from './contradictions.ts'
import { fansOf } from './fans.ts'
import type { HeldBelief } from './held-belief.ts'
import { hiddenPeriods } from './hidden-periods.ts'
import { newsOf, noNews } from './news.ts'
import { interventionsOf, startUpsOf } from './start-ups.ts'
import { restWeights, targetPath } from './target-path.ts'
import { summaryOf, usedFigures } from './year-answer.ts'
import { monthsLeft, publishedGrowth } from './year-record.ts'

/** Everything that beliefs say about a year on a day, compared with an earlier day where one is given. */
export function outlookPage(
  now: HeldBelief,
  before: HeldBelief | undefined,
  { target }: { readonly target: number | null },
): OutlookPage {
  const { found } = now
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
    ...targetPath(found, target, rest),
    sensitivities: leaves.parts.map(({ activity, of: [leaf = -1] }, at) => ({
      activity,
      points: weights[at] ?? 0,
      uncertainty: shares.get(leaf) ?? 0,
    })),
    hidden: hiddenPeriods(found, published),
    startUps: startUpsOf(found),
    interventions: interventionsOf(found),
    contradictions: contradictionsOf(found),
    ...(before ? newsOf(now, before) : noNews),
    used: [...usedFigures(found)],
  }
}
