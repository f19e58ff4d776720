import type { Actor } from '../contract/daybook.ts'
import type { CatchUpInput, CatchUpPlan, ConflictExplanation, PlanPromise, PromisedQuantity } from '../engine/index.ts'
import type { ParallelParser } from '../readers/reading.ts'
import type { ReturnLayout } from '../readers/return-piece.ts'
import type { ReadStore, WriteStore } from '../store/ports.ts'
import type { Books, ReadBooks } from './books.ts'
import type { AskBeliefs } from './outlook/belief-runner.ts'
import type { Shelf } from './shelf.ts'

/** What a handler that reads may use: it has no way to write. `today` is the ISO day on which the caller asks. */
export interface ReadContext {
  readonly store: ReadStore
  readonly books: ReadBooks
  readonly today: string
  /** Asks beliefs about a region's year; where they are worked out is up to whoever started the program. */
  readonly beliefs: AskBeliefs
  /** Who asks; undefined for a reader who has not signed in. */
  readonly actor: Actor | undefined
  /** The solver's plans; absent at doors that offer none. */
  readonly steering?: Steering | undefined
}

/** What a handler that writes may use. `now` is the ISO instant of the call. */
export interface WriteContext extends Omit<ReadContext, 'store' | 'books'> {
  readonly store: WriteStore
  readonly books: Books
  readonly now: string
  readonly secrets: Secrets
  readonly session: Session
}

/** What a door gives for one call; `run` makes the contexts of handlers from it. */
export interface DoorContext extends Omit<WriteContext, 'books'> {
  readonly shelf: Shelf
}

/** Making and checking secrets, which needs chance. */
export interface Secrets {
  makeSecret(): string
  hashSecret(secret: string): Promise<string>
  isSecret(secret: string, kept: string): Promise<boolean>
}

/** The caller's session at its door. */
export interface Session {
  readonly token: string | undefined
  opened(token: string, seconds: number): void
  closed(): void
}

/** Plans that need a solver, worked out beside the door's own thread. */
export interface Steering {
  catchUpPlan(input: CatchUpInput): Promise<CatchUpPlan>
  explainConflict(input: {
    readonly quantities: readonly PromisedQuantity[]
    readonly promises: readonly PlanPromise[]
  }): Promise<ConflictExplanation>
}

/** What a handler without a store may use: it computes from its input alone. */
export interface FreeContext {
  /** The solver's plans; absent at doors that offer none. */
  readonly steering?: Steering | undefined
  /** Opens the record for an operation that may be asked about a region; absent at doors without a store. */
  readonly record?: <Answer>(use: (context: ReadContext) => Promise<Answer>) => Promise<Answer>
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

/** The plans of a door whose operations need them; without any the door is put together wrongly. */
export function steeringOf({ steering }: Pick<FreeContext, 'steering'>): Steering {
  if (steering === undefined) throw new Error('This door has no solver.')
  return steering
}

/** The record of a door whose operations may be asked about a region. */
export function recordOf({ record }: FreeContext): NonNullable<FreeContext['record']> {
  if (record === undefined) throw new Error('This door has no store.')
  return record
}
