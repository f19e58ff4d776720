import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AllocationInput, allocateTargets, fairnessIndex, proportionalFit } from '../index.ts'

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)

/** Seeded sites with land in batches; enough of it. */
function allocation(sites: number, months: number, totalShare = 0.6): AllocationInput {
  let state = 7
  const draw = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
  const made = Array.from({ length: sites }, (_, at) => ({
    id: `site${at}`,
    landReady: Array.from({ length: months }, () => (draw() < 0.3 ? Math.round(draw() * 200) / 10 : 0)),
    capitalPerHectare: 3 + 10 * draw(),
    pipeline: Array.from({ length: months }, () => (draw() < 0.4 ? Math.round(60 * draw()) : 0)),
    conversion: 0.3 + 0.6 * draw(),
  }))
  const most = sum(made.map((one) => Math.floor(sum(one.landReady) * one.capitalPerHectare)))
  const season = Array.from({ length: months }, (_, at) => 1 + (at % 12) / 6)
  return { sites: made, season, total: Math.floor(most * totalShare), monthsOver: 0 }
}

describe('PLN-28 targets for park developers', () => {
  const found = (input: AllocationInput) => {
    const answer = allocateTargets(input)
    if (answer.status !== 'found') throw new Error(JSON.stringify(answer))
    return answer
  }

  test('PLN-28 land is never exceeded in any month, PLN-30 sums are exact and zeros stay zero', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 14 }),
        fc.double({ min: 0, max: 1.5, noNaN: true }),
        (sites, months, share) => {
          const input = allocation(sites, months, share)
          const { cells, prior, allocated, uncovered } = found(input)
          expect(sum(cells.map(sum))).toBe(allocated)
          expect(allocated + uncovered).toBe(input.total)
          for (const [at, site] of input.sites.entries()) {
            let [land, given] = [0, 0]
            for (const [month, units] of (cells[at] ?? []).entries()) {
              land += site.landReady[month] ?? 0
              given += units
              expect(Number.isInteger(units) && units >= 0).toBe(true)
              expect(given).toBeLessThanOrEqual(land * site.capitalPerHectare + 1e-6)
              if (land === 0 || prior[at]?.[month] === 0) expect(units).toBe(0)
            }
          }
        },
      ),
      { numRuns: 20 },
    )
  })

  test('PLN-28 with land to spare the table is the prior, rounded', () => {
    const input = allocation(6, 12, 0.05)
    const roomy = { ...input, sites: input.sites.map((one) => ({ ...one, landReady: [1e4, ...one.landReady.slice(1)] })) }
    const { cells, prior, shortage } = found(roomy)
    expect(shortage).toBeNull()
    for (const [at, row] of cells.entries())
      for (const [month, units] of row.entries()) expect(Math.abs(units - (prior[at]?.[month] ?? 0))).toBeLessThan(2)
  })

  test('PLN-32 a target without land says how many hectares are short and from which month', () => {
    const site = { id: 'park', landReady: [10, 0, 0, 10], capitalPerHectare: 5, pipeline: [0, 0, 0, 0], conversion: 0.5 }
    const short = found({ sites: [site], season: [1, 1, 1, 1], total: 160, monthsOver: 0 })
    expect(short).toMatchObject({ allocated: 100, uncovered: 60 })
    expect(short.shortage).toEqual({ hectares: 12, fromMonth: 1, worst: 14 })
  })

  test('PLN-32 least amounts beyond the land or the total are named', () => {
    const site = { id: 'park', landReady: [10], capitalPerHectare: 5, pipeline: [0], conversion: 0.5 }
    const of = (lowest: number, total: number) =>
      allocateTargets({ sites: [{ ...site, lowest }], season: [1], total, monthsOver: 0 })
    expect(of(51, 60)).toEqual({ status: 'infeasible', sites: [{ id: 'park', lowest: 51, most: 50 }] })
    expect(of(40, 30)).toMatchObject({ status: 'infeasible', sites: [{ lowest: 40 }] })
    expect(of(40, 45)).toMatchObject({ status: 'found', cells: [[45]] })
  })

  test('PLN-32 a least amount that no month to come can bring is named; once the year is over what was signed stands', () => {
    const site = { id: 'a', landReady: [5, 0, 0], capitalPerHectare: 2, pipeline: [0, 0, 0], conversion: 1 }
    const input = { sites: [{ ...site, lowest: 9, realised: [4, 0, 0] }], season: [1, 1, 0], total: 10 }
    expect(allocateTargets({ ...input, monthsOver: 2 })).toEqual({
      status: 'infeasible',
      sites: [{ id: 'a', lowest: 9, most: 4 }],
    })
    expect(found({ ...input, monthsOver: 1 }).cells).toEqual([[4, 6, 0]])
    expect(found({ ...input, monthsOver: 3 }).cells).toEqual([[4, 0, 0]])
  })

  test('PLN-33 in the year what is signed stays, what is agreed moves least, and nothing moves without need', () => {
    const plan = found(allocation(5, 12))
    const input = allocation(5, 12)
    const agreed = input.sites.map((site, at) => ({ ...site, agreed: plan.cells[at] ?? [] }))
    expect(found({ ...input, sites: agreed })).toMatchObject({ disturbance: 0, cells: plan.cells })
    const realised = agreed.map((site, at) => ({
      ...site,
      realised: site.agreed.slice(0, 3).map((one) => Math.max(0, one - (at === 0 ? 4 : 0))),
    }))
    const missed = sum(agreed.map((site) => sum(site.agreed.slice(0, 3)))) - sum(realised.map((site) => sum(site.realised)))
    const again = found({ ...input, sites: realised, monthsOver: 3 })
    expect(again.cells.map((row) => row.slice(0, 3))).toEqual(realised.map((site) => site.realised))
    expect(sum(again.cells.map(sum))).toBe(input.total)
    expect(again.disturbance).toBeGreaterThanOrEqual(missed)
    expect(again.disturbance).toBeLessThanOrEqual(missed + 2 * 5)
  })

  test('PLN-29 rows fit exactly, columns nearly, and zeros are zeros', () => {
    const seed = [
      [5, 0, 2],
      [1, 3, 0],
      [0, 2, 2],
    ]
    const { table, gap } = proportionalFit({ seed, rows: [10, 20, 30], columns: [15, 25, 20] })
    expect(table.map(sum)).toEqual([10, 20, 30].map((one) => expect.closeTo(one, 9)))
    expect(gap).toBeLessThan(1e-6)
    expect(table.flatMap((row, i) => row.filter((one, j) => (seed[i]?.[j] === 0) !== (one === 0)))).toEqual([])
    expect(
      proportionalFit({
        seed: [
          [1, 0],
          [1, 0],
        ],
        rows: [1, 1],
        columns: [1, 1],
      }).gap,
    ).toBeCloseTo(0.5, 9)
  })

  test('PLN-31 equal loads are fair, one that carries all is 1 / n', () => {
    expect(fairnessIndex({ targets: [1, 2, 4], capacities: [10, 20, 40] })).toBeCloseTo(1, 12)
    expect(fairnessIndex({ targets: [1, 0, 0, 0], capacities: [10, 20, 40, 5] })).toBeCloseTo(0.25, 12)
    expect(fairnessIndex({ targets: [1, 1], capacities: [0, 5] })).toBe(0)
    expect(fairnessIndex({ targets: [0, 0], capacities: [1, 5] })).toBeNaN()
  })
})
