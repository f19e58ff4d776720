import { TaodaError } from '../../contract/errors.ts'
import {
  chainedContributions,
  groupChain,
  type LinkWeights,
  levelGrowth,
  linkWeightsFromPrices,
  linkWeightsFromShares,
  type SeriesTable,
} from '../../engine/index.ts'
import { averagePrices, yearSum } from './average-prices.ts'
import { activitySums, type Basis, missingLike } from './basis.ts'
import { byComparator, type Measured } from './measured.ts'

/** The chain, from the first calendar year that lies whole in the data, and the weight years that it used. */
export interface Chained extends Measured {
  readonly weightYears: readonly number[]
  /** Products that had output in a year after one in which they had no weight. */
  readonly appeared: readonly number[]
}

/** Index chained by annual overlap: the weights of each year, from the file or from the returns' own values, make the next year's link. */
export function annualChain(basis: Basis, weightsFrom: 'file' | 'returns', weightsFile: string): Chained {
  const years = chainYears(basis)
  const table = chainTable(basis, years, weightsFrom)
  const weights = weightsFrom === 'file' ? fromFile(basis, table, years, weightsFile) : fromReturns(basis, table, years)
  const levels = missingLike(basis.quantities, basis.activities.length)
  const offset = table.start - basis.firstMonth
  basis.activities.forEach(({ level, members }, place) => {
    const chain =
      level === 'product'
        ? ownIndex(basis.quantities, place, offset)
        : groupChain({ quantities: table, weights, members }).levels.values
    levels.values.set(
      chain.map((value) => 100 * value),
      place * levels.periods + offset,
    )
  })
  const growth = byComparator((comparator) => levelGrowth(levels, comparator))
  const points = byComparator((comparator) => {
    const chained = chainedContributions({ quantities: table, weights, comparator }).points
    return activitySums(basis.activities, widened(chained, basis.quantities))
  })
  const units = unitsByMonth(basis, weights, offset)
  const volumes = activitySums(basis.activities, widened(table, basis.quantities), units)
  const appeared = [...new Set(weights.newSeries.map(({ series }) => series))].toSorted((a, b) => a - b)
  return { levels, growth, points, units, volumes, weightYears: years.weightYears, appeared }
}

interface ChainYears {
  /** First calendar year that lies whole in the data: the reference year of the chain. */
  readonly first: number
  readonly last: number
  readonly weightYears: readonly number[]
}

function chainYears({ firstMonth, months }: Basis): ChainYears {
  const first = Math.ceil(firstMonth / 12)
  const last = Math.floor((firstMonth + months - 1) / 12)
  if (firstMonth + months < (first + 1) * 12)
    throw new TaodaError('wrong-use', {
      field: 'method',
      found: 'annual-chain',
      allowed: 'fixed-base, as no calendar year lies whole in the data',
    })
  const count = Math.max(last - first, 1)
  return { first, last, weightYears: Array.from({ length: count }, (_, year) => first + year) }
}

/** Quantities from the first year on; a product that never has weight is left out of the sums as 0. */
function chainTable({ quantities, weights }: Basis, { first }: ChainYears, weightsFrom: 'file' | 'returns'): SeriesTable {
  const offset = first * 12 - quantities.start
  const periods = quantities.periods - offset
  const values = new Float64Array(quantities.series * periods)
  for (let row = 0; row < quantities.series; row += 1) {
    const isWeighted = weightsFrom === 'returns' || weights.sets.some((set) => (set.weights[row] ?? 0) > 0)
    if (!isWeighted) continue
    values.set(quantities.values.subarray(row * quantities.periods + offset, (row + 1) * quantities.periods), row * periods)
  }
  return { ...quantities, start: first * 12, periods, values }
}

function fromFile({ weights }: Basis, table: SeriesTable, { weightYears }: ChainYears, file: string): LinkWeights {
  const sets = weightYears.map((year) => weights.sets.find((set) => set.year === year)?.weights)
  const missing = weightYears.filter((_, place) => sets[place] === undefined)
  if (missing.length > 0) {
    const found = `no weights of ${missing.join(', ')}`
    const allowed = `weights of every year from ${weightYears[0]} to ${weightYears.at(-1)}, or weights from the returns`
    throw new TaodaError('data-refused', { problems: [{ file, row: 0, column: 'year', found, allowed }] })
  }
  const sums = sets.map((set) => (set ?? []).reduce((sum, weight) => sum + weight, 0))
  const shares = weights.products.map((_, product) => sets.map((set, year) => (set?.[product] ?? 0) / (sums[year] ?? 1)))
  checkShares(weights.products, shares, weightYears, table, file)
  return linkWeightsFromShares({ quantities: table, shares })
}

/** A product without output in a year has no weight of that year: its share could not be spread over anything. */
function checkShares(
  products: readonly string[],
  shares: readonly (readonly number[])[],
  years: readonly number[],
  table: SeriesTable,
  file: string,
): void {
  const problems = products.flatMap((code, product) =>
    years.flatMap((year, place) => {
      const from = product * table.periods + (year - (years[0] ?? year)) * 12
      const isIdle = table.values.subarray(from, from + 12).every((value) => value === 0)
      const found = `${code} with weight in ${year}, when the returns have no output`
      const allowed = 'weight 0, or returns with output in that year'
      return isIdle && (shares[product]?.[place] ?? 0) > 0 ? [{ file, row: 0, column: 'weight', found, allowed }] : []
    }),
  )
  if (problems.length > 0) throw new TaodaError('data-refused', { problems })
}

function fromReturns(basis: Basis, table: SeriesTable, { first, weightYears }: ChainYears): LinkWeights {
  const prices = averagePrices(basis, table, first, weightYears.length)
  checkPrices(basis.weights.products, prices, weightYears, table)
  return linkWeightsFromPrices({ quantities: table, prices })
}

/** Quantities without any value have no price and so no weight, and a year without any has no weights at all. */
function checkPrices(
  products: readonly string[],
  prices: readonly (readonly number[])[],
  years: readonly number[],
  table: SeriesTable,
): void {
  const bare = products.flatMap((code, product) => {
    const without = years.filter(
      (_, place) => Number.isNaN(prices[product]?.[place] ?? Number.NaN) && yearSum(table, product, place) !== 0,
    )
    return without.length > 0 ? [`${code} in ${without.join(', ')}`] : []
  })
  const worthless = years.filter((_, place) =>
    products.every((_, product) => yearSum(table, product, place) === 0 || prices[product]?.[place] === 0),
  )
  if (worthless.length > 0) bare.push(`any product in ${worthless.join(', ')}`)
  if (bare.length > 0)
    throw new TaodaError('wrong-use', {
      field: 'weightsFrom',
      found: 'returns',
      allowed: `file, or returns with values: there are none of ${bare.join('; ')}`,
    })
}

/** A product's own chain is its quantity over that of the first year. */
function ownIndex(table: SeriesTable, row: number, offset: number): Float64Array {
  const own = table.values.subarray(row * table.periods + offset, (row + 1) * table.periods)
  const base = own.subarray(0, 12).reduce((sum, value) => sum + value, 0) / 12
  return own.map((value) => (base > 0 ? value / base : Number.NaN))
}

/** The table over all months of another that ends with it. */
function widened(table: SeriesTable, whole: SeriesTable): SeriesTable {
  const wide = missingLike(whole, table.series)
  const offset = whole.periods - table.periods
  for (let row = 0; row < table.series; row += 1)
    wide.values.set(table.values.subarray(row * table.periods, (row + 1) * table.periods), row * whole.periods + offset)
  return wide
}

function unitsByMonth({ quantities }: Basis, weights: LinkWeights, offset: number): Float64Array {
  const { periods, series, start } = quantities
  const units = new Float64Array(series * periods).fill(Number.NaN)
  for (let row = 0; row < series; row += 1) {
    for (let m = offset; m < periods; m += 1) {
      const place = Math.max(Math.floor((start + m) / 12) - weights.firstYear - 1, 0)
      units[row * periods + m] = weights.unitWeights[row * weights.years + place] ?? Number.NaN
    }
  }
  return units
}
