import { type CompletedSums, completedSums, type ImputationRule, type MonthPanel, type SeriesTable } from '../../engine/index.ts'
import type { WeightSet } from '../../readers/read-weights.ts'
import { type Activity, activitiesOf } from './activities.ts'
import { marksOf, type ReturnsPanel } from './returns-panel.ts'

/** What every method starts from: the returns, their sums by product and the weights. */
export interface Basis {
  readonly returns: ReturnsPanel
  readonly weights: WeightSet
  readonly activities: readonly Activity[]
  readonly sums: CompletedSums
  /** Sums by product as a table; a new product has 0 until its first report. */
  readonly quantities: SeriesTable
  readonly firstMonth: number
  readonly months: number
}

export function basisOf(
  returns: ReturnsPanel,
  weights: WeightSet,
  { impute: rules, weightsFrom }: { readonly impute: readonly ImputationRule[]; readonly weightsFrom: 'file' | 'returns' },
): Basis {
  const { pairs, products } = returns
  const sums = completedSums({ returns: pairs, products, rules, ...marksOf(returns) })
  const { firstMonth, months } = pairs.panel
  const quantities = { ...tableOf(sums.quantities), values: Float64Array.from(sums.quantities.values) }
  const appearing = weightsFrom === 'file' ? newProducts(weights) : lateProducts(quantities)
  for (const product of appearing) zeroUntilFirst(quantities.values, product * months, months)
  return { returns, weights, activities: activitiesOf(weights), sums, quantities, firstMonth, months }
}

/** Products that some set leaves without weight: they have none in the base year, or only from some year on. */
export function newProducts({ sets, products }: WeightSet): readonly number[] {
  return products.flatMap((_, product) => (sets.some(({ weights }) => weights[product] === 0) ? [product] : []))
}

/** Products of which nothing was reported up to the end of the first calendar year that lies whole in the data. */
function lateProducts({ series, periods, start, values }: SeriesTable): readonly number[] {
  const end = Math.ceil(start / 12) * 12 + 12 - start
  const isLate = (row: number) => values.subarray(row * periods, row * periods + end).every(Number.isNaN)
  return Array.from({ length: series }, (_, row) => row).filter(isLate)
}

function zeroUntilFirst(values: Float64Array, from: number, months: number): void {
  for (let cell = from; cell < from + months && Number.isNaN(values[cell]); cell += 1) values[cell] = 0
}

/** A panel as a table of the method chapters; the memory is shared. */
export function tableOf({ series, months, firstMonth, values }: MonthPanel): SeriesTable {
  return { frequency: 'M', start: firstMonth, series, periods: months, values, additive: true }
}

/** A table over the months of another, everything missing. */
export function missingLike(table: SeriesTable, series: number): SeriesTable {
  return { ...table, series, values: new Float64Array(series * table.periods).fill(Number.NaN) }
}

/** Sums of products for each activity, each product times its factor in the month; NaN where a product is missing. */
export function activitySums(activities: readonly Activity[], table: SeriesTable, factors?: Float64Array): SeriesTable {
  const { periods } = table
  const sums = { ...table, series: activities.length, values: new Float64Array(activities.length * periods) }
  activities.forEach(({ members }, place) => {
    for (const member of members) {
      for (let m = 0; m < periods; m += 1) {
        const value = table.values[member * periods + m] ?? Number.NaN
        const factor = factors === undefined ? 1 : (factors[member * periods + m] ?? Number.NaN)
        const to = place * periods + m
        sums.values[to] = (sums.values[to] ?? 0) + (factor === 0 ? 0 : factor * value)
      }
    }
  })
  return sums
}
