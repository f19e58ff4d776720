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
