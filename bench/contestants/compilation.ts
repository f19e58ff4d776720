import {
  chainedPanel,
  chainedPanelContributions,
  type LaspeyresPanel,
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

/** Groups, weights and prices, which are there before the returns are. */
export interface Frame {
  readonly levels: readonly { readonly groupOf: readonly number[]; readonly groups: number }[]
  readonly weights: readonly number[]
  readonly prices: readonly (readonly number[])[]
}

export function frameOf(products: number, months: number): Frame {
  const levels = widths.map((width) => {
    const groupOf = list(products, (product) => Math.floor(product / width))
    return { groupOf, groups: (groupOf.at(-1) ?? 0) + 1 }
  })
  const prices = Array.from({ length: products }, (_, product) => list(months / 12 - 1, (year) => priceOf(product, year)))
  return { levels, weights: list(products, weightOf), prices }
}

/** Sums, then of all groups of all levels: fixed index, growth and points on last year's month, and the same of the chained index. */
export function compilation(sums: MonthPanel, { levels: frames, weights, prices }: Frame): readonly MonthPanel[] {
  const { series: products, months, values } = sums
  const baseQuantities = list(products, (product) => average(values.subarray(product * months, product * months + 12)))
  const linkWeights = linkWeightsFromPrices({ quantities: monthTable(sums), prices })
  const levels = frames.map((groups) => {
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
export function matchedCompilation({ current, previous, pairs }: MatchedSums, { levels, prices }: Frame): readonly MonthPanel[] {
  const weights = prices.map(([first = Number.NaN]) => first)
  const ones = weights.map(() => 1)
  const indexOf = (quantities: MonthPanel, groups: Frame['levels'][number]) =>
    laspeyresPanel({ quantities, baseQuantities: ones, weights, ...groups })
  const pairsOfLevels = levels.map((groups) => [indexOf(current, groups), indexOf(previous, groups)] as const)
  const [, whole] = pairsOfLevels.at(-1) ?? []
  if (whole === undefined) return []
  const [total, totalWeight] = [whole.index.values, whole.weights[0] ?? Number.NaN]
  const changes = pairsOfLevels.map(([now, then]) => changesOf(now, then, total, totalWeight))
  return [current, previous, pairs, ...byKind(changes)]
}

/** Growth of each group and its points in the growth of the total. */
function changesOf(now: LaspeyresPanel, then: LaspeyresPanel, total: Float64Array, totalWeight: number): readonly MonthPanel[] {
  const { months, values } = now.index
  const [growth, points] = [new Float64Array(values.length), new Float64Array(values.length)]
  for (let at = 0; at < values.length; at += 1) {
    const [current, previous] = [values[at] ?? Number.NaN, then.index.values[at] ?? Number.NaN]
    const share = (now.weights[Math.floor(at / months)] ?? Number.NaN) / totalWeight
    growth[at] = current / previous - 1
    points[at] = (share * (current - previous)) / (total[at % months] ?? Number.NaN)
  }
  return [
    { ...now.index, values: growth },
    { ...now.index, values: points },
  ]
}

/** First the first panels of all levels, then their second ones, and so on. */
function byKind(levels: readonly (readonly MonthPanel[])[]): readonly MonthPanel[] {
  return (levels[0] ?? []).flatMap((_, kind) => levels.flatMap((level) => level.slice(kind, kind + 1)))
}

const average = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length
