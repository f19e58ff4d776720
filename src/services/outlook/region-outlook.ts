import { believed, type ForecastSummary, type Odds, odds, type Quantity, seededNormals } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { type RegionBelief, regionBelief } from './region-belief.ts'

/** What is believed of a region's year on a day. */
export interface RegionOutlook extends RegionBelief {
  readonly outlook: ForecastSummary
  /** Odds that the year's growth is at least so much. */
  readonly odds: (targets: readonly number[]) => readonly Odds[]
  /** What is believed of anything else. */
  readonly of: (quantity: Quantity) => ForecastSummary
}

/** Draws for odds: always the same, so that the same record gives the same answer. */
const sampling = { seed: 2_025, pairs: 400 }

/** BEL-66: the year as seen on a day, from figures published by then and from no later one. */
export async function regionOutlook(
  input: { readonly region: string; readonly year: number; readonly asOf: string },
  { store }: Pick<ReadContext, 'store'>,
): Promise<RegionOutlook> {
  const region = await findRegion(store, input.region)
  const observations = await store.listObservations({ region: region.id, asOf: input.asOf, upToYear: input.year })
  const found = regionBelief(region, await store.listCodes(region.id), observations, input.year)
  const summary = (quantity: Quantity): ForecastSummary => {
    const { mean, p10, p50, p90 } = believed(found.belief, quantity)
    return { mean, p10, p50, p90 }
  }
  return {
    ...found,
    outlook: summary(found.year),
    odds: (targets) =>
      odds(found.belief, { quantity: found.year, targets, draws: seededNormals(sampling.seed), pairs: sampling.pairs }),
    of: summary,
  }
}
