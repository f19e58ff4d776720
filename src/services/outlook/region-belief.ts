import type { BeliefGap } from '../../contract/belief.ts'
import {
  type Belief,
  conditionBelief,
  type Evidence,
  interventionPrior,
  type LeafPrior,
  logEvidence,
  type Quantity,
  type StartUp,
  shiftYears,
} from '../../engine/index.ts'
import type { RecordedIntervention } from '../../store/ports.ts'
import type { BeliefCase } from './belief-runner.ts'
import { type ChosenFigure, chosenFigures, revisionVariance } from './figures.ts'
import { beliefGaps, pastYearGrowths } from './gaps.ts'
import { leafInterventions, started } from './leaf-events.ts'
import { defaultPrior, monthsAhead, type RegionLeaves, regionLeaves } from './leaves.ts'
import { type BelievedPlant, believedPlants, knownPlants, type PlantScale, plantScale, valueAddedOf } from './plants.ts'
import { productFigures } from './product-figures.ts'
import { type Departure, departureOf, productRows, type ToldProduct, toldProducts } from './product-rows.ts'
import { anyRegion, bridgeRows, bridgeSlope, figureRows, frameRows, thinRow } from './rows.ts'

/** What the record itself says of the spreads: everything that the leaves' priors leave open. */
export interface BeliefSettings {
  /** Factor of all shocks; monthly drift in logs; variance of what later vintages change; slope from the index to value added. */
  readonly liveliness: number
  readonly drift: number
  readonly revision: number
  readonly slope: number
  /** How far growth of products lies from that of their activities. */
  readonly departure: Departure
  /** Whether hardly a year is on record. */
  readonly thin: boolean
}

/** What is believed of a region's year, with what it was made from. */
export interface RegionBelief {
  readonly belief: Belief
  readonly leaves: RegionLeaves
  readonly settings: BeliefSettings
  /** The year asked about, and the growth of the whole in it. */
  readonly calendarYear: number
  readonly year: Quantity & { readonly measure: 'growth' }
  /** Figures of value added and of the index, then of products. */
  readonly figures: readonly ChosenFigure[]
  readonly products: readonly ToldProduct[]
  readonly gaps: readonly BeliefGap[]
  readonly plants: readonly BelievedPlant[]
  /** What turns value added of any project into levels of this belief. */
  readonly scale: PlantScale
  /** Events allowed for, each as the last document tells of it. */
  readonly interventions: readonly RecordedIntervention[]
  /** Priors of all leaves with other start-ups in the place of those on record. */
  readonly priorsWith: (startUps: readonly StartUp[]) => readonly LeafPrior[]
}

/** Years of record before the year. */
export const yearsBefore = 6
/** Factors of all shocks that are tried, from the middle outwards; their logs are weighed as normal round 0 with the spread ln 2. */
const livelinesses = [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8]
const middle = 4
/** Past years with a growth of the whole that a record needs, not to be thin. */
const enoughYears = 2

/**
 * BEL-65: the belief about a year from figures known on a day. Settings of another day's belief about the same year, where one is given,
 * are kept instead of taken from the record, as are its leaves, and the search begins there.
 */
export function regionBelief(
  one: BeliefCase,
  given?: { readonly settings: BeliefSettings; readonly leaves?: RegionLeaves; readonly belief?: Belief },
): RegionBelief {
  const { region, codes, observations, year } = one
  const figures = chosenFigures(observations)
  const all = figures.map(({ figure }) => figure)
  const leaves = given?.leaves ?? regionLeaves(codes, all)
  const products = toldProducts(productFigures(observations), leaves, codes)
  const window = { first: 12 * (year - yearsBefore), last: 12 * year + 11 }
  const own = given?.settings ?? { ...recordSettings(figures, products, year), liveliness: Number.NaN }
  const rows = [
    ...frameRows(region, leaves, year),
    ...figureRows(figures, leaves, window, own.revision),
    ...productRows(products, window, own),
    ...bridgeRows(own.slope, leaves, [year - 1, year]),
    ...(own.thin ? [thinRow(own.drift, leaves, year)] : []),
  ]
  const { priors, ...known } = eventfulPriors(one, leaves, rows, own)
  const { liveliness, start } = given ? { liveliness: own.liveliness, start: given.belief } : likeliest(rows, priors, own.thin)
  const period = { first: 12 * year, last: 12 * year + 11 }
  const belief = conditionBelief({
    leaves: (given ? undefined : start?.leaves) ?? priors(liveliness),
    evidence: rows,
    settled: finely,
    ...(start ? { start } : {}),
  })
  return {
    belief,
    leaves,
    settings: { ...own, liveliness },
    calendarYear: year,
    figures: [...figures, ...products],
    products,
    gaps: beliefGaps(figures, year),
    ...known,
    scale: plantScale(leaves, belief, own.slope, one),
    priorsWith: (startUps) => priors(liveliness, startUps),
    year: { measure: 'growth', of: leaves.of('grdp', 'total'), period, comparator: shiftYears(period, -1) },
  }
}

/** Priors by the factor of all shocks, with the interventions and start-ups on record: plants beside the levels believed without them. */
function eventfulPriors(
  { year, events, observations }: BeliefCase,
  leaves: RegionLeaves,
  evidence: readonly Evidence[],
  settings: BeliefSettings,
) {
  const months = { firstMonth: 12 * (year - yearsBefore), months: 12 * (yearsBefore + 1) + monthsAhead }
  const interventions = [...new Map(events.interventions.map((told) => [told.id, told])).values()]
  const hits = leafInterventions(interventions, leaves)
  const bare = (liveliness: number): readonly LeafPrior[] =>
    Array.from({ length: leaves.count }, (_, leaf) =>
      interventionPrior(defaultPrior(leaf, leaves, months, { ...settings, liveliness }), hits[leaf] ?? []),
    )
  const told = knownPlants(events.startUps)
  if (told.every((plant) => valueAddedOf(plant) === undefined))
    return { plants: believedPlants(told, { leaves, unit: undefined, indexFor: () => 0 }), interventions, priors: bare }
  const without = conditionBelief({ leaves: bare(Number.isNaN(settings.liveliness) ? 1 : settings.liveliness), evidence })
  const plants = believedPlants(told, plantScale(leaves, without, settings.slope, { observations, year }))
  const moved = plants.flatMap(({ startUps }) => startUps)
  const priors = (liveliness: number, startUps: readonly StartUp[] = moved): readonly LeafPrior[] =>
    started(bare(liveliness), without, startUps)
  return { plants, interventions, priors }
}

function recordSettings(
  figures: readonly ChosenFigure[],
  products: readonly ToldProduct[],
  year: number,
): Omit<BeliefSettings, 'liveliness'> {
  const past = pastYearGrowths(figures, year)
  const thin = past.length < enoughYears
  const mean = past.reduce((sum, growth) => sum + Math.log1p(growth) / 12, 0) / Math.max(1, past.length)
  const drift = past.length === 0 ? Math.log1p(anyRegion.growth) / 12 : mean
  const departure = departureOf(products, figures)
  return { drift, thin, revision: revisionVariance(figures), slope: bridgeSlope(figures), departure }
}

/** Tried factors are compared at modes found to this, in logs; the belief goes on to a millionth. */
const [roughly, finely] = [1e-3, 1e-6]

/** The likeliest of the tried factors and the belief under it, roughly; a thin record may raise the shocks, never lower them. */
function likeliest(rows: readonly Evidence[], priors: (liveliness: number) => Belief['leaves'], thin: boolean) {
  const evidence = rows.filter(({ bound }) => bound === 'both')
  const tries = new Map<number, Belief>()
  const liveliness = climb(thin, (tried) => {
    const start = [...tries.values()].at(-1)
    const found = conditionBelief({ leaves: priors(tried), evidence, settled: roughly, ...(start ? { start } : {}) })
    tries.set(tried, found)
    return logEvidence(found) - (Math.log(tried) / Math.LN2) ** 2 / 2
  })
  return { liveliness, start: tries.get(liveliness) }
}

/** Climbs from the middle of the tried factors to the best one. */
function climb(upOnly: boolean, score: (liveliness: number) => number): number {
  const scores = livelinesses.map(() => Number.NaN)
  const at = (k: number): number => {
    const tried = livelinesses[k]
    if (tried === undefined || (upOnly && k < middle)) return Number.NEGATIVE_INFINITY
    if (Number.isNaN(scores[k])) scores[k] = score(tried)
    return scores[k] ?? Number.NEGATIVE_INFINITY
  }
  let best = middle
  while (at(best + 1) > at(best)) best += 1
  while (at(best - 1) > at(best)) best -= 1
  return livelinesses[best] ?? 1
}
