import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'

/** A file that is read in pieces as they are asked for. */
export interface OpenFile {
  readonly name: string
  /** Bytes in all. */
  readonly size: number
  /** One pass over the bytes. A piece is overwritten by the next one. */
  readonly chunks: AsyncIterable<Uint8Array>
}

const chunkBytes = 1024 * 1024

/** A file for streaming; nothing is held open until its bytes are asked for. Throws when there is no such file or it may not be read. */
export function openFile(path: string): OpenFile {
  const { size, isFile } = factsOf(path)
  if (!isFile) throw new Error(`${path} is no file`)
  return { name: basename(path), size, chunks: chunksOf(path) }
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

function factsOf(path: string): { readonly size: number; readonly isFile: boolean } {
  accessSync(path, constants.R_OK)
  const facts = statSync(path)
  return { size: facts.size, isFile: facts.isFile() }
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const buffer = new Uint8Array(chunkBytes)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunkBytes)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
