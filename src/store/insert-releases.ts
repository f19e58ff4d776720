import type { Kysely } from 'kysely'
import type { Intervention, Observation, Place, StartUpPlan, Statement, Target } from '../contract/record.ts'
import { type Columns, insertRows } from './insert-rows.ts'
import type { Identified, ReleaseContent } from './release-content.ts'
import type { DatedEventTable, Tables } from './tables.ts'

/** A release about to be written: the next revision of its document. */
export interface NewRelease {
  readonly id: string
  readonly region: string
  readonly revision: number
  readonly recordedAt: string
  readonly content: ReleaseContent
}

type Released<Row> = Row & Place & { readonly release: string }

/** Appends releases with their rows and the files that these were read from. */
export async function insertReleases(
  database: Kysely<Tables>,
  releases: readonly NewRelease[],
  checksums: ReadonlyMap<string, string>,
): Promise<void> {
  await insertRows(database, 'release', releaseColumns, releases)
  await insertRows(
    database,
    'releaseFile',
    releaseFileColumns,
    releases.flatMap((release) => filesOf(release, checksums)),
  )
  const rowsOf = <Row>(part: (content: ReleaseContent) => readonly Row[]) =>
    releases.flatMap(({ id, content }) => part(content).map((row) => ({ ...row, release: id })))
  await insertRows(
    database,
    'observation',
    observationColumns,
    rowsOf((content) => content.observations),
  )
  await insertRows(
    database,
    'target',
    targetColumns,
    rowsOf((content) => content.targets),
  )
  await insertRows(
    database,
    'statement',
    statementColumns,
    rowsOf((content) => content.statements),
  )
  await insertRows(
    database,
    'datedEvent',
    eventColumns,
    rowsOf(({ startUps, interventions }) => [
      ...startUps.map((row) => eventOf('start-up', row)),
      ...interventions.map((row) => eventOf('intervention', row)),
    ]),
  )
}

type Event = Place & { readonly kind: DatedEventTable['kind']; readonly id: string; readonly content: string }

function eventOf(kind: Event['kind'], row: (StartUpPlan | Intervention) & Place): Event {
  const { file, row: line, source: _source, ...content } = row
  return { kind, id: row.id, content: JSON.stringify(content), file, row: line }
}

interface ReleaseFile {
  readonly release: string
  readonly file: string
  readonly checksum: string
}

function filesOf({ id, content }: NewRelease, checksums: ReadonlyMap<string, string>): readonly ReleaseFile[] {
  const files = new Set(
    [content.observations, content.targets, content.statements, content.startUps, content.interventions]
      .flat()
      .map(({ file }: Place) => file),
  )
  return [...files].map((file) => {
    const checksum = checksums.get(file)
    if (checksum === undefined) throw new Error(`Rows were read from ${file}, which is not among the files of the pack.`)
    return { release: id, file, checksum }
  })
}

const releaseColumns: Columns<NewRelease> = {
  id: ['text', (release) => release.id],
  region: ['text', (release) => release.region],
  source: ['text', ({ content }) => content.source.id],
  revision: ['integer', (release) => release.revision],
  digest: ['text', ({ content }) => content.digest],
  recordedAt: ['text', (release) => release.recordedAt],
  publisher: ['text', ({ content }) => content.source.publisher],
  url: ['text', ({ content }) => content.source.url],
  published: ['text', ({ content }) => content.source.published],
  publishedBasis: ['text', ({ content }) => content.source.publishedBasis],
  language: ['text', ({ content }) => content.source.language],
  remark: ['text', ({ content }) => content.source.remark],
}

const releaseFileColumns: Columns<ReleaseFile> = {
  release: ['text', (row) => row.release],
  file: ['text', (row) => row.file],
  checksum: ['text', (row) => row.checksum],
}

const placeColumns: Columns<Place & { readonly release: string }> = {
  release: ['text', (row) => row.release],
  file: ['text', (row) => row.file],
  fileRow: ['integer', (row) => row.row],
}

const observationColumns: Columns<Released<Identified<Observation>>> = {
  id: ['text', (row) => row.id],
  indicator: ['text', (row) => row.indicator],
  activity: ['text', (row) => row.activity],
  subject: ['text', (row) => row.subject],
  period: ['text', (row) => row.period],
  periodType: ['text', (row) => row.periodType],
  measure: ['text', (row) => row.measure],
  comparator: ['text', (row) => row.comparator],
  operator: ['text', (row) => row.operator],
  value: ['double precision', (row) => row.value],
  printed: ['text', (row) => row.printed],
  unit: ['text', (row) => row.unit],
  priceBasis: ['text', (row) => row.priceBasis],
  status: ['text', (row) => row.status],
  doubtfulSince: ['text', (row) => row.doubtfulSince],
  stated: ['text', (row) => row.stated],
  remark: ['text', (row) => row.remark],
  ...placeColumns,
}

const targetColumns: Columns<Released<Target>> = {
  id: ['text', (row) => row.id],
  indicator: ['text', (row) => row.indicator],
  activity: ['text', (row) => row.activity],
  subject: ['text', (row) => row.subject],
  period: ['text', (row) => row.period],
  measure: ['text', (row) => row.measure],
  operator: ['text', (row) => row.operator],
  value: ['double precision', (row) => row.value],
  printed: ['text', (row) => row.printed],
  unit: ['text', (row) => row.unit],
  kind: ['text', (row) => row.kind],
  issuer: ['text', (row) => row.issuer],
  act: ['text', (row) => row.act],
  actDate: ['text', (row) => row.actDate],
  published: ['text', (row) => row.published],
  publishedBasis: ['text', (row) => row.publishedBasis],
  supersedes: ['text', (row) => row.supersedes],
  owner: ['text', (row) => row.owner],
  remark: ['text', (row) => row.remark],
  ...placeColumns,
}

const statementColumns: Columns<Released<Identified<Statement>>> = {
  id: ['text', (row) => row.id],
  subject: ['text', (row) => row.subject],
  attribute: ['text', (row) => row.attribute],
  value: ['text', (row) => row.value],
  asOf: ['text', (row) => row.asOf],
  doubtful: ['boolean', (row) => row.doubtful],
  remark: ['text', (row) => row.remark],
  ...placeColumns,
}

const eventColumns: Columns<Released<Event>> = {
  kind: ['text', (row) => row.kind],
  id: ['text', (row) => row.id],
  content: ['jsonb', (row) => row.content],
  ...placeColumns,
}
