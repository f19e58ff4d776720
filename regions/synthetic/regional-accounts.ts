import { firstMonth } from './calendar.ts'
import type { IndexSeries } from './industrial-index.ts'
import { firstYear, quarterCount } from './quarters.ts'
import { randomStream } from './random.ts'

/** Parts of the regional product; manufacturing and the rest make industry and construction. */
export const simulatedParts = [
  'agriculture',
  'manufacturing',
  'other-industry-construction',
  'services',
  'product-taxes',
] as const
export type SimulatedPart = (typeof simulatedParts)[number]

/** Value added by quarter from 2018, at constant prices, in tenths of a billion dong. */
export interface ValueAdded {
  readonly part: SimulatedPart
  readonly preliminary: readonly number[]
  readonly estimate: readonly number[]
}

interface PartModel {
  /** Value added of 2018 in tenths of a billion dong. */
  readonly base: number
  /** Quarters of 2018 in thousandths of the year. */
  readonly quarters: readonly [number, number, number, number]
  /** Growth by year from 2019 in thousandths; years without one follow the index of production. */
  readonly growth: readonly number[]
  readonly irregular: number
  /** What the storm took from the third quarter of 2024, in thousandths. */
  readonly storm: number
}

const models: Readonly<Record<SimulatedPart, PartModel>> = {
  agriculture: { base: 64_000, quarters: [205, 265, 220, 310], growth: [28, 25, 34, 30, 32, 30, 34], irregular: 9, storm: 90 },
  manufacturing: { base: 331_000, quarters: [225, 245, 255, 275], growth: [128, 72, 95], irregular: 10, storm: 0 },
  'other-industry-construction': {
    base: 158_000,
    quarters: [220, 250, 250, 280],
    growth: [72, 48, 52, 68, 57, 66, 74],
    irregular: 14,
    storm: 25,
  },
  services: { base: 347_000, quarters: [236, 245, 250, 269], growth: [86, 8, 22, 108, 74, 84, 92], irregular: 9, storm: 38 },
  'product-taxes': {
    base: 100_000,
    quarters: [235, 245, 250, 270],
    growth: [70, 12, 30, 82, 55, 61, 66],
    irregular: 12,
    storm: 20,
  },
}

const stormQuarter = (2024 - firstYear) * 4 + 2
/** Value added follows the index of manufacturing by this much. */
const passThrough = 0.8

export function simulateValueAdded(seed: number, manufacturing: IndexSeries): readonly ValueAdded[] {
  return simulatedParts.map((part) => {
    const model = models[part]
    const random = randomStream(seed, `value added ${part}`)
    const undisturbed: number[] = []
    for (let quarter = 0; quarter < quarterCount; quarter += 1) {
      const grown = (undisturbed[quarter - 4] ?? 0) * (1 + growthIn(model, quarter, manufacturing))
      const share = (model.quarters[quarter % 4] ?? 0) / 1000
      undisturbed.push(quarter < 4 ? model.base * share : grown * (1 + (model.irregular / 1000) * random.normal()))
    }
    const preliminary = undisturbed.map((value, quarter) =>
      Math.round(quarter === stormQuarter ? value * (1 - model.storm / 1000) : value),
    )
    const estimate = preliminary.map((value) => Math.round(value * (1 + 0.004 * random.normal())))
    return { part, preliminary, estimate }
  })
}

function growthIn(model: PartModel, quarter: number, manufacturing: IndexSeries): number {
  const fixedGrowth = model.growth[Math.floor(quarter / 4) - 1]
  if (fixedGrowth !== undefined) return fixedGrowth / 1000
  const first = firstYear * 12 - firstMonth + 3 * quarter
  const sum = (from: number): number => manufacturing.preliminary.slice(from, from + 3).reduce((total, level) => total + level, 0)
  return first < 12 ? 0 : passThrough * (sum(first) / sum(first - 12) - 1)
}

/** Shares of the quarters of 2024 in its constant-price product, in ten-thousandths that sum to 10,000, with the range since 2018. */
export function basePhasing(
  parts: readonly ValueAdded[],
): readonly { readonly share: number; readonly low: number; readonly high: number }[] {
  const years = Array.from({ length: 2024 - firstYear + 1 }, (_, index) => quartersOf(parts, index))
  const shares = years.map((quarters) => quarters.map((value) => value / quarters.reduce((sum, one) => sum + one, 0)))
  const base = largestRemainders(
    (shares.at(-1) ?? []).map((share) => share * 10_000),
    10_000,
  )
  return base.map((share, quarter) => {
    const seen = shares.map((year) => year[quarter] ?? 0)
    return { share, low: Math.floor(Math.min(...seen) * 1000) * 10, high: Math.ceil(Math.max(...seen) * 1000) * 10 }
  })
}

function quartersOf(parts: readonly ValueAdded[], year: number): readonly number[] {
  return [0, 1, 2, 3].map((quarter) => parts.reduce((sum, { preliminary }) => sum + (preliminary[4 * year + quarter] ?? 0), 0))
}

/** Whole numbers near the values that sum to `total`: all rounded down, the largest remainders then up by one. */
export function largestRemainders(values: readonly number[], total: number): readonly number[] {
  const floors = values.map(Math.floor)
  const left = total - floors.reduce((sum, value) => sum + value, 0)
  const order = values
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  const raised = new Set(order.slice(0, left).map(({ index }) => index))
  return floors.map((value, index) => value + (raised.has(index) ? 1 : 0))
}
