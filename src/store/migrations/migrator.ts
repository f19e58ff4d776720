import { type Kysely, Migrator } from 'kysely'
import * as record from './0001-record.ts'
import * as daybook from './0002-daybook.ts'
import * as datedEvents from './0003-dated-events.ts'

const migrations = { '0001-record': record, '0002-daybook': daybook, '0003-dated-events': datedEvents }

/** Brings the database to the newest state of its tables; does nothing when it is there. */
export async function migrate<Tables>(database: Kysely<Tables>): Promise<void> {
  const { error } = await migratorOf(database).migrateToLatest()
  if (error !== undefined) throw new Error('The tables of the database could not be brought up to date.', { cause: error })
}

/** Whether the database has exactly the tables that this version knows. */
export async function isUpToDate<Tables>(database: Kysely<Tables>): Promise<boolean> {
  const known = await migratorOf(database).getMigrations()
  return known.every((migration) => migration.executedAt !== undefined)
}

function migratorOf<Tables>(db: Kysely<Tables>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } })
}
