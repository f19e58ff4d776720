import { describe, expect, test } from 'vitest'
import { observation, pack, source } from '../../test/store/kit.ts'
import { doorTo, storeOfPacks } from '../../test/support/filled-books.ts'
import { people } from '../../test/support/ledger-bench.ts'
import { memoryStore } from '../../test/support/memory-store.ts'
import { packOfFolder } from '../../test/support/packs.ts'
import type { Actor, Entry, NewEntry } from '../contract/daybook.ts'
import { isTaodaError } from '../contract/errors.ts'
import type { WriteStore } from '../store/ports.ts'
import { writeBooks } from './books.ts'
import { localActor } from './local.ts'
import { run } from './run.ts'
import { createShelf, type Shelf } from './shelf.ts'

const today = '2026-06-01'
const reader: Actor = { id: 'r', name: 'R', role: 'reader', organisation: '' }
const firm: Actor = { id: 'f', name: 'F', role: 'enterprise', organisation: 'no-such-firm' }
const developer = (organisation: string): Actor => ({ id: 'd', name: 'D', role: 'developer', organisation })
const strangers = [undefined, reader, firm, developer('nobody'), developer('')] as const

describe('what concerns other people', () => {
  const filled = storeOfPacks([packOfFolder('synthetic')], today)
  const region = 'synthetic'
  const door = async (actor: Actor | undefined) => ({ ...doorTo(await filled, today), actor })

  test('SES-7 names of households are for the administration and for the developer of the zone', async () => {
    const board = async (actor: Actor | undefined, zone?: string) =>
      run('clearance', { region, limit: 500, ...(zone === undefined ? {} : { zone }) }, await door(actor))
    for (const actor of strangers) {
      const { households, namesShown } = await board(actor)
      expect(households.length).toBeGreaterThan(0)
      expect([namesShown, households.every(({ name }) => name === null)]).toEqual([false, true])
    }
    const all = await board(people.officer)
    expect(all.households.every(({ name }) => name !== null)).toBe(true)
    const { zones } = await run('listZones', { region }, await door(undefined))
    const mine = zones.find(({ id, developer: of }) => of !== '' && all.households.some(({ zone }) => zone === id))
    const own = await board(developer(mine?.developer ?? ''), mine?.id)
    expect(own.namesShown && own.households.every(({ name }) => name !== null)).toBe(true)
    expect((await board(developer(mine?.developer ?? ''))).households.some(({ name }) => name === null)).toBe(true)
  }, 120_000)

  test('SES-7 petitions and deals behind a project or in the list have no title for strangers', async () => {
    const { projects } = await run('listProjects', { region }, await door(undefined))
    const waits = async (actor: Actor | undefined) => {
      const shown = await Promise.all(
        projects.map(async ({ id }) => run('showProject', { region, project: id }, await door(actor))),
      )
      return shown.flatMap(({ milestones }) => milestones.flatMap(({ waitsFor }) => waitsFor))
    }
    const isClosed = ({ kind }: { kind: string }): boolean => kind === 'petition'
    expect((await waits(people.officer)).filter(isClosed).some(({ title }) => title !== '')).toBe(true)
    for (const actor of strangers) {
      expect((await waits(actor)).filter(isClosed).every(({ title }) => title === '')).toBe(true)
      const { petitions } = await run('listPetitions', { region }, await door(actor))
      expect(petitions.every(({ title, enterprise, blocks }) => `${title}${enterprise}` === '' && blocks.length === 0)).toBe(true)
    }
  }, 120_000)

  test('SES-7 whoever looks for collisions learns nothing of entries that are not theirs to make or to read', async () => {
    const trail = await (await filled).store.listEntries({ region, limit: 100_000 })
    for (const actor of [reader, firm, developer('nobody')])
      for (const { ledger, kind, about, day, body } of samples(trail)) {
        const entries = [{ ledger, kind, about, day, body }]
        const error = await run('recordEntries', { region, entries, seen: 0 }, await door(actor)).catch((one: unknown) => one)
        if (!isTaodaError(error) || error.code !== 'changed-meanwhile') continue
        const shown = error.facts as unknown as { readonly entries: readonly Entry[] }
        expect(actor.role).not.toBe('reader')
        expect(shown.entries.every((one) => Object.keys(one.body).length === 0 && one.evidence === undefined)).toBe(true)
      }
  }, 120_000)
})

/** One entry of each kind. */
function samples(trail: readonly Entry[]): readonly Entry[] {
  return [...new Map(trail.map((entry) => [`${entry.ledger} ${entry.kind}`, entry])).values()]
}

describe('who owes what', () => {
  const region = 'sample'
  const amounts = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  const enter = (ledger: NewEntry['ledger'], kind: string, about: string, body: object): NewEntry => ({
    ...{ ledger, kind, about, day: today, body: body as Record<string, unknown> },
  })
  const words = { form: 'resolution', issuer: 'province', act: '', text: 'do' }
  const entries = [
    ...['a', 'b'].flatMap((one) => [
      enter('directives', 'issue', `d-${one}`, { title: one, ...words }),
      enter('directives', 'assign', `t-${one}`, { directive: `d-${one}`, text: one, owner: `dev-${one}`, due: today }),
    ]),
    enter('commitments', 'propose', 'share', {
      ...{ title: 'share', year: 2026, scope: 'province', unit: 'usd-million', step: 1, total: 2, target: '', uncovered: 0 },
      rows: ['dev-a', 'dev-b'].map((of) => ({ developer: of, amounts })),
    }),
    ...['a', 'b'].map((one) =>
      enter('commitments', 'promise', `p-${one}`, {
        ...{ allocation: 'share', developer: `dev-${one}`, what: 'land', text: 'x', due: today, owner: 'zones' },
      }),
    ),
    enter('investment', 'register-investor', 'acme', { name: 'Acme', country: 'JP', origin: 'foreign' }),
    enter('investment', 'open-deal', 'deal-a', {
      ...{ title: 'A', investor: 'acme', inZone: true, developer: 'dev-a' },
      expected: { amount: 10, currency: 'USD', rate: 25_000, rateSource: 'bank' },
    }),
  ]
  const place: { readonly store: WriteStore; readonly shelf: Shelf } = {
    store: memoryStore([pack({ sources: [source({ id: 'march' })], observations: [observation({ source: 'march' })] })]),
    shelf: createShelf(),
  }
  const door = (actor: Actor | undefined) => ({ ...doorTo(place, today), actor })
  const record = (more: readonly NewEntry[], actor: Actor) =>
    run('recordEntries', { region, entries: [...more] }, door(actor)).then(
      () => undefined,
      (error: unknown) => (isTaodaError(error) && 'refusals' in error.facts ? error.facts.refusals[0]?.reason : String(error)),
    )

  test('SES-7 a developer reads its own tasks, targets and promises, a reader none; nobody takes over another’s deal', async () => {
    expect(await record(entries, localActor)).toBeUndefined()
    const seen = async (actor: Actor) => {
      const { tasks, directives, owners } = await run('directives', { region, year: 2026 }, door(actor))
      const { allocations, promises } = await run('allocation', { region, year: 2026 }, door(actor))
      const targets = allocations.flatMap(({ developers }) => developers.map((one) => one.developer))
      return [tasks.map(({ id }) => id), directives.length, owners.length, targets, promises.map(({ id }) => id)]
    }
    expect(await seen(people.officer)).toEqual([['t-a', 't-b'], 2, 2, ['dev-a', 'dev-b'], ['p-a', 'p-b']])
    expect(await seen(developer('dev-a'))).toEqual([['t-a'], 1, 1, ['dev-a'], ['p-a']])
    for (const actor of [reader, firm, developer('')]) expect(await seen(actor)).toEqual([[], 0, 0, [], []])
    for (const actor of [reader, firm, developer('dev-a')])
      await expect(run('proposeAllocation', { region, year: 2026 }, door(actor))).rejects.toMatchObject({ code: 'not-permitted' })
    const take = enter('investment', 'revise-deal', 'deal-a', { developer: 'dev-b' })
    expect(await record([take], developer('dev-b'))).toBe('deal-not-yours')
    expect(await record([take], developer('dev-a'))).toBe('deal-not-yours')
    expect(await record([enter('investment', 'revise-deal', 'deal-a', { title: 'B' })], developer('dev-a'))).toBeUndefined()
    const lead = enter('investment', 'register-lead', 'lead', { channel: 'referral', title: 'lead', who: 'x' })
    const made = await record([lead], people.officer)
    if (made === undefined)
      expect(await record([enter('investment', 'drop-lead', 'lead', { reason: 'no' })], developer('dev-a'))).toBe(
        'deal-not-yours',
      )
  })

  test('DAY-4 what is entered while collisions are looked for is not overrun', async () => {
    const { store } = place
    let reads = 0
    const slow: WriteStore = {
      ...store,
      readDaybook: async function* (...given) {
        yield* store.readDaybook(...given)
        // The first read brings the books up to date, the second looks for collisions.
        reads += 1
        if (reads === 2) await new Promise((resolve) => setTimeout(resolve, 50))
      },
    }
    const shelf = createShelf()
    const { mark } = await writeBooks(shelf, store).record({ ...call('x') })
    const seen = mark.number
    const late = writeBooks(shelf, slow).record({ ...call('y', 'restore'), seen })
    await new Promise((resolve) => setTimeout(resolve, 10))
    await writeBooks(shelf, store).record(call('y'))
    await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  test('DAY-2 a fault in mid-entry leaves nothing behind for the next reader', async () => {
    const shelf = createShelf()
    const books = writeBooks(shelf, place.store)
    const names = () =>
      books.read(region, undefined, ({ choices }) => [...choices.setAside.values()].map((one) => one.observation))
    const before = await names()
    const broken = {
      ...choice('z'),
      get day(): string {
        throw new Error('fault')
      },
    }
    await expect(books.check({ ...call('w'), entries: [choice('w'), broken] })).rejects.toThrow('fault')
    expect(await names()).toEqual(before)
  })

  function choice(about: string, kind = 'set-aside'): NewEntry {
    return enter('choices', kind, about, { reason: 'does not fit' })
  }

  function call(about: string, kind?: string) {
    return { region, actor: localActor, today, now: `${today}T00:00:00.000Z`, entries: [choice(about, kind)] }
  }
})
