import { TaodaError } from '../../contract/errors.ts'
import { indexStatement } from './index-statement.ts'
import { partialSums } from './partial-sums.ts'

/** A connection to one database that holds a table of returns, or a part of them. */
export interface ReturnsDatabase {
  query(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
}

/** A product with its weight, its base quantity and the activities above it. */
export interface ProductWeight {
  readonly product: string
  readonly class: string
  readonly division: string
  readonly section: string
  /** Above 0; only the proportions matter. */
  readonly weight: number
  /** Monthly average of the base year in the unit of the returns, above 0. */
  readonly baseQuantity: number
}

/** An activity in a month; missing numbers are null. */
export interface IndexRow {
  readonly level: string
  readonly activity: string
  /** 12 · year + (0 … 11). */
  readonly month: number
  readonly value: number | null
  readonly growth: number | null
  readonly points: number | null
  readonly coverage: number
}

interface Sum {
  readonly product: string
  readonly month: number
  readonly quantity: number
}

/**
 * Compiles the index by SQL alone: every database sums its own returns, all at the same time, and the first one makes the index of
 * the sums. The rows are those of `compile-index`, in its order. SPEC SQL-1 to SQL-5.
 */
export async function compileInDatabase(
  databases: readonly [ReturnsDatabase, ...ReturnsDatabase[]],
  weights: readonly ProductWeight[],
): Promise<readonly IndexRow[]> {
  checkWeights(weights)
  const partials = await Promise.all(databases.map((database) => database.query(partialSums)))
  const sums = partials.flat().map(sumOf)
  checkProducts(sums, weights)
  const columns = [
    sums.map(({ product }) => product),
    sums.map(({ month }) => month),
    sums.map(({ quantity }) => quantity),
    weights.map(({ product }) => product),
    weights.map((row) => row.class),
    weights.map(({ division }) => division),
    weights.map(({ section }) => section),
    weights.map(({ weight }) => weight),
    weights.map(({ baseQuantity }) => baseQuantity),
  ]
  const rows = await databases[0].query(indexStatement, columns)
  return rows.map(indexRowOf)
}

function checkWeights(weights: readonly ProductWeight[]): void {
  const known = new Set<string>()
  for (const { product, weight, baseQuantity } of weights) {
    if (known.has(product)) throw new TaodaError('wrong-use', { field: 'weights', found: product, allowed: 'each product once' })
    known.add(product)
    for (const [field, number] of Object.entries({ weight, baseQuantity }))
      if (!(number > 0 && number < Number.POSITIVE_INFINITY))
        throw new TaodaError('wrong-use', { field, found: `${number} for ${product}`, allowed: 'a number above 0' })
  }
}

/** A return of a product without a weight would silently be left out. */
function checkProducts(sums: readonly Sum[], weights: readonly ProductWeight[]): void {
  const known = new Set(weights.map(({ product }) => product))
  const unknown = [...new Set(sums.map(({ product }) => product))].filter((product) => !known.has(product)).sort()
  if (unknown.length === 0) return
  const place = { file: 'returns', row: 0, column: 'product', allowed: 'a product of the weights' }
  throw new TaodaError('data-refused', { problems: unknown.map((found) => ({ ...place, found })) })
}

function sumOf({ product, month, quantity }: Record<string, unknown>): Sum {
  return { product: String(product), month: Number(month), quantity: Number(quantity) }
}

function indexRowOf({ level, activity, month, value, growth, points, coverage }: Record<string, unknown>): IndexRow {
  return {
    level: String(level),
    activity: String(activity),
    month: Number(month),
    value: known(value),
    growth: known(growth),
    points: known(points),
    coverage: Number(coverage),
  }
}

function known(value: unknown): number | null {
  return value === null ? null : Number(value)
}
