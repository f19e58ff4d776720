import { TaodaError } from '../../contract/errors.ts'
import { landStatement } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { hectaresOf } from '../ledgers/land/entry.ts'
import type { LandTables } from '../ledgers/land/things.ts'
import { phaseAnswerOf, traceAnswer, zoneAnswerOf } from './answers.ts'
import { labourOf, readinessOf } from './capacities.ts'
import { publishedOf } from './published.ts'
import { readLand } from './read-land.ts'

type Input = { region: string; zone: string; asOf?: string | undefined; from?: string | undefined }

const mostMovements = 50

/** One zone with everything known of it. */
export async function showZone(input: Input, context: ReadContext) {
  const published = await publishedOf(context.store, input.region, input.asOf ?? context.today, input.zone)
  return readLand(input, context, (view, tables, head) => {
    const found = view.zones.find(({ zone }) => zone.id === input.zone)
    if (found === undefined)
      throw new TaodaError('unknown-zone', { zone: input.zone, known: view.zones.map(({ zone }) => zone.id) })
    const { zone, phases } = found
    const from = input.from ?? `${head.asOf.slice(0, 4)}-01-01`
    return {
      ...head,
      zone: zoneAnswerOf(found, tables, head.asOf),
      phases: phases.map(phaseAnswerOf),
      ...booked(zone.id, from, head.asOf, tables),
      readiness: readinessOf(zone, tables, head.asOf),
      labour: labourOf(zone, tables, head.asOf),
      leases: leasesOf(zone.id, tables),
      ...published,
    }
  })
}

/** Opening, movements and closing of the zone's land book between two days. */
function booked(zone: string, from: string, until: string, { movements }: LandTables) {
  const all = [...movements.values()].filter((movement) => movement.zone === zone)
  const lines = landStatement({ transfers: all, first: from, last: until })
  const latest = all.filter(({ day }) => day >= from && day <= until).slice(-mostMovements)
  return {
    statement: {
      from,
      until,
      lines: lines.map(({ account, opening, received, given, closing }) => ({
        account,
        opening: hectaresOf(opening),
        received: hectaresOf(received),
        given: hectaresOf(given),
        closing: hectaresOf(closing),
      })),
    },
    movements: latest.toReversed().map(({ phase, plot, from: gives, to, squareMetres, day, trace }) => ({
      ...{ phase, plot, from: gives, to, day },
      hectares: hectaresOf(squareMetres),
      trace: traceAnswer(trace),
    })),
  }
}

function leasesOf(zone: string, { leases }: LandTables) {
  return [...leases.values()]
    .filter((lease) => lease.zone === zone)
    .map(({ id, plot, tenant, deal, squareMetres, from, startUp, workers, state }) => ({
      ...{ lease: id, plot, tenant, deal, from, startUp, workers, state },
      hectares: hectaresOf(squareMetres),
    }))
}
