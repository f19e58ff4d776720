import { type LandBalance, type LandTransfer, noLand, type TransferRefusal, transferLand } from '../../../engine/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import { boxOf, refuseBoundary } from './drawing.ts'
import { alreadyDefined, hasEvidence, hectaresOf, type LandEntry, squareMetresOf, traceOf, unknown } from './entry.ts'
import type { LandTables, Phase, Plot, Zone } from './things.ts'

/** The engine's refusal of a movement as one of the ledger's: hectares, and where. */
export function movementRefusal(where: string, refusal: TransferRefusal): Refusal {
  if (refusal.reason === 'stage-skipped')
    return refuse('stage-skipped', { ...refusal.facts, skipped: refusal.facts.skipped.join(', ') })
  if (refusal.reason === 'leased-above-leasable') {
    const { leasable, asked } = refusal.facts
    return refuse('leased-above-leasable', { plot: where, leasable: hectaresOf(leasable), asked: hectaresOf(asked) })
  }
  if (refusal.reason !== 'hectares-negative') return refuse(refusal.reason, refusal.facts)
  const { account, held, asked } = refusal.facts
  return refuse('hectares-negative', { where, account, held: hectaresOf(held), asked: hectaresOf(asked) })
}

export function definePlot(entry: LandEntry<'define-plot'>, tables: LandTables): Refusal | undefined {
  const { plots, phases, zones } = tables
  const { about, body } = entry
  const known = plots.get(about)
  if (known !== undefined) return alreadyDefined(about, known.trace)
  const phase = phases.get(body.phase)
  if (phase === undefined) return unknown('phase', body.phase)
  if (phases.has(about)) return alreadyDefined(about, phase.trace)
  const squareMetres = squareMetresOf(body.hectares)
  const { account } = body
  if (account === 'outside' || phase.rest[account] < squareMetres)
    return refuse('hectares-negative', {
      where: phase.id,
      account,
      held: account === 'outside' ? 0 : hectaresOf(phase.rest[account]),
      asked: body.hectares,
    })
  const refusal = refuseBoundary({ id: about, boundary: body.boundary, squareMetres }, plotsOf(zones.get(phase.zone), tables))
  if (refusal !== undefined) return refusal
  const trace = traceOf(entry)
  plots.put(about, {
    id: about,
    zone: phase.zone,
    phase: phase.id,
    squareMetres,
    boundary: body.boundary,
    box: boxOf(body.boundary),
    balance: { ...noLand, outside: -squareMetres, [account]: squareMetres },
    held: noLand,
    households: [],
    leases: [],
    trace,
  })
  const rest = {
    ...phase.rest,
    outside: phase.rest.outside + squareMetres,
    [account]: phase.rest[account] - squareMetres,
  }
  phases.put(phase.id, { ...phase, rest, plots: [...phase.plots, about] })
  return undefined
}

function* plotsOf(zone: Zone | undefined, { phases, plots }: LandTables): Generator<Plot> {
  for (const phase of zone?.phases ?? [])
    for (const id of phases.get(phase)?.plots ?? []) {
      const plot = plots.get(id)
      if (plot !== undefined) yield plot
    }
}

export function moveHectares(entry: LandEntry<'move-hectares'>, tables: LandTables): Refusal | undefined {
  const { from, to, hectares } = entry.body
  const transfer = { from, to, squareMetres: squareMetresOf(hectares) }
  const plot = tables.plots.get(entry.about)
  if (plot !== undefined) return moveOfPlot(entry, plot, transfer, tables)
  const phase = tables.phases.get(entry.about)
  return phase === undefined ? unknown('plot', entry.about) : moveOfPhase(entry, phase, transfer, tables)
}

function moveOfPlot(entry: LandEntry, plot: Plot, transfer: LandTransfer, tables: LandTables): Refusal | undefined {
  if (transfer.from === 'outside' || transfer.to === 'outside') return refuse('no-such-movement', transfer)
  const result = transferLand(plot.balance, transfer, hasEvidence(entry))
  if (result.status === 'refused') return movementRefusal(plot.id, result)
  const refusal = refuseHeld(plot, transfer)
  if (refusal !== undefined) return refusal
  tables.plots.put(plot.id, { ...plot, balance: result.balance, trace: traceOf(entry) })
  recordMovements(entry, plot, [transfer], tables)
  return undefined
}

/** Land of households and of leases moves with them, not over their heads. */
function refuseHeld({ id, balance, held }: Plot, { from, squareMetres }: LandTransfer): Refusal | undefined {
  const free = balance[from] - held[from]
  if (squareMetres <= free) return undefined
  return refuse('held-by-others', { plot: id, account: from, free: hectaresOf(free), asked: hectaresOf(squareMetres) })
}

function moveOfPhase(entry: LandEntry, phase: Phase, transfer: LandTransfer, tables: LandTables): Refusal | undefined {
  if (transfer.from === 'outside' || transfer.to === 'outside') return refuse('no-such-movement', transfer)
  const result = transferLand(phase.rest, transfer, hasEvidence(entry))
  if (result.status === 'refused') return movementRefusal(phase.id, result)
  tables.phases.put(phase.id, { ...phase, rest: result.balance, trace: traceOf(entry) })
  recordMovements(entry, { zone: phase.zone, phase: phase.id, id: '' }, [transfer], tables)
  return undefined
}

/** Writes movements of one entry into the journal of the land book. */
export function recordMovements(
  entry: LandEntry,
  place: { readonly zone: string; readonly phase: string; readonly id: string },
  transfers: readonly LandTransfer[],
  { movements }: LandTables,
): void {
  const trace = traceOf(entry)
  for (const [index, { from, to, squareMetres }] of transfers.entries()) {
    const { zone, phase, id: plot } = place
    movements.put(`${entry.number}/${index}`, { zone, phase, plot, from, to, squareMetres, day: entry.day, trace })
  }
}

/** A balance of what households and leases hold, changed in some accounts. */
export function heldAfter(held: LandBalance, change: Partial<Record<keyof LandBalance, number>>): LandBalance {
  const after = { ...held }
  for (const [account, amount] of Object.entries(change) as [keyof LandBalance, number][]) after[account] = held[account] + amount
  return after
}
