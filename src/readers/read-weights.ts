import type { Problem } from '../contract/errors.ts'
import { type Cells, cellsOf } from './cells.ts'
import type { ReceivedFile } from './file.ts'
import { problemLog, sortProblems } from './problem.ts'
import { readTable } from './read-table.ts'
import { codePattern, returnRules } from './return-rules.ts'
import { seenBefore } from './seen-before.ts'
import { checkWeights, type WeightRow } from './weight-rules.ts'

/** Weights of one year, or of no stated year: a number for each product, 0 where the set leaves it out. */
export interface WeightsOfYear {
  readonly year: number | undefined
  readonly weights: readonly number[]
}

/** Products with their base quantities, the activities above them, and one set of weights or one for each year. */
export interface WeightSet {
  /** Product codes by number, in the order of the file. */
  readonly products: readonly string[]
  /** In order of years, at least one; each sums to 1 within its rounding. */
  readonly sets: readonly WeightsOfYear[]
  /** Monthly average of the base year, in the unit of the returns; NaN for a product without. */
  readonly baseQuantities: readonly number[]
  /** Price in the base year; NaN where the file has none. */
  readonly basePrices: readonly number[]
  /** Unit of each product's quantities, where the file has the column. */
  readonly units: readonly string[] | undefined
  readonly classes: WeightGroups
  readonly divisions: WeightGroups
  readonly sections: WeightGroups
}

/** Activities of one level: their codes by number, and the number of each product's. */
export interface WeightGroups {
  readonly codes: readonly string[]
  readonly groupOf: readonly number[]
}

export interface ReadWeights {
  readonly weights: WeightSet | undefined
  readonly problems: readonly Problem[]
}

const columns = ['product', 'class', 'division', 'section', 'weight'] as const
const extraColumns = ['base_quantity', 'year', 'unit', 'base_price'] as const
type WeightColumn = (typeof columns)[number] | (typeof extraColumns)[number]

/** More products than this have no number in a return. */
const mostProducts = 65_536

/** Reads a CSV file of weights: all of it, or nothing and every problem found. */
export function readWeights(file: ReceivedFile): ReadWeights {
  const problems: Problem[] = []
  const log = problemLog(file.name, problems)
  const table = readTable<WeightColumn>(file, columns, log, extraColumns)
  const [products, parents] = [seenBefore(), new Map<string, string>()]
  const rows = table.rows.flatMap((row) => {
    const cells = cellsOf(row, log)
    const read = readRow(cells, table.extra.includes('unit'))
    if (read === undefined) return []
    const first = products.check(`${read.product} ${read.year ?? ''}`, file.name, row.row)
    if (first !== undefined)
      cells.refuse('product', read.product, `each product once${read.year === undefined ? '' : ' a year'}; it stands on ${first}`)
    for (const [child, parent] of ladder) checkParent(cells, child, parent, parents)
    return [read]
  })
  if (problems.length === 0) checkWeights(rows, (column, found, allowed) => log.add(0, column, found, allowed))
  const count = new Set(rows.map(({ product }) => product)).size
  if (count > mostProducts) log.add(0, 'product', `${count} products`, `at most ${mostProducts}`)
  return {
    weights: problems.length === 0 ? weightSet(rows, table.extra.includes('unit')) : undefined,
    problems: sortProblems(problems),
  }
}

/** What lies in what; a product that stands in several years stays in its class, unit and base. */
const ladder = [
  ['product', 'class'],
  ['class', 'division'],
  ['division', 'section'],
  ['product', 'unit'],
  ['product', 'base_quantity'],
  ['product', 'base_price'],
] as const

function readRow(cells: Cells<WeightColumn>, hasUnit: boolean): WeightRow | undefined {
  const year = cells.text('year') === '' ? undefined : yearOf(cells)
  if (year === null) return undefined
  const [product, of, division, section] = [
    code(cells, 'product'),
    code(cells, 'class'),
    code(cells, 'division'),
    code(cells, 'section'),
  ]
  const [basePrice, isYearly] = [price(cells), year !== undefined]
  const isNew = !isYearly && !Number.isNaN(basePrice ?? 0) && isNothing(cells.text('weight'))
  const weight = isNew || (isYearly && isNothing(cells.text('weight'))) ? nothing : positive(cells, 'weight')
  const base = cells.text('base_quantity') === '' && (isNew || isYearly) ? unknown : baseOf(cells, isNew)
  if (product === undefined || of === undefined || division === undefined || section === undefined) return undefined
  const unit = hasUnit ? cells.filled('unit') : ''
  if (weight === undefined || base === undefined || basePrice === undefined || unit === undefined) return undefined
  const places = weight.printed.split('.')[1]?.length ?? 0
  const halfUnit = weight === nothing ? 0 : 0.5 * 10 ** -places
  const numbers = { weight: weight.value, halfUnit, baseQuantity: base.value, basePrice }
  return { product, class: of, division, section, year, unit, ...numbers }
}

const nothing = { printed: '0', value: 0 }
const unknown = { printed: '', value: Number.NaN }

/** A weight of 0, or none: a product that is new, or that the set of a year leaves out. */
function isNothing(text: string): boolean {
  return text === '' || /^0(\.0+)?$/.test(text)
}

function yearOf(cells: Cells<WeightColumn>): number | null {
  const text = cells.text('year')
  if (/^(19|20)\d\d$/.test(text)) return Number(text)
  cells.refuse('year', text, 'a year such as 2024')
  return null
}

function code(cells: Cells<WeightColumn>, column: WeightColumn): string | undefined {
  const found = cells.text(column)
  return codePattern.test(found) ? found : cells.refuse(column, found, returnRules.code)
}

function positive(cells: Cells<WeightColumn>, column: WeightColumn) {
  const number = cells.number(column, 0)
  return number === undefined || number.value > 0 ? number : cells.refuse(column, number.printed, 'a number above 0')
}

/** NaN where there is none. */
function price(cells: Cells<WeightColumn>): number | undefined {
  return cells.text('base_price') === '' ? Number.NaN : positive(cells, 'base_price')?.value
}

/** A new product has made nothing in the base year. */
function baseOf(cells: Cells<WeightColumn>, isNew: boolean) {
  if (!isNew) return positive(cells, 'base_quantity')
  const text = cells.text('base_quantity')
  return isNothing(text)
    ? unknown
    : cells.refuse('base_quantity', text, 'empty or 0, as the product has a base price and no weight')
}

/** An activity lies in one activity of the level above, whichever row says so first. */
function checkParent(cells: Cells<WeightColumn>, child: WeightColumn, parent: WeightColumn, parents: Map<string, string>): void {
  const key = `${child} ${cells.text(child)}`
  const place = `${key} ${parent}`
  const known = parents.get(place)
  if (known === undefined) parents.set(place, cells.text(parent))
  else if (known !== cells.text(parent)) cells.refuse(parent, cells.text(parent), `${known}, as above for ${key}`)
}

function weightSet(rows: readonly WeightRow[], hasUnit: boolean): WeightSet {
  const firsts = new Map<string, WeightRow>()
  for (const row of rows) if (!firsts.has(row.product)) firsts.set(row.product, row)
  const inOrder = [...firsts.values()]
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => (a ?? 0) - (b ?? 0))
  return {
    products: inOrder.map((row) => row.product),
    sets: years.map((year) => {
      const weights = new Map(rows.filter((row) => row.year === year).map((row) => [row.product, row.weight]))
      return { year, weights: inOrder.map(({ product }) => weights.get(product) ?? 0) }
    }),
    baseQuantities: inOrder.map((row) => row.baseQuantity),
    basePrices: inOrder.map((row) => row.basePrice),
    units: hasUnit ? inOrder.map((row) => row.unit) : undefined,
    classes: groups(inOrder.map((row) => row.class)),
    divisions: groups(inOrder.map((row) => row.division)),
    sections: groups(inOrder.map((row) => row.section)),
  }
}

function groups(codes: readonly string[]): WeightGroups {
  const numbers = new Map<string, number>()
  const groupOf = codes.map((one) => {
    const number = numbers.get(one) ?? numbers.size
    numbers.set(one, number)
    return number
  })
  return { codes: [...numbers.keys()], groupOf }
}
