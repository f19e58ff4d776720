import type { Kysely } from 'kysely'
import type { Actor } from '../contract/daybook.ts'
import type { AccountStore } from './ports.ts'
import { sha256 } from './release-content.ts'
import type { AccountTable, Tables } from './tables.ts'

/** Names only: for those who read what somebody entered. */
export function listAccountNames(database: Kysely<Tables>) {
  return database.selectFrom('account').select(['id', 'name', 'organisation']).orderBy('id').execute()
}

/** People who may sign in, and their sessions; see `AccountStore`. */
export function accountsIn(database: Kysely<Tables>): AccountStore {
  return {
    addAccount: async ({ id, name, role, organisation }, secretHash, now) => {
      const row = { id, name, role, organisation, secretHash, createdAt: now, closedAt: '' }
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('account')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n ? 'added' : 'taken'
    },
    closeAccount: async (id, now) => {
      const closed = await database
        .updateTable('account')
        .set({ closedAt: now })
        .where('id', '=', id)
        .where('closedAt', '=', '')
        .executeTakeFirstOrThrow()
      await database.deleteFrom('session').where('account', '=', id).execute()
      return closed.numUpdatedRows === 1n
    },
    listAccounts: async () => {
      const rows = await database.selectFrom('account').selectAll().orderBy('id').execute()
      return rows.map((row) => ({ ...actorOf(row), createdAt: row.createdAt, closedAt: row.closedAt }))
    },
    findAccount: async (id) => {
      const row = await database
        .selectFrom('account')
        .selectAll()
        .where('id', '=', id)
        .where('closedAt', '=', '')
        .executeTakeFirst()
      return row && { account: actorOf(row), secretHash: row.secretHash }
    },
    openSession: async (account, token, openedAt, expiresAt) => {
      await database.deleteFrom('session').where('expiresAt', '<', openedAt).execute()
      await database
        .insertInto('session')
        .values({ tokenChecksum: sha256(token), account, openedAt, expiresAt })
        .execute()
    },
    closeSession: async (token) => {
      await database.deleteFrom('session').where('tokenChecksum', '=', sha256(token)).execute()
    },
    findSession: async (token, now) => {
      const row = await database
        .selectFrom('session')
        .innerJoin('account', 'account.id', 'session.account')
        .selectAll('account')
        .where('tokenChecksum', '=', sha256(token))
        .where('session.expiresAt', '>', now)
        .where('account.closedAt', '=', '')
        .executeTakeFirst()
      return row && actorOf(row)
    },
  }
}

function actorOf({ id, name, role, organisation }: AccountTable): Actor {
  return { id, name, role, organisation }
}
