/**
 * Words of WebAssembly as bytes, as far as `pair-kernels.ts` needs them. Source: WebAssembly Core Specification 2.0, ch. 5 (binary
 * format); the number behind 0xfd is that of the vector instruction.
 */
type Code = readonly number[]

/** A whole number without sign, seven bits a byte, the low ones first. */
export function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value % 128) + 128, ...unsigned(Math.floor(value / 128))]
}

/** A whole number with sign, from −64 to 63, which is one byte. */
const small = (value: number): Code => [value & 0x7f]

/** The value of a local. */
export const read = (local: number): Code => [0x20, local]
/** Gives a local the value. */
export const write = (local: number): Code => [0x21, local]
/** Gives a local the value and leaves it there. */
export const keep = (local: number): Code => [0x22, local]
/** A whole number from −64 to 63. */
export const number = (value: number): Code => [0x41, ...small(value)]
/** Sum of two whole numbers. */
export const plus: Code = [0x6a]
/** Product of two whole numbers. */
export const times: Code = [0x6c]
/** Whether the one below is less, as numbers without sign. */
export const isLess: Code = [0x49]
/** The 16 bits at an address, without sign. */
export const load16: Code = [0x2f, 1, 0]

const vector = (instruction: number): Code => [0xfd, ...unsigned(instruction)]
/** Two doubles at an address. */
export const loadTwo: Code = [...vector(0), 3, 0]
/** Puts two doubles at an address. */
export const storeTwo: Code = [...vector(11), 3, 0]
/** The bits that are set in both vectors. */
export const both: Code = vector(78)
/** All bits set where two doubles are equal: not where one is NaN. */
export const areEqual: Code = vector(71)
/** Sums of two and two doubles. */
export const plusTwo: Code = vector(240)
/** The vector of 1 and 1. */
export const oneTwice: Code = [...vector(12), ...new Uint8Array(Float64Array.of(1, 1).buffer)]

/** Repeats the body as long as it leaves a number other than 0. */
export const repeat = (...body: readonly Code[]): Code => [0x03, 0x40, ...body.flat(), 0x0d, 0, 0x0b]

const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
const section = (id: number, items: readonly Code[]): Code => [id, ...unsigned(list(items).length), ...list(items)]
const [wholeType, vectorType] = [0x7f, 0x7b]

/** A module of functions f0, f1, … with whole numbers as parameters, no result and further locals, on the memory that it is given. */
export function moduleOf(input: {
  readonly parameters: number
  readonly wholeLocals: number
  readonly vectorLocals: number
  readonly bodies: readonly Code[]
}): Uint8Array<ArrayBuffer> {
  const { parameters, wholeLocals, vectorLocals, bodies } = input
  const signature = [0x60, ...list(Array.from({ length: parameters }, () => [wholeType])), 0]
  const locals = list([
    [...unsigned(wholeLocals), wholeType],
    [...unsigned(vectorLocals), vectorType],
  ])
  const functions = bodies.map((body) => [...locals, ...body, 0x0b])
  const [magicAndVersion, e, f, m, digit0] = [[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], 0x65, 0x66, 0x6d, 0x30]
  return Uint8Array.from([
    ...magicAndVersion,
    ...section(1, [signature]),
    ...section(2, [[1, e, 1, m, 2, 0, 1]]),
    ...section(
      3,
      bodies.map(() => [0]),
    ),
    ...section(
      7,
      bodies.map((_, index) => [2, f, digit0 + index, 0, index]),
    ),
    ...section(
      10,
      functions.map((body) => [...unsigned(body.length), ...body]),
    ),
  ])
}
