import { returnYears } from './byte-month.ts'
import { type CappedProblems, keptProblems } from './capped-problems.ts'
import { nearestWord } from './nearest-word.ts'
import { growingBlocks, type ReturnBlock, returnStatuses } from './return-blocks.ts'
import { returnKeys } from './return-keys.ts'

/** Letters, digits, dots, hyphens, underscores and strokes: what a code may be made of. */
export const codePattern = /^[A-Za-z0-9._/-]+$/

/** What is allowed in a return, in the words of its problems; the same for every kind of file. */
export const returnRules = {
  code: 'a code of letters without marks, digits, dots, hyphens, underscores and strokes',
  month: `a month such as 2025-07, from ${returnYears.first} to ${returnYears.last}`,
  status: returnStatuses.join(', '),
  closed: '0, as the status is closed',
  negative: 'a number that is not negative',
  repeated: 'one return for each enterprise, product and month',
  /** With the product that was probably meant, as long as problems are still told. */
  product(found: string, products: readonly string[], log: CappedProblems): string {
    const near = log.count() < keptProblems ? nearestWord(found, products) : undefined
    return `a product of the weights${near === undefined ? '' : `; did you mean "${near}"?`}`
  },
} as const

/** Number of the status of a plant that makes nothing. */
export const closed = returnStatuses.indexOf('closed')

/** Returns without a fault of their own, checked against each other and kept until the first problem of the file. */
export interface AcceptedReturns {
  /** Takes a return; false when the same enterprise has reported the product and month before. */
  add(enterprise: number, product: number, month: number, status: number, numbers: Float64Array): boolean
  firstMonth(): number
  lastMonth(): number
  blocks(): readonly ReturnBlock[]
}

export function acceptedReturns(log: CappedProblems): AcceptedReturns {
  const [keys, store] = [returnKeys(), growingBlocks()]
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return {
    add(enterprise, product, month, status, numbers) {
      if (keys.isRepeated(enterprise, product, month)) return false
      if (month < first) first = month
      if (month > last) last = month
      if (log.count() === 0) store.append(enterprise, product, month, status, numbers)
      return true
    },
    firstMonth: () => first,
    lastMonth: () => last,
    blocks: () => store.blocks(),
  }
}
