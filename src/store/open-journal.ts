import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { TaodaError } from '../contract/errors.ts'
import type { Journal } from '../contract/journal.ts'
import { makeFolder } from './make-folder.ts'
import { type FileFacts, fileFacts } from './open-file.ts'

/** What a journal belongs to: the files that are read, and everything else that the command says. */
export interface JournalIdentity {
  readonly files: readonly JournalFile[]
  readonly words: string
}

export interface JournalFile extends FileFacts {
  /** Checksum of the end of the file: the whole of a file of weights, the description of a Parquet file. */
  readonly end: string
}

const endBytes = 4 * 1024 * 1024

/** What a journal remembers of a file. Throws when there is no such file or it may not be read. */
export function journalFile(path: string): JournalFile {
  const facts = fileFacts(path)
  const bytes = new Uint8Array(Math.min(facts.size, endBytes))
  const file = openSync(path, 'r')
  try {
    readSync(file, bytes, 0, bytes.length, facts.size - bytes.length)
  } finally {
    closeSync(file)
  }
  return { ...facts, end: checksumOf([bytes]).toString('hex') }
}

const fileName = 'compile-index.journal'
/** A block is its length, eight bytes, its checksum, and its bytes. */
const checksumBytes = 32
const headBytes = 8 + checksumBytes
/** Blocks between two times of writing through to the disk. */
const blocksPerSync = 8
const mostBlockBytes = 1024 * 1024 * 1024

/**
 * The journal in a folder, which is made if it is not there. What a killed run left half written at the end is cut off. Throws
 * `data-refused` when the journal belongs to another command or to files that have changed since.
 */
export function openJournal(folder: string, identity: JournalIdentity): Journal {
  makeFolder(folder)
  const path = join(folder, fileName)
  const file = openSync(path, existsSync(path) ? 'r+' : 'w+')
  const own = new TextEncoder().encode(JSON.stringify(identity))
  const first = readBlock(file, 0)
  const kept = first === undefined ? 0 : blockEnd(0, first)
  try {
    if (first !== undefined) checkIdentity(new TextDecoder().decode(first), identity)
  } catch (error) {
    closeSync(file)
    throw error
  }
  let end = kept
  for (let block = readBlock(file, end); first !== undefined && block !== undefined; block = readBlock(file, end))
    end = blockEnd(end, block)
  ftruncateSync(file, end)
  if (first === undefined) end = writeBlock(file, 0, [own])
  fsyncSync(file)
  return journalOf(path, file, kept, end)
}

function journalOf(path: string, file: number, start: number, keptEnd: number): Journal {
  let end = keptEnd
  let written = 0
  let isOpen = true
  return {
    async *blocks() {
      for (let at = start; at > 0 && at < keptEnd; ) {
        const block = readBlock(file, at)
        if (block === undefined) throw new Error(`the journal ${path} changed while it was read`)
        at = blockEnd(at, block)
        yield block
      }
    },
    async append(parts) {
      end = writeBlock(file, end, parts)
      written += 1
      if (written % blocksPerSync === 0) fsyncSync(file)
    },
    async close() {
      if (!isOpen) return
      isOpen = false
      fsyncSync(file)
      closeSync(file)
    },
    async remove() {
      rmSync(path, { force: true })
    },
    checksum: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  }
}

function blockEnd(at: number, block: Uint8Array): number {
  return at + headBytes + block.length
}

/** The whole block that begins at a place, or undefined. */
function readBlock(file: number, at: number): Uint8Array | undefined {
  const head = new Uint8Array(headBytes)
  if (readSync(file, head, 0, headBytes, at) < headBytes) return undefined
  const length = Number(new DataView(head.buffer).getBigUint64(0, true))
  if (length > mostBlockBytes) return undefined
  const block = new Uint8Array(length)
  if (readSync(file, block, 0, length, at + headBytes) < length) return undefined
  return Buffer.compare(checksumOf([block]), head.subarray(8)) === 0 ? block : undefined
}

function writeBlock(file: number, at: number, parts: readonly Uint8Array[]): number {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const head = new Uint8Array(headBytes)
  new DataView(head.buffer).setBigUint64(0, BigInt(length), true)
  head.set(checksumOf(parts), 8)
  let place = at
  for (const part of [head, ...parts])
    for (let from = 0; from < part.length; ) {
      const written = writeSync(file, part, from, part.length - from, place)
      from += written
      place += written
    }
  return place
}

function checksumOf(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function checkIdentity(found: string, identity: JournalIdentity): void {
  const before: JournalIdentity = JSON.parse(found)
  const allowed = 'what the stopped command read, or another folder for --resume'
  const problem = (file: string, what: string) => ({ file, row: 0, column: '', found: what, allowed })
  const changed = identity.files.filter(({ name, size, modified, end }) =>
    before.files.some((one) => one.name === name && (one.size !== size || one.modified !== modified || one.end !== end)),
  )
  const problems = changed.map(({ name }) => problem(name, 'a file that has changed since the command was stopped'))
  if (problems.length === 0 && JSON.stringify(before) !== JSON.stringify(identity))
    problems.push(problem(fileName, 'the journal of another command'))
  if (problems.length > 0) throw new TaodaError('data-refused', { problems })
}
