import { readBooks } from '../../src/services/books.ts'
import type { DoorContext, ReadContext } from '../../src/services/context.ts'
import { localActor, noSession } from '../../src/services/local.ts'
import type { AskBeliefs } from '../../src/services/outlook/belief-runner.ts'
import { createShelf } from '../../src/services/shelf.ts'
import type { WriteStore } from '../../src/store/ports.ts'
import * as secrets from '../../src/store/secrets.ts'

interface Given {
  readonly store: WriteStore
  readonly beliefs: AskBeliefs
  readonly today: string
}

/** What a reading handler gets when nobody has signed in. */
export function readingContext({ store, beliefs, today }: Given): ReadContext {
  return { store, books: readBooks(createShelf(), store), today, beliefs, actor: undefined }
}

/** What the command line of this machine gives for one call. */
export function doorContext(given: Given): DoorContext {
  const now = `${given.today}T00:00:00.000Z`
  return { ...given, shelf: createShelf(), now, actor: localActor, session: noSession, secrets }
}
