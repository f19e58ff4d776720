import { describe, expect, test } from 'vitest'
import { applyEdit } from './apply-edit.ts'
import type { EditResult } from './edit-result.ts'
import { limitBlock } from './limit-block.ts'
import { makeScenario, type Scenario, scenarioCell } from './scenario.ts'

// Scenarios that provinces published in 2025, put into a sheet.
const year = { first: 2025 * 12, last: 2025 * 12 + 11 }
const run = (from: number, to: number) => ({ first: year.first + from - 1, last: year.first + to - 1 })
const sheetOf = (shares: Readonly<Record<string, number>>, realised = 0): Scenario =>
  makeScenario({
    period: year,
    realised,
    rows: [
      { id: 'total', parent: null },
      ...Object.entries(shares).map(([id, share]) => {
        const base = new Array<number>(12).fill(Math.round(share * 1e6))
        return { id, parent: 'total', base, level: base }
      }),
    ],
  })
const done = (result: EditResult): Scenario => {
  if (result.status === 'refused') throw new Error(JSON.stringify(result))
  return result.scenario
}
const grown = (sheet: Scenario, node: string, growth: number, period = year): Scenario =>
  done(applyEdit(sheet, { node, period, measure: 'growth', value: growth }))
const rate = (sheet: Scenario, node = 'total', period = year): number => scenarioCell(sheet, { node, period }).growth

describe('PLN-64 published scenarios as sheets', () => {
  test('PLN-64 Quảng Ninh: 14 % with the other parts as assumed leaves manufacturing 37.99 %, 5.19 points', () => {
    const others = { agriculture: 0.045, other: 0.06, services: 0.16, taxes: 0.065 }
    let sheet = sheetOf({ agriculture: 4.16, manufacturing: 13.67, other: 33.68, services: 36.28, taxes: 12.21 })
    for (const [node, growth] of Object.entries(others)) sheet = grown(sheet, node, growth)
    sheet = { ...sheet, locks: Object.keys(others).map((node) => ({ node, period: year })) }
    sheet = grown(sheet, 'total', 0.14)
    expect(rate(sheet, 'manufacturing')).toBeCloseTo(0.3799, 4)
    expect(scenarioCell(sheet, { node: 'manufacturing', period: year }).points).toBeCloseTo(0.0519, 4)
    expect(rate(sheet, 'services')).toBeCloseTo(0.16, 9)
  })

  test('PLN-64 Thanh Hóa: 9.79 % in the first quarter and 10.24 % in the half-year leave the second 10.69 %', () => {
    const sheet = grown(sheetOf({ all: 100 }), 'all', 0.0979, run(1, 3))
    const half = grown({ ...sheet, locks: [{ node: 'all', period: run(1, 3) }] }, 'all', 0.1024, run(1, 6))
    expect(rate(half, 'all', run(4, 6))).toBeCloseTo(0.1069, 9)
  })

  test('PLN-64 Nghệ An: after 8.24 % in the half-year the revised ranges allow 9.5 % in the year and not 11 %', () => {
    const base = new Array<number>(12).fill(1e8)
    const level = base.map((one, month) => (month < 6 ? Math.round(one * 1.0824) : one))
    const rows = [
      { id: 'total', parent: null },
      { id: 'all', parent: 'total', base, level },
    ]
    const range = (sheet: Scenario, period: typeof year, low: number, high: number): Scenario =>
      done(limitBlock(sheet, { node: 'all', period, lowest: Math.round(3e8 * (1 + low)), highest: Math.round(3e8 * (1 + high)) }))
    let sheet = makeScenario({ period: year, rows, realised: 6 })
    sheet = range(sheet, run(7, 9), 0.1016, 0.1194)
    sheet = range(sheet, run(10, 12), 0.1111, 0.131)
    expect(rate(sheet)).toBeCloseTo((2 * 0.0824 + 0.1016 + 0.1111) / 4, 6)
    expect(rate(grown(sheet, 'all', 0.115, run(7, 9)))).toBeGreaterThan(0.095)
    const refused = applyEdit(sheet, { node: 'total', period: year, measure: 'growth', value: 0.11 })
    expect(refused).toMatchObject({ status: 'refused', reason: 'out-of-reach' })
    expect(applyEdit(sheet, { node: 'all', period: run(1, 3), measure: 'growth', value: 0.07 })).toMatchObject({
      reason: 'realised',
    })
  })

  test('PLN-64 Thái Nguyên and Hải Phòng: a year of 8.5 % and one of 11.81 % leave fourth quarters of 12.2 % and 12.4 %', () => {
    for (const [nine, whole, fourth] of [
      [0.07132, 0.085, 0.122],
      [0.1159, 0.1181, 0.124],
    ] as const) {
      const base = Array.from({ length: 12 }, (_, month) => (month < 9 ? 73e6 / 9 : 27e6 / 3)).map((one) => Math.round(one * 10))
      const level = base.map((one, month) => (month < 9 ? Math.round(one * (1 + nine)) : one))
      const rows = [
        { id: 'total', parent: null },
        { id: 'all', parent: 'total', base, level },
      ]
      const sheet = grown(makeScenario({ period: year, rows, realised: 9 }), 'total', whole)
      expect(rate(sheet, 'all', run(10, 12))).toBeCloseTo(fourth, 3)
    }
  })
})
