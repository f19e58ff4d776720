import type { Problem } from '../contract/errors.ts'
import { type Cells, cellsOf } from './cells.ts'
import type { ReceivedFile } from './file.ts'
import { problemLog, sortProblems } from './problem.ts'
import { readTable } from './read-table.ts'
import { codePattern, returnRules } from './return-rules.ts'
import { seenBefore } from './seen-before.ts'

/** A weight set: products with their weights and base quantities, and the activities above them. */
export interface WeightSet {
  /** Product codes by number, in the order of the file. */
  readonly products: readonly string[]
  /** Unit of each product's quantities, where the file has the column. */
  readonly units: readonly string[] | undefined
  /** Fractions that sum to 1 within their rounding. */
  readonly weights: readonly number[]
  /** Monthly average of the base year, in the unit of the returns. */
  readonly baseQuantities: readonly number[]
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

const columns = ['product', 'class', 'division', 'section', 'weight', 'base_quantity'] as const
const extraColumns = ['unit'] as const
type Column = (typeof columns)[number] | (typeof extraColumns)[number]

/** More products than this have no number in a return. */
const mostProducts = 65_536
/** However coarsely the weights are printed, a sum further than this from 1 is no rounding. */
const mostRounding = 0.001

interface WeightRow {
  readonly product: string
  readonly class: string
  readonly division: string
  readonly section: string
  readonly weight: number
  readonly halfUnit: number
  readonly baseQuantity: number
  /** Empty where the file has no such column. */
  readonly unit: string
}

/** Reads a CSV file of weights: all of it, or nothing and every problem found. */
export function readWeights(file: ReceivedFile): ReadWeights {
  const problems: Problem[] = []
  const log = problemLog(file.name, problems)
  const table = readTable<Column>(file, columns, log, extraColumns)
  const [products, parents] = [seenBefore(), new Map<string, string>()]
  const rows = table.rows.flatMap((row) => {
    const cells = cellsOf(row, log)
    const read = readRow(cells, table.extra.includes('unit'))
    if (read === undefined) return []
    const first = products.check(read.product, file.name, row.row)
    if (first !== undefined) cells.refuse('product', read.product, `each product once; it stands on ${first}`)
    checkParent(cells, 'class', 'division', parents)
    checkParent(cells, 'division', 'section', parents)
    return [read]
  })
  if (problems.length === 0) checkSum(rows, (found, allowed) => log.add(0, 'weight', found, allowed))
  if (rows.length > mostProducts) log.add(0, 'product', `${rows.length} products`, `at most ${mostProducts}`)
  return {
    weights: problems.length === 0 ? weightSet(rows, table.extra.includes('unit')) : undefined,
    problems: sortProblems(problems),
  }
}

function readRow(cells: Cells<Column>, hasUnit: boolean): WeightRow | undefined {
  const [product, of, division, section] = [
    code(cells, 'product'),
    code(cells, 'class'),
    code(cells, 'division'),
    code(cells, 'section'),
  ]
  const weight = positive(cells, 'weight')
  const base = positive(cells, 'base_quantity')
  if (product === undefined || of === undefined || division === undefined || section === undefined) return undefined
  const unit = hasUnit ? cells.filled('unit') : ''
  if (weight === undefined || base === undefined || unit === undefined) return undefined
  const places = weight.printed.split('.')[1]?.length ?? 0
  const halfUnit = 0.5 * 10 ** -places
  return { product, class: of, division, section, weight: weight.value, halfUnit, baseQuantity: base.value, unit }
}

function code(cells: Cells<Column>, column: Column): string | undefined {
  const found = cells.text(column)
  return codePattern.test(found) ? found : cells.refuse(column, found, returnRules.code)
}

function positive(cells: Cells<Column>, column: Column) {
  const number = cells.number(column, 0)
  return number === undefined || number.value > 0 ? number : cells.refuse(column, number.printed, 'a number above 0')
}

/** An activity lies in one activity of the level above, whichever row says so first. */
function checkParent(cells: Cells<Column>, child: Column, parent: Column, parents: Map<string, string>): void {
  const key = `${child} ${cells.text(child)}`
  const known = parents.get(key)
  if (known === undefined) parents.set(key, cells.text(parent))
  else if (known !== cells.text(parent)) cells.refuse(parent, cells.text(parent), `${known}, as above for ${key}`)
}

function checkSum(rows: readonly WeightRow[], refuse: (found: string, allowed: string) => void): void {
  if (rows.length === 0) {
    refuse('no product', 'at least one product below the header')
    return
  }
  const sum = rows.reduce((total, row) => total + row.weight, 0)
  const rounding = rows.reduce((total, row) => total + row.halfUnit, 1e-9)
  if (Math.abs(sum - 1) > Math.min(rounding, mostRounding))
    refuse(`weights that sum to ${Number(sum.toPrecision(9))}`, 'weights as fractions that sum to 1 within their rounding')
}

function weightSet(rows: readonly WeightRow[], hasUnit: boolean): WeightSet {
  return {
    products: rows.map((row) => row.product),
    units: hasUnit ? rows.map((row) => row.unit) : undefined,
    weights: rows.map((row) => row.weight),
    baseQuantities: rows.map((row) => row.baseQuantity),
    classes: groups(rows.map((row) => row.class)),
    divisions: groups(rows.map((row) => row.division)),
    sections: groups(rows.map((row) => row.section)),
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
