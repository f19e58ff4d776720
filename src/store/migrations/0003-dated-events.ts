import { type Kysely, sql } from 'kysely'

/** Start-ups of plants and interventions, such as storms, kept with the document that tells of them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const text = 'text collate "C" not null'

const statements = [
  `create table dated_event (
    kind ${text} check (kind in ('start-up', 'intervention')), id ${text}, content jsonb not null,
    release ${text} references release, file ${text}, file_row integer not null,
    foreign key (release, file) references release_file (release, file), primary key (release, kind, id))`,
  `create trigger keep_for_ever before update or delete or truncate on dated_event for each statement execute function refuse_change()`,
]
