import { TaodaError } from '../../contract/errors.ts'
import type { AllocatedTargets } from '../../contract/operations/allocate-targets.ts'
import { type Allocation, type AllocationInput, allocateTargets as allocate } from '../../engine/index.ts'
import type { ReceivedFile } from '../../readers/file.ts'
import { type AllocationFile, monthsOver, readAllocation } from '../../readers/read-allocation.ts'
import { bindingRows, developerRows, groupRows, quarterRows, targetRows } from './allocation-rows.ts'
import { inUnit } from './in-unit.ts'
import { monthName } from './month-name.ts'

/** Targets of park developers by month and quarter (PLN-28 to PLN-33, PLN-36). */
export async function allocateTargets(input: { readonly file: ReceivedFile }): Promise<AllocatedTargets> {
  const { value, problems } = readAllocation(input.file)
  if (value === undefined) throw new TaodaError('data-refused', { problems })
  const task = taskOf(value)
  return told(value, task, allocate(task))
}

/** The file as the engine's input: one entry a month, amounts in whole steps. */
function taskOf(file: AllocationFile): AllocationInput {
  const { period, step, season, total, developers } = file
  const monthly = <Entry extends { readonly month: { readonly first: number } }>(
    entries: readonly Entry[],
    of: (one: Entry) => number,
  ) => season.map((_, at) => entries.reduce((sum, one) => sum + (one.month.first - period.first === at ? of(one) : 0), 0))
  return {
    season,
    total: Math.round(total / step),
    monthsOver: monthsOver(file),
    sites: developers.map(({ id, land, capitalPerHectare, pipeline, conversion, lowest, highest, realised, agreed }) => ({
      id,
      conversion,
      capitalPerHectare: capitalPerHectare / step,
      landReady: monthly(land, ({ hectares }) => hectares),
      pipeline: monthly(pipeline, ({ capital, probability }) => (capital * probability) / step),
      realised: realised.map((one) => Math.round(one / step)),
      ...(lowest !== undefined && { lowest: lowest / step }),
      ...(highest !== undefined && { highest: highest / step }),
      ...(agreed !== undefined && { agreed: agreed.map((one) => one / step) }),
    })),
  }
}

function told(file: AllocationFile, task: AllocationInput, answer: Allocation): AllocatedTargets {
  const { unit, step, total, period } = file
  const nothing = { rows: [], quarters: [], developers: [], groups: [], binding: [], infeasible: [] }
  const head = { unit, step, total, allocated: 0, uncovered: total, shortage: null, fairness: null, disturbance: 0 }
  if (answer.status === 'infeasible') {
    const infeasible = answer.sites.map(({ id, lowest, most }) => ({
      developer: id,
      lowest: inUnit(lowest, step),
      most: inUnit(most, step),
    }))
    return { status: 'infeasible', ...head, ...nothing, infeasible }
  }
  const { shortage, fairness } = answer
  const found = { file, task, answer }
  return {
    status: 'found',
    ...head,
    allocated: inUnit(answer.allocated, step),
    uncovered: inUnit(answer.uncovered, step),
    shortage: shortage && {
      hectares: shortage.hectares,
      from: monthName(period.first + shortage.fromMonth),
      worst: shortage.worst,
    },
    fairness: Number.isNaN(fairness) ? null : fairness,
    disturbance: inUnit(answer.disturbance, step),
    rows: targetRows(found),
    quarters: quarterRows(found),
    developers: developerRows(found),
    groups: groupRows(found),
    binding: bindingRows(found),
    infeasible: [],
  }
}
