import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Observation, Place, RegionPack, SourceDocument, Statement, Target } from '../../src/contract/record.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import type { PackFile } from '../../src/store/ports.ts'

/** A store of its own for one test file, a way to look beneath it, and its removal. */
export interface TestStore extends OpenStore {
  /** Runs SQL as somebody would who came to the database by another door. */
  query(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
}

/** The databases that every store test runs on: the embedded one and, where a server is named, that server. */
export const backends = [
  { name: 'embedded', create: createEmbedded },
  ...(process.env.TAODA_TEST_DATABASE_URL ? [{ name: 'server', create: createOnServer }] : []),
] as const

async function createEmbedded(): Promise<TestStore> {
  const folder = temporaryFolder()
  const opened = await openStore({ dataFolder: folder })
  const client = await connectToOwner(folder)
  return {
    ...opened,
    query: async (text, values = []) => (await client.query(text, [...values])).rows,
    close: async () => {
      await client.end()
      await opened.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function createOnServer(): Promise<TestStore> {
  const server = process.env.TAODA_TEST_DATABASE_URL ?? ''
  const name = `taoda_test_${randomUUID().replaceAll('-', '')}`
  const administrator = new pg.Client({ connectionString: server })
  await administrator.connect()
  await administrator.query(`create database ${name} encoding 'UTF8' template template0`)
  const address = new URL(server)
  address.pathname = `/${name}`
  const opened = await openStore({ databaseUrl: address.href })
  const client = new pg.Client({ connectionString: address.href })
  await client.connect()
  return {
    ...opened,
    query: async (text, values = []) => (await client.query(text, [...values])).rows,
    close: async () => {
      await client.end()
      await opened.close()
      await administrator.query(`drop database ${name}`)
      await administrator.end()
    },
  }
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'taoda-test-'))
}

/** A plain client of the embedded database that some process runs on a data folder. */
export async function connectToOwner(folder: string): Promise<pg.Client> {
  const { socketFolder } = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'))
  const client = new pg.Client({ host: socketFolder, port: 5432, user: 'postgres', database: 'postgres' })
  await client.connect()
  return client
}

const names = { vi: 'Xứ Mẫu', en: 'Sample', fr: 'Échantillon', de: 'Müster' }

export function source(fields: Partial<SourceDocument> & { readonly id: string }): SourceDocument {
  return {
    publisher: 'Statistics office',
    url: `https://example.org/${fields.id}`,
    published: '2025-04-05',
    publishedBasis: 'stated',
    language: 'vi',
    remark: '',
    ...fields,
  }
}

export function observation(fields: Partial<Observation & Place> & { readonly source: string }): Observation & Place {
  return {
    indicator: 'grdp',
    activity: 'total',
    subject: '',
    period: '2025-Q1',
    periodType: 'quarter',
    measure: 'growth',
    comparator: 'same-period-previous-year',
    operator: 'equal',
    value: 0.1091,
    printed: '10.91',
    unit: 'percent',
    priceBasis: 'constant',
    status: 'estimate',
    doubtfulSince: '',
    stated: 'stated',
    remark: '',
    file: 'growth.csv',
    row: 2,
    ...fields,
  }
}

export function target(fields: Partial<Target & Place> & { readonly source: string; readonly id: string }): Target & Place {
  return {
    indicator: 'grdp',
    activity: 'total',
    subject: '',
    period: '2025',
    measure: 'growth',
    operator: 'at-least',
    value: 0.14,
    printed: '14',
    unit: 'percent',
    kind: 'target',
    issuer: 'provincial-council',
    act: '1/NQ',
    actDate: '2025-01-10',
    published: '2025-01-10',
    publishedBasis: 'act-date',
    supersedes: '',
    owner: '',
    remark: '',
    file: 'targets.csv',
    row: 2,
    ...fields,
  }
}

export function statement(fields: Partial<Statement & Place> & { readonly source: string }): Statement & Place {
  return {
    subject: 'north-park',
    attribute: 'state',
    value: 'under construction',
    asOf: '2025-03-31',
    doubtful: false,
    remark: '',
    file: 'statements.csv',
    row: 2,
    ...fields,
  }
}

/** A pack of the given documents and rows for one region. */
export function pack(fields: Partial<RegionPack>, region = 'sample'): RegionPack {
  return {
    region: {
      id: region,
      kind: 'synthetic',
      names,
      phasing: [
        { quarter: 1, share: 0.235, low: 0.225, high: 0.25 },
        { quarter: 2, share: 0.245, low: 0.24, high: 0.26 },
        { quarter: 3, share: 0.25, low: 0.24, high: 0.26 },
        { quarter: 4, share: 0.27, low: 0.25, high: 0.275 },
      ],
      phasingBasis: names,
    },
    codes: [
      { list: 'indicator', code: 'grdp', parent: '', names },
      { list: 'activity', code: 'total', parent: '', names },
      { list: 'subject', code: 'north-park', parent: 'zone', names: { ...names, vi: 'Khu "Bắc"' } },
    ],
    sources: [],
    observations: [],
    targets: [],
    statements: [],
    startUps: [],
    interventions: [],
    entries: [],
    ...fields,
  }
}

/** The files that a pack's rows say they were read from; `edition` makes their bytes differ. */
export function packFiles(edition: string): readonly PackFile[] {
  return ['growth.csv', 'targets.csv', 'statements.csv'].map((name) => ({
    name,
    bytes: Buffer.from(`${name} ${edition}\0\xff`, 'latin1'),
  }))
}
