import type { Entry, PackEntry } from '../contract/daybook.ts'
import { type EntryRefusal, isTaodaError, type Problem, TaodaError } from '../contract/errors.ts'
import type { Place } from '../contract/record.ts'
import { readRegionPack } from '../readers/read-region-pack.ts'
import type { PackFile } from '../store/ports.ts'
import { bodyAsKept, type RecordRequest } from './books.ts'
import type { WriteContext } from './context.ts'

type Input = { files: PackFile[]; codes: PackFile[] }

/** Loads a pack: its figures as releases, then those of its entries that the daybook lacks. */
export async function loadRegion(input: Input, context: WriteContext) {
  const { pack, problems } = readRegionPack(input.files, input.codes)
  if (!pack) throw new TaodaError('data-refused', { problems })
  const { store, books, now, today } = context
  const known = await entriesWithOrigin(context, pack.region.id)
  const missing = pack.entries.filter(({ id }) => !known.has(id))
  const request: RecordRequest = {
    region: pack.region.id,
    entries: missing.map(({ id, file: _file, row: _row, ...entry }) => ({ ...entry, origin: id })),
    actor: { id: 'pack', name: 'pack', role: 'administrator', organisation: '' },
    onRecord: true,
    today,
    now,
  }
  await withPlaces(missing, () => books.check(request))
  const report = await store.loadRegionPack(pack, [...input.files, ...input.codes], now)
  if (missing.length > 0) await books.record(request)
  const changedEntries = pack.entries.filter((entry) => differs(known.get(entry.id), entry)).length
  return { ...report, newEntries: missing.length, changedEntries }
}

/** The entries that came from files, by their identifier there. */
async function entriesWithOrigin({ store }: WriteContext, region: string): Promise<ReadonlyMap<string, Entry>> {
  const known = new Map<string, Entry>()
  for await (const entries of store.readDaybook(region, 0))
    for (const entry of entries) if (entry.origin !== '') known.set(entry.origin, entry)
  return known
}

/** Whether an entry that was loaded before now stands otherwise in its file: it stays as it is, since a daybook is never changed. */
function differs(kept: Entry | undefined, entry: PackEntry): boolean {
  if (kept === undefined) return false
  const facts = ({ ledger, kind, about, day, evidence }: PackEntry | Entry, body: unknown) =>
    JSON.stringify([ledger, kind, about, day, evidence ?? {}, body])
  return facts(kept, kept.body) !== facts(entry, bodyAsKept(entry))
}

/** Tells the refusals of entries by the file and line on which they stand. */
async function withPlaces(entries: readonly Place[], check: () => Promise<void>): Promise<void> {
  try {
    await check()
  } catch (error) {
    const refusals = isTaodaError(error) && 'refusals' in error.facts ? error.facts.refusals : undefined
    if (refusals === undefined) throw error
    const problems = refusals.map((refusal) => problemOf(refusal, entries[refusal.entry]))
    throw new TaodaError('data-refused', { problems }, { cause: error })
  }
}

function problemOf({ about, reason, facts }: EntryRefusal, place: Place | undefined): Problem {
  const { file = '', row = 0 } = place ?? {}
  return { file, row, column: about, found: `${reason} ${JSON.stringify(facts)}`, allowed: 'an entry that its ledger can post' }
}
