import { TaodaError } from '../../contract/errors.ts'
import type { CompiledIndex } from '../../contract/operations/compile-index.ts'
import {
  completedSums,
  type ImputationRule,
  levelGrowth,
  type MonthPanel,
  rebase,
  type SeriesTable,
  stockCycle,
  unitValues,
} from '../../engine/index.ts'
import type { Activity } from './activities.ts'
import { activitySums, type Basis, missingLike, tableOf } from './basis.ts'
import { numberAt, periodText } from './cells.ts'
import type { Measured } from './measured.ts'
import { marksOf, valuesOf } from './returns-panel.ts'

type Companions = NonNullable<CompiledIndex['companions']>
type Companion = Companions['rows'][number]

/** A growth smaller than this is no move, up or down. */
const threshold = 0.01

/** One companion index: its name, the activities that it speaks of, and their levels, the reference year averaging 100. */
interface CompanionIndex {
  readonly name: Companion['companion']
  readonly baseYear: number
  readonly places: readonly number[]
  readonly levels: SeriesTable
}

/**
 * Indices of sales, stocks and heads of divisions, sections and the total, weighted by what they were worth in the reference year, and
 * what production, sales and stocks say together. Sales are output less the change of stocks when the returns do not have them.
 */
export function companionsOf(basis: Basis, measured: Measured, choices: CompanionChoices): Companions {
  const { returns } = basis
  const stock = sumsOf(basis, returns.kept.stock, choices.impute)
  const reportedSales = sumsOf(basis, returns.kept.sales, choices.impute)
  const sales = reportedSales ?? (stock === undefined ? undefined : derivedSales(basis.quantities, stock))
  const employees = sumsOf(basis, returns.kept.employees, choices.impute)
  const made: readonly (readonly [Companion['companion'], SeriesTable | undefined])[] = [
    ['consumption', sales],
    ['inventory', stock],
    ['labour', employees],
  ]
  const indices = made.flatMap(([name, table]) => (table === undefined ? [] : [companionIndex(basis, name, table, choices)]))
  return {
    sales: reportedSales !== undefined ? 'reported' : sales === undefined ? 'none' : 'derived',
    baseYears: indices.map(({ name, baseYear }) => ({ companion: name, baseYear })),
    rows: indices.flatMap((index) => rowsOf(basis, index)),
    stockCycle: stockCycles(basis, measured, indices),
  }
}

export interface CompanionChoices {
  readonly impute: readonly ImputationRule[]
  /** Year whose values are the weights; the first that an index has whole when left out. */
  readonly baseYear: number | undefined
}

/** Sums by product, undefined when no return has the column. */
function sumsOf({ returns }: Basis, panel: MonthPanel | undefined, rules: readonly ImputationRule[]): SeriesTable | undefined {
  if (panel === undefined || panel.values.every(Number.isNaN)) return undefined
  const { pairs, products } = returns
  return tableOf(completedSums({ returns: { ...pairs, panel }, products, rules, ...marksOf(returns) }).quantities)
}

/** What was sold: output less what went into stock. The first month has no stock before it. */
function derivedSales(output: SeriesTable, stock: SeriesTable): SeriesTable {
  const values = output.values.map((made, cell) =>
    cell % output.periods === 0
      ? Number.NaN
      : made - ((stock.values[cell] ?? Number.NaN) - (stock.values[cell - 1] ?? Number.NaN)),
  )
  return { ...output, values }
}

/** Products that never report the thing are left out, and so are activities of which no product does. */
function companionIndex(
  basis: Basis,
  name: Companion['companion'],
  table: SeriesTable,
  choices: CompanionChoices,
): CompanionIndex {
  const { periods } = table
  const has = (product: number) =>
    table.values.subarray(product * periods, (product + 1) * periods).some((value) => !Number.isNaN(value))
  const baseYear = choices.baseYear ?? firstWholeYear(table, has)
  const spoken = basis.activities.map((activity): Activity => ({ ...activity, members: activity.members.filter(has) }))
  const places = spoken.flatMap(({ level, members }, place) => (isShown(level) && members.length > 0 ? [place] : []))
  const prices = name === 'labour' ? basis.weights.products.map(() => 1) : pricesOf(basis, baseYear, has)
  const worth = table.values.map((_, cell) => prices[Math.floor(cell / periods)] ?? Number.NaN)
  const sums = activitySums(
    places.flatMap((place) => spoken[place] ?? []),
    table,
    worth,
  )
  return { name, baseYear, places, levels: rebase({ table: sums, year: baseYear, reference: 100 }) }
}

/** The first calendar year in which every product that has anything has every month; the first in the data when there is none. */
function firstWholeYear(table: SeriesTable, has: (product: number) => boolean): number {
  const { start, periods, series } = table
  const products = Array.from({ length: series }, (_, product) => product).filter(has)
  const first = Math.ceil(start / 12)
  const isWhole = (year: number) =>
    products.every((product) => {
      const from = product * periods + year * 12 - start
      return table.values.subarray(from, from + 12).every((value) => !Number.isNaN(value))
    })
  for (let year = first; (year + 1) * 12 <= start + periods; year += 1) if (isWhole(year)) return year
  return first
}

function isShown(level: Activity['level']): level is Companion['level'] {
  return level === 'division' || level === 'section' || level === 'total'
}

/** Base prices of the weights, or else the average prices of the returns in the reference year. */
function pricesOf({ weights, returns }: Basis, baseYear: number, has: (product: number) => boolean): readonly number[] {
  const given = { returns: returns.pairs, values: valuesOf(returns), products: returns.products, firstYear: baseYear, years: 1 }
  const found = unitValues(given)
  const prices = weights.basePrices.map((price, product) => (Number.isNaN(price) ? (found[product]?.[0] ?? Number.NaN) : price))
  const lacking = weights.products.filter((_, product) => has(product) && Number.isNaN(prices[product]))
  if (lacking.length === 0) return prices
  const problems = lacking.map((product) => ({
    file: 'weights',
    row: 0,
    column: 'base_price',
    found: `no price of ${product} in ${baseYear}`,
    allowed: 'a base price, or returns of that year with values, as the companion indices weigh by value',
  }))
  throw new TaodaError('data-refused', { problems })
}

function rowsOf({ activities, firstMonth }: Basis, { name, places, levels }: CompanionIndex): readonly Companion[] {
  const [onPrevious, growth, cumulative] = (['previous-period', 'same-period-last-year', 'year-to-date'] as const).map(
    (comparator) => levelGrowth(levels, comparator),
  )
  return places.flatMap((place, row) => {
    const { level, code } = activities[place] ?? { level: 'product', code: '' }
    if (!isShown(level)) return []
    return Array.from({ length: levels.periods }, (_, m): Companion => {
      const cell = row * levels.periods + m
      return {
        companion: name,
        level,
        activity: code,
        period: periodText(firstMonth + m),
        value: numberAt(levels, cell),
        onPrevious: numberAt(onPrevious, cell),
        growth: numberAt(growth, cell),
        cumulative: numberAt(cumulative, cell),
      }
    })
  })
}

/** Production, consumption and inventory on the same month of last year, read together. */
function stockCycles(basis: Basis, { growth }: Measured, indices: readonly CompanionIndex[]): Companions['stockCycle'] {
  const [consumption, inventory] = [
    indices.find(({ name }) => name === 'consumption'),
    indices.find(({ name }) => name === 'inventory'),
  ]
  if (consumption === undefined || inventory === undefined) return []
  const { activities, months, firstMonth } = basis
  const grown = (index: CompanionIndex) => {
    const own = levelGrowth(index.levels, 'same-period-last-year')
    const all = missingLike(basis.quantities, activities.length)
    index.places.forEach((place, row) => {
      all.values.set(own.values.subarray(row * months, (row + 1) * months), place * months)
    })
    return all.values
  }
  const [sold, stored, made] = [grown(consumption), grown(inventory), growth['same-period-last-year'].values]
  return inventory.places.flatMap((place) =>
    Array.from({ length: months }, (_, m) => {
      const at = (values: Float64Array) => values[place * months + m] ?? Number.NaN
      const reading = stockCycle({ production: at(made), consumption: at(sold), inventory: at(stored), threshold })
      const { level, code } = activities[place] ?? { level: '', code: '' }
      return { level, activity: code, period: periodText(firstMonth + m), reading }
    }).filter(({ reading }) => reading !== 'unknown'),
  )
}
