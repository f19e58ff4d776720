import {
  type NumberedReturns,
  type ReturnColumn,
  type ReturnNumberColumn,
  type ReturnTextColumn,
  type ReturnWords,
  returnNumberColumns,
} from '../../contract/return-columns.ts'
import { type ParquetChunk, type ParquetReader, source } from './parquet-reader.ts'
import { textColumns, wordCell } from './word-cells.ts'

/** Rows of one piece. */
const pieceRows = 131_072

export const isNumberColumn = (column: ReturnColumn): column is ReturnNumberColumn =>
  returnNumberColumns.some((one) => one === column)
const isTextColumn = (column: ReturnColumn): column is ReturnTextColumn => !isNumberColumn(column)

/** What is asked of a file, as in `ReturnStream.read`. */
interface Wanted {
  readonly words: ReturnWords
  readonly code: RegExp
  readonly numbers: readonly ReturnNumberColumn[]
  readonly skip: number
}

/**
 * Reads returns as numbers: words become their number in a list inside the database, where a word that stands in many rows is
 * looked up once, and no text leaves it. The list of enterprises is made in a first pass over that column. Numbers that nobody asked
 * for are only looked at.
 */
export async function* numberedReturns(
  reader: ParquetReader,
  types: ReadonlyMap<ReturnColumn, string>,
  { words, code, numbers, skip }: Wanted,
): AsyncGenerator<NumberedReturns> {
  const enterprises = await enterpriseCodes(reader, code)
  const texts = await textColumns(reader)
  const lists: WordLists = { ...words, enterprise: enterprises }
  const all = [...types.keys()]
  const columns = all.filter((column) => isTextColumn(column) || numbers.includes(column))
  const flaws = all
    .filter((column) => !columns.includes(column))
    .map((column) => `not (${column} >= 0 and ${column} < 'infinity'::double)`)
  const selection: string[] = []
  for (const column of columns) {
    const cell = isNumberColumn(column)
      ? numberCell(column, types.get(column) ?? '')
      : await wordCell(reader, column, lists[column], texts.get(column))
    selection.push(column === 'status' && flaws.length > 0 ? `if(${flaws.join(' or ')}, -1, ${cell})` : cell)
  }
  const query = `select ${selection.join(', ')} from ${source} where file_row_number >= ${skip}`
  const piece = emptyPiece(columns)
  for await (const chunk of reader.chunks(query)) {
    piece.count += copy(chunk, columns, piece)
    if (piece.count < pieceRows) continue
    yield { ...piece, enterprises }
    piece.count = 0
  }
  if (piece.count > 0) yield { ...piece, enterprises }
}

async function enterpriseCodes(reader: ParquetReader, code: RegExp): Promise<readonly string[]> {
  const found = await reader.rows(`select distinct enterprise from ${source} where enterprise is not null`)
  return found.map(([one]) => String(one)).filter((one) => code.test(one))
}

/** A number as a double. Decimals go by way of their digits, so that the double is the nearest one (RET-2). */
function numberCell(column: ReturnNumberColumn, type: string): string {
  const number = `cast(${type.startsWith('DECIMAL') ? `cast(${column} as varchar)` : column} as double)`
  return `coalesce(if(isnan(${number}), -1, ${number}), 'nan'::double)`
}

type WordLists = { readonly [Column in ReturnTextColumn]: readonly string[] | undefined }

interface Piece {
  count: number
  readonly words: { [Column in ReturnTextColumn]?: Int32Array }
  readonly numbers: { [Column in ReturnNumberColumn]?: Float64Array }
}

/** A chunk may bring a piece over its size, and is never larger than this. */
const mostChunkRows = 8192

function emptyPiece(columns: readonly ReturnColumn[]): Piece {
  const piece: Piece = { count: 0, words: {}, numbers: {} }
  for (const column of columns.filter(isTextColumn)) piece.words[column] = new Int32Array(pieceRows + mostChunkRows)
  for (const column of columns.filter(isNumberColumn)) piece.numbers[column] = new Float64Array(pieceRows + mostChunkRows)
  return piece
}

/** Appends a chunk to a piece, and answers with its rows. */
function copy(chunk: ParquetChunk, columns: readonly ReturnColumn[], piece: Piece): number {
  const { count } = piece
  const rows = chunk.rowCount
  columns.forEach((column, place) => {
    const target = isNumberColumn(column) ? piece.numbers[column] : piece.words[column]
    const cells = chunk.getColumnVector(place)
    if (target === undefined) return
    for (let i = 0; i < rows; i += 1) target[count + i] = Number(cells.getItem(i))
  })
  return rows
}
