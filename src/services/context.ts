import type { ReadStore, WriteStore } from '../store/ports.ts'
import type { AskBeliefs } from './outlook/belief-runner.ts'

/** What a handler that reads may use: it has no way to write. `today` is the ISO day on which the caller asks. */
export interface ReadContext {
  readonly store: ReadStore
  readonly today: string
  /** Asks beliefs about a region's year; where they are worked out is up to whoever started the program. */
  readonly beliefs: AskBeliefs
}

/** What a handler that writes may use. `now` is the ISO instant of the call. */
export interface WriteContext {
  readonly store: WriteStore
  readonly today: string
  readonly beliefs: AskBeliefs
  readonly now: string
}

/** What a handler without a store may use: it computes from its input alone. */
export interface FreeContext {
  /** Told now and then how far a long work has come; absent at doors that show none. */
  readonly progress?: (done: { readonly rows: number; readonly bytes?: number }) => void
}

/** The context that an operation's access calls for. */
export type ContextOf<Access extends 'none' | 'read' | 'write'> = Access extends 'none'
  ? FreeContext
  : Access extends 'write'
    ? WriteContext
    : ReadContext
