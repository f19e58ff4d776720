import { z } from 'zod'

/** Blocks of bytes that outlive the process that writes them: each is found again whole or not at all, in the order of writing. */
export interface Journal {
  /** What an earlier run has written. */
  blocks(): AsyncIterable<Uint8Array>
  /** Adds a block, given in parts. */
  append(parts: readonly Uint8Array[]): Promise<void>
  /** Writes through to the disk what has been added, and lets the journal go. */
  close(): Promise<void>
  /** The work is done: nothing of the journal is left. */
  remove(): Promise<void>
  /** What tells bytes from all others. */
  checksum(bytes: Uint8Array): string
}

export const journal = z.custom<Journal>(
  (value) => typeof value === 'object' && value !== null && 'blocks' in value && 'append' in value,
)
