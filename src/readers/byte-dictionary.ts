import { byteText } from './byte-text.ts'

/** Numbers for codes, read straight from bytes: each distinct code gets the next number. */
export interface ByteDictionary {
  /** Number of the code between two places, or −1 when it has none. */
  find(bytes: Uint8Array, start: number, end: number): number
  /** The same, but a new code gets a number. */
  add(bytes: Uint8Array, start: number, end: number): number
  size(): number
  /** The codes by number. */
  codes(): readonly string[]
}

/** A hash table with open addressing over one run of bytes, which keeps every code once. */
export function byteDictionary(words: readonly string[] = []): ByteDictionary {
  let slots = new Int32Array(1024).fill(-1)
  let hashes = new Uint32Array(512)
  let ends = new Uint32Array(512)
  let pool = new Uint8Array(8192)
  let size = 0

  const startOf = (code: number): number => (code === 0 ? 0 : (ends[code - 1] ?? 0))
  const slotOf = (bytes: Uint8Array, start: number, end: number, hash: number): number => {
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = slots[slot] ?? -1
      if (code < 0 || (hashes[code] === hash && isSame(pool, startOf(code), ends[code] ?? 0, bytes, start, end))) return slot
    }
  }
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1)
    hashes = doubled(hashes)
    ends = doubled(ends)
    const mask = slots.length - 1
    for (let code = 0; code < size; code += 1) {
      let slot = (hashes[code] ?? 0) & mask
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      slots[slot] = code
    }
  }
  const insert = (bytes: Uint8Array, start: number, end: number, hash: number): number => {
    const from = startOf(size)
    while (from + end - start > pool.length) pool = doubledBytes(pool)
    pool.set(bytes.subarray(start, end), from)
    slots[slotOf(bytes, start, end, hash)] = size
    hashes[size] = hash
    ends[size] = from + end - start
    size += 1
    if (size === hashes.length) grow()
    return size - 1
  }
  const dictionary: ByteDictionary = {
    find: (bytes, start, end) => slots[slotOf(bytes, start, end, hashOf(bytes, start, end))] ?? -1,
    add(bytes, start, end) {
      const hash = hashOf(bytes, start, end)
      const found = slots[slotOf(bytes, start, end, hash)] ?? -1
      return found >= 0 ? found : insert(bytes, start, end, hash)
    },
    size: () => size,
    codes: () => Array.from({ length: size }, (_, code) => byteText(pool, startOf(code), ends[code] ?? 0)),
  }
  for (const word of words) dictionary.add(Uint8Array.from(word, (letter) => letter.charCodeAt(0)), 0, word.length)
  return dictionary
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
