import { describe, expect, it } from 'vitest'
import { chowLin, dentonBenchmark } from '../../src/engine/index.ts'
import { column, largestDifference, readData } from './data.ts'

const rows = readData('swisspharma')
const exports = column(rows, 'exports')
const totals = column(rows, 'annual_sales')
const input = { totals, stepsPerTotal: 4, stepsBefore: 12 }
const expected = new Map(readData('tempdisagg').map((row) => [row.method, row]))

/** What R printed of a method: eight values, ρ, coefficients. */
function printed(method: string) {
  const row = expected.get(method) ?? {}
  const names = ['first_1', 'first_2', 'first_3', 'first_4', 'last_4', 'last_3', 'last_2', 'last_1']
  return {
    ends: names.map((name) => Number(row[name])),
    rho: Number(row.rho),
    coefficients: [Number(row.constant), Number(row.coefficient)],
  }
}

const ends = (values: readonly number[]): readonly number[] => [...values.slice(0, 4), ...values.slice(-4)]

describe('Swiss sales by exports, against R tempdisagg', () => {
  it('ADJ-1 the series reach from 1972 to 2011 and 1975 to 2010', () => {
    expect([exports.length, totals.length]).toEqual([158, 36])
  })

  it('ADJ-1 ADJ-2 Denton–Cholette with extrapolation at both ends, to 1e-11', () => {
    const found = dentonBenchmark({ indicator: exports, ...input })
    expect(
      largestDifference(found.status === 'benchmarked' ? ends(found.values) : [], printed('denton-cholette').ends),
    ).toBeLessThan(1e-11)
  })

  it('ADJ-6 Chow–Lin with ρ by maximum likelihood, which is 0 here, to 1e-10', () => {
    const found = chowLin({ indicators: [exports], ...input })
    const { ends: values, rho, coefficients } = printed('chow-lin-maxlog')
    if (found.status !== 'disaggregated') throw new Error(found.reason)
    expect(found.persistence).toBe(rho)
    expect(largestDifference(found.coefficients, coefficients)).toBeLessThan(1e-10)
    expect(largestDifference(ends(found.values), values)).toBeLessThan(1e-10)
    expect(found.negativeSteps).toEqual([])
  })

  it('ADJ-6 Chow–Lin with ρ given, to 1e-10', () => {
    const { ends: values, rho, coefficients } = printed('chow-lin-minrss-ecotrim')
    const found = chowLin({ indicators: [exports], ...input, persistence: rho })
    if (found.status !== 'disaggregated') throw new Error(found.reason)
    expect(largestDifference(found.coefficients, coefficients)).toBeLessThan(1e-9)
    expect(largestDifference(ends(found.values), values)).toBeLessThan(1e-10)
  })
})
