import type { AllocationInput, AllocationSite } from './allocation-input.ts'
import { nearestPlan } from './nearest-plan.ts'
import { proportionalFit } from './proportional-fit.ts'

/** Most that a site's land allows from the start to each month, in whole units: never less than what is realised already. */
export function landCaps({ landReady, capitalPerHectare, realised = [] }: AllocationSite): readonly number[] {
  let [hectares, done] = [0, 0]
  return landReady.map((added, month) => {
    hectares += added
    done += realised[month] ?? 0
    return Math.max(done, Math.floor(hectares * capitalPerHectare + 1e-9))
  })
}

/** Most that a site can take in all: its land in the last month that is open, or its own highest. */
export function siteMost(site: AllocationSite, season: readonly number[]): number {
  const caps = landCaps(site)
  const open = season.findLastIndex((weight, month) => weight > 0 && (caps[month] ?? 0) > 0)
  return Math.min(caps[open] ?? 0, Math.floor(site.highest ?? Number.POSITIVE_INFINITY))
}

/**
 * The table before limits: rows by capacity, past conversion and pipeline, columns by the season of signings, zeros where there is no land.
 * Months that are over hold what is realised; only the rest is shared out.
 */
export function allocationPrior({ sites, season, total, monthsOver }: AllocationInput): readonly (readonly number[])[] {
  const ahead = season.map((weight, month) => (month < monthsOver ? 0 : weight))
  const done = sites.map(({ realised = [] }) => sumOf(realised.slice(0, monthsOver)))
  const room = sites.map((site, at) => Math.max(0, siteMost(site, season) - (done[at] ?? 0)))
  const expected = sites.map(({ pipeline, conversion }) => pipeline.map((one) => one * conversion))
  const weights = sites.map(({ conversion }, at) => {
    const coming = sumOf((expected[at] ?? []).slice(monthsOver))
    return Math.min(room[at] ?? 0, coming + conversion * (room[at] ?? 0))
  })
  const rows = sharedOut(weights, room, total - sumOf(done))
  const seed = sites.map((site, at) => {
    const caps = landCaps(site)
    return ahead.map((weight, month) => {
      if (weight === 0 || (caps[month] ?? 0) === 0) return 0
      return weight * (rows[at] ?? 0) + (expected[at]?.[month] ?? 0)
    })
  })
  const open = ahead.map((weight, month) => (seed.some((row) => (row[month] ?? 0) > 0) ? weight : 0))
  const share = sumOf(rows) / (sumOf(open) || 1)
  const { table } = proportionalFit({ seed, rows, columns: open.map((weight) => weight * share) })
  return table.map((row, at) => row.map((one, month) => (month < monthsOver ? (sites[at]?.realised?.[month] ?? 0) : one)))
}

/** A total shared out in proportion to weights, each within its room; as much of it as there is room for. */
function sharedOut(weights: readonly number[], room: readonly number[], total: number): readonly number[] {
  const able = weights.flatMap((weight, at) => (weight > 0 ? [at] : []))
  const shares = weights.map(() => 0)
  if (able.length === 0) return shares
  const highest = able.map((at) => room[at] ?? 0)
  const given = able.map((at) => weights[at] ?? 0)
  const found = nearestPlan({ given, total: Math.max(0, Math.min(total, sumOf(highest))), highest })
  if (found.status === 'found') for (const [index, at] of able.entries()) shares[at] = found.plan[index] ?? 0
  return shares
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0)
}
