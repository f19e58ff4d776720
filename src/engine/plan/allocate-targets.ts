import { checkLengths, checkPositive, checkRange, checkSome, checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import type { AllocationInput, AllocationSite } from './allocation-input.ts'
import { allocationPrior, landCaps, siteMost } from './allocation-prior.ts'
import { roundAllocation } from './allocation-rounding.ts'
import { fairnessIndex } from './fairness-index.ts'
import { nearestTable } from './nearest-table.ts'

/** Land that is lacking: hectares at the end, the first month in which signings by the season would outrun it, and the most lacking at once. */
export interface LandShortage {
  readonly hectares: number
  readonly fromMonth: number
  readonly worst: number
}

/** The table of targets, or why there is none. */
export type Allocation =
  | {
      readonly status: 'found'
      /** Whole units, one list a site, one amount a month. They add up to `allocated`. */
      readonly cells: readonly (readonly number[])[]
      /** What the season, capacities and pipelines alone would give, before limits. */
      readonly prior: readonly (readonly number[])[]
      readonly allocated: number
      /** Part of the total that no land covers. */
      readonly uncovered: number
      /** Null when land keeps ahead of the season throughout. */
      readonly shortage: LandShortage | null
      /** What each site's land takes in all. */
      readonly capacities: readonly number[]
      readonly fairness: number
      /** Sum of |cell − agreed| over the months to come; 0 without agreed amounts. */
      readonly disturbance: number
    }
  /** Least amounts that cannot be met: of sites by more than their land takes, or all together by more than the total. */
  | {
      readonly status: 'infeasible'
      readonly sites: readonly { readonly id: string; readonly lowest: number; readonly most: number }[]
    }

/**
 * Shares a total out to sites and months within the land that is ready, near to what season, capacity and pipeline suggest.
 *
 * prior: proportional fit of season × capacity and pipeline, zeros where there is no land ; min Σ (x − prior)² / prior with
 * Σ_{τ≤t} x ≤ ⌊land ready by t · capital per hectare⌋, Σ x = total ; with agreed amounts Σ |x − agreed| is made least first ; whole units
 *
 * @param input.sites the parties, each with one entry a month
 * @param input.season weight of each month
 * @param input.total units to share out
 * @param input.monthsOver months whose signings are known and stay
 * @returns the table; when land does not cover the total, what it covers and the shortage; or least amounts that cannot be met
 * @throws `no-values`, `lengths-differ`, `repeated-code`, `out-of-range`
 * @remarks Every sum is exact in whole units. SPEC PLN-28 to PLN-33.
 * @example
 * allocateTargets({ sites: [{ id: 'a', landReady: [1, 0], capitalPerHectare: 5, pipeline: [0, 0], conversion: 1, lowest: 9 }], season: [1, 1], total: 4, monthsOver: 0 })
 * // { status: 'infeasible', sites: [{ id: 'a', lowest: 9, most: 5 }] }
 */
export function allocateTargets(input: AllocationInput): Allocation {
  checkAllocation(input)
  const { sites, total, monthsOver } = input
  const most = sites.map((site) => mostStill(site, input))
  const least = sites.map((site) => leastOf(site, input))
  const impossible = sites.flatMap(({ id }, at) => {
    const [lowest, highest] = [least[at] ?? 0, most[at] ?? 0]
    return lowest > highest ? [{ id, lowest, most: highest }] : []
  })
  if (impossible.length > 0) return { status: 'infeasible', sites: impossible }
  const [sumLeast, sumMost] = [sumOf(least), sumOf(most)]
  if (sumLeast > total)
    return { status: 'infeasible', sites: sites.map(({ id }, at) => ({ id, lowest: least[at] ?? 0, most: most[at] ?? 0 })) }
  const prior = allocationPrior(input)
  const found = nearestTable({ ...input, total: Math.min(total, sumMost) }, prior)
  const allocated = Math.min(total, Math.floor(sumOf(found.map(sumOf)) + rounding))
  const cells = roundAllocation({ ...input, total: allocated }, found)
  const capacities = sites.map((site) => landCaps(site).at(-1) ?? 0)
  return {
    status: 'found',
    cells,
    prior,
    allocated,
    uncovered: total - allocated,
    shortage: landShortage(input),
    capacities,
    fairness: fairnessIndex({ targets: cells.map(sumOf), capacities }),
    disturbance: sumOf(cells.map((row, at) => distanceTo(sites[at], row, monthsOver))),
  }
}

/** What sums of parts lose: 6.9999999 is 7. */
const rounding = 1e-5

function checkAllocation({ sites, season, total, monthsOver }: AllocationInput): void {
  checkSome('sites', sites)
  checkSome('season', season)
  for (const weight of season) checkRange('season', weight, 0, Number.MAX_VALUE)
  checkPositive('sum of season', sumOf(season))
  checkWhole('total', total, 0, Number.MAX_SAFE_INTEGER)
  checkWhole('monthsOver', monthsOver, 0, season.length)
  const seen = new Set<string>()
  for (const { id, landReady, capitalPerHectare, pipeline, conversion, agreed = season, realised = [] } of sites) {
    if (seen.has(id)) throw new EngineError('repeated-code', { argument: 'sites', found: id })
    seen.add(id)
    checkLengths({ season, landReady, pipeline, agreed })
    for (const one of [...landReady, ...pipeline, ...agreed]) checkRange(id, one, 0, Number.MAX_VALUE)
    for (const one of realised) checkWhole(id, one, 0, Number.MAX_SAFE_INTEGER)
    checkRange('capitalPerHectare', capitalPerHectare, 0, Number.MAX_VALUE)
    checkPositive('conversion', conversion)
    checkRange('conversion', conversion, 0, 1)
  }
}

/** What a site must get at least; once all months are over that is what it got. */
function leastOf({ lowest = 0, realised = [] }: AllocationSite, { season, monthsOver }: AllocationInput): number {
  return monthsOver === season.length ? sumOf(realised) : Math.max(Math.ceil(lowest), sumOf(realised))
}

/** What a site can get at most: nothing beyond what is realised where no month to come has both season and land. */
function mostStill(site: AllocationSite, { season, monthsOver }: AllocationInput): number {
  const caps = landCaps(site)
  const isOpen = season.some((weight, month) => month >= monthsOver && weight > 0 && (caps[month] ?? 0) > 0)
  return isOpen ? siteMost(site, season) : sumOf(site.realised ?? [])
}

function distanceTo(site: AllocationSite | undefined, row: readonly number[], monthsOver: number): number {
  if (site?.agreed === undefined) return 0
  return sumOf(row.map((one, month) => (month < monthsOver ? 0 : Math.abs(one - (site.agreed?.[month] ?? 0)))))
}

/** Where signings by the season would outrun the land, at the capital that a hectare takes on average. */
function landShortage({ sites, season, total }: AllocationInput): LandShortage | null {
  const caps = sites.map(landCaps)
  const hectares = sumOf(sites.map(({ landReady }) => sumOf(landReady)))
  const perHectare =
    hectares === 0
      ? sumOf(sites.map((one) => one.capitalPerHectare)) / sites.length
      : sumOf(caps.map((row) => row.at(-1) ?? 0)) / hectares
  const seasons = sumOf(season)
  let wanted = 0
  const lacking = season.map((weight, month) => {
    wanted += (total * weight) / seasons
    return Math.max(0, wanted - sumOf(caps.map((row) => row[month] ?? 0))) / perHectare
  })
  const fromMonth = lacking.findIndex((one) => one > 1e-9)
  if (fromMonth < 0 || perHectare === 0) return null
  return { hectares: lacking.at(-1) ?? 0, fromMonth, worst: Math.max(...lacking) }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0)
}
