import { checkPositive, checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import { emptyMonthPanel, type MonthPanel } from './month-panel.ts'

/** Indices of groups of products, with what they rest on. */
export interface LaspeyresPanel {
  /** Groups × months; the base is 100. */
  readonly index: MonthPanel
  /** Weight of each group: the sum of its products', as given. */
  readonly weights: Float64Array
  /** Share of each group's weight whose products have a quantity in the month: 1 where the index exists. */
  readonly coverage: MonthPanel
}

/**
 * Volume index with a fixed base for groups of products: classes, divisions, sections or the total.
 *
 * I_{G,m} = 100 · Σ_{i∈G} w_i (q_{i,m} / q_{i,0}) / Σ_{i∈G} w_i
 *
 * @param input.quantities products × months, each product in its own unit
 * @param input.baseQuantities monthly average of the base year of each product, above 0, in the same unit
 * @param input.weights weight of each product in the base year, above 0; only their proportions matter
 * @param input.groupOf number of the group of each product, from 0
 * @param input.groups number of groups, 1 to 65,536; each holds a product
 * @returns index, weight and coverage of each group; where a product's quantity is missing the index of its group is NaN and the
 * coverage says how much is there
 * @throws `out-of-range`, `lengths-differ`
 * @remarks Straight from products: with weights that sum upwards it equals the index built level by level. Nothing is imputed.
 * Source: UN International Recommendations for the Index of Industrial Production 2010, Laspeyres type. SPEC PAN-5, PAN-6.
 * @example
 * monthPanelValue(laspeyresPanel({
 *   quantities: makeMonthPanel({ firstMonth: 24300, rows: [[22], [10]] }),
 *   baseQuantities: [20, 10], weights: [0.5, 0.5], groupOf: [0, 0], groups: 1 }).index, 0, 24300)
 * // 105
 */
export function laspeyresPanel(input: {
  readonly quantities: MonthPanel
  readonly baseQuantities: ArrayLike<number>
  readonly weights: ArrayLike<number>
  readonly groupOf: ArrayLike<number>
  readonly groups: number
}): LaspeyresPanel {
  const { quantities, groups } = input
  const { firstMonth, months } = quantities
  const { baseQuantities, weights, groupOf } = checked(input)
  const index = { ...emptyMonthPanel(groups, firstMonth, months), values: new Float64Array(groups * months) }
  const covered = { ...index, values: new Float64Array(groups * months) }
  const groupWeights = new Float64Array(groups)
  for (let product = 0; product < quantities.series; product += 1) {
    const group = groupOf[product] ?? 0
    const weight = weights[product] ?? Number.NaN
    groupWeights[group] = (groupWeights[group] ?? 0) + weight
    const scale = weight / (baseQuantities[product] ?? Number.NaN)
    addProduct(quantities.values, product * months, group * months, months, scale, weight, index.values, covered.values)
  }
  for (let group = 0; group < groups; group += 1) {
    const weight = groupWeights[group] ?? 0
    checkPositive('weight of a group', weight)
    finish(index.values, covered.values, group * months, months, weight)
  }
  return { index, weights: groupWeights, coverage: covered }
}

function checked(input: Parameters<typeof laspeyresPanel>[0]) {
  const { series } = input.quantities
  checkWhole('groups', input.groups, 1, 65_536)
  const { baseQuantities, weights, groupOf } = input
  const lengths = [series, baseQuantities.length, weights.length, groupOf.length]
  if (new Set(lengths).size > 1)
    throw new EngineError('lengths-differ', { arguments: ['quantities', 'baseQuantities', 'weights', 'groupOf'], lengths })
  const copies = {
    baseQuantities: new Float64Array(baseQuantities),
    weights: new Float64Array(weights),
    groupOf: new Int32Array(groupOf),
  }
  for (const base of copies.baseQuantities) checkPositive('baseQuantities', base)
  for (const weight of copies.weights) checkPositive('weights', weight)
  for (const group of copies.groupOf) checkWhole('groupOf', group, 0, input.groups - 1)
  return copies
}

function addProduct(
  quantities: Float64Array,
  from: number,
  to: number,
  months: number,
  scale: number,
  weight: number,
  sums: Float64Array,
  covered: Float64Array,
): void {
  for (let m = 0; m < months; m += 1) {
    const quantity = quantities[from + m] ?? Number.NaN
    sums[to + m] = (sums[to + m] ?? 0) + scale * quantity
    if (!Number.isNaN(quantity)) covered[to + m] = (covered[to + m] ?? 0) + weight
  }
}

function finish(sums: Float64Array, covered: Float64Array, from: number, months: number, weight: number): void {
  for (let m = from; m < from + months; m += 1) {
    sums[m] = (100 * (sums[m] ?? 0)) / weight
    covered[m] = (covered[m] ?? 0) / weight
  }
}
