import type { AllocatedTargets } from '../../contract/operations/allocate-targets.ts'
import type { Allocation, AllocationInput } from '../../engine/index.ts'
import type { AllocationFile } from '../../readers/read-allocation.ts'
import { inUnit } from './in-unit.ts'
import { monthName } from './month-name.ts'

/** An allocation that was found, with what it was made from. */
export interface FoundAllocation {
  readonly file: AllocationFile
  readonly task: AllocationInput
  readonly answer: Allocation & { readonly status: 'found' }
}

export function targetRows({ file, task, answer }: FoundAllocation): AllocatedTargets['rows'] {
  const { step, period } = file
  return task.sites.flatMap((site, at) =>
    task.season.map((_, month) => ({
      developer: site.id,
      period: monthName(period.first + month),
      target: inUnit(answer.cells[at]?.[month] ?? 0, step),
      suggested: inUnit(answer.prior[at]?.[month] ?? 0, step),
      expected: inUnit((site.pipeline[month] ?? 0) * site.conversion, step),
      landByThen: inUnit(landBy(site, month), step),
    })),
  )
}

/** What the land ready by a month takes in all. */
function landBy({ landReady, capitalPerHectare }: AllocationInput['sites'][number], month: number): number {
  return sumOf(landReady.slice(0, month + 1)) * capitalPerHectare
}

/** Calendar quarters; the first and last may be cut by the plan. */
export function quarterRows({ file, task, answer }: FoundAllocation): AllocatedTargets['quarters'] {
  const { period, step } = file
  const quarters = new Map<string, number[]>()
  for (const month of task.season.keys()) {
    const start = Math.floor((period.first + month) / 3) * 3
    const name = monthName(start, start + 2)
    quarters.set(name, [...(quarters.get(name) ?? []), month])
  }
  return task.sites.flatMap(({ id }, at) =>
    [...quarters].map(([name, months]) => ({
      developer: id,
      period: name,
      target: inUnit(sumOf(months.map((month) => answer.cells[at]?.[month] ?? 0)), step),
    })),
  )
}

export function developerRows({ file, task, answer }: FoundAllocation): AllocatedTargets['developers'] {
  const { step, developers } = file
  return task.sites.map((site, at) => {
    const [target, land] = [sumOf(answer.cells[at] ?? []), answer.capacities[at] ?? 0]
    const expected = sumOf(site.pipeline) * site.conversion
    return {
      developer: site.id,
      owner: developers[at]?.owner ?? '',
      target: inUnit(target, step),
      land: inUnit(land, step),
      load: land === 0 ? null : target / land,
      expected: inUnit(expected, step),
      coverage: target === 0 ? null : expected / target,
      hectares: site.capitalPerHectare === 0 ? null : target / site.capitalPerHectare,
    }
  })
}

export function groupRows({ file, answer }: FoundAllocation): AllocatedTargets['groups'] {
  const owners = new Map([...file.groups, ...file.developers].map(({ id, owner }) => [id, owner]))
  const top = (id: string): string => {
    const owner = owners.get(id) ?? ''
    return owner === '' ? id : top(owner)
  }
  const sums = new Map<string, number>()
  for (const [at, { id }] of file.developers.entries())
    sums.set(top(id), (sums.get(top(id)) ?? 0) + sumOf(answer.cells[at] ?? []))
  return [...sums].map(([owner, target]) => ({ owner, target: inUnit(target, file.step) }))
}

/** Developers whose land is used up in a month by which more was suggested. */
export function bindingRows({ file, task, answer }: FoundAllocation): AllocatedTargets['binding'] {
  return task.sites.flatMap((site, at) => {
    let [given, wanted] = [0, 0]
    for (const month of task.season.keys()) {
      given += answer.cells[at]?.[month] ?? 0
      wanted += answer.prior[at]?.[month] ?? 0
      const land = landBy(site, month)
      if (wanted <= land + 1e-6 || given < Math.floor(land + 1e-6)) continue
      const lacking = site.capitalPerHectare === 0 ? 0 : (wanted - land) / site.capitalPerHectare
      return [{ developer: site.id, period: monthName(file.period.first + month), hectares: lacking }]
    }
    return []
  })
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0)
}
