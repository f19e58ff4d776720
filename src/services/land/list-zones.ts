import { type ZoneStatus, type ZoneType, zoneStatuses, zoneTypes } from '../../contract/ledgers/land-words.ts'
import { addBalances, boxAround, occupancies, type Place } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { communesOn, cornersOf, occupancyAnswer, placeOf, zoneAnswerOf } from './answers.ts'
import { publishedCounts } from './published.ts'
import { readLand } from './read-land.ts'
import { reasonsOf } from './reasons.ts'
import { fromView, sumOf, type ZoneView } from './view.ts'

type Input = {
  region: string
  asOf?: string | undefined
  type?: ZoneType | undefined
  commune?: string | undefined
}

/** Zones with their land, and what is stuck. */
export async function listZones(input: Input, context: ReadContext) {
  const counted = await publishedCounts(context.store, input.region, input.asOf ?? context.today)
  return readLand(input, context, (view, tables, head) => {
    const inCommune = (zone: ZoneView): boolean =>
      input.commune === undefined || communesOn(zone, tables, head.asOf).some(({ id }) => id === input.commune)
    const zones = view.zones.filter((zone) => (input.type === undefined || zone.zone.type === input.type) && inCommune(zone))
    const shown = new Set(zones.map(({ zone }) => zone.id))
    const places = zones.flatMap(placesOf)
    return {
      ...head,
      counts: countsOf(zones, counted),
      occupancies: occupanciesOf(zones),
      clearance: sumOf(zones),
      reasons: fromView(view, `reasons of ${[...shown].join(' ')}`, () =>
        reasonsOf(view.households.filter(({ household }) => shown.has(household.zone))),
      ),
      zones: zones.map((zone) => zoneAnswerOf(zone, tables, head.asOf)),
      box: places.length === 0 ? null : [...boxAround(places)],
      unplaced: zones.filter((zone) => placeOf(zone) === 'none').map(({ zone }) => zone.id),
    }
  })
}

function countsOf(zones: readonly ZoneView[], counted: Awaited<ReturnType<typeof publishedCounts>>) {
  return zoneTypes.flatMap((type) =>
    zoneStatuses.map((status: ZoneStatus) => ({
      type,
      status,
      entered: zones.filter(({ zone }) => zone.type === type && zone.status === status).length,
      published: counted.filter((one) => one.type === type && one.status === status).flatMap(({ published }) => published),
    })),
  )
}

/** Of all zones that hold land, and of those in operation: the two are never the same number. */
function occupanciesOf(zones: readonly ZoneView[]) {
  return (['all', 'operating'] as const).flatMap((scope) => {
    const within = zones.filter(({ zone }) => scope === 'all' || zone.status === 'operating')
    return occupancies(addBalances(within.map(({ balance }) => balance))).map((one) => ({
      scope,
      occupancy: occupancyAnswer(one),
    }))
  })
}

function placesOf(view: ZoneView): readonly Place[] {
  return [...cornersOf(view), ...(view.zone.point === undefined ? [] : [view.zone.point])]
}
