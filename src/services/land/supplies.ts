import type { Utility } from '../../contract/ledgers/land-words.ts'
import type { Names } from '../../contract/record.ts'
import { capacityOutlook } from '../../engine/index.ts'
import { newestDay } from '../days.ts'
import type { LandTables, Lease } from '../ledgers/land/things.ts'
import { namesOf } from './answers.ts'
import { demandOf, servedBy } from './capacities.ts'

/** What one place has of something in each month: what its tenants use, and what is there and promised to nobody. */
export interface SupplyOfPlace {
  readonly place: string
  readonly names: Names
  readonly used: readonly number[]
  readonly free: readonly number[]
  /** Day of the newest entry that says so. */
  readonly known: string
}

interface Months {
  readonly first: string
  readonly months: number
}

const squareMetresInHectare = 10_000

/** Land in hectares: leased to plants at work, and leasable and not leased. */
export function landSupplies({ zones, plots, leases }: LandTables, { months }: Months): readonly SupplyOfPlace[] {
  const every = (value: number): readonly number[] => new Array<number>(months).fill(value)
  return [...zones.values()].flatMap((zone) => {
    const own = [...plots.values()].filter((one) => one.zone === zone.id)
    const atWork = [...leases.values()].filter((one) => one.zone === zone.id && one.state === 'operating')
    if (own.length === 0) return []
    const used = atWork.reduce((sum, one) => sum + one.squareMetres, 0) / squareMetresInHectare
    const free = own.reduce((sum, { balance, held }) => sum + balance.leasable - held.leasable, 0) / squareMetresInHectare
    const known = newestDay([...own, ...atWork].map(({ trace }) => trace.day))
    return [{ place: zone.id, names: namesOf(zone.names), used: every(used), free: every(Math.max(0, free)), known }]
  })
}

/** A utility by the zone or phase that has it. */
export function utilitySupplies(tables: LandTables, utility: Utility, months: Months): readonly SupplyOfPlace[] {
  return [...tables.supplies.values()]
    .filter(({ what }) => what === utility)
    .flatMap((supply) => {
      const names = (tables.zones.get(supply.place) ?? tables.phases.get(supply.place))?.names
      const served = standing(tables).filter((lease) => servedBy(lease, utility, tables) === supply.place)
      return names === undefined ? [] : [supplyOf(supply, namesOf(names), served, (lease) => lease.needs[utility] ?? 0, months)]
    })
}

/** Workers by the catchment in which they live. */
export function workerSupplies(tables: LandTables, months: Months): readonly SupplyOfPlace[] {
  return [...tables.supplies.values()]
    .filter(({ what }) => what === 'workers')
    .flatMap((supply) => {
      const names = tables.catchments.get(supply.place)?.names
      const served = standing(tables).filter(({ zone }) => tables.zones.get(zone)?.catchment === supply.place)
      return names === undefined ? [] : [supplyOf(supply, namesOf(names), served, ({ workers }) => workers, months)]
    })
}

function standing({ leases }: LandTables): readonly Lease[] {
  return [...leases.values()].filter(({ state }) => state !== 'ended')
}

function supplyOf(
  {
    place,
    steps,
    trace,
  }: {
    readonly place: string
    readonly steps: Parameters<typeof capacityOutlook>[0]['steps']
    readonly trace: { readonly day: string }
  },
  names: Names,
  served: readonly Lease[],
  need: (lease: Lease) => number,
  { first, months }: Months,
): SupplyOfPlace {
  const outlook = capacityOutlook({ steps, demands: served.map((lease) => demandOf(lease, need(lease))), first, months })
  const promised = served.reduce((sum, lease) => sum + need(lease), 0)
  return {
    place,
    names,
    used: outlook.map(({ demand }) => demand),
    free: outlook.map(({ capacity }) => Math.max(0, capacity - promised)),
    known: newestDay([trace.day, ...served.map((lease) => lease.trace.day)]),
  }
}
