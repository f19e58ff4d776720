import type { Verdict } from '../../contract/operations/verdict.ts'
import type { ForecastSummary } from '../../engine/index.ts'
import type { YearAnswer } from '../outlook/belief-runner.ts'
import { beliefFormula } from '../outlook/outlook-lineage.ts'
import { entry, type LineageEntry, percent } from './lineage.ts'
import type { KnownCumulative } from './year-state.ts'

/** A number with what it was made from. */
export interface Made<Value> {
  readonly value: Value
  readonly made: LineageEntry
}

/** What is believed of the year on the day, with the odds of the targets and the path that leads there. */
export interface YearOutlook {
  readonly outlook: Made<Verdict['outlook']>
  readonly gaps: Verdict['gaps']
  /** Odds that the year's growth is at least a target; null without an outlook. */
  readonly probability: (target: number) => Made<number | null>
  /** Cumulative growth at the end of a quarter that is still to come. */
  readonly at: (quarters: number) => Made<ForecastSummary> | undefined
}

type MissingOutlook = 'too-far-ahead' | 'not-asked'

/** Where the figures behind every number of the outlook are listed. */
const source = '/outlook'

/** VER-8: the published growth of the year once it is out, before that what is believed of it; else why there is no outlook. */
export function yearOutlook(
  latest: KnownCumulative | undefined,
  found: YearAnswer | MissingOutlook,
  targets: readonly number[],
): YearOutlook {
  if (latest?.quarters === 4) return published(latest)
  if (typeof found === 'string') return none(found)
  const thin = found.gaps.includes('years-before') ? (['any-region'] as const) : []
  const from = (rule: string, formula: string): LineageEntry => ({ ...entry(rule, formula, []), from: source })
  const { mean, p10, p90 } = found.outlook
  return {
    outlook: {
      value: { ...found.outlook, basis: 'belief', figures: found.used.length },
      made: entry('BEL-66', `E = ${percent(mean)}; ${beliefFormula(found.outlook)}`, found.used, ['belief', 'phasing', ...thin]),
    },
    gaps: [...found.gaps],
    probability: (target) => {
      const odds = found.odds[targets.indexOf(target)]
      if (!odds) throw new Error(`no odds were worked out for ${target}`)
      const written = `P(≥ ${percent(target)} | p10 = ${percent(p10)}; p90 = ${percent(p90)}) = ${percent(odds.probability)}`
      return { value: odds.probability, made: from('BEL-41', `${written} ± ${percent(odds.error)}`) }
    },
    at: (quarters) => {
      const value = found.quarters[quarters - 1]
      return value && { value, made: from('BEL-37', `E = ${percent(value.mean)}; ${beliefFormula(value)}`) }
    },
  }
}

function published({ observation }: KnownCumulative): YearOutlook {
  const { value, id } = observation
  const made = entry('VER-8', percent(value), [id])
  return {
    outlook: { value: { mean: value, p10: value, p50: value, p90: value, basis: 'published', figures: 1 }, made },
    gaps: [],
    probability: (target) => ({ value: value >= target ? 1 : 0, made }),
    at: () => undefined,
  }
}

/** VER-13, WEB-140: of a year that begins after the next one nothing is believed, and nothing of one that was asked for figures only; the answer says so. */
function none(why: MissingOutlook): YearOutlook {
  const made = entry('VER-13', '—', [])
  return {
    outlook: { value: null, made },
    gaps: [why],
    probability: () => ({ value: null, made }),
    at: () => undefined,
  }
}
