import type { AllocationInput, AllocationSite } from './allocation-input.ts'
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
  const { sites, season, total } = input
  const months = season.length
  const made = sites.map((site, at) => siteModel(input, site, prior[at] ?? [], 2 * at * months))
  const variables = made.flatMap((one) => one.variables)
  const rows = made.flatMap((one) => one.rows)
  const cellAt = (site: number, month: number): number => 2 * (site * months + month)
  const ends = sites.map((_, at) => ({ at: cellAt(at, months - 1) + 1, factor: 1 }))
  rows.push({ name: 'total', low: total, high: total, terms: ends })
  const cells = variables.length
  for (const [at, site] of sites.entries()) addAgreed(variables, rows, input, site, (month) => cellAt(at, month))
  const disturbance = variables.slice(cells).map((_, index) => cells + index)
  return {
    model: { variables, rows },
    curves: made.flatMap((one) => one.curves),
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

/** Cells and sums of one site, from the place `first` on. */
function siteModel({ season, monthsOver }: AllocationInput, site: AllocationSite, prior: readonly number[], first: number) {
  const [caps, most, least] = [landCaps(site), siteMost(site, season), Math.ceil(site.lowest ?? 0)]
  const variables: LinearVariable[] = []
  const rows: LinearRow[] = []
  const curves: ConvexCost[] = []
  for (const month of season.keys()) {
    const cell = first + 2 * month
    const wanted = prior[month] || (site.agreed?.[month] ?? 0)
    const fixed = month < monthsOver ? (site.realised?.[month] ?? 0) : undefined
    const high = Math.min(caps[month] ?? 0, most)
    const name = `${site.id}.${month}`
    variables.push({ name, low: fixed ?? 0, high: fixed ?? (wanted > 0 ? high : 0), cost: 0 })
    variables.push({
      name: `${name}.sum`,
      low: month === season.length - 1 ? least : 0,
      high: Math.max(high, fixed ?? 0),
      cost: 0,
    })
    if (fixed === undefined && wanted > 0) curves.push({ at: cell, centre: wanted, weight: 1 / wanted })
    const before = month === 0 ? [] : [{ at: cell - 1, factor: -1 }]
    rows.push({ name, low: 0, high: 0, terms: [{ at: cell + 1, factor: 1 }, { at: cell, factor: -1 }, ...before] })
  }
  return { variables, rows, curves }
}

/** Two variables for each agreed amount to come: how far a cell lies above and below it. */
function addAgreed(
  variables: LinearVariable[],
  rows: LinearRow[],
  { season, monthsOver }: AllocationInput,
  { id, agreed }: AllocationSite,
  cellAt: (month: number) => number,
): void {
  if (agreed === undefined) return
  for (let month = monthsOver; month < season.length; month += 1) {
    const [up, down, amount] = [variables.length, variables.length + 1, agreed[month] ?? 0]
    variables.push({ name: `${id}.up.${month}`, low: 0, high: Number.POSITIVE_INFINITY, cost: 0 })
    variables.push({ name: `${id}.down.${month}`, low: 0, high: Number.POSITIVE_INFINITY, cost: 0 })
    const terms = [
      { at: cellAt(month), factor: 1 },
      { at: up, factor: -1 },
      { at: down, factor: 1 },
    ]
    rows.push({ name: `${id}.agreed.${month}`, low: amount, high: amount, terms })
  }
}
