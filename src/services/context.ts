import type { ParallelParser } from '../readers/reading.ts'
import type { ReturnLayout } from '../readers/return-piece.ts'
import type { ReadStore, WriteStore } from '../store/ports.ts'

/** What a handler that reads may use: it has no way to write. `today` is the ISO day on which the caller asks. */
export interface ReadContext {
  readonly store: ReadStore
  readonly today: string
}

/** What a handler that writes may use. `now` is the ISO instant of the call. */
export interface WriteContext {
  readonly store: WriteStore
  readonly today: string
  readonly now: string
}

/** What a handler without a store may use: it computes from its input alone. */
export interface FreeContext {
  /** Told now and then how far a long work has come, `of` being its end where that is known; absent at doors that show none. */
  readonly progress?: (done: { readonly rows: number; readonly bytes?: number; readonly of?: number }) => void
  /** True once the caller wants a long work to stop. */
  readonly isStopped?: () => boolean
  /** Lets the door hear its caller between two steps of a long computation; absent where nobody can call. */
  readonly pause?: () => Promise<void>
  /** Parses pieces of large files on threads of the door; without it they are parsed one after the other. */
  readonly parallel?: ((layout: ReturnLayout) => ParallelParser) | undefined
}

/** The context that an operation's access calls for. */
export type ContextOf<Access extends 'none' | 'read' | 'write'> = Access extends 'none'
  ? FreeContext
  : Access extends 'write'
    ? WriteContext
    : ReadContext
