import type { Entry } from '../../src/contract/daybook.ts'
import type { Place, RegionPack, SourceDocument } from '../../src/contract/record.ts'
import type {
  AccountStore,
  DaybookStore,
  ObservationQuery,
  RecordedEvents,
  RecordedObservation,
  RecordedStatement,
  RecordedTarget,
  Release,
  TargetQuery,
  WriteStore,
} from '../../src/store/ports.ts'

/** A store in memory, for tests of services and doors: packs loaded once, read as of a day. */
export function memoryStore(packs: readonly RegionPack[]): WriteStore {
  const packOf = (region: string) => packs.find((pack) => pack.region.id === region)
  const store: WriteStore = {
    atOneMoment: (use) => use(store),
    listRegions: async () => packs.map((pack) => pack.region),
    findRegion: async (id) => packOf(id)?.region,
    listCodes: async (region) => packOf(region)?.codes ?? [],
    listObservations: async (query) => observations(packOf(query.region), query),
    findObservation: async ({ region, asOf, id }) => {
      const pack = packOf(region)
      const all = observations(pack, { region, asOf })
      const observation = all.find((one) => one.id === id)
      const source = pack?.sources.find((one) => one.id === observation?.source)
      if (!pack || !observation || !source) return undefined
      const snapshot = { file: 'growth.csv', checksum: '0'.repeat(64), row: 2, recordedAt: '2026-01-01T00:00:00.000Z' }
      const otherVintages = all.filter((one) => one !== observation && keyOf(one) === keyOf(observation))
      return { observation, source, release: release(pack, source), snapshot, otherVintages }
    },
    listTargets: async (query) => targets(packOf(query.region), query),
    listStatements: async ({ region, asOf, subject }) => statements(packOf(region), asOf, subject),
    listEvents: async ({ region, asOf }) => events(packOf(region), asOf),
    listAccountNames: async () => [],
    listRevisions: (query) => store.listReleases(query),
    listReleases: async ({ region, asOf }) => {
      const pack = packOf(region)
      return pack ? pack.sources.filter((one) => one.published <= asOf).map((source) => release(pack, source)) : []
    },
    ...daybooksInMemory(),
    ...noAccounts,
    verifyRecord: async () => ({ snapshots: 0, releases: 0, faults: [] }),
    loadRegionPack: async () => {
      throw new Error('the store in memory is filled when it is made')
    },
  }
  return store
}

function daybooksInMemory(): DaybookStore {
  const books = new Map<string, readonly Entry[]>()
  const all = (region: string) => books.get(region) ?? []
  return {
    readDaybook: async function* (region, after, known) {
      yield all(region).filter((entry) => entry.number > after && (known === undefined || entry.known <= known))
    },
    listEntries: async ({ region, ledger, about, by, day, below, asOf, limit }) =>
      all(region)
        .filter((entry) => ledger === undefined || entry.ledger === ledger)
        .filter((entry) => about === undefined || [about].flat().includes(entry.about))
        .filter((entry) => by === undefined || entry.by === by)
        .filter((entry) => day === undefined || entry.known === day)
        .filter((entry) => below === undefined || entry.number < below)
        .filter((entry) => asOf === undefined || entry.known <= asOf)
        .toReversed()
        .slice(0, limit),
    appendToDaybook: async (region, after, entries) => {
      if (all(region).length !== after) return undefined
      const chained = entries.map((entry) => ({ ...entry, digest: `${entry.number}` }))
      books.set(region, [...all(region), ...chained])
      return chained
    },
    verifyDaybook: async (region) => ({ entries: all(region).length, broken: undefined }),
  }
}

const nobody = async (): Promise<never> => {
  throw new Error('the store in memory has no accounts')
}

const noAccounts: AccountStore = {
  addAccount: nobody,
  closeAccount: nobody,
  listAccounts: nobody,
  findAccount: nobody,
  openSession: nobody,
  closeSession: nobody,
  findSession: nobody,
}

function observations(pack: RegionPack | undefined, query: ObservationQuery): readonly RecordedObservation[] {
  const { asOf, region: _region, year, upToYear, ...equal } = query
  const rows = (pack?.observations ?? []).map((row, index): RecordedObservation => {
    const { published, publishedBasis, publisher, url } = sourceOf(pack, row.source)
    const { file: _file, row: _row, ...observation } = row
    const doubtful = row.doubtfulSince !== '' && row.doubtfulSince <= asOf
    return { ...observation, doubtful, id: `o${index}`, release: row.source, published, publishedBasis, publisher, url }
  })
  return rows
    .filter((row) => row.published <= asOf)
    .filter((row) => Object.entries(equal).every(([name, value]) => value === undefined || Reflect.get(row, name) === value))
    .filter((row) => upToYear === undefined || lastYear(row.period) <= upToYear)
    .filter((row) => year === undefined || (firstYear(row.period) <= year && lastYear(row.period) >= year))
}

function targets(pack: RegionPack | undefined, query: TargetQuery): readonly RecordedTarget[] {
  const { asOf, region: _region, ...equal } = query
  return (pack?.targets ?? [])
    .filter((row) => row.published <= asOf)
    .filter((row) => Object.entries(equal).every(([name, value]) => value === undefined || Reflect.get(row, name) === value))
    .map(({ file: _file, row: _row, ...target }) => {
      const { publisher, url } = sourceOf(pack, target.source)
      return { ...target, release: target.source, publisher, url }
    })
    .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : a.id < b.id ? -1 : 1))
}

function statements(pack: RegionPack | undefined, asOf: string, subject: string | undefined): readonly RecordedStatement[] {
  return (pack?.statements ?? [])
    .map(({ file: _file, row: _row, ...statement }, index) => {
      const { published, publishedBasis, publisher, url } = sourceOf(pack, statement.source)
      return { ...statement, id: `s${index}`, release: statement.source, published, publishedBasis, publisher, url }
    })
    .filter((row) => row.published <= asOf && (subject === undefined || row.subject === subject))
}

function events(pack: RegionPack | undefined, asOf: string): RecordedEvents {
  const known = <Row extends { readonly id: string; readonly source: string }>(rows: readonly (Row & Place)[]) =>
    rows
      .map(({ file: _file, row: _row, ...row }) => {
        const { published, publisher, url } = sourceOf(pack, row.source)
        return { ...row, release: row.source, published, publisher, url }
      })
      .filter(({ published }) => published <= asOf)
      .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : a.id < b.id ? -1 : 1))
  return {
    startUps: known(pack?.startUps ?? []) as unknown as RecordedEvents['startUps'],
    interventions: known(pack?.interventions ?? []) as unknown as RecordedEvents['interventions'],
  }
}

function release(pack: RegionPack, source: SourceDocument): Release {
  const count = (rows: readonly { readonly source: string }[]) => rows.filter((row) => row.source === source.id).length
  return {
    id: source.id,
    region: pack.region.id,
    source,
    revision: 1,
    digest: '0'.repeat(64),
    recordedAt: '2026-01-01T00:00:00.000Z',
    observations: count(pack.observations),
    targets: count(pack.targets),
    statements: count(pack.statements),
  }
}

function sourceOf(pack: RegionPack | undefined, id: string): SourceDocument {
  const source = pack?.sources.find((one) => one.id === id)
  if (!source) throw new Error(`no source ${id}`)
  return source
}

function keyOf(row: RecordedObservation): string {
  return [row.indicator, row.activity, row.subject, row.period, row.measure, row.comparator].join('|')
}

const firstYear = (period: string) => Number(period.slice(0, 4))
const lastYear = (period: string) => Number((period.split('/')[1] ?? period).slice(0, 4))
