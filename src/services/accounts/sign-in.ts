import { TaodaError } from '../../contract/errors.ts'
import type { WriteContext } from '../context.ts'

const sessionHours = 12
const triesInWindow = 5
const windowMinutes = 5

/** Tries of each account name that failed of late, in this process: guessing is slow work. */
const failures = new Map<string, readonly number[]>()

/** Opens a session. A wrong name and a wrong secret are answered alike, and take as long. */
export async function signIn({ account, secret }: { account: string; secret: string }, context: WriteContext) {
  const { store, now, secrets, session } = context
  const instant = Date.parse(now)
  const recent = (failures.get(account) ?? []).filter((failed) => instant - failed < windowMinutes * 60_000)
  if (recent.length >= triesInWindow) throw new TaodaError('not-signed-in', { reason: 'waiting' })
  const found = await store.findAccount(account)
  const right = await secrets.isSecret(secret, found?.secretHash ?? '')
  if (found === undefined || !right) {
    if (failures.size > 10_000) failures.clear()
    failures.set(account, [...recent, instant])
    throw new TaodaError('not-signed-in', { reason: 'wrong' })
  }
  failures.delete(account)
  const token = secrets.makeSecret()
  await store.openSession(account, token, now, new Date(instant + sessionHours * 3_600_000).toISOString())
  session.opened(token, sessionHours * 3600)
  return found.account
}
