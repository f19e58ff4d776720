import { z } from 'zod'

/** Bytes that come in pieces, each of which may be used until the next one is asked for. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

const isChunks = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value)

/** A file too large to be held as a whole: its name, its bytes in all and its bytes as they come. Only doors on the owner's machine can offer one. */
export const byteStream = z.object({ name: z.string(), size: z.number().optional(), chunks: z.custom<Chunks>(isChunks) })

export type ByteStream = z.output<typeof byteStream>
