import { beforeAll, describe, expect, test } from 'vitest'
import { doorContext } from '../../../test/support/contexts.ts'
import { enterPack, ledgerBench, people } from '../../../test/support/ledger-bench.ts'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import type { Actor } from '../../contract/daybook.ts'
import type { WriteStore } from '../../store/ports.ts'
import { beliefsInThisThread } from '../outlook/belief-desk.ts'
import { run } from '../run.ts'

const asOf = '2025-10-02'
const beliefs = beliefsInThisThread()

async function storeOf(name: string): Promise<WriteStore> {
  const pack = packOfFolder(name)
  const store = memoryStore([pack])
  await enterPack(store, pack, '2026-06-01')
  return store
}

const asked = (store: WriteStore, actor?: Actor) => ({ ...doorContext({ store, beliefs, today: '2026-06-01' }), actor })
const priceOf = (store: WriteStore, actor?: Actor, region = 'synthetic') =>
  run('price', { region, asOf, limit: 10_000 }, asked(store, actor))

describe('price list of the invented province', () => {
  let store: WriteStore

  beforeAll(async () => {
    store = await storeOf('synthetic')
  }, 120_000)

  test('GRO-33 everything open is listed with owner and turn, the costliest first, and what has no price says why', async () => {
    const { items, owners, synthetic, year, computed } = await priceOf(store, people.planner)
    expect({ synthetic, year, computed }).toEqual({ synthetic: true, year: 2025, computed: true })
    const costs = items.map(({ twoMonthDelay }) => twoMonthDelay ?? 1)
    expect(costs).toEqual([...costs].sort((one, other) => one - other))
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['project', 'petition', 'plot', 'utility', 'permit']))
    for (const item of items) {
      const numbers = [item.pointsThisYear, item.pointsNextYear, item.twoMonthDelay]
      if (item.unpriced === null) expect(numbers.every((one) => one !== null)).toBe(true)
      else if (item.unpriced !== 'producing') expect(numbers).toEqual([null, null, null])
      expect(item.owner).not.toBe('')
    }
    expect(items.filter(({ kind }) => kind === 'project')).toHaveLength(30)
    expect(items.some(({ unpriced }) => unpriced === 'nobody-waits')).toBe(true)
    expect(items.find(({ id }) => id === 'ring-road')?.unpriced).toBe('no-effect')
    expect(owners[0]?.twoMonthDelay).toBeLessThan(-0.001)
  }, 300_000)

  test('GRO-70 of most projects the plots, the power and the permit they wait for are known; a plot is done once it is handed over', async () => {
    const { projects } = await run('listProjects', { region: 'synthetic', asOf }, asked(store, people.planner))
    const plots = await Promise.all(
      projects.map(async ({ id }) => {
        const { milestones } = await run('showProject', { region: 'synthetic', project: id, asOf }, asked(store, people.planner))
        return milestones.flatMap(({ waitsFor }) => waitsFor.filter(({ kind }) => kind === 'plot'))
      }),
    )
    expect(plots.filter((each) => each.length > 0).length).toBeGreaterThan(20)
    expect(plots.flat().filter(({ done }) => done).length).toBeGreaterThan(15)
    const { items } = await priceOf(store, people.planner)
    const priced = items.filter(({ kind, unpriced }) => kind === 'plot' && unpriced === null)
    expect(priced.length).toBeGreaterThan(5)
    for (const { monthDelay } of priced) expect(monthDelay).toBeLessThanOrEqual(0)
  }, 300_000)

  test('GRO-91 the first of the list come with the three costliest of each owner, and how many there are in all', async () => {
    const { items: all, owners } = await priceOf(store, people.planner)
    const short = await run('price', { region: 'synthetic', asOf, limit: 5 }, asked(store, people.planner))
    const unpriced = all.filter((item) => item.unpriced !== null).length
    expect(short.count).toEqual({ priced: all.length - unpriced, unpriced })
    expect(short.owners).toEqual(owners)
    expect(short.items).toEqual(all.filter((item) => short.items.some(({ kind, id }) => kind === item.kind && id === item.id)))
    expect(short.items.slice(0, 5)).toEqual(all.slice(0, 5))
    expect(short.items.length).toBeLessThan(all.length)
    for (const { owner } of owners) {
      const dear = all.filter((item) => item.owner === owner && item.turn !== 'nobody' && (item.twoMonthDelay ?? 0) < 0)
      for (const item of dear.slice(0, 3)) expect(short.items).toContainEqual(item)
    }
  }, 300_000)

  test('GRO-31 a later start costs; a delay off the critical chain costs less; what several wait for costs their sum', async () => {
    const { items } = await priceOf(store, people.planner)
    const of = (kind: string, id: string) => items.find((item) => item.kind === kind && item.id === id)
    const [glass, cells] = [of('project', 'display-glass'), of('project', 'solar-cells-2')]
    for (const plant of [glass, cells]) {
      expect(plant?.pointsNextYear).toBeGreaterThan(0.0003)
      expect(plant?.monthDelay).toBeLessThan(0)
      expect(plant?.twoMonthDelay).toBeLessThan(plant?.monthDelay ?? 0)
    }
    const permit = of('permit', 'environment-solar-cells-2')
    expect(permit?.twoMonthDelay).toBeLessThan(0)
    expect(permit?.twoMonthDelay).toBeGreaterThan(cells?.twoMonthDelay ?? 0)
    const power = of('utility', 'power-van-son-2026a')
    expect(power?.projects.toSorted()).toEqual(['display-glass', 'solar-cells-2'])
    expect(power?.pointsNextYear).toBeCloseTo((glass?.pointsNextYear ?? 0) + (cells?.pointsNextYear ?? 0), 12)
    expect(power?.jobs).toBe(3_300)
  }, 300_000)

  test('GRO-30 a commissioning date that moves moves the outlook, and by about what the price list said', async () => {
    const fresh = await storeOf('synthetic')
    const day = '2026-01-31'
    const look = async () =>
      (await run('verdict', { region: 'synthetic', year: 2026, asOf: day }, asked(fresh))).outlook?.mean ?? 0
    const before = await look()
    const { items } = await run('price', { region: 'synthetic', asOf: day, limit: 10_000 }, asked(fresh))
    const glass = items.find(({ kind, id }) => kind === 'project' && id === 'display-glass')
    const lost = glass?.delays.find(({ months }) => months === 2)?.thisYear ?? 0
    expect([glass?.day, lost < -0.0001]).toEqual(['2026-05-01', true])
    const { codes } = await run('listCodes', { region: 'synthetic' }, asked(fresh))
    expect(codes.find(({ code }) => code === 'project:display-glass')?.names.vi).toBe('Nhà máy kính màn hình')
    const body = { milestone: 'start', day: '2026-07-01', reason: 'equipment is late' }
    const entry = { ledger: 'projects', kind: 'forecast-milestone', about: 'display-glass', body } as const
    expect(await ledgerBench(fresh, 'synthetic').enter(entry, people.planner, day)).toBeUndefined()
    const moved = (await look()) - before
    // A belief asked anew may stand on another of modes that lie side by side (decision 0033): here .005 points of .027.
    expect(Math.abs(moved - lost)).toBeLessThan(0.25 * Math.abs(lost))
  }, 300_000)

  test('GRO-28 the public reads no enterprise’s name, an enterprise its own petitions only', async () => {
    const mine = { ...people.enterprise, organisation: 'ent-steel-mill' }
    const list = (actor?: Actor) => run('listPetitions', { region: 'synthetic', asOf }, asked(store, actor))
    const [all, own, open] = [await list(people.officer), await list(mine), await list()]
    expect(all.petitions.every(({ title, enterpriseName }) => title !== '' && enterpriseName !== '')).toBe(true)
    expect(open.petitions).toHaveLength(all.petitions.length)
    expect(open.petitions.every(({ title, enterprise, enterpriseName }) => `${title}${enterprise}${enterpriseName}` === '')).toBe(
      true,
    )
    expect(own.petitions.length).toBeGreaterThan(0)
    expect(own.petitions.every(({ enterprise, mine: isMine }) => enterprise === 'ent-steel-mill' && isMine)).toBe(true)
    const [first] = own.petitions
    const show = (petition: string, actor: Actor) =>
      run('showPetition', { region: 'synthetic', petition, asOf }, asked(store, actor))
    expect((await show(first?.id ?? '', mine)).petition.title).not.toBe('')
    const foreign = all.petitions.find(({ enterprise }) => enterprise !== 'ent-steel-mill')
    await expect(show(foreign?.id ?? '', mine)).rejects.toMatchObject({ code: 'unknown-petition' })
    const { items } = await priceOf(store)
    expect(items.filter(({ kind }) => kind === 'petition').every(({ title }) => title === '')).toBe(true)
  }, 300_000)

  test('GRO-25 answered in time and confirmed by the enterprise are two counts, and the state makes the whole', async () => {
    const { tally, petitions } = await run('listPetitions', { region: 'synthetic', asOf }, asked(store, people.officer))
    expect(tally.open + tally.answered + tally.closed + tally.withdrawn).toBe(tally.received)
    expect(tally.answeredInTime + tally.answeredLate).toBe(tally.answered + tally.closed)
    expect(tally.confirmed).toBe(petitions.filter(({ state }) => state === 'closed').length)
    expect(tally.answeredInTime).not.toBe(tally.confirmed)
  })
})

describe('Quảng Ninh', () => {
  test('GRO-40 only what was published: every entry has its document, and nothing without value added gets a price', async () => {
    const pack = packOfFolder('quang-ninh')
    const entries = pack.entries.filter(({ ledger }) => ledger === 'projects' || ledger === 'petitions')
    const documents = new Set(pack.sources.map(({ id }) => id))
    expect(entries.length).toBeGreaterThan(50)
    expect(entries.filter(({ evidence }) => !documents.has(evidence?.source ?? ''))).toEqual([])
    expect(entries.filter(({ kind }) => kind === 'state-effect')).toEqual([])
    const store = await storeOf('quang-ninh')
    const { items } = await priceOf(store, undefined, 'quang-ninh')
    expect(items.length).toBeGreaterThan(8)
    expect(items.every(({ unpriced, pointsThisYear }) => unpriced !== null && pointsThisYear === null)).toBe(true)
  }, 300_000)

  test('GRO-41 the car plant has 1,000 of 20,000 cars at the end of August and needs 4,750 a month', async () => {
    const store = await storeOf('quang-ninh')
    const { projects } = await run('listProjects', { region: 'quang-ninh', asOf: '2025-09-10' }, asked(store))
    expect(projects.find(({ id }) => id === 'thanh-cong-viet-hung')?.output).toEqual({
      ...{ year: '2025', unit: 'vehicle', planned: 20_000, made: 1_000, measured: 'sold', operator: 'over' },
      ...{ upTo: '2025-08', monthsLeft: 4, paceNeeded: 4_750 },
    })
  })

  test('GRO-42 the petitions of the coal groups are known as counts: 86 received, 29 open, as their parts', async () => {
    const store = await storeOf('quang-ninh')
    const { published, tally } = await run('listPetitions', { region: 'quang-ninh', asOf: '2025-03-01' }, asked(store))
    const counts = Object.fromEntries(published.map(({ id, received, open }) => [id, [received, open]]))
    expect(counts).toMatchObject({ 'tkv-and-dong-bac': [86, 29], tkv: [63, 26], 'dong-bac': [23, 3] })
    expect(tally.received).toBe(0)
    expect(await ledgerBench(store, 'quang-ninh').audit()).toEqual([])
  })
})
