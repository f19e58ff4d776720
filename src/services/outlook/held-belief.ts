import type { BeliefCase } from './belief-runner.ts'
import type { RegionBelief } from './region-belief.ts'

/** A case with what is believed of it. */
export interface HeldBelief {
  readonly case: BeliefCase
  readonly found: RegionBelief
}
