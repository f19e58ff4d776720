import type { ByteStream } from '../../contract/byte-stream.ts'
import { type Problem, TaodaError } from '../../contract/errors.ts'
import type { Journal } from '../../contract/journal.ts'
import type { ReturnStream } from '../../contract/return-columns.ts'
import type { ReceivedFile } from '../../readers/file.ts'
import { pieceJournal } from '../../readers/piece-journal.ts'
import { readReturns } from '../../readers/read-returns.ts'
import type { WeightSet } from '../../readers/read-weights.ts'
import type { KeptColumn } from '../../readers/return-piece.ts'
import type { Returns } from '../../readers/returns.ts'
import type { FreeContext } from '../context.ts'

/** Tables beside the returns are small; a file of this size is something else. */
const mostBytes = 64 * 1024 * 1024

type ReturnsFile = ByteStream | ReturnStream

interface Wanted {
  readonly columns: readonly KeptColumn[]
  /** Days, by each of which the last return received is wanted. */
  readonly asOf: readonly string[]
  readonly journal: Journal | undefined
}

/** All returns; what was read before a stop stays in the journal, which is gone when the reading has ended by itself. */
export async function returnsFrom(
  files: ReturnsFile | readonly ReturnsFile[],
  { products, units }: WeightSet,
  { columns, asOf, journal }: Wanted,
  { progress, parallel, isStopped }: FreeContext,
): Promise<Returns> {
  const read = await readReturns({
    files: [files].flat(),
    products,
    units,
    columns,
    asOf,
    parallel,
    journal: journal && pieceJournal(journal),
    onProgress(done) {
      progress?.(done)
      return isStopped?.() !== true
    },
  }).finally(() => journal?.close())
  if (read.status === 'stopped') throw new TaodaError('stopped', { rows: read.rows, kept: journal === undefined ? 'no' : 'yes' })
  await journal?.remove()
  if (read.status === 'refused') {
    const { problems, problemCount: count } = read
    throw new TaodaError('data-refused', count > problems.length ? { problems, count } : { problems })
  }
  return read.returns
}

/** Reads a small table whole; throws `data-refused` with every problem. */
export async function tableFrom<Found>(
  source: ByteStream,
  read: (file: ReceivedFile) => { readonly found: Found | undefined; readonly problems: readonly Problem[] },
): Promise<Found> {
  const { found, problems } = read({ name: source.name, bytes: await collect(source) })
  if (found === undefined) throw new TaodaError('data-refused', { problems })
  return found
}

async function collect({ name, chunks }: ByteStream): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > mostBytes) {
      const found = `a file of more than ${mostBytes} bytes`
      throw new TaodaError('data-refused', { problems: [{ file: name, row: 0, column: '', found, allowed: 'a smaller table' }] })
    }
    parts.push(chunk.slice())
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
