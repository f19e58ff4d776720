import type { ByteStream } from '../contract/byte-stream.ts'
import type { Problem } from '../contract/errors.ts'
import type { ReturnStream } from '../contract/return-columns.ts'
import { type CappedProblems, cappedProblems } from './capped-problems.ts'
import { columnPieces } from './column-pieces.ts'
import { csvPieces } from './csv-pieces.ts'
import { finishedReturns } from './finished-returns.ts'
import { tellFirstReturns } from './first-returns.ts'
import type { ReadingState, ReadReturnsInput, ReturnsProgress } from './reading.ts'
import { returnDays } from './return-days.ts'
import type { ReturnLayout } from './return-piece.ts'
import type { Returns } from './returns.ts'
import { type ReturnsBuilder, returnsBuilder } from './returns-builder.ts'

/** All returns of the files, or the first problems and how many there are, or neither because the caller stopped it. */
export type ReadReturns =
  | { readonly status: 'read'; readonly returns: Returns }
  | { readonly status: 'refused'; readonly problems: readonly Problem[]; readonly problemCount: number }
  | ({ readonly status: 'stopped' } & ReturnsProgress)

/**
 * Reads returns from one file or several, of which it keeps nothing but what it hands over. Everything wrong is counted and the first
 * problems are told; with a problem nothing is loaded.
 */
export async function readReturns(input: ReadReturnsInput): Promise<ReadReturns> {
  const log = cappedProblems()
  const { state, builder } = readingState(input, log)
  let [rows, bytesBefore, before] = [0, 0, 0]
  for (const [index, file] of input.files.entries()) {
    const inFile = { rows: 0, bytes: 0 }
    const pieces = 'chunks' in file ? csvPieces(file, index, state) : columnPieces(file, index, state)
    for await (const { piece, row, bytes, share } of pieces) {
      const done = (index + (share ?? 0)) / input.files.length
      builder()?.add(piece, { file: file.name, row, ahead: done > 0 ? 1.1 / done : 0 })
      rows += piece.rows
      inFile.rows += piece.rows
      inFile.bytes = bytes ?? 0
      const progress = bytes === undefined ? { rows } : { bytes: bytesBefore + bytes, rows }
      if (input.onProgress?.(progress) === false) return { status: 'stopped', ...progress }
    }
    bytesBefore += inFile.bytes
    if (log.count() === before && inFile.rows === 0) log.add(file.name, 0, '', 'no return', noReturn(file))
    before = log.count()
  }
  const built = builder()
  if (log.repeated().length > 0) {
    const again = readingState({ ...input, journal: undefined, parallel: undefined }, cappedProblems())
    await tellFirstReturns(again.state, log)
  }
  if (log.count() > 0 || built === undefined) return { status: 'refused', problems: log.list(), problemCount: log.count() }
  return { status: 'read', returns: finishedReturns(built.built(), input) }
}

const noReturn = (file: ByteStream | ReturnStream): string =>
  'chunks' in file ? 'at least one return below the header' : 'at least one return'

function readingState(input: ReadReturnsInput, log: CappedProblems) {
  const columns = input.columns ?? []
  const numbers: ReturnLayout['numbers'] = ['quantity', ...columns.filter((column) => column !== 'status')]
  const days = dayNumbers(input.asOf ?? [])
  let builder: ReturnsBuilder | undefined
  let dated = days.length > 0
  const state: ReadingState = {
    input,
    log,
    layoutOf(file, cells) {
      const { products, units } = input
      if (builder === undefined) {
        dated ||= cells.includes('received')
        builder = returnsBuilder({ products, columns, dated, days }, log)
      }
      if (cells.includes('received') !== dated) {
        const allowed =
          days.length > 0 ? 'the day of receipt, as returns by a day are asked for' : 'the same columns in all files'
        log.add(file, 1, 'received', dated ? 'no such column' : 'a column that other files lack', allowed)
        return undefined
      }
      return { cells, products, units, numbers }
    },
  }
  return { state, builder: () => builder }
}

/** Days as the numbers that pieces have. A day outside the years of returns counts as the nearest one. */
function dayNumbers(asOf: readonly string[]): readonly number[] {
  return asOf.map((day) =>
    Math.max(
      0,
      returnDays().findLastIndex((one) => one <= day),
    ),
  )
}
