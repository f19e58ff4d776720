import type { AllocationInput } from './allocation-input.ts'
import { landCaps, siteMost } from './allocation-prior.ts'
import type { LinearModel, LinearRow, LinearVariable } from './linear-model.ts'
import type { ConvexCost } from './solve-convex.ts'

/** The programme of an allocation, and how to read and bound its solution. */
export interface AllocationModel {
  readonly model: LinearModel
  readonly curves: readonly ConvexCost[]
  /** Places of the variables that measure the distance to what is agreed; none when nothing is. */
  readonly disturbance: readonly number[]
  disturbanceRow(least: number): LinearRow
  tableOf(values: ArrayLike<number>): readonly (readonly number[])[]
}

/** Cells and, beside each, the sum so far: x_t = s_t − s_{t−1}, so that land bounds one variable and no row is long. */
export function allocationModel(input: AllocationInput, prior: readonly (readonly number[])[]): AllocationModel {
  const { sites, season, total, monthsOver } = input
  const months = season.length
  const variables: LinearVariable[] = []
  const rows: LinearRow[] = []
  const curves: ConvexCost[] = []
  const disturbance: number[] = []
  const cellAt = (site: number, month: number): number => 2 * (site * months + month)
  for (const [at, site] of sites.entries()) {
    const [caps, most] = [landCaps(site), siteMost(site, season)]
    const least = Math.max(site.lowest ?? 0, 0)
    for (let month = 0; month < months; month += 1) {
      const wanted = prior[at]?.[month] || (site.agreed?.[month] ?? 0)
      const last = month === months - 1
      const over = month < monthsOver
      const fixed = over ? (site.realised?.[month] ?? 0) : undefined
      const high = Math.min(caps[month] ?? 0, most)
      const cell = cellAt(at, month)
      variables.push({ name: `${site.id}.${month}`, low: fixed ?? 0, high: fixed ?? (wanted > 0 ? high : 0), cost: 0 })
      variables.push({
        name: `${site.id}.sum.${month}`,
        low: last ? Math.ceil(least) : 0,
        high: Math.max(high, fixed ?? 0),
        cost: 0,
      })
      if (!over && wanted > 0) curves.push({ at: cell, centre: wanted, weight: 1 / wanted })
      const before = month === 0 ? [] : [{ at: cell - 1, factor: -1 }]
      rows.push({
        name: `${site.id}.${month}`,
        low: 0,
        high: 0,
        terms: [{ at: cell + 1, factor: 1 }, { at: cell, factor: -1 }, ...before],
      })
    }
  }
  const ends = sites.map((_, at) => ({ at: cellAt(at, months - 1) + 1, factor: 1 }))
  rows.push({ name: 'total', low: total, high: total, terms: ends })
  for (const [at, { id, agreed }] of sites.entries()) {
    if (agreed === undefined) continue
    for (let month = monthsOver; month < months; month += 1) {
      const [up, down] = [variables.length, variables.length + 1]
      variables.push({ name: `${id}.up.${month}`, low: 0, high: Number.POSITIVE_INFINITY, cost: 0 })
      variables.push({ name: `${id}.down.${month}`, low: 0, high: Number.POSITIVE_INFINITY, cost: 0 })
      disturbance.push(up, down)
      const terms = [
        { at: cellAt(at, month), factor: 1 },
        { at: up, factor: -1 },
        { at: down, factor: 1 },
      ]
      rows.push({ name: `${id}.agreed.${month}`, low: agreed[month] ?? 0, high: agreed[month] ?? 0, terms })
    }
  }
  return {
    model: { variables, rows },
    curves,
    disturbance,
    disturbanceRow: (least) => ({
      name: 'disturbance',
      low: Number.NEGATIVE_INFINITY,
      high: least * (1 + 1e-6) + 1e-6,
      terms: disturbance.map((at) => ({ at, factor: 1 })),
    }),
    tableOf: (values) => sites.map((_, at) => season.map((_, month) => values[cellAt(at, month)] ?? 0)),
  }
}
