import { beforeAll, expect, test } from 'vitest'
import type { NewEntry } from '../../src/contract/daybook.ts'
import { isTaodaError } from '../../src/contract/errors.ts'
import { type OperationKey, operations } from '../../src/contract/operations/index.ts'
import type { RegionPack } from '../../src/contract/record.ts'
import { writeBooks } from '../../src/services/books.ts'
import type { DoorContext } from '../../src/services/context.ts'
import type { LedgerStates } from '../../src/services/ledgers/states.ts'
import { localActor } from '../../src/services/local.ts'
import { beliefsInThisThread } from '../../src/services/outlook/belief-desk.ts'
import { run } from '../../src/services/run.ts'
import { createShelf } from '../../src/services/shelf.ts'
import { startSteering } from '../../src/solver/start-steering.ts'
import { doorTo, enterInto } from '../support/filled-books.ts'
import { memoryStore } from '../support/memory-store.ts'
import { packOfFolder } from '../support/packs.ts'

// Figures of the real record, which are few, and the books of the invented province, which are full.
const asOf = '2025-07-16'
const later = '2026-06-01'
const full = packOfFolder('quang-ninh')
const region = full.region.id
const entries = [...packOfFolder('synthetic').entries].sort((one, other) => (one.known < other.known ? -1 : 1))
const documents = new Set(full.sources.filter(({ published }) => published <= asOf).map(({ id }) => id))

/** Operations that answer for no day of the past, each with the reason. */
const withoutDay: Partial<Record<OperationKey, string>> = {
  listRegions: 'which regions there are, not what is known of them',
  listCodes: 'the words in which answers are shown, those of today',
  listAccounts: 'who may sign in today',
  draftPhasing: 'an entry drafted for the scenario as it stands today',
  whoAmI: 'who asks',
}

/** Fields that may change although the day does not, each with the reason. */
const ofToday: Partial<Record<OperationKey, Readonly<Record<string, string>>>> = {
  draftScenario: {
    last: 'a draft is entered today: whoever enters it must have seen what was entered last',
    entries: 'entered today, on the day of today',
  },
  draftActuals: {
    last: 'a draft is entered today: whoever enters it must have seen what was entered last',
    entries: 'entered today, into the scenario as it stands today',
  },
}

/** Things of each kind to ask about: an operation that wants something else fails until it has a line here. */
const things: Readonly<Record<string, (states: LedgerStates) => readonly (string | number)[]>> = {
  deal: ({ investment }) => some(investment.deals.entries()),
  project: ({ projects }) => some(projects.projects.entries()),
  petition: ({ petitions }) => some(petitions.petitions.entries()),
  zone: ({ land }) => some(land.zones.entries()),
  scenario: ({ plan }) => some(plan.scenarios.entries()),
  after: ({ plan }) => some(plan.scenarios.entries()),
  observation: () => ['o0', toldAgainLater()],
  year: () => [2025],
  z: () => [7],
  x: () => [102],
  y: () => [56],
}

const packs: RegionPack[] = [upTo(full)]
const store = memoryStore(packs)
const shelf = createShelf()
const asked: { readonly key: OperationKey; readonly input: Readonly<Record<string, unknown>>; readonly before: unknown }[] = []
let known = 0

const reads = (Object.keys(operations) as OperationKey[]).filter((key) => operations[key].access === 'read')
const datable = reads.filter((key) => 'asOf' in operations[key].input.shape)
const beliefs = beliefsInThisThread()
const steering = startSteering(20)
const door = (today: string): DoorContext => ({ ...doorTo({ store, shelf }, today), beliefs, steering })

/** The pack as it was on the day; what came later has its place behind. */
function upTo(pack: RegionPack): RegionPack {
  const those = <Row extends { readonly source: string }>(rows: readonly Row[]) =>
    rows.filter(({ source }) => documents.has(source))
  const { observations, targets, statements, startUps, interventions, sources } = pack
  return {
    ...pack,
    sources: sources.filter(({ id }) => documents.has(id)),
    observations: those(observations),
    targets: those(targets),
    statements: those(statements),
    startUps: those(startUps),
    interventions: those(interventions),
  }
}

/** The same pack with the documents of later days, those of before in their old places. */
function inOrder(pack: RegionPack): RegionPack {
  const early = <Row extends { readonly source: string }>(rows: readonly Row[]) =>
    rows.toSorted((one, other) => Number(!documents.has(one.source)) - Number(!documents.has(other.source)))
  return { ...pack, observations: early(pack.observations), statements: early(pack.statements) }
}

function some(all: Iterable<readonly [string, unknown]>): readonly string[] {
  const ids = [...all].map(([id]) => id)
  return [...ids.slice(0, 2), ...ids.slice(-2)]
}

/** An early figure of whose period a later document tells too. */
function toldAgainLater(): string {
  const of = ({ indicator, activity, subject, period, measure, comparator }: RegionPack['observations'][number]) =>
    [indicator, activity, subject, period, measure, comparator].join('|')
  const afterwards = new Set(full.observations.filter(({ source }) => !documents.has(source)).map(of))
  return `o${upTo(full).observations.findIndex((row) => afterwards.has(of(row)))}`
}

async function answer(key: OperationKey, input: object, today: string): Promise<unknown> {
  try {
    const found = (await run(key, input as never, door(today))) as Record<string, unknown>
    for (const field of Object.keys(ofToday[key] ?? {})) delete found[field]
    return found
  } catch (error) {
    if (!isTaodaError(error)) throw error
    return { code: error.code, facts: error.facts }
  }
}

/** Every way in which an operation is asked: once for each thing that it must be told, nothing else. */
function inputsOf(key: OperationKey, states: LedgerStates): readonly Readonly<Record<string, unknown>>[] {
  const needed = Object.entries(operations[key].input.shape)
    .filter(([field, schema]) => field !== 'region' && !schema.safeParse(undefined).success)
    .map(([field]) => field)
  return needed.reduce<readonly Readonly<Record<string, unknown>>[]>(
    (inputs, field) => {
      const values = things[field]?.(states)
      if (values === undefined) throw new Error(`${key} wants ${field}: say in this test what that may be`)
      return inputs.flatMap((input) => values.map((value) => ({ ...input, [field]: value })))
    },
    [{ region, asOf }],
  )
}

beforeAll(async () => {
  const early = entries.filter((entry) => entry.known <= asOf)
  await enterInto({ store, shelf }, region, early.map(withOrigin), asOf)
  known = early.length
  const books = writeBooks(shelf, store)
  const inputs = await books.read(region, undefined, (states) =>
    datable.flatMap((key) => inputsOf(key, states).map((input) => ({ key, input }))),
  )
  for (const { key, input } of inputs) asked.push({ key, input, before: await answer(key, input, asOf) })
}, 600_000)

function withOrigin({ id, file: _file, row: _row, ...entry }: RegionPack['entries'][number]) {
  return { ...entry, origin: id }
}

/** Later entries, as many as their ledgers let pass on a day long before they became known. */
async function enterLater(): Promise<{ readonly late: number; readonly all: number }> {
  const books = writeBooks(shelf, store)
  const call = { region, actor: localActor, today: later, now: `${later}T00:00:00.000Z`, onRecord: true }
  let [late, all] = [0, 0]
  for (const entry of entries.slice(known)) {
    const onDay = async (day: string): Promise<boolean> => {
      const one: NewEntry & { readonly known: string } = { ...withOrigin(entry), day }
      return await books.record({ ...call, entries: [one] }).then(
        () => true,
        (error: unknown) => {
          if (!isTaodaError(error)) throw error
          return false
        },
      )
    }
    if (await onDay('2025-07-10')) late += 1
    else if (!(await onDay(entry.day))) continue
    all += 1
  }
  const choice = { ledger: 'choices', kind: 'set-aside', about: 'o3', day: '2025-07-01', body: { reason: 'late' } } as const
  await books.record({ ...call, entries: [choice] })
  return { late, all }
}

test('DAY-11 every operation that reads says for which day, or why for none', () => {
  expect(reads.filter((key) => !datable.includes(key))).toEqual(Object.keys(withoutDay))
  expect(Object.keys(ofToday).filter((key) => !datable.includes(key as OperationKey))).toEqual([])
})

test('DAY-11 what is answered for a day stays the same when more is entered and published later, whatever day that is about', async () => {
  expect(asked.filter(({ before }) => before !== null && typeof before === 'object' && 'code' in before)).toEqual([])
  packs[0] = inOrder(full)
  const { late, all } = await enterLater()
  expect(late).toBeGreaterThan(50)
  expect(all - late).toBeGreaterThan(50)
  const changed: string[] = []
  for (const { key, input, before } of asked) {
    const after = await answer(key, input, later)
    const at = differenceOf(before, after)
    if (at !== undefined) changed.push(`${key} ${JSON.stringify(input)}: ${at}`)
  }
  expect(changed).toEqual([])
}, 600_000)

test('DAY-11 for the day of today the same operations do see what came later', async () => {
  const seen = new Set<OperationKey>()
  for (const { key, input, before } of asked)
    if (
      !seen.has(key) &&
      differenceOf({ ...Object(before), asOf }, { ...Object(await answer(key, { ...input, asOf: later }, later)), asOf }) !==
        undefined
    )
      seen.add(key)
  expect(datable.filter((key) => !seen.has(key))).toEqual([])
}, 600_000)

/** The first place at which two answers differ. */
function differenceOf(one: unknown, other: unknown, at = ''): string | undefined {
  if (Object.is(one, other)) return undefined
  const [a, b] = [one, other]
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return `${at}: ${JSON.stringify(one)?.slice(0, 80)} became ${JSON.stringify(other)?.slice(0, 80)}`
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  for (const key of keys) {
    const found = differenceOf(Reflect.get(a, key), Reflect.get(b, key), `${at}/${key}`)
    if (found !== undefined) return found
  }
  return undefined
}
