import type { PlantReason } from '../../contract/belief.ts'
import { type Belief, type Leaves, monthsIn, mostPlausible, type Period, parsePeriod, type StartUp } from '../../engine/index.ts'
import type { RecordedObservation, RecordedStartUp } from '../../store/ports.ts'
import { byPreference } from '../verdict/growth-record.ts'
import type { RegionLeaves } from './leaves.ts'

/** A plant as the documents known on the day tell of it together, the later ones first where they speak. */
export interface Plant extends Omit<RecordedStartUp, 'release' | 'published' | 'publisher' | 'url' | 'source' | 'remark'> {
  readonly documents: readonly Pick<RecordedStartUp, 'source' | 'published' | 'publisher' | 'url'>[]
}

/** A plant with what it is in the belief, once for each leaf that it moves, or with the reason why it moves nothing. */
export interface BelievedPlant {
  readonly plant: Plant
  readonly startUps: readonly StartUp[]
  readonly reason: PlantReason | ''
}

/** BEL-122: of each plant one account; a cell that a later document leaves empty keeps what an earlier one says. */
export function knownPlants(told: readonly RecordedStartUp[]): readonly Plant[] {
  const plants = new Map<string, Plant>()
  for (const { release: _release, remark: _remark, source, published, publisher, url, ...said } of told) {
    const before = plants.get(said.id)
    const filled = Object.entries(said).filter(([, value]) => value !== null && value !== '')
    const documents = [...(before?.documents ?? []), { source, published, publisher, url }]
    plants.set(said.id, { ...said, ...before, ...Object.fromEntries(filled), documents })
  }
  return [...plants.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** What turns a plant's value added into levels of the belief. */
export interface PlantScale {
  readonly leaves: RegionLeaves
  /** Levels of value added for one billion dong at constant prices; undefined without a level of the whole on record. */
  readonly unit: number | undefined
  /** Levels of an activity's index for one level of its value added. */
  readonly indexFor: (activity: string) => number
}

/** BEL-122: plants in the unit of the belief's levels, as far as the record gives value added and the level of the whole. */
export function believedPlants(plants: readonly Plant[], { leaves, unit, indexFor }: PlantScale): readonly BelievedPlant[] {
  return plants.map((plant) => {
    const refused = (reason: PlantReason): BelievedPlant => ({ plant, startUps: [], reason })
    const yearly = valueAddedOf(plant)
    const part = leaves.partOf(plant.activity)
    const leaf = leaves.of('grdp', plant.activity)[0] ?? part?.of[0]
    if (yearly === undefined) return refused('no-value-added')
    if (part === undefined || leaf === undefined) return refused('no-activity')
    if (unit === undefined) return refused('no-level')
    const start = parsePeriod(plant.start)?.first ?? Number.NaN
    const own = { leaf, start, spread: plant.spread, ramp: plant.ramp, full: (yearly * unit) / 12 }
    const index = leaves.bridges
      .filter(({ activity }) => activity === part.activity)
      .flatMap(({ activity, index: [rest] }) => {
        const division = leaves.of('iip', plant.activity)[0] ?? rest
        return division === undefined ? [] : [{ ...own, leaf: division, full: own.full * indexFor(activity) }]
      })
    return { plant, reason: '', startUps: [own, ...index] }
  })
}

/** BEL-122: the scale of a belief that knows of no plants. A plant moves the index so that its bridge to value added goes on holding. */
export function plantScale(
  leaves: RegionLeaves,
  without: Belief,
  slope: number,
  { observations, year }: { readonly observations: readonly RecordedObservation[]; readonly year: number },
): PlantScale {
  const period = { first: 12 * (year - 1), last: 12 * year - 1 }
  const level = (of: Leaves): number => mostPlausible(without, { measure: 'level', of, period })
  const indexFor = (activity: string): number => {
    const bridge = leaves.bridges.find((one) => one.activity === activity)
    return bridge && slope > 0 ? level(bridge.index) / level(bridge.valueAdded) / slope : 0
  }
  return { leaves, unit: yearUnit(leaves, without, observations), indexFor }
}

/** Value added a year, VND billion at constant prices, in full work. */
export function valueAddedOf({ valueAdded, valueAddedRatio, capacity, unit }: Plant): number | undefined {
  if (valueAdded !== null) return valueAdded
  return valueAddedRatio !== null && capacity !== null && unit === 'vnd-billion' ? valueAddedRatio * capacity : undefined
}

/** Levels of the belief for one billion dong at constant prices, from the last year whose total is on record; undefined without one. */
function yearUnit(leaves: RegionLeaves, without: Belief, observations: readonly RecordedObservation[]): number | undefined {
  const { firstMonth = 0, months = 0 } = without.leaves[0] ?? {}
  const [level] = observations
    .flatMap((figure) => {
      const period = parsePeriod(figure.period)
      return period && isTotalLevel(figure) && isWholeYear(period, firstMonth, months) ? [{ figure, period }] : []
    })
    .sort((one, other) => other.period.first - one.period.first || byPreference(one.figure, other.figure))
  if (!level) return undefined
  return mostPlausible(without, { measure: 'level', of: leaves.of('grdp', 'total'), period: level.period }) / level.figure.value
}

function isTotalLevel(one: RecordedObservation): boolean {
  const isFirm = !one.doubtful && one.status !== 'plan' && one.status !== 'expected' && one.operator === 'equal'
  const ofWhole = one.indicator === 'grdp' && one.activity === 'total' && one.subject === ''
  return isFirm && ofWhole && one.measure === 'level' && one.priceBasis === 'constant' && one.unit === 'vnd-billion'
}

function isWholeYear(period: Period, firstMonth: number, months: number): boolean {
  return monthsIn(period) === 12 && period.first % 12 === 0 && period.first >= firstMonth && period.last < firstMonth + months
}
