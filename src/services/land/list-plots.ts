import type { LandAccount } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { hectaresOf } from '../ledgers/land/entry.ts'
import type { LandTables, Plot } from '../ledgers/land/things.ts'
import { accountsOf, traceAnswer } from './answers.ts'
import { readLand } from './read-land.ts'
import { landStateOf } from './view.ts'

type Input = {
  region: string
  zone?: string | undefined
  phase?: string | undefined
  account?: LandAccount | undefined
  asOf?: string | undefined
  offset: number
  limit: number
}

/** Plots page by page. */
export async function listPlots(input: Input, context: ReadContext) {
  const { zone, phase, account, offset, limit } = input
  return readLand(input, context, (view, tables, head) => {
    const plots = view.zones
      .filter((one) => zone === undefined || one.zone.id === zone)
      .flatMap(({ phases }) => phases)
      .filter((one) => phase === undefined || one.phase.id === phase)
      .flatMap((one) => one.plots)
      .filter(({ balance }) => account === undefined || balance[account] > 0)
    return { ...head, count: plots.length, plots: plots.slice(offset, offset + limit).map((plot) => plotAnswer(plot, tables)) }
  })
}

function plotAnswer(plot: Plot, { households, leases }: LandTables) {
  const cleared = plot.households.filter((id) => households.get(id)?.account === 'handed-over').length
  return {
    ...{ plot: plot.id, zone: plot.zone, phase: plot.phase, hectares: hectaresOf(plot.squareMetres) },
    state: landStateOf(plot.balance),
    accounts: accountsOf(plot.balance),
    households: plot.households.length,
    cleared,
    tenants: plot.leases.flatMap((id) => {
      const lease = leases.get(id)
      return lease === undefined || lease.state === 'ended' ? [] : [lease.tenant]
    }),
    placed: plot.boundary !== undefined,
    trace: traceAnswer(plot.trace),
  }
}
