import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type AllocationInput, type LinearModel, type LinearSolver, solveConvex } from '../engine/index.ts'
import { allocationPrior, landCaps, siteMost } from '../engine/plan/allocation-prior.ts'
import { nearestTable } from '../engine/plan/nearest-table.ts'
import { highsSolver } from './highs-solver.ts'

let solve: LinearSolver
beforeAll(async () => {
  solve = await highsSolver(20)
})

const none = Number.POSITIVE_INFINITY
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

const months = 5
const row = (high: number) => fc.array(fc.integer({ min: 0, max: high }), { minLength: months, maxLength: months })
const site = fc.record({
  landReady: row(4),
  capitalPerHectare: fc.integer({ min: 1, max: 5 }),
  pipeline: row(9),
  conversion: fc.constantFrom(0.2, 0.5, 1),
  lowest: fc.integer({ min: 0, max: 6 }),
  agreed: fc.option(row(8), { nil: undefined }),
})
const tables = fc
  .record({
    sites: fc.array(site, { minLength: 1, maxLength: 4 }),
    monthsOver: fc.integer({ min: 0, max: 2 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ sites, monthsOver, part }) => inputOf(sites, monthsOver, part))

type Given = Omit<AllocationInput['sites'][number], 'id' | 'agreed'> & { readonly agreed?: readonly number[] | undefined }

/** A total between the least and the most that the sites can take. */
function inputOf(given: readonly Given[], monthsOver: number, part: number): AllocationInput {
  const season = [1, 2, 1, 3, 2]
  const sites = given.map(({ agreed, lowest = 0, ...one }, at) => {
    const made = { ...one, id: `site ${at}`, realised: one.landReady.slice(0, monthsOver), ...(agreed && { agreed }) }
    const most = siteMost(made, season)
    return { ...made, lowest: Math.min(most, Math.max(lowest, sum(made.realised))) }
  })
  const [least, most] = [sum(sites.map(({ lowest }) => lowest)), sum(sites.map((one) => siteMost(one, season)))]
  return { sites, season, monthsOver, total: Math.floor(least + part * (most - least)) }
}

/** The same limits as rows: land by month, least of a site, the total. */
function limitsOf({ sites, season, total, monthsOver }: AllocationInput, prior: readonly (readonly number[])[]): LinearModel {
  const at = (index: number, month: number): number => index * months + month
  const run = (index: number, last: number) => season.slice(0, last + 1).map((_, month) => ({ at: at(index, month), factor: 1 }))
  const wanted = (index: number, month: number): number => prior[index]?.[month] || (sites[index]?.agreed?.[month] ?? 0)
  return {
    variables: sites.flatMap((one, index) =>
      season.map((_, month) => {
        const held = month < monthsOver ? (one.realised?.[month] ?? 0) : undefined
        return { name: `${index} ${month}`, low: held ?? 0, high: held ?? (wanted(index, month) > 0 ? none : 0), cost: 0 }
      }),
    ),
    rows: [
      ...sites.flatMap((one, index) =>
        landCaps(one).map((cap, month) => ({
          name: 'land',
          low: month === months - 1 ? (one.lowest ?? 0) : -none,
          high: Math.max(sum((one.realised ?? []).slice(0, month + 1)), Math.min(cap, siteMost(one, season))),
          terms: run(index, month),
        })),
      ),
      { name: 'total', low: total, high: total, terms: sites.flatMap((_, index) => run(index, months - 1)) },
    ],
  }
}

test('PLN-161 filling at one pace is the nearest table that a solver finds within the same limits', () => {
  let compared = 0
  fc.assert(
    fc.property(tables, (given) => {
      const input = { ...given, sites: given.sites.map(({ agreed: _, ...one }) => one) }
      const prior = allocationPrior(input)
      const table = nearestTable(input, prior).flat()
      const model = limitsOf(input, prior)
      const curves = prior.flat().flatMap((centre, at) => {
        const isOpen = model.variables[at]?.low !== model.variables[at]?.high
        return isOpen ? [{ at, centre, weight: 1 / centre }] : []
      })
      const found = solveConvex({ model, curves })
      if (found.status !== 'optimal') return
      compared += 1
      for (const [at, value] of table.entries()) expect(value).toBeCloseTo(found.values[at] ?? Number.NaN, 4)
    }),
    { numRuns: 200 },
  )
  expect(compared).toBeGreaterThan(150)
})

test('PLN-33 no table within the limits lies nearer to what is agreed', () => {
  let moved = 0
  fc.assert(
    fc.property(tables, (input) => {
      const prior = allocationPrior(input)
      const table = nearestTable(input, prior).flat()
      const agreed = input.sites.flatMap((one) => input.season.map((_, month) => one.agreed?.[month]))
      const { variables, rows } = limitsOf(input, prior)
      const over = (at: number): boolean => at % months < input.monthsOver
      const known = agreed.flatMap((amount, at) => (amount === undefined || over(at) ? [] : [{ at, amount }]))
      const away = known.flatMap(({ at }) => [
        { name: `up ${at}`, low: 0, high: none, cost: 1 },
        { name: `down ${at}`, low: 0, high: none, cost: 1 },
      ])
      const ties = known.map(({ at, amount }, index) => {
        const up = variables.length + 2 * index
        return {
          name: 'agreed',
          low: amount,
          high: amount,
          terms: [
            { at, factor: 1 },
            { at: up, factor: -1 },
            { at: up + 1, factor: 1 },
          ],
        }
      })
      const least = solve({ variables: [...variables, ...away], rows: [...rows, ...ties] })
      if (least.status !== 'optimal') return
      const here = sum(known.map(({ at, amount }) => Math.abs((table[at] ?? 0) - amount)))
      if (here > 1) moved += 1
      expect(here).toBeCloseTo(least.objective, 4)
      for (const { low, high, terms } of rows) {
        const made = sum(terms.map(({ at }) => table[at] ?? 0))
        expect(made).toBeGreaterThan(low - 1e-6)
        expect(made).toBeLessThan(high + 1e-6)
      }
    }),
    { numRuns: 100 },
  )
  expect(moved).toBeGreaterThan(10)
})
