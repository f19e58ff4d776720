import { type Kysely, sql } from 'kysely'

/**
 * The public record: regions and their codes, files as received, revisions of documents, and the rows read from them. Texts compare
 * by code point, so that every database sorts alike and ISO days compare as days.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const text = 'text collate "C" not null'
const day = (column: string) => `${column} text collate "C" not null check (${column} ~ '^\\d{4}-\\d{2}-\\d{2}$')`
const placed = `release ${text} references release, file ${text}, file_row integer not null,
  foreign key (release, file) references release_file (release, file)`
/** `2025-01/2025-07` touches 2025 to 2025; `2021/2025` touches 2021 to 2025. */
const years = `
  first_year integer not null generated always as (left(period, 4)::integer) stored,
  last_year integer not null generated always as
    (left(case when position('/' in period) > 0 then split_part(period, '/', 2) else period end, 4)::integer) stored`

const statements = [
  `create table region (id ${text} primary key, kind ${text}, names jsonb not null, phasing jsonb not null, phasing_basis jsonb not null)`,
  `create table code (
    region ${text} references region, list ${text}, code ${text}, parent ${text}, names jsonb not null, position integer not null,
    primary key (region, list, code))`,
  `create table snapshot (checksum ${text} primary key, file ${text}, bytes bytea not null, received_at ${text})`,
  `create table release (
    id ${text} primary key, region ${text} references region, source ${text}, revision integer not null check (revision >= 1),
    digest ${text}, recorded_at ${text},
    publisher ${text}, url ${text}, ${day('published')}, published_basis ${text}, language ${text}, remark ${text},
    unique (region, source, revision))`,
  `create table release_file (
    release ${text} references release, file ${text}, checksum ${text} references snapshot, primary key (release, file))`,
  `create table observation (
    id ${text}, indicator ${text}, activity ${text}, subject ${text}, period ${text}, period_type ${text},
    measure ${text}, comparator ${text}, operator ${text}, value double precision not null, printed ${text}, unit ${text},
    price_basis ${text}, status ${text}, doubtful_since ${text}, stated ${text}, remark ${text}, ${placed}, ${years},
    primary key (release, id))`,
  'create index observation_id on observation (id)',
  `create table target (
    id ${text}, indicator ${text}, activity ${text}, subject ${text}, period ${text}, measure ${text}, operator ${text},
    value double precision not null, printed ${text}, unit ${text}, kind ${text}, issuer ${text}, act ${text}, act_date ${text},
    ${day('published')}, published_basis ${text}, supersedes ${text}, owner ${text}, remark ${text}, ${placed},
    primary key (release, id))`,
  `create table statement (
    id ${text}, subject ${text}, attribute ${text}, value ${text}, as_of ${text}, doubtful boolean not null, remark ${text},
    ${placed}, primary key (release, id))`,
  `create view release_in_force as
    select distinct on (region, source) * from release order by region, source, revision desc`,
  `create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'rows of % are kept for ever', tg_table_name using errcode = 'restrict_violation'; end $$`,
  ...['snapshot', 'release', 'release_file', 'observation', 'target', 'statement'].map(
    (table) =>
      `create trigger keep_for_ever before update or delete or truncate on ${table} for each statement execute function refuse_change()`,
  ),
]
