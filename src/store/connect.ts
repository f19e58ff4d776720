import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { TaodaError } from '../contract/errors.ts'
import type { Tables } from './tables.ts'
import { asUnreachable } from './unreachable.ts'

export type Database = Kysely<Tables>

const oldestVersion = 15

/** A pool of connections to the database behind an address, checked to be one that taoda can use. */
export async function connectToServer(databaseUrl: string): Promise<Database> {
  if (!/^postgres(ql)?:\/\/./.test(databaseUrl)) {
    const found = databaseUrl.split(':')[0] ?? ''
    throw new TaodaError('wrong-use', {
      field: 'DATABASE_URL',
      found: `${found}:…`,
      allowed: 'postgres://user@host:5432/database',
    })
  }
  const database = databaseOver({ connectionString: databaseUrl, max: 10 })
  try {
    await checkServer(database)
  } catch (error) {
    await database.destroy()
    throw asUnreachable(error)
  }
  return database
}

/** A pool of connections to an embedded database, ours or another process's, through its socket. */
export function connectToSocket(socketFolder: string): Database {
  return databaseOver({
    host: socketFolder,
    port: 5432,
    user: 'postgres',
    database: 'postgres',
    password: '',
    ssl: false,
    max: 4,
    // It does one thing at a time: whoever waits behind long work is answered after it.
    connectionTimeoutMillis: 120_000,
  })
}

function databaseOver(config: pg.PoolConfig): Database {
  const pool = new pg.Pool({ connectionTimeoutMillis: 20_000, ...config })
  // A connection lost while idle is replaced at its next use, which reports the error if there still is one.
  pool.on('error', () => {})
  // One lost in the middle of its use fails whatever it was used for; without a listener it would end the whole process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

async function checkServer(database: Database): Promise<void> {
  const { rows } = await sql<{ version: string; number: number; encoding: string }>`
    select current_setting('server_version') as version, current_setting('server_version_num')::integer as number,
      current_setting('server_encoding') as encoding`.execute(database)
  for (const { version, number, encoding } of rows) checkServerVersion(version, number, encoding)
}

/** Refuses a server that is too old, or a database whose encoding cannot hold every name. */
export function checkServerVersion(version: string, number: number, encoding: string): void {
  const field = 'DATABASE_URL'
  if (number < oldestVersion * 10_000)
    throw new TaodaError('wrong-use', { field, found: `PostgreSQL ${version}`, allowed: `PostgreSQL ${oldestVersion} or later` })
  if (encoding !== 'UTF8')
    throw new TaodaError('wrong-use', {
      field,
      found: `a database with encoding ${encoding}`,
      allowed: 'a database with encoding UTF8',
    })
}
