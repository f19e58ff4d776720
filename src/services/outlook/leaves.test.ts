import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import { believed, mostPlausible } from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import type { BeliefCase } from './belief-runner.ts'
import { chosenFigures } from './figures.ts'
import { defaultPriors, regionLeaves } from './leaves.ts'
import { believedPlants } from './plants.ts'
import { productFigures } from './product-figures.ts'
import { toldProducts } from './product-rows.ts'
import { regionBelief } from './region-belief.ts'
import { yearCourse } from './year-course.ts'
import { growthOf } from './year-record.ts'

const pack = packOfFolder('quang-ninh')
const store = memoryStore([pack])
const region = 'quang-ninh'
const asOf = '2025-10-05'

/** The record of a day with invented growth of divisions and branches since January. */
async function withChildren(
  told: readonly (readonly [indicator: 'grdp' | 'iip', activity: string, period: string, growth: number])[],
): Promise<BeliefCase> {
  const observations = await store.listObservations({ region, asOf, upToYear: 2025 })
  const like = observations.find(({ indicator, measure }) => indicator === 'iip' && measure === 'growth')
  if (!like) throw new Error('no index on record')
  const added = told.map(([indicator, activity, period, value], k): RecordedObservation => {
    const text = { printed: (100 * value).toFixed(2), periodType: 'cumulative', operator: 'equal', status: 'official' } as const
    return { ...like, ...text, id: `child-${k}`, indicator, activity, period, value, comparator: 'same-period-previous-year' }
  })
  const events = await store.listEvents({ region, asOf })
  return { region: pack.region, codes: pack.codes, observations: [...observations, ...added], events, year: 2025 }
}
const halves = ['2025-Q1', '2025-01/2025-06', '2025-01/2025-09'] as const
const electronics = halves.map((period, k) => ['iip', 'vsic-27', period, 0.5 + 0.1 * k] as const)
const trade = halves.map((period) => ['grdp', 'wholesale-retail', period, 0.12] as const)

describe('leaves of divisions and branches', () => {
  test('BEL-125 three figures of its own make a leaf; fewer, or those of a division within another, do not', () => {
    const told = [...electronics, ...trade, ...halves.map((period) => ['iip', 'vsic-29', period, 0] as const).slice(1)]
    const leaves = regionLeaves(
      pack.codes,
      told.map(([indicator, activity]) => ({ indicator, activity })),
    )
    expect(leaves.count).toBe(14)
    expect(leaves.of('iip', 'vsic-27')).toEqual([13])
    expect(leaves.of('iip', 'manufacturing')).toEqual([9, 13])
    expect(leaves.of('iip', 'total')).toEqual([8, 9, 10, 11, 13])
    expect(leaves.of('grdp', 'services')).toEqual([6, 12])
    expect(leaves.parts.map(({ of }) => of.length)).toEqual([1, 1, 1, 1, 1, 1, 2, 1])
    expect(leaves.of('iip', 'vsic-29')).toEqual([])
    expect(leaves.bridges[1]).toEqual({ activity: 'manufacturing', index: [9, 13], valueAdded: [2] })
    expect(leaves.partOf('vsic-27')?.activity).toBe('manufacturing')
    const sizes = (indicator: string) => leaves.leaves.filter((one) => one.indicator === indicator).map(({ size }) => size)
    const small = 0.9 / 8
    expect(sizes('grdp').reduce((sum, size) => sum + size, 0)).toBeCloseTo(1 - small, 12)
    expect(regionLeaves(pack.codes).count).toBe(12)
  })

  test('BEL-110 the mean of a leaf passes through its size in the middle of the record and rises by the drift', () => {
    const leaves = regionLeaves(pack.codes)
    const settings = { drift: 0.01, liveliness: 1, thin: false }
    const mean = defaultPriors(leaves, { firstMonth: 12 * 2019, months: 96 }, settings)[2]?.mean ?? []
    const size = Math.log(leaves.leaves[2]?.size ?? 0)
    expect(Math.abs((mean[42] ?? 0) - size)).toBeLessThan(0.02)
    expect((mean[84] ?? 0) - (mean[0] ?? 0)).toBeCloseTo(0.84, 1)
  })

  test('BEL-125 a division has a course of its own, adds up with the rest of its section and moves it as its weight allows', async () => {
    const found = regionBelief(await withChildren([...electronics, ...trade]))
    expect(found.belief.converged).toBe(true)
    const { leaves, belief, year } = found
    const growthIn = (indicator: 'grdp' | 'iip', activity: string, months: number) =>
      believed(belief, growthOf(leaves.of(indicator, activity), { first: 12 * 2025, last: 12 * 2025 + months - 1 }))
    expect(growthIn('iip', 'vsic-27', 9).p50).toBeCloseTo(0.7, 1)
    expect(Math.abs(growthIn('iip', 'manufacturing', 9).p50 - 0.3)).toBeLessThan(0.05)
    expect(growthIn('grdp', 'wholesale-retail', 9).p50).toBeCloseTo(0.12, 2)
    const points = (of: readonly number[]) => mostPlausible(belief, { ...year, measure: 'contribution', of, to: year.of })
    expect(leaves.parts.reduce((sum, { of }) => sum + points(of), 0)).toBeCloseTo(mostPlausible(belief, year), 9)
    const page = yearCourse(found)
    expect(page.fans.map(({ indicator, activity }) => `${indicator} ${activity}`)).toContain('iip vsic-27')
    expect(page.sensitivities.reduce((sum, { uncertainty }) => sum + uncertainty, 0)).toBeCloseTo(1, 9)
    const { p10, p90 } = page.outlook ?? { p10: 1, p90: 0 }
    expect(p10 < 0.1189 && 0.1189 < p90).toBe(true)
  })

  test('BEL-125 BEL-171 the invented province has divisions that are leaves and products that tell of them', async () => {
    const province = packOfFolder('synthetic')
    const known = await memoryStore([province]).listObservations({ region: 'synthetic', asOf: '2025-10-10', upToYear: 2025 })
    const ofProvince = regionLeaves(
      province.codes,
      chosenFigures(known).map(({ figure }) => figure),
    )
    const divisions = ['vsic-10', 'vsic-14', 'vsic-26', 'vsic-29']
    expect(ofProvince.leaves.slice(12).map(({ indicator, activity }) => [indicator, activity])).toEqual(
      divisions.map((division) => ['iip', division]),
    )
    const products = toldProducts(productFigures(known), ofProvince, province.codes).filter(({ year }) => year === 2025)
    expect(products.map(({ figure, of, months }) => [figure.subject, of.activity, months])).toEqual([
      ['seafood', 'vsic-10', 9],
      ['animal-feed', 'vsic-10', 9],
      ['garments', 'vsic-14', 9],
      ['camera-modules', 'vsic-26', 9],
      ['headphones', 'vsic-26', 9],
      ['cars', 'vsic-29', 9],
      ['electricity', 'electricity', 9],
    ])
  })

  test('BEL-176 a plant of a division with a leaf of its own moves that leaf, and value added of its section', () => {
    const leaves = regionLeaves(
      pack.codes,
      electronics.map(([indicator, activity]) => ({ indicator, activity })),
    )
    const plant = {
      ...{ id: 'p', product: '', capacity: null, unit: '', valueAdded: 120, valueAddedRatio: null, start: '2025-03' },
      ...{ spread: 0, ramp: 0, documents: [] },
    }
    const moved = (activity: string) =>
      believedPlants([{ ...plant, activity }], { leaves, unit: 1, indexFor: () => 2 })[0]?.startUps.map(({ leaf, full }) => [
        leaf,
        full,
      ])
    const rest = [
      [2, 10],
      [9, 20],
    ]
    expect(moved('vsic-27')).toEqual([
      [2, 10],
      [12, 20],
    ])
    expect([moved('vsic-29'), moved('manufacturing')]).toEqual([rest, rest])
    expect(moved('construction')).toEqual([[5, 10]])
  })
})
