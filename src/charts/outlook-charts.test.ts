import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { expectGolden } from '../../test/golden/golden.ts'
import { GrowthFan, type GrowthFanProps } from './growth-fan.tsx'
import { Waterfall, type WaterfallProps } from './waterfall.tsx'

const rates = [0.102, 0.105, 0.109, 0.109, 0.11, 0.11, 0.112, 0.114, 0.115, 0.115, 0.115, 0.115]
const fan: GrowthFanProps = {
  id: 'fan',
  language: 'vi',
  width: 640,
  height: 320,
  title: 'GRDP, 2025: Lũy kế từ đầu năm',
  target: 0.14,
  points: rates.map((p50, month) => ({
    id: String(month),
    short: String(month + 1),
    name: `${month + 1} tháng`,
    p10: p50 - 0.004 - month / 1000,
    p50,
    p90: p50 + 0.004 + month / 1000,
    published: month === 2 ? 0.1091 : month === 5 ? 0.1103 : null,
  })),
}

const waterfall: WaterfallProps = {
  id: 'waterfall',
  language: 'vi',
  width: 640,
  title: 'Từ mốc đến triển vọng',
  from: { name: 'mốc', growth: 0.14, written: 'từ 14% trở lên' },
  to: { name: 'triển vọng', growth: 0.114, written: '11,4%' },
  steps: [
    { id: 'services', name: 'Dịch vụ', change: -0.019, sentence: 'Dịch vụ: cần 6,01 điểm, dự kiến 4,11 điểm.' },
    { id: 'construction', name: 'Xây dựng', change: -0.009, sentence: 'Xây dựng: cần 2,80 điểm, dự kiến 1,90 điểm.' },
    { id: 'mining', name: 'Khai khoáng', change: 0.002, sentence: 'Khai khoáng: cần 0,10 điểm, dự kiến 0,30 điểm.' },
  ],
}

const picture = (name: string, element: ReactElement): void =>
  expectGolden(`charts/${name}.svg`, `${renderToStaticMarkup(element)}\n`)

test('CHA-20 the fan and the waterfall are the committed pictures', () => {
  picture('growth-fan', createElement(GrowthFan, fan))
  picture('growth-fan-narrow', createElement(GrowthFan, { ...fan, width: 328, height: 260 }))
  picture('waterfall', createElement(Waterfall, waterfall))
  picture('waterfall-narrow', createElement(Waterfall, { ...waterfall, width: 328 }))
})

test('CHA-21 the fan has a filled dot for each published figure only, and says in words what it shows', () => {
  const text = renderToStaticMarkup(createElement(GrowthFan, fan))
  expect(text.match(/<circle/g)).toHaveLength(2)
  expect(text).toContain('3 tháng: 10,91%, đã công bố.')
  expect(text).toContain('12 tháng: 11,5%, 8 trên 10 khả năng từ 10,0% đến 13,0%.')
  expect(text).not.toMatch(/NaN|undefined/)
  expect(renderToStaticMarkup(createElement(GrowthFan, { ...fan, points: [], target: null }))).not.toMatch(/NaN|undefined/)
})

test('CHA-22 the steps of a waterfall lead from one end to the other; downward and upward ones differ', () => {
  const text = renderToStaticMarkup(createElement(Waterfall, waterfall))
  const bars = [...text.matchAll(/<rect x="([\d.]+)" y="18" width="([\d.]+)"/g)].map(([, x, width]) => ({
    left: Number(x),
    right: Number(x) + Number(width),
  }))
  const ends = [...text.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x))
  expect(bars[0]?.right).toBeCloseTo(ends[0] ?? 0, 1)
  expect(bars[1]?.right).toBeCloseTo(bars[0]?.left ?? 0, 1)
  expect(bars[2]?.left).toBeCloseTo(bars[1]?.left ?? 0, 1)
  expect(bars[2]?.right).toBeCloseTo(ends[1] ?? 0, 1)
  expect(text.match(/stroke="#a3320b"/g)).toHaveLength(2)
  expect(text).toContain('Dịch vụ: cần 6,01 điểm, dự kiến 4,11 điểm.')
})
