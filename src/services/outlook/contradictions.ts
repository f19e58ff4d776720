import type { OutlookPage } from '../../contract/operations/outlook.ts'
import { leaveOneOut } from '../../engine/index.ts'
import type { RegionBelief } from './region-belief.ts'

/** A figure that the others would have let out less often than this contradicts them. */
const seldom = 0.01

/** BEL-86: published figures that all the others make nearly impossible, the least likely first. */
export function contradictionsOf({ belief, figures }: RegionBelief): OutlookPage['contradictions'] {
  const published = new Set(figures.map(({ figure }) => figure.id))
  return leaveOneOut(belief)
    .filter(({ id, probability }) => published.has(id) && probability < seldom)
    .sort((one, other) => one.probability - other.probability)
    .map(({ id, ...rest }) => ({ observation: id, ...rest }))
}
