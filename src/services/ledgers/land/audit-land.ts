import { addBalances, type LandBalance, landAccounts, landWithin, noLand } from '../../../engine/index.ts'
import { heldByHouseholds } from './post-household.ts'
import { heldAfter } from './post-plot.ts'
import type { LandTables, Plot } from './things.ts'

/** What does not add up in the land book. */
export function auditLand(tables: LandTables): readonly string[] {
  return [...auditPlots(tables), ...auditPhases(tables)]
}

function* auditPlots(tables: LandTables): Generator<string> {
  for (const plot of tables.plots.values()) {
    yield* auditBalance(`plot ${plot.id}`, plot.balance)
    if (landWithin(plot.balance) !== plot.squareMetres) yield `plot ${plot.id}: accounts are not its area`
    const held = heldAnew(plot, tables)
    const wrong = landAccounts.filter((account) => held[account] !== plot.held[account] || held[account] > plot.balance[account])
    if (wrong.some((account) => account !== 'outside')) yield `plot ${plot.id}: households and leases against ${wrong.join(', ')}`
  }
}

function heldAnew(plot: Plot, tables: LandTables): LandBalance {
  return plot.leases.reduce(
    (held, id) => {
      const lease = tables.leases.get(id)
      if (lease === undefined || lease.state === 'ended') return held
      return heldAfter(held, { [lease.state]: lease.squareMetres })
    },
    heldByHouseholds(plot, tables),
  )
}

function* auditBalance(name: string, balance: LandBalance): Generator<string> {
  if (landAccounts.reduce((sum, account) => sum + balance[account], 0) !== 0) yield `${name}: accounts do not sum to nothing`
  const negative = landAccounts.filter((account) => account !== 'outside' && balance[account] < 0)
  if (negative.length > 0) yield `${name}: below nothing in ${negative.join(', ')}`
}

/** Each phase: its accounts, its area, and the journal of movements must tell the same. */
function* auditPhases(tables: LandTables): Generator<string> {
  const journal = new Map<string, Record<keyof LandBalance, number>>()
  for (const { phase, from, to, squareMetres } of tables.movements.values()) {
    const sums = journal.get(phase) ?? { ...noLand }
    sums[from] -= squareMetres
    sums[to] += squareMetres
    journal.set(phase, sums)
  }
  for (const phase of tables.phases.values()) {
    const balance = addBalances([phase.rest, ...phase.plots.flatMap((id) => tables.plots.get(id)?.balance ?? [])])
    yield* auditBalance(`phase ${phase.id}`, phase.rest)
    if (landWithin(balance) !== phase.squareMetres) yield `phase ${phase.id}: accounts are not its area`
    const sums = journal.get(phase.id)
    const wrong = landAccounts.filter((account) => sums?.[account] !== balance[account])
    if (wrong.length > 0) yield `phase ${phase.id}: movements against ${wrong.join(', ')}`
  }
}
