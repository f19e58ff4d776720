import { type ByteDictionary, byteDictionary } from './byte-dictionary.ts'
import { mostMarkedLines } from './line-marks.ts'
import { returnDays } from './return-days.ts'
import { type ReturnLayout, returnStatuses } from './return-piece.ts'

/** Numbers of words in bytes. */
export type WordNumbers = Pick<ByteDictionary, 'find'>

/** What the cells of one table are compared with, and room for those that no piece keeps. */
export interface LineCells {
  readonly products: ByteDictionary
  readonly statuses: ByteDictionary
  readonly days: ByteDictionary
  readonly units: WordNumbers
  /** Whether the unit of each return must be that of its product. */
  readonly checksUnits: boolean
  /** Number of each product's unit. */
  readonly unitOf: readonly number[]
  /** Unit of each line of a batch. */
  readonly unit: Int32Array
  readonly unkept: Float64Array
}

export function lineCells({ cells, products, units }: ReturnLayout): LineCells {
  const known = byteDictionary(units ?? [])
  const checksUnits = units !== undefined && cells.includes('unit')
  return {
    products: byteDictionary(products),
    statuses: byteDictionary(returnStatuses),
    days: cells.includes('received') ? dayNumbers() : byteDictionary(),
    // Without a unit in the weights any unit will do, but none will not.
    units: checksUnits ? known : { find: (_, start, end) => (start < end ? 0 : -1) },
    checksUnits,
    unitOf: (units ?? []).map((unit) => known.numberOf(unit)),
    unit: new Int32Array(mostMarkedLines),
    unkept: new Float64Array(mostMarkedLines),
  }
}

let numbers: ByteDictionary | undefined

/** The number of each day of `returnDays`; made when it is first asked for. */
function dayNumbers(): ByteDictionary {
  numbers ??= byteDictionary(returnDays())
  return numbers
}

/** Bytes that a code may be made of; the same as `codePattern`. */
const codeBytes = Uint8Array.from({ length: 256 }, (_, byte) => (/[A-Za-z0-9._/-]/.test(String.fromCharCode(byte)) ? 1 : 0))

export function isCode(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (codeBytes[bytes[i] ?? 0] !== 1) return false
  return start < end
}
