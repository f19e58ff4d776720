import type { Code } from '../contract/record.ts'
import type { ReadContext } from './context.ts'
import { findRegion } from './find-region.ts'
import type { LedgerStates } from './ledgers/states.ts'
import { plantOf } from './projects/project-start-ups.ts'

/** What codes stand for: those of the record, and of the things that are known from the books alone. */
export async function listCodes(input: { region: string }, { store, books }: ReadContext) {
  const region = await findRegion(store, input.region)
  const codes: readonly Code[] = await store.listCodes(region.id)
  const inBooks = await books.read(region.id, undefined, (states) => [
    ...thingsOf(states),
    ...officesOf(states),
    ...topicsOf(states),
  ])
  return { codes: firstOfEach([...codes, ...inBooks]) }
}

/** A code of the record goes before one of the books, one with names in every language before one with a single name. */
function firstOfEach(codes: readonly Code[]): Code[] {
  const kept = new Map<string, Code>()
  for (const code of codes) {
    const key = `${code.list} ${code.code}`
    if (!kept.has(key)) kept.set(key, code)
  }
  return [...kept.values()]
}

/** Zones, and the plants of projects, as subjects. Households, tenants and people stay where those signed in find them. */
function thingsOf({ land, projects }: LedgerStates): readonly Code[] {
  const zones = [...land.zones.values()].map(({ id, names }) => named('subject', id, names.vi, names))
  const plants = [...projects.projects.values()].map(({ id, name }) => named('subject', plantOf(id), name))
  return [...zones, ...plants]
}

/** Bodies that answer for something, as agencies of the book of investment or as somebody wrote when naming them. */
function officesOf({ investment, petitions, projects }: LedgerStates): readonly Code[] {
  const agencies = [...investment.agencies.values()].map(({ id, names }) => named('office', id, names.vi, names))
  const written = [
    ...[...projects.projects.values()].flatMap((project) => [project, ...project.dependences]),
    ...petitions.petitions.values(),
    ...[...petitions.sessions.values()].map(({ host, hostName }) => ({ owner: host, ownerName: hostName })),
  ].filter(({ owner, ownerName }) => owner !== '' && ownerName !== '')
  return [...agencies, ...written.map(({ owner, ownerName }) => named('office', owner, ownerName))]
}

function topicsOf({ petitions }: LedgerStates): readonly Code[] {
  return [...petitions.topics.values()].map(({ id, names }) => named('topic', id, names?.vi ?? id, names))
}

type Others = { readonly [Language in keyof Code['names']]?: string | undefined }

function named(list: Code['list'], code: string, vi: string, { en = vi, fr = vi, de = vi }: Others = {}): Code {
  return { list, code, parent: '', names: { vi, en, fr, de } }
}
