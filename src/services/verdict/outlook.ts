import type { Verdict } from '../../contract/operations/verdict.ts'
import type { Region } from '../../contract/record.ts'
import { type ForecastDistribution, forecastSummary, probabilityAtLeast, restOfYearOutlook } from '../../engine/index.ts'
import type { PastYear } from './history.ts'
import { entry, type LineageEntry, percent } from './lineage.ts'
import { knownShare } from './phasing.ts'
import type { KnownCumulative } from './year-state.ts'

type Outlook = Verdict['outlook']

/** What is believed of the year on the day, with the odds of any growth and the path that leads there. */
export interface YearOutlook {
  readonly outlook: Outlook
  readonly probability: (target: number) => number | null
  /** Cumulative growth at the end of each quarter that is still to come. */
  readonly path: readonly { readonly quarters: number; readonly growth: ForecastDistribution }[]
  readonly lineage: LineageEntry
}

/** VER-8: the published growth of the year once it is out, before that the outlook from the region's own history. */
export function yearOutlook(region: Region, latest: KnownCumulative | undefined, past: readonly PastYear[]): YearOutlook {
  if (latest?.quarters === 4) return published(latest)
  const shares = ([1, 2, 3] as const).map((quarters) => knownShare(region.phasing, quarters).value)
  const history = past.map(({ year, growth, cumulative }) => ({
    year,
    growth: growth.value,
    cumulative: cumulative.map(({ quarters, observation }) => ({ quarters, growth: observation.value })),
  }))
  const known = { quarters: latest?.quarters ?? 0, growth: latest?.observation.value ?? 0 }
  const found = restOfYearOutlook({ history, ...known, shares })
  const observations = [...(latest ? [latest.observation.id] : []), ...past.flatMap(idsOf)]
  if (found.status === 'too-little-history') {
    const formula = `${found.have} < ${found.need}`
    return { outlook: null, probability: () => null, path: [], lineage: entry('OUT-6', formula, observations) }
  }
  const { year, drift, spread, have } = found
  const formula = latest
    ? `δ = ${percent(drift)}; σ = ${percent(spread)}; n = ${have}; ${percent(year.location)} ± t(${year.degreesOfFreedom}) × ${percent(year.scale)}`
    : `n = ${have}; ${percent(year.location)} ± t(${year.degreesOfFreedom}) × ${percent(year.scale)}`
  return {
    outlook: {
      ...forecastSummary(year),
      basis: 'own-history',
      yearsOnRecord: past.length,
      degreesOfFreedom: year.degreesOfFreedom,
    },
    probability: (target) => probabilityAtLeast(year, target),
    path: found.path,
    lineage: entry(latest ? 'OUT-3' : 'OUT-5', formula, observations, latest ? ['phasing', 'independent-quarters'] : []),
  }
}

function published({ observation }: KnownCumulative): YearOutlook {
  const { value } = observation
  return {
    outlook: { mean: value, p10: value, p50: value, p90: value, basis: 'published', yearsOnRecord: 0, degreesOfFreedom: null },
    probability: (target) => (value >= target ? 1 : 0),
    path: [],
    lineage: entry('VER-8', percent(value), [observation.id]),
  }
}

function idsOf({ growth, cumulative }: PastYear): readonly string[] {
  return [growth.id, ...cumulative.map((one) => one.observation.id)]
}
