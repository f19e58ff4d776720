import { type Kysely, sql } from 'kysely'

/** The daybooks of regions, kept for ever, and the accounts of the people who write in them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const text = 'text collate "C" not null'
const day = (column: string) => `${column} text collate "C" not null check (${column} ~ '^\\d{4}-\\d{2}-\\d{2}$')`

const statements = [
  // Bodies are kept as the text over which the checksum was made.
  `create table daybook (
    region ${text} references region, number integer not null check (number >= 1), ledger ${text}, kind ${text}, about ${text},
    ${day('day')}, ${day('known')}, body ${text}, evidence ${text}, author ${text}, recorded_at ${text}, origin ${text}, digest ${text},
    primary key (region, number))`,
  `create unique index daybook_origin on daybook (region, origin) where origin <> ''`,
  'create index daybook_about on daybook (region, ledger, about)',
  `create trigger keep_for_ever before update or delete or truncate on daybook for each statement execute function refuse_change()`,
  `create table account (
    id ${text} primary key, name ${text}, role ${text}, organisation ${text}, secret_hash ${text}, created_at ${text},
    closed_at ${text})`,
  `create table session (
    token_checksum ${text} primary key, account ${text} references account, opened_at ${text}, expires_at ${text})`,
]
