import {
  type Belief,
  type LeafIntervention,
  type LeafPrior,
  parsePeriod,
  type StartUp,
  startUpPrior,
} from '../../engine/index.ts'
import type { RecordedIntervention } from '../../store/ports.ts'
import type { RegionLeaves } from './leaves.ts'

/** What a storm or the like may do to an activity, in logs: a tenth up or down. */
const interventionSpread = 0.1

/** BEL-123: what each leaf's months went through. */
export function leafInterventions(told: readonly RecordedIntervention[], leaves: RegionLeaves): readonly LeafIntervention[][] {
  const ofLeaf: LeafIntervention[][] = Array.from({ length: leaves.count }, () => [])
  for (const { first, last: end, form, activities } of told) {
    const [from, to] = [parsePeriod(first), parsePeriod(end)]
    const hit = activities.flatMap((activity) => [...leaves.of('grdp', activity), ...leaves.of('iip', activity)])
    if (!from || !to) continue
    const period = { first: from.first, last: to.last }
    for (const leaf of new Set(hit)) ofLeaf[leaf]?.push({ period, form, spread: interventionSpread })
  }
  return ofLeaf
}

/** BEL-120: priors with the plants of their leaves, beside the levels that are believed without them. */
export function started(priors: readonly LeafPrior[], without: Belief, startUps: readonly StartUp[]): readonly LeafPrior[] {
  const levels = levelsWithout(without)
  return priors.map((prior, leaf) => {
    const own = startUps.filter((one) => one.leaf === leaf)
    const beside = levels[leaf]
    return own.length === 0 || beside === undefined ? prior : startUpPrior(prior, { levels: beside, startUps: own })
  })
}

/** Most plausible monthly levels of each leaf. */
export function levelsWithout({ leaves, mode, within }: Belief): readonly Float64Array[] {
  return leaves.map((_, leaf) => mode.subarray(within.offsets[leaf], within.offsets[leaf + 1]).map(Math.exp))
}
