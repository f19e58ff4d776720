import { byteText, utf8 } from './byte-text.ts'
import type { PieceCodes } from './return-piece.ts'

/** Numbers for codes, read straight from bytes: each distinct code gets the next number. */
export interface ByteDictionary {
  /** Number of the code between two places, or −1 when it has none. */
  find(bytes: Uint8Array, start: number, end: number): number
  /** The same, but a new code gets a number. */
  add(bytes: Uint8Array, start: number, end: number): number
  /** Number of a word, or −1. */
  numberOf(word: string): number
  size(): number
  /** The codes by number. */
  codes(): readonly string[]
  /** The codes as their bytes. */
  pool(): PieceCodes
}

/** A hash table with open addressing over one run of bytes, which keeps every code once. */
export function byteDictionary(words: readonly string[] = []): ByteDictionary {
  const table: CodeTable = {
    size: 0,
    slots: new Int32Array(1024).fill(-1),
    hashes: new Uint32Array(512),
    ends: new Uint32Array(512),
    pool: new Uint8Array(8192),
  }
  const dictionary: ByteDictionary = {
    find: (bytes, start, end) => table.slots[slotOf(table, bytes, start, end, hashOf(bytes, start, end))] ?? -1,
    add(bytes, start, end) {
      const hash = hashOf(bytes, start, end)
      const slot = slotOf(table, bytes, start, end, hash)
      const found = table.slots[slot] ?? -1
      return found >= 0 ? found : insert(table, bytes, start, end, hash, slot)
    },
    numberOf(word) {
      const bytes = utf8(word)
      return dictionary.find(bytes, 0, bytes.length)
    },
    size: () => table.size,
    codes: () =>
      Array.from({ length: table.size }, (_, code) => byteText(table.pool, startOf(table, code), table.ends[code] ?? 0)),
    pool: () => ({ count: table.size, bytes: table.pool, ends: table.ends }),
  }
  for (const word of words) {
    const bytes = utf8(word)
    dictionary.add(bytes, 0, bytes.length)
  }
  return dictionary
}

interface CodeTable {
  size: number
  /** Number of the code in each place, −1 where there is none. */
  slots: Int32Array<ArrayBuffer>
  hashes: Uint32Array<ArrayBuffer>
  /** Where the bytes of each code end in `pool`. */
  ends: Uint32Array<ArrayBuffer>
  pool: Uint8Array<ArrayBuffer>
}

function startOf({ ends }: CodeTable, code: number): number {
  return code === 0 ? 0 : (ends[code - 1] ?? 0)
}

/** Where a code stands, or the free place where it would. */
function slotOf(table: CodeTable, bytes: Uint8Array, start: number, end: number, hash: number): number {
  const { slots, hashes, ends, pool } = table
  const mask = slots.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const code = slots[slot] ?? -1
    if (code < 0 || (hashes[code] === hash && isSame(pool, startOf(table, code), ends[code] ?? 0, bytes, start, end))) return slot
  }
}

function insert(table: CodeTable, bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
  const code = table.size
  const from = startOf(table, code)
  while (from + end - start > table.pool.length) table.pool = doubledBytes(table.pool)
  table.pool.set(bytes.subarray(start, end), from)
  table.slots[slot] = code
  table.hashes[code] = hash
  table.ends[code] = from + end - start
  table.size += 1
  if (table.size === table.hashes.length) grow(table)
  return code
}

/** Twice the room; at most half of the places are ever taken. */
function grow(table: CodeTable): void {
  const slots = new Int32Array(table.slots.length * 2).fill(-1)
  const mask = slots.length - 1
  for (let code = 0; code < table.size; code += 1) {
    let slot = (table.hashes[code] ?? 0) & mask
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
    slots[slot] = code
  }
  table.slots = slots
  table.hashes = doubled(table.hashes)
  table.ends = doubled(table.ends)
}

/** FNV-1a with a last mixing, so that codes which differ only at their end spread over the low bits. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

function isSame(pool: Uint8Array, from: number, to: number, bytes: Uint8Array, start: number, end: number): boolean {
  if (to - from !== end - start) return false
  for (let i = start, j = from; i < end; i += 1, j += 1) if (bytes[i] !== pool[j]) return false
  return true
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(numbers.length * 2)
  longer.set(numbers)
  return longer
}

function doubledBytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(bytes.length * 2)
  longer.set(bytes)
  return longer
}
