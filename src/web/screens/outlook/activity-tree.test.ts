import { describe, expect, test } from 'vitest'
import type { Code } from '../../../contract/record.ts'
import { activityTree } from './activity-tree.ts'

const names = { vi: '', en: '', fr: '', de: '' }
const code = (own: string, parent = ''): Code => ({ list: 'activity', code: own, parent, vsic: '', names, scale: 1 }) as Code
const codes = [
  code('total'),
  code('industry', 'total'),
  code('mining', 'industry'),
  code('manufacturing', 'industry'),
  code('vsic-26', 'manufacturing'),
]
const fan = (indicator: 'grdp' | 'iip', activity: string, p50: number) => ({
  indicator,
  activity,
  points: [2024, 2025].map((year) => {
    const point = { scale: 'year' as const, period: String(year), p10: p50 - 1, p50: p50 + year, p90: p50 + 1 }
    return { ...point, published: null, observation: '' }
  }),
})
const product = {
  ...{
    observation: 'o',
    from: ['o'],
    subject: 'coal',
    activity: 'mining',
    of: { indicator: 'iip' as const, activity: 'mining' },
  },
  ...{ period: '2025-Q1', growth: 0.05, p10: 0, p50: 0.04, p90: 0.1, spread: 0.07 },
}

describe('activities from the whole to the product', () => {
  test('BEL-174 every activity stands below the next one known, its products first, with the year of both indicators', () => {
    const fans = [fan('grdp', 'total', 1), fan('grdp', 'manufacturing', 2), fan('grdp', 'mining', 3), fan('iip', 'mining', 4)]
    const rows = activityTree({ fans: [...fans, fan('iip', 'vsic-26', 5)], products: [product], year: 2025 }, codes)
    expect(rows.map((row) => [row.depth, row.kind === 'activity' ? row.code : row.product.subject])).toEqual([
      [0, 'total'],
      [1, 'manufacturing'],
      [2, 'vsic-26'],
      [1, 'mining'],
      [2, 'coal'],
    ])
    expect(rows[3]).toMatchObject({
      valueAdded: { p50: 2028, pointer: '/fans/2' },
      index: { p50: 2029, pointer: '/fans/3' },
    })
    expect(rows[1]).toMatchObject({ index: undefined })
  })
})
