import type { z } from 'zod'
import type { readiness } from '../../contract/land-answers.ts'
import { labourKinds, utilities, utilityNames } from '../../contract/ledgers/land-words.ts'
import { type CapacityDemand, capacityNow, capacityOutlook } from '../../engine/index.ts'
import type { LandTables, Lease, Zone } from '../ledgers/land/things.ts'

type Readiness = z.output<typeof readiness>

const outlookMonths = 60

/** Utilities of a zone and of its phases. A phase with a plant of its own is served by that one, all others by the zone's. */
export function readinessOf(zone: Zone, tables: LandTables, day: string): Readiness[] {
  const leases = [...tables.leases.values()].filter((lease) => lease.zone === zone.id && lease.state !== 'ended')
  return [zone.id, ...zone.phases].flatMap((place) =>
    utilityNames.flatMap((utility) => {
      const supply = tables.supplies.get(`${place}/${utility}`)
      if (supply === undefined) return []
      const served = leases.filter((lease) => servedBy(lease, utility, tables) === place)
      const demands = served.map((lease) => demandOf(lease, lease.needs[utility] ?? 0))
      return [lineOf({ what: utility, unit: utilities[utility], place, steps: supply.steps, demands, day })]
    }),
  )
}

/** Where the tenant's utility comes from. */
export function servedBy({ phase, zone }: Pick<Lease, 'phase' | 'zone'>, utility: string, { supplies }: LandTables): string {
  return supplies.has(`${phase}/${utility}`) ? phase : zone
}

export function demandOf({ startUp, rampMonths }: Lease, amount: number): CapacityDemand {
  return { amount, from: startUp, rampMonths }
}

/** Workers and beds of the zone's catchment against what the tenants of all its zones will need. */
export function labourOf(zone: Zone, tables: LandTables, day: string): Readiness[] {
  const { catchment } = zone
  if (catchment === '') return []
  const zones = new Set([...tables.zones.values()].filter((one) => one.catchment === catchment).map(({ id }) => id))
  const leases = [...tables.leases.values()].filter((lease) => zones.has(lease.zone) && lease.state !== 'ended')
  return labourKinds.map((what) =>
    lineOf({
      what,
      unit: 'person',
      place: catchment,
      steps: tables.supplies.get(`${catchment}/${what}`)?.steps ?? [],
      demands: leases.map((lease) => demandOf(lease, lease.workers)),
      day,
    }),
  )
}

interface Line {
  readonly what: string
  readonly unit: string
  readonly place: string
  readonly steps: Parameters<typeof capacityNow>[0]['steps']
  readonly demands: readonly CapacityDemand[]
  readonly day: string
}

function lineOf({ what, unit, place, steps, demands, day }: Line): Readiness {
  const outlook = capacityOutlook({ steps, demands, first: day, months: outlookMonths })
  const missing = Math.max(0, ...outlook.map(({ free }) => -free))
  const now = capacityNow({ steps, demands, day })
  return {
    ...{ what, unit, place, ...now, committed: tidy(now.committed), free: tidy(now.free) },
    short: outlook.find(({ free }) => free < -1e-9)?.month ?? '',
    missing: missing < 1e-9 ? 0 : tidy(missing),
  }
}

/** Without the last bits that sums of decimals leave. */
function tidy(value: number): number {
  return Number(value.toFixed(6))
}

/** What is free at a phase today, by utility. */
export function freeAt(tables: LandTables, day: string): (zone: string, phase: string) => Readonly<Record<string, number>> {
  const committed = new Map<string, number>()
  for (const lease of tables.leases.values())
    for (const [utility, amount] of lease.state === 'ended' ? [] : Object.entries(lease.needs)) {
      const key = `${servedBy(lease, utility, tables)}/${utility}`
      committed.set(key, (committed.get(key) ?? 0) + amount)
    }
  const kept = new Map<string, Readonly<Record<string, number>>>()
  return (zone, phase) => {
    const known = kept.get(phase)
    if (known !== undefined) return known
    const free = utilityNames.flatMap((utility): [string, number][] => {
      const key = `${servedBy({ phase, zone }, utility, tables)}/${utility}`
      const supply = tables.supplies.get(key)
      if (supply === undefined) return []
      return [[utility, tidy(capacityNow({ steps: supply.steps, demands: [], day }).capacity - (committed.get(key) ?? 0))]]
    })
    const answer = Object.fromEntries(free)
    kept.set(phase, answer)
    return answer
  }
}
