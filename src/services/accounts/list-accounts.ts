import type { ReadContext } from '../context.ts'

/** Names of the accounts of this house. */
export async function listAccounts(_input: object, { store }: ReadContext) {
  return { accounts: (await store.listAccountNames()).map(({ id, name }) => ({ id, name })) }
}
