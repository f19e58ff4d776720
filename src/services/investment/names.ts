import type { z } from 'zod'
import type { calledThing } from '../../contract/deal.ts'
import type { Names } from '../../contract/record.ts'
import type { ReadStore } from '../../store/ports.ts'
import type { LedgerStates } from '../ledgers/states.ts'

export type Called = z.output<typeof calledThing>
type Accounts = Awaited<ReturnType<ReadStore['listAccountNames']>>

const alike = (name: string): Names => ({ vi: name, en: name, fr: name, de: name })

/**
 * What agencies, developers and people are called: an agency as it was entered; a developer as in the allocation, else as its zone; whoever
 * made entries as in the account.
 */
export function namesOf({ investment, land, commitments }: LedgerStates, accounts: Accounts): ReadonlyMap<string, Called> {
  const known = new Map<string, Called>()
  const call = (id: string, names: Names | null, develops: Names | null = null): void => {
    if (id !== '' && !known.has(id)) known.set(id, { id, names, develops })
  }
  for (const { id, names } of investment.agencies.values()) call(id, names)
  for (const { developers } of commitments.inputs.values())
    for (const { developer, name } of developers) call(developer, alike(name))
  for (const { id, name } of accounts) call(id, alike(name))
  for (const { developer, names } of land.zones.values()) call(developer, null, inAll(names))
  return known
}

type Entered = { readonly [Language in keyof Names]?: string | undefined }

/** Names in all languages: where nobody gave one, the Vietnamese. */
export function inAll({ vi = '', en = vi, fr = vi, de = vi }: Entered): Names {
  return { vi, en, fr, de }
}

/** The names of the ids that an answer holds. */
export function named(ids: Iterable<string>, known: ReadonlyMap<string, Called>): Called[] {
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? [])
}
