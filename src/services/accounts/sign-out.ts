import type { WriteContext } from '../context.ts'

/** Closes the session of the caller, if there is one. */
export async function signOut(_input: object, { store, session }: WriteContext) {
  if (session.token !== undefined) await store.closeSession(session.token)
  session.closed()
  return {}
}
