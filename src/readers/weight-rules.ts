/** One row of weights as it was read. */
export interface WeightRow {
  readonly product: string
  readonly class: string
  readonly division: string
  readonly section: string
  readonly year: number | undefined
  readonly unit: string
  readonly weight: number
  readonly halfUnit: number
  readonly baseQuantity: number
  readonly basePrice: number
}

/** However coarsely the weights are printed, a sum further than this from 1 is no rounding. */
const mostRounding = 0.001

type Refuse = (column: string, found: string, allowed: string) => void

/** What rows of weights must be together: sets that sum to 1, and base prices where a class has a new product. */
export function checkWeights(rows: readonly WeightRow[], refuse: Refuse): void {
  if (rows.length === 0) {
    refuse('weight', 'no product', 'at least one product below the header')
    return
  }
  const years = [...new Set(rows.map(({ year }) => year))]
  if (years.length > 1 && years.includes(undefined)) refuse('year', 'an empty cell', 'a year in every row, or in none')
  for (const year of years)
    checkSum(
      rows.filter((row) => row.year === year),
      year === undefined ? '' : ` in ${year}`,
      refuse,
    )
  checkNewProducts(rows, refuse)
}

function checkSum(rows: readonly WeightRow[], where: string, refuse: Refuse): void {
  const sum = rows.reduce((total, row) => total + row.weight, 0)
  const rounding = rows.reduce((total, row) => total + row.halfUnit, 1e-9)
  if (Math.abs(sum - 1) > Math.min(rounding, mostRounding))
    refuse(
      'weight',
      `weights that sum to ${Number(sum.toPrecision(9))}${where}`,
      'weights as fractions that sum to 1 within their rounding',
    )
}

/** A new product is valued beside the others of its class, so these need base prices too. */
function checkNewProducts(rows: readonly WeightRow[], refuse: Refuse): void {
  const classes = new Set(rows.filter((row) => row.year === undefined && row.weight === 0).map((row) => row.class))
  for (const one of classes) {
    const old = rows.filter((row) => row.class === one && row.weight > 0)
    if (old.length === 0) refuse('class', `${one}, all of whose products are new`, 'a class with a product of the base year')
    for (const { product } of old.filter(({ basePrice }) => Number.isNaN(basePrice)))
      refuse('base_price', `no base price of ${product}`, `a base price for every product of class ${one}, which has a new one`)
  }
}
