import { beforeAll, describe, expect, test } from 'vitest'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import { answerLevers, type LeversSet, leverSums, startReach } from '../../contract/lever-answer.ts'
import { parsePeriod } from '../../engine/index.ts'
import type { RecordedObservation, RecordedStartUp } from '../../store/ports.ts'
import type { BeliefCase } from './belief-runner.ts'
import { type RegionBelief, regionBelief } from './region-belief.ts'
import { whatIfAnswer } from './what-if-answer.ts'

const target = 0.12

/** Plants of 0.75 to 2 % of the whole: no published one has value added. */
const plant: RecordedStartUp = {
  ...{ id: 'mill', activity: 'manufacturing', product: '', capacity: null, unit: '', valueAdded: 4000, valueAddedRatio: null },
  ...{ start: '2025-09', spread: 1, ramp: 4, source: 'made-up', remark: '' },
  ...{ release: 'made-up', published: '2025-03-01', publisher: 'nobody', url: '' },
}
const plants: readonly RecordedStartUp[] = [
  plant,
  { ...plant, id: 'dock', start: '2025-11', spread: 2, ramp: 6, valueAdded: 1500 },
  { ...plant, id: 'hotel', activity: 'services', start: '2026-01', spread: 0, ramp: 2, valueAdded: 2500 },
]

async function caseOn(folder: string, asOf: string, year = 2025): Promise<BeliefCase> {
  const { region, codes, ...pack } = packOfFolder(folder)
  const store = memoryStore([{ region, codes, ...pack }])
  const observations = await store.listObservations({ region: region.id, asOf, upToYear: year })
  const events = await store.listEvents({ region: region.id, asOf })
  return { region, codes, observations, events, year }
}

async function withPlants(asOf: string): Promise<BeliefCase> {
  const one = await caseOn('quang-ninh', asOf)
  const growth = one.observations.find(({ indicator, activity }) => indicator === 'grdp' && activity === 'total')
  if (!growth) throw new Error('no figure of the whole')
  const total: RecordedObservation = {
    ...{ ...growth, id: 'level', period: '2024', periodType: 'year', measure: 'level', comparator: 'none', value: 200_000 },
    ...{ unit: 'vnd-billion', priceBasis: 'constant', status: 'official', operator: 'equal', doubtful: false },
  }
  return { ...one, observations: [...one.observations, total], events: { ...one.events, startUps: plants } }
}

/** Whole numbers from 0 up to below a limit, always the same ones. */
function drawn(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** Both answers to what is set. */
function bothOf(found: RegionBelief) {
  const free = whatIfAnswer(found, { target, levers: {}, starts: {} })
  const quick = answerLevers(leverSums.parse(JSON.parse(JSON.stringify(free.sums))))
  const exactly = ({ levers, starts }: Pick<LeversSet, 'levers' | 'starts'>) => {
    const months = free.startUps.flatMap(({ id, start }) => {
      const later = starts[id]
      return later === undefined ? [] : [[id, (parsePeriod(start)?.first ?? 0) + later] as const]
    })
    return whatIfAnswer(found, { target, levers, starts: Object.fromEntries(months) })
  }
  return { free, quick, exactly }
}

/** What is set by chance: each plant three times in four, within the reach of a page; each second time an activity at a tenth or nine tenths. */
function somethingSet(free: ReturnType<typeof bothOf>['free'], below: (limit: number) => number): LeversSet {
  const { earlier, later } = startReach
  const starts = free.startUps.flatMap(({ id }) => (below(4) === 0 ? [] : [[id, earlier + below(later - earlier + 1)] as const]))
  const { activity, before } = free.activities[below(free.activities.length)] ?? { activity: '', before: { p10: 0, p90: 0 } }
  const levers = below(2) === 0 ? {} : { [activity]: below(2) === 0 ? before.p10 : before.p90 }
  return { starts: Object.fromEntries(starts), levers, target }
}

describe.each([
  { name: 'quang-ninh in March', one: () => withPlants('2025-03-01'), movable: 3, times: 24, most: 0.0005 },
  { name: 'quang-ninh in October', one: () => withPlants('2025-10-05'), movable: 3, times: 24, most: 0.0005 },
  { name: 'synthetic', one: () => caseOn('synthetic', '2025-10-10'), movable: 1, times: 8, most: 0.0001 },
])('starts answered from sums: $name', ({ one, movable, times, most }) => {
  let both: ReturnType<typeof bothOf>

  beforeAll(async () => {
    both = bothOf(regionBelief(await one()))
  }, 120_000)

  test('BEL-160 starts and levers set by chance are answered to hundredths of a point', () => {
    const { free, quick, exactly } = both
    expect(free.startUps).toHaveLength(movable)
    const below = drawn(7)
    const apart = { year: 0, next: 0, band: 0, odds: 0 }
    for (let time = 0; time < times; time += 1) {
      const set = somethingSet(free, below)
      const [now, then] = [quick(set), exactly(set)]
      expect(then.sums === null).toBe(Object.keys(set.starts).length + Object.keys(set.levers).length > 0)
      apart.year = Math.max(apart.year, Math.abs(now.after.p50 - then.after.p50))
      apart.next = Math.max(apart.next, Math.abs(now.nextYear - then.nextYear.after.p50))
      apart.band = Math.max(apart.band, Math.abs(now.after.p90 - now.after.p10 - then.after.p90 + then.after.p10))
      apart.odds = Math.max(apart.odds, Math.abs(now.odds - (then.oddsAfter ?? 2)))
    }
    expect(apart.year).toBeLessThan(most)
    expect(apart.next).toBeLessThan(2 * most)
    expect(apart.band).toBeLessThan(2 * most)
    expect(apart.odds).toBeLessThan(0.02)
  }, 120_000)

  test('BEL-160 a start set where it is published is no longer in doubt', () => {
    const { free, quick, exactly } = both
    const starts = Object.fromEntries(free.startUps.map(({ id }) => [id, 0]))
    const [now, then] = [quick({ levers: {}, starts, target }), exactly({ levers: {}, starts })]
    expect(now.after.p50).toBeCloseTo(then.after.p50, 4)
    expect(now.nextYear).toBeCloseTo(then.nextYear.after.p50, 4)
    expect(Math.abs(then.nextYear.after.p50 - free.nextYear.before.p50)).toBeGreaterThan(0.0002)
    const narrowed = (band: { readonly p10: number; readonly p90: number }): number =>
      band.p90 - band.p10 - (free.before.p90 - free.before.p10)
    expect(narrowed(now.after)).toBeCloseTo(narrowed(then.after), 5)
  }, 120_000)
})

test('BEL-160 once the year is out, starts still move the next', async () => {
  const one = await withPlants('2026-02-10')
  const { free, quick, exactly } = bothOf(regionBelief(one))
  expect(free.rest).toBe('')
  const set = { levers: {}, starts: { hotel: 6 }, target }
  const next = exactly(set).nextYear.after.p50
  expect(free.nextYear.before.p50 - next).toBeGreaterThan(0.002)
  expect(Math.abs(quick(set).nextYear - next)).toBeLessThan(0.0005)
}, 60_000)
