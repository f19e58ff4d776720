import type { AllocationInput, AllocationSite } from './allocation-input.ts'
import { landCaps, siteMost } from './allocation-prior.ts'

/**
 * Whole units: each site's total by largest remainder, its months by rounding the sum so far; land is never exceeded, zeros stay zero,
 * and what is agreed in whole units stays as it is.
 */
export function roundAllocation(input: AllocationInput, table: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const { sites, season, total } = input
  const sums = table.map((row) => row.reduce((sum, one) => sum + one, 0))
  const most = sites.map((site, at) => Math.min(siteMost(site, season), openCap(site, table[at] ?? [])))
  const totals = sums.map((sum, at) => Math.min(Math.floor(sum + rounding), most[at] ?? 0))
  const order = sums.map((sum, at) => ({ at, rest: sum - (totals[at] ?? 0) })).sort((a, b) => b.rest - a.rest || a.at - b.at)
  let left = total - totals.reduce((sum, one) => sum + one, 0)
  for (let placed = true; left > 0 && placed; ) {
    placed = false
    for (const { at } of order) {
      if (left === 0 || (totals[at] ?? 0) >= (most[at] ?? 0)) continue
      totals[at] = (totals[at] ?? 0) + 1
      left -= 1
      placed = true
    }
  }
  return table.map((row, at) => roundMonths(row, totals[at] ?? 0, sites[at]))
}

/** What sums of parts lose: 6.9999999 is 7. */
const rounding = 1e-5

/** Last month in which the site gets anything, and what its land takes by then. */
function lastOpen(row: readonly number[]): number {
  return row.findLastIndex((one) => one > rounding)
}

function openCap(site: AllocationSite, row: readonly number[]): number {
  return landCaps(site)[lastOpen(row)] ?? 0
}

function roundMonths(row: readonly number[], total: number, site: AllocationSite | undefined): readonly number[] {
  const [caps, last] = [site === undefined ? [] : landCaps(site), lastOpen(row)]
  let [sum, before] = [0, 0]
  return row.map((one, month) => {
    sum += one
    const now = month >= last ? total : one <= rounding ? before : Math.min(Math.round(sum), caps[month] ?? 0, total)
    const units = Math.max(0, now - before)
    before += units
    return units
  })
}
