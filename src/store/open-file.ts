import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { TaodaError } from '../contract/errors.ts'

/** A file that is read in pieces as they are asked for. */
export interface OpenFile {
  readonly name: string
  /** Bytes in all. */
  readonly size: number
  /** Each pass over it reads the bytes anew. A piece is overwritten by the next one. */
  readonly chunks: AsyncIterable<Uint8Array>
}

const chunkBytes = 4 * 1024 * 1024

/** A file for streaming; nothing is held open until its bytes are asked for. Throws when there is no such file or it may not be read. */
export function openFile(path: string): OpenFile {
  const facts = fileFacts(path)
  return { name: facts.name, size: facts.size, chunks: { [Symbol.asyncIterator]: () => chunksOf(path, facts) } }
}

/** A file as a whole: its name and its bytes. */
export interface WholeFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads a file that memory can hold at once. Throws when there is no such file or it may not be read. */
export function readWholeFile(path: string): WholeFile {
  return { name: basename(path), bytes: readFileSync(path) }
}

/** What tells a file from another one, or from itself after a change. */
export interface FileFacts {
  readonly name: string
  readonly size: number
  /** When it was last written to, in milliseconds. */
  readonly modified: number
}

/** Throws when there is no such file or it may not be read. */
export function fileFacts(path: string): FileFacts {
  accessSync(path, constants.R_OK)
  const facts = statSync(path)
  if (!facts.isFile()) throw new Error(`${path} is no file`)
  return { name: basename(path), size: facts.size, modified: facts.mtimeMs }
}

/** Throws `data-refused` when a file is not what it was. */
export function unchanged(path: string, before: FileFacts): void {
  const { size, modified } = fileFacts(path)
  if (size === before.size && modified === before.modified) return
  const found = 'a file that was changed while it was read'
  const problems = [{ file: before.name, row: 0, column: '', found, allowed: 'a file that nobody writes to' }]
  throw new TaodaError('data-refused', { problems })
}

/** The next piece is read while the last one is used. */
async function* chunksOf(path: string, facts: FileFacts): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const room = Math.min(chunkBytes, facts.size + 1)
    let [buffer, other] = [new Uint8Array(room), new Uint8Array(room)]
    for (let next = file.read(buffer, 0, room); ; ) {
      const { bytesRead } = await next
      if (bytesRead === 0) break
      next = file.read(other, 0, room)
      // A failure is thrown where the piece is asked for, and not while the last one is in use.
      next.catch(() => undefined)
      yield buffer.subarray(0, bytesRead)
      ;[buffer, other] = [other, buffer]
    }
  } finally {
    await file.close()
  }
  unchanged(path, facts)
}
