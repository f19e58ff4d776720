import type { z } from 'zod'
import type { Entry, PackEntry } from '../contract/daybook.ts'
import { type EntryRefusal, isTaodaError, type Problem, TaodaError } from '../contract/errors.ts'
import type { Operations } from '../contract/operations/index.ts'
import type { Place, RegionPack } from '../contract/record.ts'
import { readRegionPack } from '../readers/read-region-pack.ts'
import type { PackFile } from '../store/ports.ts'
import { bodyAsKept, checkAlone, type RecordRequest } from './books.ts'
import type { WriteContext } from './context.ts'

type Input = { files: PackFile[]; codes: PackFile[] }
type LoadedEntry = PackEntry & Place
type Remark = z.output<Operations['loadRegion']['output']>['remarks'][number]

/** Longer lists are counted in full and shown in part. */
const mostRemarks = 100

/** Loads a pack: its figures as releases, then those of its entries that the daybook lacks. */
export async function loadRegion(input: Input, context: WriteContext) {
  const { pack, problems } = readRegionPack(input.files, input.codes)
  if (!pack) throw new TaodaError('data-refused', { problems })
  const { store, books, now } = context
  const region = pack.region.id
  const known = await entriesWithOrigin(context, region)
  const missing = pack.entries.filter(({ id }) => !known.has(id))
  const { fitting, refused } = await fittingEntries(pack, missing, context)
  const report = await store.loadRegionPack(pack, [...input.files, ...input.codes], now)
  if (fitting.length > 0) await books.record({ ...requestFor(fitting, context), region })
  const changed = pack.entries.filter((entry) => differs(known.get(entry.id), entry)).map((entry) => remark('changed', entry))
  const ids = new Set(pack.entries.map(({ id }) => id))
  const withdrawn = [...known.keys()].filter((id) => !ids.has(id)).map((id) => remark('withdrawn', { id, file: '', row: 0 }))
  return {
    ...report,
    newEntries: fitting.length,
    changedEntries: changed.length,
    withdrawnEntries: withdrawn.length,
    refusedEntries: refused.length,
    remarks: [...refused, ...changed, ...withdrawn].slice(0, mostRemarks),
  }
}

function requestFor(entries: readonly LoadedEntry[], { today, now }: WriteContext): Omit<RecordRequest, 'region'> {
  return {
    entries: entries.map(({ id, file: _file, row: _row, ...entry }) => ({ ...entry, origin: id })),
    actor: { id: 'pack', name: 'pack', role: 'administrator', organisation: '' },
    onRecord: true,
    today,
    now,
  }
}

function remark(state: Remark['state'], { id, file, row }: Pick<LoadedEntry, 'id' | 'file' | 'row'>, reason = ''): Remark {
  return { entry: id, state, file, row, reason }
}

/**
 * DAY-12: the entries that the books can take. A pack that does not add up by itself is refused whole; what only does not fit the
 * books as they stand is left out and told, since nobody's entry is ever taken away.
 */
async function fittingEntries(
  pack: RegionPack,
  missing: readonly LoadedEntry[],
  context: WriteContext,
): Promise<{ readonly fitting: readonly LoadedEntry[]; readonly refused: readonly Remark[] }> {
  let fitting = missing
  const refused: Remark[] = []
  for (;;) {
    const refusals = await refusalsOf(() => context.books.check({ ...requestFor(fitting, context), region: pack.region.id }))
    if (refusals.length === 0) return { fitting, refused }
    if (refused.length === 0) await refuseFaulty(pack.entries, context)
    refused.push(...refusals.flatMap((one) => remarkOf(one, fitting[one.entry])))
    const out = new Set(refusals.map(({ entry }) => entry))
    fitting = fitting.filter((_entry, at) => !out.has(at))
  }
}

function remarkOf({ reason, facts }: EntryRefusal, entry: LoadedEntry | undefined): readonly Remark[] {
  return entry === undefined ? [] : [remark('refused', entry, `${reason} ${JSON.stringify(facts)}`)]
}

/** Refuses a pack whose entries do not follow from each other in books that hold nothing else. */
async function refuseFaulty(entries: readonly LoadedEntry[], context: WriteContext): Promise<void> {
  const faults = await refusalsOf(async () => checkAlone(requestFor(entries, context)))
  if (faults.length === 0) return
  throw new TaodaError('data-refused', { problems: faults.map((fault) => problemOf(fault, entries[fault.entry])) })
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
  // Both as today's kinds read them: a field that a kind has gained since is no change of the file.
  return facts(kept, bodyAsKept(kept) ?? kept.body) !== facts(entry, bodyAsKept(entry))
}

async function refusalsOf(check: () => Promise<void>): Promise<readonly EntryRefusal[]> {
  try {
    await check()
    return []
  } catch (error) {
    if (!isTaodaError(error) || !('refusals' in error.facts)) throw error
    return error.facts.refusals
  }
}

function problemOf({ about, reason, facts }: EntryRefusal, place: Place | undefined): Problem {
  const { file = '', row = 0 } = place ?? {}
  return { file, row, column: about, found: `${reason} ${JSON.stringify(facts)}`, allowed: 'an entry that its ledger can post' }
}
