import type { Entry, LedgerName } from '../contract/daybook.ts'
import type { TrailEntry } from '../contract/operations/list-entries.ts'
import type { ReadContext } from './context.ts'
import { findRegion } from './find-region.ts'

type Input = {
  region: string
  ledger?: LedgerName | undefined
  about?: string | undefined
  by?: string | undefined
  day?: string | undefined
  below?: number | undefined
  asOf?: string | undefined
  limit: number
}

/** Entries of one thing that are looked through for what was said before. */
const mostEarlier = 5000

/** The trail of a region, a ledger or one thing, newest first, with what was said before of the same. */
export async function listEntries(input: Input, { store, books }: ReadContext) {
  const region = await findRegion(store, input.region)
  const last = await books.read(region.id, input.asOf, (_states, mark) => mark.number)
  const entries = await store.listEntries({ ...input, region: region.id })
  const about = [...new Set(entries.map((entry) => entry.about))]
  const below = entries[0]?.number
  const earlier = about.length === 0 ? [] : await store.listEntries({ region: region.id, about, below, limit: mostEarlier })
  return { last, entries: entries.map((entry): TrailEntry => ({ ...entry, before: saidBefore(entry, earlier) })) }
}

/** Facts that say of what part of a thing an entry speaks. */
const placeFields = [
  'row',
  'period',
  'measure',
  'milestone',
  'step',
  'developer',
  'month',
  'product',
  'on',
  'commune',
  'procedure',
]

/** What was said last of each fact by entries before this one about the same thing, and the same part of it. Newest entries come first. */
export function saidBefore(entry: Entry, earlier: readonly Entry[]): TrailEntry['before'] {
  const said = new Map<string, string | number | boolean>()
  for (const one of earlier) {
    const isSame = one.ledger === entry.ledger && one.about === entry.about && one.number < entry.number
    if (!isSame || !speaksOfSame(entry, one)) continue
    for (const [field, value] of Object.entries(one.body))
      if (!said.has(field) && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'))
        said.set(field, value)
  }
  return Object.fromEntries(said)
}

function speaksOfSame({ body }: Entry, other: Entry): boolean {
  return placeFields.every((field) => {
    const [one, before] = [body[field], other.body[field]]
    return one === before || one === undefined || (before === undefined && field === 'measure')
  })
}
