import {
  chainedPanel,
  chainedPanelContributions,
  laspeyresPanel,
  linkWeightsFromPrices,
  type MatchedSums,
  type MonthPanel,
  monthTable,
  panelContributions,
  panelGrowth,
} from '../../src/engine/index.ts'

/** Products to a group at each level: product, class, division, section; the total is one group. */
const widths = [1, 5, 20, 100, Number.POSITIVE_INFINITY]

/** Weight of a product in the fixed index, and its price in a weight year; every contestant has the same. */
const weightOf = (product: number): number => 1 + (product % 5)
const priceOf = (product: number, year: number): number => 1 + ((7 * product + 3 * year) % 11) / 10

const list = (length: number, value: (at: number) => number): readonly number[] => Array.from({ length }, (_, at) => value(at))
const groupsAt = (width: number, products: number) => {
  const groupOf = list(products, (product) => Math.floor(product / width))
  return { groupOf, groups: (groupOf.at(-1) ?? 0) + 1 }
}

/** Sums, then of all groups of all levels: fixed index, growth and points on last year's month, and the same of the chained index. */
export function compilation(sums: MonthPanel): readonly MonthPanel[] {
  const { series: products, months, values } = sums
  const baseQuantities = list(products, (product) => average(values.subarray(product * months, product * months + 12)))
  const weights = list(products, weightOf)
  const prices = Array.from({ length: products }, (_, product) => list(months / 12 - 1, (year) => priceOf(product, year)))
  const linkWeights = linkWeightsFromPrices({ quantities: monthTable(sums), prices })
  const levels = widths.map((width) => {
    const groups = groupsAt(width, products)
    const fixed = laspeyresPanel({ quantities: sums, baseQuantities, weights, ...groups })
    return { fixed, chained: chainedPanel({ quantities: sums, weights: linkWeights, ...groups }) }
  })
  const total = levels.at(-1)
  if (total === undefined) return []
  const totalWeight = total.fixed.weights[0] ?? 0
  const ofFixed = levels.map(({ fixed }) => [
    fixed.index,
    panelGrowth(fixed.index, 12),
    panelContributions({ index: fixed.index, weights: fixed.weights, total: total.fixed.index, totalWeight, lag: 12 }),
  ])
  const ofChained = levels.map(({ chained }) => [
    chained.index,
    panelGrowth(chained.index, 12),
    chainedPanelContributions({ groups: chained, total: total.chained, comparator: 'same-period-last-year' }),
  ])
  return [sums, ...byKind(ofFixed), ...byKind(ofChained)]
}

/** Current and previous sums and the number of pairs, then growth and points of all groups at the first year's prices. */
export function matchedCompilation({ current, previous, pairs }: MatchedSums): readonly MonthPanel[] {
  const products = current.series
  const [weights, ones] = [list(products, (product) => priceOf(product, 0)), list(products, () => 1)]
  const sumsOf = (quantities: MonthPanel, width: number) =>
    laspeyresPanel({ quantities, baseQuantities: ones, weights, ...groupsAt(width, products) })
  const before = sumsOf(previous, Number.POSITIVE_INFINITY)
  const levels = widths.map((width) => {
    const [now, then] = [sumsOf(current, width), sumsOf(previous, width)]
    const months = current.months
    const growth = now.index.values.map((value, at) => value / (then.index.values[at] ?? Number.NaN) - 1)
    const points = now.index.values.map((value, at) => {
      const share = (now.weights[Math.floor(at / months)] ?? Number.NaN) / (before.weights[0] ?? Number.NaN)
      return (share * (value - (then.index.values[at] ?? Number.NaN))) / (before.index.values[at % months] ?? Number.NaN)
    })
    return [
      { ...now.index, values: growth },
      { ...now.index, values: points },
    ]
  })
  return [current, previous, pairs, ...byKind(levels)]
}

/** First the first panels of all levels, then their second ones, and so on. */
function byKind(levels: readonly (readonly MonthPanel[])[]): readonly MonthPanel[] {
  return (levels[0] ?? []).flatMap((_, kind) => levels.flatMap((level) => level.slice(kind, kind + 1)))
}

const average = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length
