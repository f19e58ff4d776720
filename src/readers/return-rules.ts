import { returnYears } from './byte-month.ts'
import { nearestWord } from './nearest-word.ts'
import { returnStatuses } from './return-piece.ts'

/** Letters, digits, dots, hyphens, underscores and strokes: what a code may be made of. */
export const codePattern = /^[A-Za-z0-9._/-]+$/

/** What is allowed in a return, in the words of its problems; the same for every kind of file. */
export const returnRules = {
  code: 'a code of letters without marks, digits, dots, hyphens, underscores and strokes',
  month: `a month such as 2025-07, from ${returnYears.first} to ${returnYears.last}`,
  status: returnStatuses.join(', '),
  received: `a day of the calendar, such as 2025-08-10, from ${returnYears.first} to ${returnYears.last}`,
  closed: '0, as the status is closed',
  negative: 'a number that is not negative',
  repeated: 'one return for each enterprise, product and month',
  repeatedDay: 'one return for each enterprise, product, month and day of receipt',
  unit: 'a unit, not an empty cell',
  /** With the product that was probably meant, as long as problems are still told. */
  product(found: string, products: readonly string[], told: boolean): string {
    const near = told ? nearestWord(found, products) : undefined
    return `a product of the weights${near === undefined ? '' : `; did you mean "${near}"?`}`
  },
  unitOf: (unit: string, product: string): string => `${unit}, the unit of ${product} in the weights`,
} as const

/** Number of the status of a plant that makes nothing. */
export const closed = returnStatuses.indexOf('closed')
