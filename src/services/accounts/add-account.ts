import type { Role } from '../../contract/daybook.ts'
import { TaodaError } from '../../contract/errors.ts'
import type { WriteContext } from '../context.ts'

type Input = { account: string; name: string; role: Role; organisation: string }

/** Adds an account with a secret made for it, which is shown once and kept as its hash. */
export async function addAccount({ account, name, role, organisation }: Input, { store, now, secrets }: WriteContext) {
  const secret = secrets.makeSecret()
  const added = await store.addAccount({ id: account, name, role, organisation }, await secrets.hashSecret(secret), now)
  if (added === 'taken') throw new TaodaError('unknown-account', { account, state: 'taken' })
  return { account, role, secret }
}
