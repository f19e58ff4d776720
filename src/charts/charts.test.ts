import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { expectGolden } from '../../test/golden/golden.ts'
import { Contributions, type ContributionsProps } from './contributions.tsx'
import { CumulativeGrowth, type CumulativeGrowthProps } from './cumulative-growth.tsx'
import { Intervals, type IntervalsProps } from './intervals.tsx'
import { spreadLabels } from './spread-labels.ts'

const october: CumulativeGrowthProps = {
  id: 'growth',
  language: 'vi',
  width: 760,
  height: 380,
  text: { title: 'Tăng trưởng GRDP lũy kế của Quảng Ninh năm 2025 so với cùng kỳ năm trước' },
  data: {
    path: [
      { period: '2025-Q1', months: 3, published: 0.1091, outlook: null },
      { period: '2025-01/2025-06', months: 6, published: 0.1103, outlook: null },
      { period: '2025-01/2025-09', months: 9, published: 0.1167, outlook: null },
      { period: '2025', months: 12, published: null, outlook: { mean: 0.122, p10: 0.113, p50: 0.122, p90: 0.131 } },
    ],
    previousYears: [
      { year: 2020, growth: 0.1005 },
      { year: 2021, growth: 0.1028 },
      { year: 2022, growth: 0.1028 },
      { year: 2023, growth: 0.1103 },
      { year: 2024, growth: 0.0842 },
    ],
    target: { value: 0.14, operator: 'at-least' },
    required: { period: '2025-10/2025-12', growth: 0.2033, path: [{ months: 12, growth: 0.14 }] },
  },
}

const halfYear: ContributionsProps = {
  id: 'points',
  language: 'vi',
  width: 560,
  title: 'Đóng góp vào tăng trưởng theo khu vực',
  bars: [
    { activity: 'services', name: 'Dịch vụ', points: 0.0473, basis: 'computed' },
    { activity: 'industry-construction', name: 'Công nghiệp và xây dựng', points: 0.0532, basis: 'published' },
    { activity: 'agriculture', name: 'Nông, lâm nghiệp và thủy sản', points: 0.0023, basis: 'computed' },
    { activity: 'product-taxes', name: 'Thuế sản phẩm trừ trợ cấp', points: 0.0075, basis: 'computed' },
  ],
  total: { name: 'Tổng', points: 0.1103, basis: 'published' },
}

const hidden: IntervalsProps = {
  id: 'hidden',
  language: 'vi',
  width: 640,
  title: 'Những tháng không được công bố',
  rows: [
    {
      id: 'c',
      name: 'Công nghiệp chế biến, chế tạo',
      period: 'tháng 7 năm 2025',
      low: 0.387,
      high: 0.628,
      value: 0.4471,
      published: [0.2987, 0.3199],
    },
    {
      id: 'b',
      name: 'Khai khoáng',
      period: '6 tháng đầu năm 2025',
      low: 0.049,
      high: 0.056,
      value: 0.0516,
      published: [0.0157, 0.0465],
    },
    { id: 'h2', name: 'Toàn ngành', period: '6 tháng cuối năm 2024', low: -0.359, high: -0.114, value: null, published: [] },
  ],
}

const picture = (name: string, element: ReactElement): void =>
  expectGolden(`charts/${name}.svg`, `${renderToStaticMarkup(element)}\n`)

const markup = (change: Partial<CumulativeGrowthProps['data']>): string =>
  renderToStaticMarkup(createElement(CumulativeGrowth, { ...october, data: { ...october.data, ...change } }))

describe('CHA-1 the charts are the committed pictures', () => {
  test('CHA-1 cumulative growth', () => picture('cumulative-growth', createElement(CumulativeGrowth, october)))
  test('CHA-1 cumulative growth on a phone', () =>
    picture('cumulative-growth-narrow', createElement(CumulativeGrowth, { ...october, width: 340, height: 300 })))
  test('FOR-62 intervals', () => picture('intervals', createElement(Intervals, hidden)))
  test('FOR-62 intervals on a phone', () => picture('intervals-narrow', createElement(Intervals, { ...hidden, width: 328 })))
  test('CHA-1 contributions', () => picture('contributions', createElement(Contributions, halfYear)))
})

test('CHA-2 the picture says in words what it shows', () => {
  const text = markup({})
  expect(text).toContain('<title id="growth-title">Tăng trưởng GRDP lũy kế của Quảng Ninh năm 2025')
  expect(text).toContain('9 tháng năm 2025: 11,67%, đã công bố.')
  expect(text).toContain('năm 2025: triển vọng 12,2%, khoảng tin cậy 80%: 11,3% đến 13,1%.')
  expect(text).toContain('Muốn đạt, quý IV phải tăng 20,3%.')
})

test('CHA-3 a year that is known has no fan and no required path', () => {
  const known = october.data.path.map((point) => (point.months === 12 ? { ...point, published: 0.1189, outlook: null } : point))
  expect(markup({})).toContain('fill-opacity="0.55"')
  const text = markup({ path: known, required: null })
  expect(text).not.toContain('fill-opacity="0.55"')
  expect(text).not.toContain('stroke-dasharray="1 5"')
  expect(text).toContain('11,89%')
})

test('CHA-4 before the first figure the fan begins with the outlook itself, a lone outlook is a bar; with nothing at all there is still a frame', () => {
  const outlook = { mean: 0.1, p10: 0.09, p50: 0.1, p90: 0.11 }
  const ahead = october.data.path.map((point) => ({ ...point, published: null, outlook }))
  expect(markup({ path: ahead })).toContain('fill-opacity="0.55"')
  const yearOnly = ahead.map((point) => (point.months === 12 ? point : { ...point, outlook: null }))
  expect(markup({ path: yearOnly })).toMatch(/<rect [^>]*width="12"/)
  const nothing = october.data.path.map((point) => ({ ...point, published: null, outlook: null }))
  expect(markup({ path: nothing, previousYears: [], target: null, required: null })).not.toMatch(/NaN|undefined/)
})

test('CHA-5 published bars are filled and computed ones are hollow; the bars end where the total ends', () => {
  const text = renderToStaticMarkup(createElement(Contributions, halfYear))
  expect(text.match(/stroke-dasharray="3 3"/g)).toHaveLength(3)
  const ends = [...text.matchAll(/<rect x="([\d.]+)" y="18" width="([\d.]+)"/g)].map(([, x, width]) => Number(x) + Number(width))
  expect(ends.at(-1)).toBeCloseTo(ends.at(-2) ?? 0, 1)
})

test('CHA-6 labels keep their order and their distance', () => {
  expect(spreadLabels([100, 104, 20], 30, 0, 300)).toEqual([100, 130, 20])
  expect(spreadLabels([290, 295], 30, 0, 300)).toEqual([270, 300])
})

test('FOR-62 published marks are filled, computed ones hollow, and the intervals are told in words', () => {
  const text = renderToStaticMarkup(createElement(Intervals, hidden))
  expect(text.match(/r="4" fill="#0b4f9e"/g)).toHaveLength(4)
  expect(text.match(/r="5" stroke-width="2" fill="#ffffff"/g)).toHaveLength(2)
  expect(text).toContain('Công nghiệp chế biến, chế tạo, tháng 7 năm 2025: 38,7% đến 62,8%')
  expect(text).not.toMatch(/NaN|undefined/)
})
