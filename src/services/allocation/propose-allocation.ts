import type { ProposedAllocation } from '../../contract/operations/propose-allocation.ts'
import { type Allocation, type AllocationInput, allocateTargets } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import type { AllocationInputs } from '../ledgers/commitments.ts'
import { inUnit } from '../plan/in-unit.ts'
import { monthName } from '../plan/month-name.ts'
import { inputsOf, siteOf } from './inputs.ts'

type Input = {
  region: string
  year?: number | undefined
  asOf?: string | undefined
  total?: number | undefined
  allocation?: string | undefined
}

/** PLN-133: the year's target shared out anew, or with the least disturbance of what is agreed. */
export async function proposeAllocation(input: Input, context: ReadContext): Promise<ProposedAllocation> {
  const region = await findRegion(context.store, input.region)
  const day = input.asOf ?? context.today
  const year = input.year ?? Number(day.slice(0, 4))
  const start = await context.books.read(region.id, input.asOf, (states, mark) => {
    const inputs = inputsOf(states.commitments, year)
    const shared = input.allocation === undefined ? undefined : states.commitments.allocations.get(input.allocation)
    const total = input.total ?? shared?.total
    const agreed = new Map(shared?.targets.map(({ developer, amounts }) => [developer, amounts]))
    const sites = inputs?.developers.map((one) => siteOf({ states, inputs, day }, one, agreed.get(one.developer))) ?? []
    return { inputs, total, sites, last: mark.number }
  })
  const { inputs, total, sites, last } = start
  const head = {
    synthetic: region.kind === 'synthetic',
    year,
    unit: inputs?.unit ?? '',
    step: inputs?.step ?? 1,
    total: total ?? 0,
    last,
  }
  if (inputs === undefined) return { status: 'no-inputs', ...head, ...nothing(total ?? 0) }
  if (total === undefined) return { status: 'no-total', ...head, ...nothing(0) }
  const task: AllocationInput = {
    sites,
    season: inputs.season,
    total: Math.round(total / inputs.step),
    monthsOver: inputs.monthsKnown,
  }
  return { ...head, ...told(allocateTargets(task), inputs, total) }
}

type Told = Omit<ProposedAllocation, 'synthetic' | 'year' | 'unit' | 'step' | 'total' | 'last'>

function nothing(total: number): Omit<Told, 'status'> {
  return { allocated: 0, uncovered: total, fairness: null, disturbance: 0, shortage: null, rows: [], infeasible: [] }
}

function told(answer: Allocation, { developers, step, year }: AllocationInputs, total: number): Told {
  if (answer.status === 'infeasible') {
    const infeasible = answer.sites.map(({ id, lowest, most }) => ({
      developer: id,
      lowest: inUnit(lowest, step),
      most: inUnit(most, step),
    }))
    return { status: 'infeasible', ...nothing(total), infeasible }
  }
  const { shortage, fairness } = answer
  return {
    status: 'found',
    allocated: inUnit(answer.allocated, step),
    uncovered: inUnit(answer.uncovered, step),
    fairness: Number.isNaN(fairness) ? null : fairness,
    disturbance: inUnit(answer.disturbance, step),
    shortage: shortage && { from: monthName(12 * year + shortage.fromMonth), hectares: shortage.hectares, worst: shortage.worst },
    rows: developers.map(({ developer, name }, at) => {
      const cells = answer.cells[at] ?? []
      return {
        developer,
        name,
        amounts: cells.map((one) => inUnit(one, step)),
        suggested: (answer.prior[at] ?? []).map((one) => inUnit(one, step)),
        target: inUnit(
          cells.reduce((sum, one) => sum + one, 0),
          step,
        ),
      }
    }),
    infeasible: [],
  }
}
