import { checkWhole } from '../check.ts'
import type { PairPanel } from './pair-panel.ts'
import {
  areEqual,
  both,
  isLess,
  keep,
  load16,
  loadTwo,
  moduleOf,
  number,
  oneTwice,
  plus,
  plusTwo,
  read,
  repeat,
  storeTwo,
  times,
  write,
} from './wasm-code.ts'

/** Products × months, every row as long as `stride`: sums first, the number of pairs added last. */
export interface PairSums {
  readonly stride: number
  readonly sums: Float64Array
  /** Sums of the earlier month; those of the month itself when none is compared. */
  readonly earlier: Float64Array
  readonly pairs: Float64Array
}

/**
 * Adds the pairs of a panel to the rows of their products, in the order in which they stand, two months at a step. Pairs are copied
 * tile by tile into the memory of a WebAssembly module: one read of the panel, and everything else in the cache of the processor.
 * With a lag a month counts when the pair reported that one and the one `lag` months before; months before the lag hold nothing of use.
 * The arrays are scratch memory: what is wanted of them is to be copied before the next call.
 */
export function addPairs({ panel, product }: PairPanel, products: number, lag: number): PairSums {
  const { series, months, values } = panel
  const stride = months + (months % 2)
  const cells = products * stride + 2
  checkWhole('products × months', cells, 0, 100_000_000)
  const tile = Math.max(1, Math.floor(8192 / stride))
  const rowsAt = 24 * cells
  const productsAt = rowsAt + 8 * (tile * stride + 2)
  const { memory, kernels } = kernelsWith(productsAt + 2 * tile)
  const accumulators = [0, 1, 2].map((one) => new Float64Array(memory.buffer, 8 * cells * one, cells).fill(0))
  const [sums = new Float64Array(0), earlier = sums, pairs = sums] = accumulators
  const rows = new Float64Array(memory.buffer, rowsAt, tile * stride).fill(Number.NaN)
  const rowProducts = new Uint16Array(memory.buffer, productsAt, tile)
  for (let first = 0; first < series && lag < months; first += tile) {
    const count = Math.min(tile, series - first)
    copyRows(values, first, count, months, stride, rows)
    rowProducts.set(product.subarray(first, first + count))
    kernels[lag === 0 ? 'f0' : 'f1']?.(count, 8 * stride, 8 * lag, 8 * cells, rowsAt, productsAt)
  }
  return lag === 0 ? { stride, sums, earlier: sums, pairs: earlier } : { stride, sums, earlier, pairs }
}

/** Rows of an odd number of months are followed by a missing one. */
function copyRows(values: Float64Array, first: number, count: number, months: number, stride: number, to: Float64Array): void {
  if (stride === months) {
    to.set(values.subarray(first * months, (first + count) * months))
    return
  }
  for (let row = 0; row < count; row += 1) {
    const from = (first + row) * months
    to.set(values.subarray(from, from + months), row * stride)
  }
}

/** Parameters of the kernels, all in bytes but the first, and their locals. */
const [pairs, stride, lag, size, row, product, sum, second, third, end, next, before] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const [value, previous, mask] = [12, 13, 14]

const advance = (local: number, bytes: number) => [...read(local), ...number(bytes), ...plus, ...write(local)]
const addTo = (cell: number, code: readonly number[]) => [
  ...read(cell),
  ...read(cell),
  ...loadTwo,
  ...code,
  ...plusTwo,
  ...storeTwo,
]
const known = (local: number) => [...read(local), ...read(mask), ...both]
const isNumber = (local: number) => [...read(local), ...read(local), ...areEqual]
const ones = [...oneTwice, ...read(mask), ...both]

/** Every pair: its product's cells are found, then its months added two by two. With an odd lag the last step takes one month of the next
 * row along; it falls into the first month of the next product, which lies before the lag. */
const overPairs = (twoMonths: readonly number[]) =>
  repeat(
    [...read(product), ...load16, ...read(stride), ...times, ...read(lag), ...plus, ...keep(sum)],
    [...read(size), ...plus, ...keep(second), ...read(size), ...plus, ...write(third)],
    [...read(row), ...keep(before), ...read(stride), ...plus, ...keep(next), ...write(end)],
    [...read(row), ...read(lag), ...plus, ...write(row)],
    repeat(
      twoMonths,
      [sum, second, third, row, before].flatMap((local) => advance(local, 16)),
      read(row),
      read(end),
      isLess,
    ),
    [...read(next), ...write(row)],
    advance(product, 2),
    [...read(pairs), ...number(-1), ...plus, ...keep(pairs)],
  )

const sumKernel = overPairs([
  ...[...read(row), ...loadTwo, ...write(value), ...isNumber(value), ...write(mask)],
  ...[...addTo(sum, known(value)), ...addTo(second, ones)],
])

const matchedKernel = overPairs([
  ...[...read(row), ...loadTwo, ...write(value), ...read(before), ...loadTwo, ...write(previous)],
  ...[...isNumber(value), ...isNumber(previous), ...both, ...write(mask)],
  ...[...addTo(sum, known(value)), ...addTo(second, known(previous)), ...addTo(third, ones)],
])

/** What is used of the standard object `WebAssembly`; its types come with those of the browser only. */
interface Wasm {
  readonly Memory: new (size: { readonly initial: number }) => Memory
  readonly Module: new (code: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object, imports: { readonly e: { readonly m: Memory } }) => { readonly exports: Kernels }
}
interface Memory {
  readonly buffer: ArrayBuffer
  readonly grow: (pages: number) => number
}
type Kernels = Readonly<Record<string, (...words: readonly number[]) => void>>

const page = 65_536
let made: { readonly memory: Memory; readonly kernels: Kernels } | undefined

/** The kernels, made when first needed, with a memory of at least so many bytes. */
function kernelsWith(bytes: number): NonNullable<typeof made> {
  const pages = Math.ceil(bytes / page)
  if (made === undefined) {
    const wasm: Wasm = Reflect.get(globalThis as object, 'WebAssembly')
    const memory = new wasm.Memory({ initial: pages })
    const bodies = [sumKernel, matchedKernel]
    const module = new wasm.Module(moduleOf({ parameters: 6, wholeLocals: 6, vectorLocals: 3, bodies }))
    made = { memory, kernels: new wasm.Instance(module, { e: { m: memory } }).exports }
  }
  const more = pages - made.memory.buffer.byteLength / page
  if (more > 0) made.memory.grow(more)
  return made
}
