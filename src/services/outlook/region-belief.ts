import type { Code, Region } from '../../contract/record.ts'
import { type Belief, conditionBelief, logEvidence, type Quantity, shiftYears } from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { type ChosenFigure, chosenFigures, revisionVariance } from './figures.ts'
import { defaultPrior, type RegionLeaves, regionLeaves } from './leaves.ts'
import { bridgeRows, figureRows, frameRows } from './rows.ts'

/** What is believed of a region's year, with what it was made from. */
export interface RegionBelief {
  readonly belief: Belief
  readonly leaves: RegionLeaves
  /** Growth of the whole in the year. */
  readonly year: Quantity
  readonly figures: readonly ChosenFigure[]
  /** Factor of all shocks, estimated; monthly drift in logs and standard deviation of revisions, from the record. */
  readonly liveliness: number
  readonly drift: number
  readonly revision: number
}

/** Years of record before the year. */
const yearsBefore = 6
/** Factors of all shocks that are tried, from the middle outwards; their logs are weighed as normal round 0 with the spread ln 2. */
const livelinesses = [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8]
const middle = 4

/** BEL-65: the belief about a year from figures known on a day: everything that the leaves' priors leave open comes from the record itself. */
export function regionBelief(
  region: Region,
  codes: readonly Code[],
  observations: readonly RecordedObservation[],
  year: number,
): RegionBelief {
  const leaves = regionLeaves(codes)
  const figures = chosenFigures(observations)
  const window = { first: 12 * (year - yearsBefore), last: 12 * year + 11 }
  const drift = ownDrift(figures, year)
  const variance = revisionVariance(figures)
  const rows = [
    ...frameRows(region, leaves, year),
    ...figureRows(figures, leaves, window, variance),
    ...bridgeRows(figures, leaves, [year - 1, year]),
  ]
  const months = { firstMonth: window.first, months: window.last - window.first + 1 }
  const priors = (liveliness: number) =>
    Array.from({ length: leaves.count }, (_, leaf) => defaultPrior(leaf, leaves, months, { drift, liveliness }))
  const twoSided = rows.filter(({ bound }) => bound === 'both')
  let last: Belief | undefined
  const liveliness = mostLikely((tried) => {
    last = conditionBelief({ leaves: priors(tried), evidence: twoSided, ...(last ? { start: last } : {}) })
    return logEvidence(last) - (Math.log(tried) / Math.LN2) ** 2 / 2
  })
  const period = { first: 12 * year, last: 12 * year + 11 }
  return {
    belief: conditionBelief({ leaves: priors(liveliness), evidence: rows, ...(last ? { start: last } : {}) }),
    leaves,
    figures,
    liveliness,
    drift,
    revision: Math.sqrt(variance),
    year: { measure: 'growth', of: leaves.of('grdp', 'total'), period, comparator: shiftYears(period, -1) },
  }
}

/** Climbs from the middle of the tried factors to the best one. */
function mostLikely(score: (liveliness: number) => number): number {
  const scores = livelinesses.map(() => Number.NaN)
  const at = (k: number): number => {
    const tried = livelinesses[k]
    if (tried === undefined) return Number.NEGATIVE_INFINITY
    if (Number.isNaN(scores[k])) scores[k] = score(tried)
    return scores[k] ?? Number.NEGATIVE_INFINITY
  }
  let best = middle
  while (at(best + 1) > at(best)) best += 1
  while (at(best - 1) > at(best)) best -= 1
  return livelinesses[best] ?? 1
}

/** Mean monthly growth in logs of the whole over the past years on record; 0 without any. */
function ownDrift(figures: readonly ChosenFigure[], year: number): number {
  const past = figures.filter(
    ({ figure }) =>
      figure.indicator === 'grdp' &&
      figure.activity === 'total' &&
      figure.measure === 'growth' &&
      /^\d{4}$/.test(figure.period) &&
      Number(figure.period) < year,
  )
  return past.length === 0 ? 0 : past.reduce((sum, { figure }) => sum + Math.log1p(figure.value) / 12, 0) / past.length
}
