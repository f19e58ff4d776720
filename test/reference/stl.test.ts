import { describe, expect, it } from 'vitest'
import { stl } from '../../src/engine/index.ts'
import { column, readData } from './data.ts'

const series = readData('stl-series')
const rows = readData('stl')
const values = (name: string) =>
  column(
    series.filter((row) => row.series === name),
    'value',
  )

/** Largest difference of our parts from the rows that R printed. */
function difference(setting: string, found: ReturnType<typeof stl>): number {
  if (found.status !== 'decomposed') throw new Error(found.reason)
  const printed = rows.filter((row) => row.setting === setting)
  expect(printed.length).toBeGreaterThan(0)
  return Math.max(
    ...printed.flatMap((row) =>
      (['seasonal', 'trend', 'irregular'] as const).map((part) =>
        Math.abs((found[part][Number(row.row) - 1] ?? Number.NaN) - Number(row[part])),
      ),
    ),
  )
}

describe('STL against R stl', () => {
  it('ADJ-11 a season that is the same every year, to the printed digits', () => {
    expect(difference('periodic', stl({ values: values('nottem'), period: 12, seasonalWindow: 'periodic' }))).toBeLessThan(1e-10)
  })

  it('ADJ-11 a season that changes, to the printed digits', () => {
    const logs = values('co2').map(Math.log)
    expect(logs).toHaveLength(468)
    expect(difference('log 21', stl({ values: logs, period: 12, seasonalWindow: 21 }))).toBeLessThan(1e-11)
  })

  it('ADJ-11 the robust fit, to 4e-5: R takes another value for the median', () => {
    const logs = values('AirPassengers').map(Math.log)
    const found = difference('log 13 robust', stl({ values: logs, period: 12, seasonalWindow: 13, robust: true }))
    expect(found).toBeLessThan(4.2e-5)
    const plain = difference('log 13 robust', stl({ values: logs, period: 12, seasonalWindow: 13 }))
    expect(plain).toBeGreaterThan(20 * found)
  })
})
