import { TaodaError } from '../../contract/errors.ts'
import type { WriteContext } from '../context.ts'

export async function closeAccount({ account }: { account: string }, { store, now }: WriteContext) {
  if (!(await store.closeAccount(account, now))) throw new TaodaError('unknown-account', { account, state: 'absent' })
  return { account }
}
