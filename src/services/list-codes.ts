import type { Code } from '../contract/record.ts'
import type { ReadContext } from './context.ts'
import { findRegion } from './find-region.ts'
import type { LedgerStates } from './ledgers/states.ts'
import { plantOf } from './projects/project-start-ups.ts'

/** What codes stand for: those of the record, and of the things that are known from the books alone. */
export async function listCodes(input: { region: string }, { store, books }: ReadContext) {
  const region = await findRegion(store, input.region)
  const codes = await store.listCodes(region.id)
  const known = new Set(codes.filter(({ list }) => list === 'subject').map(({ code }) => code))
  const inBooks = await books.read(region.id, undefined, (states) => thingsOf(states))
  return { codes: [...codes, ...inBooks.filter(({ code }) => !known.has(code))] }
}

/** Zones, and the plants of projects, as subjects. Households, tenants and people stay where those signed in find them. */
function thingsOf({ land, projects }: LedgerStates): readonly Code[] {
  const zones = [...land.zones.values()].map(({ id, names }) => subject(id, names.vi, names))
  const plants = [...projects.projects.values()].map(({ id, name }) => subject(plantOf(id), name))
  return [...zones, ...plants]
}

type Others = { readonly [Language in keyof Code['names']]?: string | undefined }

function subject(code: string, vi: string, { en = vi, fr = vi, de = vi }: Others = {}): Code {
  return { list: 'subject', code, parent: '', names: { vi, en, fr, de } }
}
