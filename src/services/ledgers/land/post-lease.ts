import { type LandTransfer, transferLand } from '../../../engine/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import type { LedgerStates } from '../states.ts'
import { alreadyDefined, hasEvidence, type LandEntry, squareMetresOf, traceOf, unknown } from './entry.ts'
import { heldAfter, movementRefusal, recordMovements } from './post-plot.ts'
import type { LandTables, Lease, Plot } from './things.ts'

/** What leases ask of other ledgers; absent where the land is kept alone. */
export type LandOthers = Pick<LedgerStates, 'investment'>

export function grantLease(
  entry: LandEntry<'grant-lease'>,
  tables: LandTables,
  others: LandOthers | undefined,
): Refusal | undefined {
  const { body, day } = entry
  const plot = tables.plots.get(entry.about)
  if (plot === undefined) return unknown('plot', entry.about)
  const known = tables.leases.get(body.lease)
  if (known !== undefined) return alreadyDefined(known.id, known.trace)
  if (body.deal !== undefined && others?.investment.deals.has(body.deal) !== true) return unknown('deal', body.deal)
  const lease: Lease = {
    ...{ id: body.lease, plot: plot.id, phase: plot.phase, zone: plot.zone, tenant: body.tenant, deal: body.deal ?? '' },
    ...{ squareMetres: squareMetresOf(body.hectares), from: day, until: body.until, startUp: body.startUp },
    ...{ rampMonths: body.rampMonths, needs: body.needs, workers: body.workers, state: 'leased', trace: traceOf(entry) },
  }
  return moveLease(entry, plot, lease, [{ from: 'leasable', to: 'leased' }], tables)
}

export function startOperation(entry: LandEntry<'start-operation'>, tables: LandTables): Refusal | undefined {
  const found = leaseOf(entry, entry.body.lease, tables)
  if ('reason' in found) return found
  const { plot, lease } = found
  if (lease.state !== 'leased') return refuse('lease-state', { lease: lease.id, state: lease.state })
  return moveLease(entry, plot, { ...lease, state: 'operating' }, [{ from: 'leased', to: 'operating' }], tables)
}

export function endLease(entry: LandEntry<'end-lease'>, tables: LandTables): Refusal | undefined {
  const found = leaseOf(entry, entry.body.lease, tables)
  if ('reason' in found) return found
  const { plot, lease } = found
  if (lease.state === 'ended') return refuse('lease-state', { lease: lease.id, state: lease.state })
  const stop = lease.state === 'operating' ? [{ from: 'operating', to: 'leased' } as const] : []
  const steps = [...stop, { from: 'leased', to: 'leasable' } as const]
  return moveLease(entry, plot, { ...lease, state: 'ended', until: entry.day }, steps, tables)
}

function leaseOf(
  entry: LandEntry,
  id: string,
  { plots, leases }: LandTables,
): { readonly plot: Plot; readonly lease: Lease } | Refusal {
  const plot = plots.get(entry.about)
  const lease = leases.get(id)
  if (plot === undefined) return unknown('plot', entry.about)
  return lease?.plot === plot.id ? { plot, lease } : unknown('lease', id)
}

function moveLease(
  entry: LandEntry,
  plot: Plot,
  lease: Lease,
  steps: readonly Pick<LandTransfer, 'from' | 'to'>[],
  tables: LandTables,
): Refusal | undefined {
  const transfers = steps.map((step) => ({ ...step, squareMetres: lease.squareMetres }))
  let { balance, held } = plot
  for (const transfer of transfers) {
    const result = transferLand(balance, transfer, hasEvidence(entry))
    if (result.status === 'refused') return movementRefusal(plot.id, result)
    balance = result.balance
    if (transfer.from !== 'leasable') held = heldAfter(held, { [transfer.from]: -lease.squareMetres })
    if (transfer.to !== 'leasable') held = heldAfter(held, { [transfer.to]: lease.squareMetres })
  }
  const leases = plot.leases.includes(lease.id) ? plot.leases : [...plot.leases, lease.id]
  tables.leases.put(lease.id, { ...lease, trace: traceOf(entry) })
  tables.plots.put(plot.id, { ...plot, balance, held, leases })
  recordMovements(entry, plot, transfers, tables)
  return undefined
}

export function addUtility(entry: LandEntry<'add-utility'>, tables: LandTables): Refusal | undefined {
  const { about, body } = entry
  if (!tables.zones.has(about) && !tables.phases.has(about)) return unknown('zone', about)
  addSupply(entry, body.utility, { amount: body.amount, from: body.commissioning }, tables)
  return undefined
}

export function addLabour(entry: LandEntry<'add-labour'>, tables: LandTables): Refusal | undefined {
  const { about, body } = entry
  if (!tables.catchments.has(about)) return unknown('catchment', about)
  addSupply(entry, body.what, { amount: body.amount, from: body.from }, tables)
  return undefined
}

function addSupply(
  entry: LandEntry,
  what: string,
  step: { readonly amount: number; readonly from: string },
  { supplies }: LandTables,
): void {
  const key = `${entry.about}/${what}`
  const steps = [...(supplies.get(key)?.steps ?? []), step]
  supplies.put(key, { place: entry.about, what, steps, trace: traceOf(entry) })
}
