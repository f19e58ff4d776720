import type { Verdict } from '../../contract/operations/verdict.ts'
import type { Region } from '../../contract/record.ts'
import {
  type ForecastDistribution,
  type ForecastSummary,
  forecastSummary,
  probabilityAtLeast,
  type RestOfYearOutlook,
  restOfYearOutlook,
} from '../../engine/index.ts'
import type { PastYear } from './history.ts'
import { entry, type LineageEntry, percent } from './lineage.ts'
import { knownShare } from './phasing.ts'
import type { KnownCumulative } from './year-state.ts'

/** A number with what it was made from. */
export interface Made<Value> {
  readonly value: Value
  readonly made: LineageEntry
}

/** What is believed of the year on the day, with the odds of any growth and the path that leads there. */
export interface YearOutlook {
  readonly outlook: Made<Verdict['outlook']>
  /** Odds that the year's growth is at least so much; null without an outlook. */
  readonly probability: (growth: number) => Made<number | null>
  /** Cumulative growth at the end of a quarter that is still to come. */
  readonly at: (quarters: number) => Made<ForecastSummary> | undefined
}

/** VER-8: the published growth of the year once it is out, before that the outlook from the region's own history. */
export function yearOutlook(
  region: Region,
  latest: KnownCumulative | undefined,
  past: readonly PastYear[],
  yearsAhead = 0,
): YearOutlook {
  if (latest?.quarters === 4) return published(latest)
  if (yearsAhead > 1) return none(entry('VER-8', `+${yearsAhead}`, []))
  const basis = latest ? past.filter(({ cumulative }) => cumulative.length > 0) : past
  const observations = latest
    ? [
        latest.observation.id,
        ...basis.flatMap(({ growth, cumulative }) => [growth.id, ...cumulative.map((one) => one.observation.id)]),
      ]
    : basis.map(({ growth }) => growth.id)
  const found = restOfYearOutlook({ ...inputOf(region, latest), history: historyOf(basis) })
  if (found.status === 'too-little-history') return none(entry('OUT-6', `n = ${found.have} < ${found.need}`, observations))
  if (found.spread === 0) return none(entry('OUT-6', `n = ${found.have}; σ = 0`, observations))
  return estimated(found, latest !== undefined, basis.length, observations)
}

function estimated(
  found: RestOfYearOutlook,
  begun: boolean,
  yearsOnRecord: number,
  observations: readonly string[],
): YearOutlook {
  const { year, drift, spread, have } = found
  const assumptions: LineageEntry['assumptions'] = begun ? ['phasing', 'independent-quarters'] : []
  const estimate = begun ? `δ = ${percent(drift)}; σ = ${percent(spread)}; n = ${have}` : `n = ${have}`
  const make = (rule: string, formula: string) => entry(rule, formula, observations, assumptions)
  return {
    outlook: {
      value: { ...forecastSummary(year), basis: 'own-history', yearsOnRecord, degreesOfFreedom: year.degreesOfFreedom },
      made: make(begun ? 'OUT-3' : 'OUT-5', `${estimate}; ${spreadOf(year)}`),
    },
    probability: (growth) => {
      const value = probabilityAtLeast(year, growth)
      const score = `(${percent(growth)} − ${percent(year.location)}) / ${percent(year.scale)}`
      return { value, made: make('OUT-7', `P(t(${year.degreesOfFreedom}) ≥ ${score}) = ${percent(value)}`) }
    },
    at: (quarters) => {
      const growth = found.path.find((one) => one.quarters === quarters)?.growth
      if (!growth) return undefined
      return { value: forecastSummary(growth), made: make(begun ? 'OUT-4' : 'OUT-5', `${estimate}; ${spreadOf(growth)}`) }
    },
  }
}

function published({ observation }: KnownCumulative): YearOutlook {
  const { value, id } = observation
  const made = entry('VER-8', percent(value), [id])
  return {
    outlook: {
      value: { mean: value, p10: value, p50: value, p90: value, basis: 'published', yearsOnRecord: 0, degreesOfFreedom: null },
      made,
    },
    probability: (growth) => ({ value: value >= growth ? 1 : 0, made }),
    at: () => undefined,
  }
}

function none(made: LineageEntry): YearOutlook {
  return { outlook: { value: null, made }, probability: () => ({ value: null, made }), at: () => undefined }
}

function inputOf(region: Region, latest: KnownCumulative | undefined) {
  const shares = ([1, 2, 3] as const).map((quarters) => knownShare(region.phasing, quarters).value)
  return { quarters: latest?.quarters ?? 0, growth: latest?.observation.value ?? 0, shares }
}

function historyOf(years: readonly PastYear[]) {
  return years.map(({ year, growth, cumulative }) => ({
    year,
    growth: growth.value,
    cumulative: cumulative.map(({ quarters, observation }) => ({ quarters, growth: observation.value })),
  }))
}

function spreadOf({ location, scale, degreesOfFreedom }: ForecastDistribution): string {
  return `${percent(location)} ± t(${degreesOfFreedom}) × ${percent(scale)}`
}
