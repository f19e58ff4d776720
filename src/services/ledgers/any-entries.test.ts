import { expect, test } from 'vitest'
import { allKinds, anyEntry, see, seenIn } from '../../../test/support/any-entry.ts'
import { seededRandom } from '../../../test/support/consistent-figures.ts'
import { storeOfPacks } from '../../../test/support/filled-books.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import type { NewEntry } from '../../contract/daybook.ts'
import { isTaodaError } from '../../contract/errors.ts'
import { writeBooks } from '../books.ts'
import type { WriteContext } from '../context.ts'
import { localActor } from '../local.ts'
import { verify } from '../verify.ts'
import type { LedgerStates } from './states.ts'

const region = 'synthetic'
const today = '2026-01-15'
const rounds = 60
const checks = 4

interface Fitting {
  readonly about?: string
  readonly body: NewEntry['body']
}

const row = { activity: 'services', period: '2026-02', base: 8, expected: 8, planned: 11 }

/** Entries that chance alone does not find: parts that must fit each other, or things that are rare. Where there is none, chance decides. */
const fitting: Readonly<Record<string, (states: LedgerStates) => Fitting | undefined>> = {
  'directives propose-catch-up': () => ({
    body: {
      ...{ title: 'Catch up', year: 2026, yardstick: 't', growth: 0.1, level: 11, rows: [row] },
      owners: [{ activity: 'services', owner: 'department-finance' }],
    },
  }),
  'directives edit-row': () => ({ body: { activity: 'services', period: '2026-02', planned: 12, reason: 'can do' } }),
  'directives sign': (states) => ({ ...sent(states), body: { activity: 'services' } }),
  'directives decline': () => ({ body: { activity: 'services', reason: 'no' } }),
  'directives adopt': (states) => ({ ...sent(states), body: {} }),
  'directives refuse-extension': ({ directives }) => {
    const asked = [...directives.tasks.values()].find(({ request, state }) => request && state === 'open')
    return asked && { about: asked.id, body: { reason: 'no' } }
  },
  'plan add-row': () => ({
    body: {
      ...{ row: 'new-row', parent: 'industry-construction', kind: 'product', name: 'New', owner: 'department-finance' },
      ...{ base: Array(12).fill(1), level: Array(12).fill(1) },
    },
  }),
  'land resolve-obstacle': ({ land }) => {
    const held = [...land.households.values()].find(({ obstacles }) => obstacles.some(({ until }) => until === ''))
    const reason = held?.obstacles.find(({ until }) => until === '')?.reason
    return held && { about: held.plot, body: { households: [held.id], reason } }
  },
  'land end-lease': ({ land }) => {
    const lease = [...land.leases.values()].find(({ state }) => state !== 'ended')
    return lease && { about: lease.plot, body: { lease: lease.id, reason: 'over' } }
  },
  'projects expect-dependence': (states) => waiting(states, { expected: '2026-12-31', reason: 'late' }),
  'projects release-dependence': (states) => waiting(states, { reason: 'not needed' }),
  'petitions withdraw': ({ petitions }) => {
    const open = [...petitions.petitions.values()].find(({ state }) => state === 'open')
    return open && { about: open.id, body: { reason: 'settled' } }
  },
}

function sent({ directives }: LedgerStates): { readonly about?: string } {
  const plan = [...directives.catchUps.values()].findLast(({ state }) => state === 'sent')
  return plan ? { about: plan.id } : {}
}

function waiting({ projects }: LedgerStates, body: NewEntry['body']): Fitting | undefined {
  const project = [...projects.projects.values()].find(({ ended, dependences }) => !ended && dependences.some(({ met }) => !met))
  const found = project?.dependences.find(({ met }) => !met)
  return project && found && { about: project.id, body: { milestone: found.milestone, on: found.on, ...body } }
}

/** Who may speak for a petition: whoever acts for its enterprise. */
function organisationFor({ ledger, about }: NewEntry, { petitions }: LedgerStates): string {
  return ledger === 'petitions' ? (petitions.petitions.get(about)?.enterprise ?? '') : 'department-finance'
}

test('DAY-13 entries of all kinds in any order, behind a full book: each kind is taken and refused, and everything adds up throughout', async () => {
  const pack = packOfFolder(region)
  const { store, shelf } = await storeOfPacks([pack], today)
  const books = writeBooks(shelf, store)
  const random = seededRandom(5)
  const seen = seenIn(pack.entries)
  const names = allKinds.map(({ ledger, kind }) => `${ledger} ${kind}`)
  const taken = new Set(pack.entries.map(({ ledger, kind }) => `${ledger} ${kind}`))
  const refused = new Set<string>()
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, one] of allKinds.entries()) {
      const name = names[at] ?? ''
      const made = anyEntry(one, { seen, random, day: today, fresh: `any-${round}-${one.kind}` })
      const isSpoilt = round === 0
      const { entry, organisation } = await books.read(region, undefined, (states) => {
        const better = random() < 0.5 ? fitting[name]?.(states) : undefined
        const whole = { ...made, ...better, ...(isSpoilt ? { body: { nonsense: 1 } } : {}) }
        return { entry: whole, organisation: organisationFor(whole, states) }
      })
      // Published counts may contradict each other; that verify says so is GRO-29.
      if (one.kind === 'count-petitions') delete entry.body.partOf
      const actor = { ...localActor, organisation }
      const call = { region, actor, today, now: `${today}T08:00:00.000Z`, entries: [entry] }
      const error: unknown = await books.record(call).then(
        () => undefined,
        (reason: unknown) => reason,
      )
      if (error !== undefined && !isTaodaError(error)) throw error
      if (error === undefined) see(seen, entry)
      ;(error === undefined ? taken : refused).add(name)
    }
    if (round % Math.ceil(rounds / checks) > 0) continue
    const { regions } = await verify({}, { store } as WriteContext)
    expect(regions.map(({ faults }) => faults)).toEqual([[]])
  }
  expect({ untaken: names.filter((name) => !taken.has(name)), unrefused: names.filter((name) => !refused.has(name)) }).toEqual({
    untaken: [],
    unrefused: [],
  })
}, 300_000)
