import type { z } from 'zod'
import type { accounts, occupancy, phaseAnswer, trace, zoneAnswer } from '../../contract/land-answers.ts'
import {
  boxAround,
  type LandBalance,
  landAccounts,
  landWithin,
  type Occupancy,
  occupancies,
  type Place,
  successorUnits,
  type UsableBlock,
} from '../../engine/index.ts'
import { hectaresOf } from '../ledgers/land/entry.ts'
import type { LandTables, Names, Trace } from '../ledgers/land/things.ts'
import type { PhaseView, ZoneView } from './view.ts'

/** Names in every language; the Vietnamese one where nobody gave another. */
export function namesOf({ vi, en, fr, de }: Names) {
  return { vi, en: en ?? vi, fr: fr ?? vi, de: de ?? vi }
}

export function traceAnswer({ entry, by, day, evidence }: Trace): z.output<typeof trace> {
  return { entry, by, day, source: evidence?.source ?? evidence?.document ?? '' }
}

/** Hectares in each account that holds any. */
export function accountsOf(balance: LandBalance): z.output<typeof accounts> {
  const held = landAccounts.filter((account) => account !== 'outside' && balance[account] > 0)
  return Object.fromEntries(held.map((account) => [account, hectaresOf(balance[account])]))
}

export function occupancyAnswer({ base, numerator, denominator, share }: Occupancy): z.output<typeof occupancy> {
  return {
    base,
    numerator: hectaresOf(numerator),
    denominator: hectaresOf(denominator),
    share: Number.isNaN(share) ? null : share,
  }
}

function blockAnswer(block: UsableBlock | undefined) {
  return block === undefined ? null : { plots: [...block.plots], hectares: hectaresOf(block.squareMetres) }
}

function areaAnswer({ balance, state, largestBlock, clearance }: PhaseView | ZoneView) {
  return {
    hectares: hectaresOf(landWithin(balance)),
    accounts: accountsOf(balance),
    state,
    occupancies: occupancies(balance).map(occupancyAnswer),
    largestBlock: blockAnswer(largestBlock),
    clearance,
  }
}

export function phaseAnswerOf(view: PhaseView): z.output<typeof phaseAnswer> {
  const { phase, plots } = view
  return {
    id: phase.id,
    names: namesOf(phase.names),
    ...areaAnswer(view),
    plots: plots.length,
    placed: phase.boundary !== undefined,
    trace: traceAnswer(phase.trace),
  }
}

export function zoneAnswerOf(view: ZoneView, tables: LandTables, day: string): z.output<typeof zoneAnswer> {
  const { zone } = view
  return {
    id: zone.id,
    type: zone.type,
    names: namesOf(zone.names),
    status: zone.status,
    statusSince: zone.statusSince,
    within: zone.within,
    developer: zone.developer,
    communes: communesOn(view, tables, day),
    place: placeOf(view),
    centre: centreOf(view),
    placed: zone.placed === undefined ? null : traceAnswer(zone.placed),
    ...areaAnswer(view),
    trace: traceAnswer(zone.trace),
  }
}

/** All corners that are drawn of a zone. */
export function cornersOf({ zone, phases }: ZoneView): readonly Place[] {
  return [...(zone.boundary ?? []), ...phases.flatMap(({ phase }) => phase.boundary ?? [])]
}

function centreOf(view: ZoneView): number[] | null {
  const corners = cornersOf(view)
  if (corners.length === 0) return view.zone.point === undefined ? null : [...view.zone.point]
  const [west, south, east, north] = boxAround(corners)
  return [(west + east) / 2, (south + north) / 2]
}

/** How a zone can be drawn: by its own boundary or that of a phase, by a point, or not at all. */
export function placeOf({ zone, phases }: ZoneView): 'boundary' | 'point' | 'none' {
  if (zone.boundary !== undefined || phases.some(({ phase }) => phase.boundary !== undefined)) return 'boundary'
  return zone.point === undefined ? 'none' : 'point'
}

/** The communes of a zone as they are on a day: with the share of the old one where they took only a part. */
export function communesOn({ zone }: ZoneView, { communes }: LandTables, day: string) {
  const changes = zone.communes.flatMap((id) => communes.get(id)?.changes ?? [])
  return zone.communes
    .flatMap((unit) => successorUnits({ unit, since: zone.trace.day < day ? '' : zone.trace.day, day, changes }))
    .filter(({ unit }, index, all) => all.findIndex((other) => other.unit === unit) === index)
    .map(({ unit, share }) => ({
      id: unit,
      names: namesOf(communes.get(unit)?.names ?? { vi: unit }),
      share: share < 1 ? share : null,
    }))
}
