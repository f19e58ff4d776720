import { type Kysely, sql } from 'kysely'
import type { Entry } from '../contract/daybook.ts'
import type { Database } from './connect.ts'
import type { EntryQuery, UnchainedEntry } from './ports.ts'
import { sha256 } from './release-content.ts'
import type { DaybookTable, Tables } from './tables.ts'

/** So many are read, and posted, before others come to their turn. */
const entriesInPiece = 500

/** The entries after a number, in order; see `DaybookStore`. */
export async function* readDaybook(
  database: Kysely<Tables>,
  region: string,
  after: number,
  known?: string,
): AsyncGenerator<readonly Entry[]> {
  for await (const rows of readRows(database, region, after, known)) yield rows.map(entryOf)
}

async function* readRows(
  database: Kysely<Tables>,
  region: string,
  after: number,
  known?: string,
): AsyncGenerator<readonly DaybookTable[]> {
  const piece = (last: number) => {
    let query = database.selectFrom('daybook').selectAll().where('region', '=', region).where('number', '>', last)
    if (known !== undefined) query = query.where('known', '<=', known)
    return query.orderBy('number').limit(entriesInPiece).execute()
  }
  let rows = await piece(after)
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    // The database reads on while the caller works; a caller who stops early does not hear of what becomes of that.
    const next = rows.length < entriesInPiece ? Promise.resolve([]) : piece(last.number)
    next.catch(() => {})
    yield rows
    rows = await next
  }
}

/** The newest entries of a ledger, a thing or a whole region. */
export async function listEntries(
  database: Kysely<Tables>,
  { region, ledger, about, by, day, below, asOf, limit }: EntryQuery,
): Promise<readonly Entry[]> {
  let query = database.selectFrom('daybook').selectAll().where('region', '=', region)
  if (ledger !== undefined) query = query.where('ledger', '=', ledger)
  if (about !== undefined) query = query.where('about', 'in', typeof about === 'string' ? [about] : about)
  if (by !== undefined) query = query.where('author', '=', by)
  if (day !== undefined) query = query.where('known', '=', day)
  if (below !== undefined) query = query.where('number', '<', below)
  if (asOf !== undefined) query = query.where('known', '<=', asOf)
  const rows = await query.orderBy('number', 'desc').limit(limit).execute()
  return rows.map(entryOf)
}

/** Appends entries unless somebody was faster; see `DaybookStore`. */
export async function appendToDaybook(
  database: Database,
  region: string,
  after: number,
  entries: readonly UnchainedEntry[],
): Promise<readonly Entry[] | undefined> {
  return await database.transaction().execute(async (transaction) => {
    // One writer at a time; reads go on.
    await sql`lock table ${sql.table('daybook')} in share row exclusive mode`.execute(transaction)
    const last = await transaction
      .selectFrom('daybook')
      .select(['number', 'digest'])
      .where('region', '=', region)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    if ((last?.number ?? 0) !== after) return undefined
    const rows = chain(region, last?.digest ?? '', entries)
    await sql`insert into daybook (region, number, ledger, kind, about, day, known, body, evidence, author, recorded_at, origin, digest)
      select region, number, ledger, kind, about, day, known, body, evidence, author, "recordedAt", origin, digest
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (region text, number integer, ledger text, kind text, about text,
        day text, known text, body text, evidence text, author text, "recordedAt" text, origin text, digest text)`.execute(
      transaction,
    )
    return rows.map(entryOf)
  })
}

/** Recomputes the chain and names the first entry that is not what its checksum says, or whose number is not the next one. */
export async function verifyDaybook(
  database: Kysely<Tables>,
  region: string,
): Promise<{ readonly entries: number; readonly broken: number | undefined }> {
  let above = ''
  let entries = 0
  for await (const rows of readRows(database, region, 0)) {
    for (const row of rows) {
      if (row.number !== entries + 1 || row.digest !== digestOf(row, above)) return { entries, broken: row.number }
      above = row.digest
      entries += 1
    }
  }
  return { entries, broken: undefined }
}

function chain(region: string, above: string, entries: readonly UnchainedEntry[]): readonly DaybookTable[] {
  let digest = above
  return entries.map(({ by, evidence, body, ...entry }) => {
    const row = { ...entry, region, author: by, body: JSON.stringify(body), evidence: JSON.stringify(evidence ?? {}) }
    digest = digestOf(row, digest)
    return { ...row, digest }
  })
}

/** The checksum of an entry, which holds that of the entry above. */
function digestOf(row: Omit<DaybookTable, 'digest'>, above: string): string {
  const { region, number, ledger, kind, about, day, known, body, evidence, author, recordedAt, origin } = row
  return sha256(
    JSON.stringify([above, region, number, ledger, kind, about, day, known, body, evidence, author, recordedAt, origin]),
  )
}

function entryOf({ number, ledger, kind, about, day, known, body, evidence, author, recordedAt, origin, digest }: DaybookTable) {
  const facts = JSON.parse(body) as Entry['body']
  const entry: Entry = { number, ledger, kind, about, day, known, body: facts, by: author, recordedAt, origin, digest }
  return evidence === '{}' ? entry : { ...entry, evidence: JSON.parse(evidence) as NonNullable<Entry['evidence']> }
}
