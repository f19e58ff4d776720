import type { BeliefGap } from '../../contract/belief.ts'
import {
  type Belief,
  conditionBelief,
  type Evidence,
  interventionPrior,
  type LeafPrior,
  type Quantity,
  type StartUp,
  shiftYears,
} from '../../engine/index.ts'
import type { RecordedIntervention } from '../../store/ports.ts'
import type { BeliefCase } from './belief-runner.ts'
import { type ChosenFigure, chosenFigures, revisionVariance } from './figures.ts'
import { beliefGaps, pastYearGrowths } from './gaps.ts'
import { leafInterventions, started } from './leaf-events.ts'
import { defaultPriors, monthsAhead, type RegionLeaves, regionLeaves } from './leaves.ts'
import { finely, likeliest } from './liveliness.ts'
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
  /** What is believed without start-ups, where some are on record. */
  readonly without: Belief | undefined
  /** Priors of all leaves with other start-ups in the place of those on record. */
  readonly priorsWith: (startUps: readonly StartUp[]) => readonly LeafPrior[]
}

/** Years of record before the year. */
export const yearsBefore = 6
/** Past years with a growth of the whole that a record needs, not to be thin. */
const enoughYears = 2

/**
 * BEL-65: the belief about a year from figures known on a day. Settings of another day's belief about the same year, where one is given,
 * are kept instead of taken from the record, as are its leaves, and the search begins there.
 */
export function regionBelief(
  one: BeliefCase,
  given?: {
    readonly settings: BeliefSettings
    readonly leaves?: RegionLeaves
    readonly belief?: Belief
    readonly without?: Belief | undefined
  },
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
  const { priors, ...known } = eventfulPriors(one, leaves, rows, { ...own, start: given?.without })
  const { liveliness, start } = given
    ? { liveliness: own.liveliness, start: given.belief ?? known.without }
    : likeliest(rows, priors, own.thin, known.without)
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
  { start, ...settings }: BeliefSettings & { readonly start: Belief | undefined },
) {
  const months = { firstMonth: 12 * (year - yearsBefore), months: 12 * (yearsBefore + 1) + monthsAhead }
  const interventions = [...new Map(events.interventions.map((told) => [told.id, told])).values()]
  const hits = leafInterventions(interventions, leaves)
  const bare = (liveliness: number): readonly LeafPrior[] =>
    defaultPriors(leaves, months, { ...settings, liveliness }).map((prior, leaf) => interventionPrior(prior, hits[leaf] ?? []))
  const told = knownPlants(events.startUps)
  if (told.every((plant) => valueAddedOf(plant) === undefined)) {
    const plants = believedPlants(told, { leaves, unit: undefined, indexFor: () => 0 })
    return { plants, interventions, priors: bare, without: undefined }
  }
  const middling = bare(Number.isNaN(settings.liveliness) ? 1 : settings.liveliness)
  const without = conditionBelief({ leaves: middling, evidence, settled: finely, ...(start ? { start } : {}) })
  const plants = believedPlants(told, plantScale(leaves, without, settings.slope, { observations, year }))
  const moved = plants.flatMap(({ startUps }) => startUps)
  const priors = (liveliness: number, startUps: readonly StartUp[] = moved): readonly LeafPrior[] =>
    started(bare(liveliness), without, startUps)
  return { plants, interventions, priors, without }
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
