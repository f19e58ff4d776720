import { describe, expect, test } from 'vitest'
import { readingContext } from '../../../test/support/contexts.ts'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import { outlook as operation } from '../../contract/operations/outlook.ts'
import { believed, mostPlausible } from '../../engine/index.ts'
import type { RecordedObservation, RecordedStartUp } from '../../store/ports.ts'
import { beliefsInThisThread } from './belief-desk.ts'
import type { BeliefCase } from './belief-runner.ts'
import { leafInterventions } from './leaf-events.ts'
import { newsOf } from './news.ts'
import { outlook } from './outlook.ts'
import { knownPlants } from './plants.ts'
import { type RegionBelief, regionBelief } from './region-belief.ts'
import { startUpsOf } from './start-ups.ts'
import { whatIf } from './what-if.ts'
import { whatIfAnswer } from './what-if-answer.ts'
import { growthOf, nextYear } from './year-record.ts'

const pack = packOfFolder('quang-ninh')
const store = memoryStore([pack])
const region = 'quang-ninh'
const month = (year: number, number: number): number => 12 * year + number - 1
const caseOn = async (asOf: string): Promise<BeliefCase> => ({
  region: pack.region,
  codes: pack.codes,
  observations: await store.listObservations({ region, asOf, upToYear: 2025 }),
  events: await store.listEvents({ region, asOf }),
  year: 2025,
})

/** A plant that makes 2 % of the whole in full work. */
const invented: RecordedStartUp = {
  ...{ id: 'mill', activity: 'manufacturing', product: '', capacity: null, unit: '', valueAdded: 4000, valueAddedRatio: null },
  ...{ start: '2025-09', spread: 1, ramp: 4, source: 'made-up', remark: '' },
  ...{ release: 'made-up', published: '2025-07-01', publisher: 'nobody', url: '' },
}

/** The case of a day with invented plants and an invented level of the whole. */
const withPlants = async (asOf: string, plants: readonly RecordedStartUp[], level = true): Promise<BeliefCase> => {
  const one = await caseOn(asOf)
  const growth = one.observations.find(({ indicator, activity }) => indicator === 'grdp' && activity === 'total')
  if (!growth) throw new Error('no figure of the whole')
  const total: RecordedObservation = {
    ...{ ...growth, id: 'level', period: '2024', periodType: 'year', measure: 'level', comparator: 'none', value: 200_000 },
    ...{ unit: 'vnd-billion', priceBasis: 'constant', status: 'official', operator: 'equal', doubtful: false },
  }
  return {
    ...one,
    observations: level ? [...one.observations, total] : one.observations,
    events: { ...one.events, startUps: plants },
  }
}
const yearOf = (found: RegionBelief): number => mostPlausible(found.belief, found.year)
const base = withPlants('2025-08-10', []).then((one) => regionBelief(one))
const withMill = withPlants('2025-08-10', [invented]).then(async (one) => regionBelief(one, await base))

describe('start-ups in the belief of a region', () => {
  test('BEL-120 a plant adds its ramp to its activity this year, and more the next', async () => {
    const [plain, found] = [await base, await withMill]
    const full = 4000 / 200_000
    const [own, index] = found.plants[0]?.startUps ?? []
    expect(own).toMatchObject({ start: month(2025, 9), spread: 1, ramp: 4 })
    expect(own?.full).toBeCloseTo(full, 3)
    expect(
      [own?.leaf, index?.leaf].map((leaf) => found.leaves.named.find(({ of }) => of.length === 1 && of[0] === leaf)),
    ).toMatchObject([
      { indicator: 'grdp', activity: 'manufacturing' },
      { indicator: 'iip', activity: 'manufacturing' },
    ])
    const months = (1 + 2 + 3 + 4) / 4 / 12
    expect((yearOf(found) - yearOf(plain)) / (full * months)).toBeGreaterThan(0.75)
    expect((yearOf(found) - yearOf(plain)) / (full * months)).toBeLessThan(1.25)
    const level = (one: RegionBelief) =>
      mostPlausible(one.belief, { measure: 'level', of: one.year.of, period: nextYear(one).period })
    expect(level(found) - level(plain)).toBeGreaterThan(0.9 * 12 * full)
  })

  test('BEL-121 the price list of a page is what moving the date gives', async () => {
    const found = await withMill
    const [mill] = startUpsOf(found)
    const free = whatIfAnswer(found, { target: null, levers: {}, starts: { mill: month(2025, 9) } })
    for (const { months, thisYear, nextYear: next } of mill?.delays ?? []) {
      const moved = whatIfAnswer(found, { target: null, levers: {}, starts: { mill: month(2025, 9) + months } })
      expect(Math.abs(moved.after.p50 - free.after.p50 - thisYear), `${months}`).toBeLessThan(0.0003)
      expect(Math.abs(moved.nextYear.after.p50 - free.nextYear.after.p50 - next), `${months}`).toBeLessThan(0.0005)
    }
    expect(mill?.delays.map(({ months }) => months)).toEqual([1, 3, 6, 12])
    expect(mill?.delays[0]?.thisYear).toBeLessThan(-0.0002)
    expect(mill?.delays[3]?.thisYear).toBeCloseTo(-(mill?.brings?.thisYear ?? 0), 3)
  })

  test('BEL-122 of a plant the later document counts, cell by cell, and both are named', () => {
    const earlier = { ...invented, capacity: 100, unit: 'vehicle', start: '2025-06' }
    const later = { ...invented, valueAdded: null, start: '2025-12', source: 'later', published: '2025-08-01' }
    const [plant] = knownPlants([earlier, later])
    expect(plant).toMatchObject({ capacity: 100, unit: 'vehicle', valueAdded: 4000, start: '2025-12' })
    expect(plant?.documents.map(({ source }) => source)).toEqual(['made-up', 'later'])
  })

  test('BEL-122 a plant without value added, level or leaf moves nothing and says why', async () => {
    const reasonOf = async (change: Partial<RecordedStartUp>, level = true) => {
      const found = regionBelief(await withPlants('2025-08-10', [{ ...invented, ...change }], level), await base)
      expect(yearOf(found)).toBeCloseTo(yearOf(await base), 5)
      return startUpsOf(found)[0]
    }
    expect(await reasonOf({ valueAdded: null })).toMatchObject({ reason: 'no-value-added', brings: null, delays: [] })
    expect(await reasonOf({ valueAdded: null, valueAddedRatio: 0.2, capacity: 9, unit: 'vehicle' })).toMatchObject({
      reason: 'no-value-added',
    })
    expect(await reasonOf({ activity: 'total' })).toMatchObject({ reason: 'no-activity' })
    expect(await reasonOf({}, false)).toMatchObject({ reason: 'no-level' })
  })

  test('BEL-122 a part of output gives value added where the capacity is an amount', async () => {
    const ratio = { ...invented, valueAdded: null, valueAddedRatio: 0.2, capacity: 20_000, unit: 'vnd-billion' }
    const found = regionBelief(await withPlants('2025-08-10', [ratio]), await base)
    expect(yearOf(found)).toBeCloseTo(yearOf(await withMill), 9)
  })

  test('BEL-122 Quảng Ninh’s car plant is known from its document’s day on and moves nothing: no value added is published', async () => {
    const beliefs = beliefsInThisThread()
    const on = async (asOf: string) =>
      operation.output.parse(await outlook({ region, year: 2025, asOf }, readingContext({ store, beliefs, today: '' }))).startUps
    expect(await on('2025-03-26')).toEqual([])
    const plants = await on('2025-10-05')
    expect(plants.map(({ id, reason, capacity, start, brings }) => [id, reason, capacity, start, brings])).toEqual([
      ['thanh-cong-viet-hung', 'no-value-added', 120_000, '2025-07', null],
    ])
    expect(plants[0]?.documents.map(({ published }) => published)).toEqual(['2025-03-27', '2025-09-06'])
  })

  test('BEL-124 a date that is set counts as known; a later one moves this year down and leaves other levers alone', async () => {
    const found = await withMill
    const ask = (starts: Record<string, number>, levers = {}) => whatIfAnswer(found, { target: 0.12, levers, starts })
    const [free, early, late] = [ask({}), ask({ mill: month(2025, 7) }), ask({ mill: month(2025, 12) })]
    expect(free.after).toEqual(free.before)
    expect(early.after.p50).toBeGreaterThan(free.after.p50)
    expect(late.after.p50).toBeLessThan(free.after.p50 - 0.003)
    expect(late.nextYear.after.p50).toBeGreaterThan(free.nextYear.after.p50)
    expect(late.startUps).toEqual([{ id: 'mill', activity: 'manufacturing', start: '2025-09', set: '2025-12' }])
    const both = ask({ mill: month(2025, 12) }, { services: 0.2 })
    expect(both.activities.find(({ activity }) => activity === 'services')?.after).toBeCloseTo(0.2, 4)
    expect(both.after.p50 - ask({}, { services: 0.2 }).after.p50).toBeCloseTo(late.after.p50 - free.after.p50, 3)
  })

  test('BEL-124 a plant that is known to run can no longer be moved, and its delays have no price', async () => {
    const running = { ...invented, start: '2025-03', spread: 0 }
    const found = regionBelief(await withPlants('2025-08-10', [running]), { settings: (await base).settings })
    expect(startUpsOf(found)).toMatchObject([{ id: 'mill', reason: '', delays: [] }])
    expect(startUpsOf(found)[0]?.brings).not.toBeNull()
    const answer = whatIfAnswer(found, { target: null, levers: {}, starts: { mill: month(2025, 12) } })
    expect([answer.startUps, answer.after]).toEqual([[], answer.before])
    const planned = regionBelief(await withPlants('2025-08-10', [{ ...running, start: '2025-11' }]), {
      settings: (await base).settings,
    })
    expect(startUpsOf(planned)[0]?.delays).toHaveLength(4)
  })

  test('BEL-124 plants that are not on record, and months that are none, are refused', async () => {
    const beliefs = beliefsInThisThread()
    const call = (starts: string) =>
      whatIf({ region, year: 2025, asOf: '2025-10-05', starts }, readingContext({ store, beliefs, today: '' }))
    await expect(call('mill:2025-07')).rejects.toMatchObject({ code: 'wrong-use' })
    await expect(call('thanh-cong-viet-hung:2025-13')).rejects.toMatchObject({ code: 'wrong-use' })
    const still = await call('thanh-cong-viet-hung:2026-07')
    expect([still.after, still.startUps]).toEqual([still.before, []])
  })
})

describe('dated interventions in the belief of a region', () => {
  test('BEL-123 the month of the storm is less sure, others hardly; before it was told nothing knew of it', async () => {
    const known = await caseOn('2025-08-10')
    expect(known.events.interventions.map(({ id, first, form }) => [id, first, form])).toEqual([
      ['typhoon-yagi', '2024-09', 'pulse'],
    ])
    expect((await store.listEvents({ region, asOf: '2024-10-05' })).interventions).toEqual([])
    const { leaves } = await base
    expect(leafInterventions(known.events.interventions, leaves).map((hits) => hits.length)).toEqual(Array(12).fill(1))
    const [storm] = known.events.interventions
    const hitting = leafInterventions(storm ? [{ ...storm, activities: ['mining', 'industry'] }] : [], leaves)
    expect(hitting.flatMap((hits, leaf) => hits.map(() => leaf))).toEqual([1, 2, 3, 4, 8, 9, 10, 11])
    const settings = (await base).settings
    const calm = regionBelief({ ...known, events: { startUps: [], interventions: [] } }, { settings })
    const stormy = regionBelief({ ...known, events: { ...known.events, startUps: [] } }, { settings })
    const widthIn = (found: RegionBelief, first: number): number => {
      const { p10, p90 } = believed(found.belief, growthOf(found.year.of, { first, last: first }))
      return p90 - p10
    }
    expect(widthIn(stormy, month(2024, 9))).toBeGreaterThan(1.2 * widthIn(calm, month(2024, 9)))
    expect(widthIn(stormy, month(2024, 3))).toBeLessThan(1.02 * widthIn(calm, month(2024, 3)))
  })

  test('BEL-87 BEL-123 what a plant or a storm told anew changes stands apart from the figures', async () => {
    const before = await withPlants('2025-07-10', [])
    const now = await withPlants('2025-08-10', [invented])
    const held = (one: BeliefCase) => ({ case: one, found: regionBelief(one) })
    const { news, newsBefore, newsAfter, newsRest } = newsOf(held(now), held(before))
    expect(newsRest.events).toBeGreaterThan(0.002)
    const figures = news.reduce((sum, { effect }) => sum + effect, 0)
    expect(figures + newsRest.settings + newsRest.events + newsRest.bend).toBeCloseTo((newsAfter ?? 0) - (newsBefore ?? 0), 9)
    expect(newsOf(held(await withPlants('2025-08-10', [])), held(before)).newsRest.events).toBe(0)
  })
})
