import { describe, expect, it } from 'vitest'
import { x11 } from '../../src/engine/index.ts'
import { column, readData } from './data.ts'

const rows = readData('x13')

/** Differences from X-13 in percent, sorted by size. */
function differences(name: string): readonly number[] {
  const own = rows.filter((row) => row.series === name)
  const found = x11({ values: column(own, 'value'), period: 12, mode: 'multiplicative' })
  if (found.status !== 'decomposed') throw new Error(found.reason)
  const expected = column(own, 'adjusted')
  expect(expected).toHaveLength(found.adjusted.length)
  return found.adjusted
    .map((value, t) => 100 * Math.abs(value / (expected[t] ?? Number.NaN) - 1))
    .sort((one, other) => one - other)
}

/** Median and largest difference, in percent, that are stated in README.md of this folder. */
const stated: readonly (readonly [string, number, number])[] = [
  ['AirPassengers', 0.25, 1.6],
  ['UKDriverDeaths', 0.29, 2.1],
  ['india_iip', 0.14, 0.6],
  ['ipi_DE', 0.09, 1.9],
  ['ipi_FR', 0.12, 2.1],
  ['ipi_BE', 0.08, 1.0],
]

describe('X-11 without forecasts against X-13ARIMA-SEATS with a fixed airline model', () => {
  it.each(stated)('ADJ-16 %s: median below %d %%, largest below %d %%', (name, median, largest) => {
    const found = differences(name)
    expect(found.length).toBeGreaterThan(100)
    expect(found[Math.floor(found.length / 2)]).toBeLessThan(median)
    expect(found.at(-1)).toBeLessThan(largest)
  })
})
