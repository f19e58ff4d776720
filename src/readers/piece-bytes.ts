import { byteText, utf8 } from './byte-text.ts'
import type { PieceCodes, ReturnPiece } from './return-piece.ts'

/** What stands before the arrays of a piece. */
interface PieceHead {
  readonly file: number
  readonly checksum: string
  readonly count: number
  readonly rows: number
  readonly codes: number
  /** Bytes of each array. */
  readonly sizes: readonly number[]
}

/** A piece without problems as bytes: the length of its head, the head as JSON, and its arrays, each beginning at a multiple of eight. */
export function pieceParts(file: number, piece: ReturnPiece, checksum: string): readonly Uint8Array[] {
  const { count, rows, skipped, product, month, status, received, numbers } = piece
  const { codes, enterprise } = usedCodes(piece)
  const arrays = [
    codes.bytes.subarray(0, codes.ends[codes.count - 1] ?? 0),
    codes.ends.subarray(0, codes.count),
    skipped,
    enterprise,
    new Uint16Array(product.subarray(0, count)),
    new Uint16Array(month.subarray(0, count)),
    new Uint8Array(status.subarray(0, count)),
    new Uint16Array(received.subarray(0, count)),
    ...numbers.map((one) => one.subarray(0, count)),
  ].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength))
  const head: PieceHead = { file, checksum, count, rows, codes: codes.count, sizes: arrays.map(({ length }) => length) }
  const text = utf8(JSON.stringify(head))
  const length = new Uint8Array(8)
  new DataView(length.buffer).setUint32(0, text.length, true)
  return [length, text, ...arrays].flatMap((part) => [part, new Uint8Array(-part.length & 7)])
}

/** The enterprises that the piece has returns of, renumbered: a piece of a Parquet file may know those of the whole file. */
function usedCodes({ enterprises, enterprise, count }: ReturnPiece): { codes: PieceCodes; enterprise: Int32Array } {
  const numberOf = new Int32Array(enterprises.count).fill(-1)
  const renumbered = new Int32Array(count)
  const [bytes, ends] = [new Uint8Array(enterprises.ends[enterprises.count - 1] ?? 0), new Uint32Array(enterprises.count)]
  let [used, size] = [0, 0]
  for (let i = 0; i < count; i += 1) {
    const local = enterprise[i] ?? 0
    if ((numberOf[local] ?? 0) < 0) {
      const code = enterprises.bytes.subarray(local === 0 ? 0 : (enterprises.ends[local - 1] ?? 0), enterprises.ends[local])
      bytes.set(code, size)
      size += code.length
      ends[used] = size
      numberOf[local] = used
      used += 1
    }
    renumbered[i] = numberOf[local] ?? 0
  }
  return { codes: { count: used, bytes, ends }, enterprise: renumbered }
}

/** The piece that was made into these bytes, which begin at a multiple of eight in their buffer. */
export function pieceOf(bytes: Uint8Array): { readonly file: number; readonly checksum: string; readonly piece: ReturnPiece } {
  const { buffer, byteOffset } = bytes
  const length = new DataView(buffer, byteOffset).getUint32(0, true)
  const head: PieceHead = JSON.parse(byteText(bytes, 8, 8 + length))
  let at = byteOffset + 8 + padded(length)
  const places = head.sizes.map((size) => {
    const place = at
    at += padded(size)
    return place
  })
  const place = (array: number): number => places[array] ?? 0
  const { file, checksum, count, rows, codes } = head
  const piece: ReturnPiece = {
    count,
    rows,
    enterprises: {
      count: codes,
      bytes: new Uint8Array(buffer, place(0), head.sizes[0]),
      ends: new Uint32Array(buffer, place(1), codes),
    },
    skipped: new Uint32Array(buffer, place(2), (head.sizes[2] ?? 0) / 4),
    enterprise: new Int32Array(buffer, place(3), count),
    product: new Int32Array(new Uint16Array(buffer, place(4), count)),
    month: new Int32Array(new Uint16Array(buffer, place(5), count)),
    status: new Int32Array(new Uint8Array(buffer, place(6), count)),
    received: new Int32Array(new Uint16Array(buffer, place(7), (head.sizes[7] ?? 0) / 2)),
    numbers: head.sizes.slice(8).map((_, n) => new Float64Array(buffer, place(8 + n), count)),
    problems: [],
    problemCount: 0,
    endless: false,
  }
  return { file, checksum, piece }
}

function padded(size: number): number {
  return size + (-size & 7)
}
