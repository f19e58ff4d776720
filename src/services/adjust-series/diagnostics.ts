import type { AdjustedSeries } from '../../contract/operations/adjust-series.ts'
import {
  ljungBox,
  residualSeasonality,
  revisionHistory,
  slidingSpanStarts,
  slidingSpans,
  x11Quality,
} from '../../engine/index.ts'
import type { AdjustedOne } from './adjust-one.ts'
import { periodAt, type Timeline } from './saved-settings.ts'

type Diagnostics = AdjustedSeries['diagnostics']

/** Tests of the season before and after, of the innovations, of the decomposition, and of how stable it is. */
export function diagnosticsOf(one: AdjustedOne, timeline: Timeline, values: readonly number[]): Diagnostics {
  const { found } = one
  const period = 12 / timeline.monthsPerStep
  const firstStep = Math.floor((timeline.first % 12) / timeline.monthsPerStep)
  const scale = (list: readonly number[]): readonly number[] => (found.mode === 'multiplicative' ? list.map(Math.log) : list)
  const { filters } = found.parts
  const quality =
    filters === null
      ? null
      : x11Quality({ values: found.linearised, parts: { ...found.parts, filters }, mode: found.mode, period, firstStep })
  return {
    seasonBefore: season(scale(found.linearised), period),
    seasonAfter: season(scale(found.adjusted), period),
    innovations: innovationTest(one, period),
    quality: quality === null ? null : { m: [...quality.m], q: quality.q, q2: quality.q2 },
    slidingSpans: spans(one, timeline, values.length, period, firstStep),
    revisions: revisions(one, values.length, period),
  }
}

function season(values: readonly number[], period: number): Diagnostics['seasonAfter'] {
  const tested = residualSeasonality({ values, period })
  if (tested.status === 'undefined') return null
  return { statistic: tested.statistic, probability: tested.probability, seasonal: tested.seasonal }
}

function innovationTest({ found }: AdjustedOne, period: number): Diagnostics['innovations'] {
  const { innovations, coefficients } = found.model.model
  const count = Object.values(coefficients).reduce((sum, list) => sum + list.length, 0)
  if (innovations.length <= 2 * period || 2 * period <= count) return null
  const { statistic, degrees, probability } = ljungBox({ innovations, lags: 2 * period, coefficients: count })
  return { statistic, degrees, probability }
}

/** Four spans of 6, 8 or 11 years by the seasonal filter, of a multiplicative adjustment by X-11. */
function spans(
  { found, again }: AdjustedOne,
  timeline: Timeline,
  steps: number,
  period: number,
  firstStep: number,
): Diagnostics['slidingSpans'] {
  const filter = found.parts.filters?.seasonal
  if (filter === undefined || found.mode === 'additive') return null
  const years = { '3x3': 6, '3x5': 8, '3x9': 11, stable: 8 }[filter]
  const { starts, length } = slidingSpanStarts({ steps, period, firstStep, years })
  const made = starts.flatMap((from) => {
    const span = again(from, from + length)
    return span === undefined ? [] : [{ from, seasonal: span.seasonal, adjusted: span.adjusted }]
  })
  const { compared, seasonal, change, flagged } = slidingSpans(made)
  if (compared === 0 || Number.isNaN(change)) return null
  return { compared, seasonal, change, flagged: flagged.map((t) => periodAt(timeline, t)) }
}

/** How the newest adjusted value of the last two years was revised a year later, model and filters being those of today. */
function revisions({ found, again }: AdjustedOne, steps: number, period: number): Diagnostics['revisions'] {
  if (found.mode === 'additive' || steps < 8 * period) return null
  const vintages = Array.from({ length: 2 * period + 1 }, (_, index) => again(0, steps - 2 * period + index)?.adjusted ?? [])
  if (vintages.some((vintage) => vintage.length === 0)) return null
  const history = revisionHistory({ vintages, lag: period })
  return { vintages: history.revisions.length, mean: history.mean, meanAbsolute: history.meanAbsolute }
}
