import type { ByteStream } from '../../contract/byte-stream.ts'
import { type Problem, TaodaError } from '../../contract/errors.ts'
import type { ReturnStream } from '../../contract/return-columns.ts'
import type { ReceivedFile } from '../../readers/file.ts'
import { readReturnColumns } from '../../readers/read-return-columns.ts'
import { type Returns, readReturns } from '../../readers/read-returns.ts'
import type { FreeContext } from '../context.ts'

/** Tables beside the returns are small; a file of this size is something else. */
const mostBytes = 64 * 1024 * 1024

/** Reads the returns; bytes are read as CSV, columns come read and are only checked. */
export async function returnsFrom(
  source: ByteStream | ReturnStream,
  products: readonly string[],
  { progress }: FreeContext,
): Promise<Returns> {
  const { name } = source
  const read =
    'columns' in source
      ? await readReturnColumns({ name, columns: source.columns, products, onProgress: (rows) => progress?.({ rows }) })
      : await readReturns({ name, chunks: source.chunks, products, onProgress: told(progress) })
  if (read.status === 'refused') throw new TaodaError('data-refused', { problems: read.problems })
  if (read.status === 'stopped') throw new Error('reading stopped though nobody asked for it')
  return read.returns
}

function told(progress: FreeContext['progress']) {
  return (done: { readonly bytes: number; readonly rows: number }): boolean => {
    progress?.(done)
    return true
  }
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
