import { checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import { unitWeight, weigh, weightPlace } from '../index-numbers/annual-overlap-chain.ts'
import { chainLinks } from '../index-numbers/chain-links.ts'
import type { LinkWeights } from '../index-numbers/link-weights.ts'
import { checkYearStart, yearMeans, yearOfPeriod } from '../index-numbers/table-years.ts'
import type { MonthPanel } from './month-panel.ts'
import { monthTable } from './month-table.ts'

/** Chained indices of groups of products, with the parts that they are made of. */
export interface ChainedPanel {
  /** Groups × months; the reference year averages 100. Not additive. */
  readonly index: MonthPanel
  /** Groups × months: what each group adds to the link of the total. Groups add up to groups of theirs. */
  readonly parts: MonthPanel
  /** Groups × months: the same in the average month of the weight year, which is the group's share of it. */
  readonly shares: MonthPanel
}

/**
 * Volume index chained by annual overlap for groups of products: classes, divisions, sections or the total.
 *
 * A_{G,y,m} = Σ_{i∈G} u_{i,y−1} q_{i,y,m} ; S_{G,y} = Σ_{i∈G} u_{i,y−1} q̄_{i,y−1} ; L_G = A_G / S_G ; C_{G,y,m} = C̄_{G,y−1} · L_{G,y,m}
 *
 * @param input.quantities products × months, beginning with January of the reference year
 * @param input.weights link weights of the products, a weight year for every year of the quantities but the last
 * @param input.groupOf number of the group of each product, from 0
 * @param input.groups number of groups, 1 to 65,536
 * @returns index, parts and shares of each group; an index is NaN where a product is missing, in a year whose weight year has no share
 * of the group or a gap, and from such a year on
 * @throws `out-of-range`, `lengths-differ`, `not-aligned`
 * @remarks Every group is chained by itself; chained groups do not add up to the chained total, their parts do. Source: IMF Quarterly
 * National Accounts Manual (2017), ch. 8. SPEC PAN-10, IDX-8.
 * @example
 * monthPanelValue(chainedPanel({
 *   quantities: makeMonthPanel({ firstMonth: 24300, rows: [[...Array(12).fill(20), 22], Array(13).fill(10)] }),
 *   weights: { firstYear: 2025, series: 2, years: 1, unitWeights: Float64Array.of(0.025, 0.05), newSeries: [] },
 *   groupOf: [0, 0], groups: 1 }).index, 0, 24312)
 * // 105
 */
export function chainedPanel(input: {
  readonly quantities: MonthPanel
  readonly weights: LinkWeights
  readonly groupOf: ArrayLike<number>
  readonly groups: number
}): ChainedPanel {
  const { quantities, groups } = input
  const groupOf = checked(input)
  const places = weightPlaces(input)
  const { firstMonth, months } = quantities
  const zeros = (): MonthPanel => ({ series: groups, firstMonth, months, values: new Float64Array(groups * months) })
  const [parts, shares] = [zeros(), zeros()]
  const mean = yearMeans(monthTable(quantities))
  for (let product = 0; product < quantities.series; product += 1)
    addProduct(input, product, mean, places, (groupOf[product] ?? 0) * months, parts.values, shares.values)
  const index = chainLinks(monthTable(ratioOf(parts, shares))).values
  for (let at = 0; at < index.length; at += 1) index[at] = 100 * (index[at] ?? Number.NaN)
  return { index: { ...parts, values: index }, parts, shares }
}

function checked({ quantities, weights, groupOf, groups }: Parameters<typeof chainedPanel>[0]): Int32Array {
  checkWhole('groups', groups, 1, 65_536)
  checkYearStart('quantities', monthTable(quantities))
  const lengths = [quantities.series, weights.series, groupOf.length]
  if (new Set(lengths).size > 1)
    throw new EngineError('lengths-differ', { arguments: ['quantities', 'weights', 'groupOf'], lengths })
  const copy = new Int32Array(groupOf)
  for (const group of copy) checkWhole('groupOf', group, 0, groups - 1)
  return copy
}

function ratioOf(parts: MonthPanel, shares: MonthPanel): MonthPanel {
  const links = { ...parts, values: parts.values.slice() }
  for (let at = 0; at < links.values.length; at += 1)
    links.values[at] = (parts.values[at] ?? Number.NaN) / (shares.values[at] ?? Number.NaN)
  return links
}

/** Place of the weight year of each month. */
function weightPlaces({ quantities, weights }: Parameters<typeof chainedPanel>[0]): Int32Array {
  const table = monthTable(quantities)
  return Int32Array.from({ length: quantities.months }, (_, month) => weightPlace(weights, yearOfPeriod(table, month)))
}

function addProduct(
  { quantities, weights }: Parameters<typeof chainedPanel>[0],
  product: number,
  mean: (product: number, year: number) => number,
  places: Int32Array,
  to: number,
  parts: Float64Array,
  shares: Float64Array,
): void {
  const from = product * quantities.months
  let [place, weight, share] = [-1, 0, 0]
  for (let m = 0; m < quantities.months; m += 1) {
    if (places[m] !== place) {
      place = places[m] ?? 0
      weight = unitWeight(weights, product, place)
      share = weigh(weight, mean(product, weights.firstYear + place))
    }
    parts[to + m] = (parts[to + m] ?? 0) + weigh(weight, quantities.values[from + m] ?? Number.NaN)
    shares[to + m] = (shares[to + m] ?? 0) + share
  }
}
