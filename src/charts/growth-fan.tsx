import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { ReactNode } from 'react'
import { asComputed, growth } from '../contract/format.ts'
import { translate } from '../contract/messages/index.ts'
import type { Language } from '../contract/record.ts'
import { ChartFrame } from './chart-frame.tsx'
import { paint, px } from './paint.ts'

export interface FanPoint {
  readonly id: string
  /** As the axis names it, and as a sentence does. */
  readonly short: string
  readonly name: string
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly published: number | null
}

export interface GrowthFanProps {
  readonly points: readonly FanPoint[]
  /** Growth that a yardstick asks of the last point, or null. */
  readonly target: number | null
  readonly id: string
  readonly title: string
  readonly language: Language
  readonly width: number
  readonly height: number
}

interface Scene extends GrowthFanProps {
  readonly x: (index: number) => number
  readonly y: (rate: number) => number
  readonly ticks: readonly number[]
  readonly right: number
  readonly bottom: number
}

const axisRoom = 44
const top = 16

function layOut(props: GrowthFanProps): Scene {
  const { points, target, width, height } = props
  const values = points.flatMap(({ p10, p90, published }) => [p10, p90, ...(published === null ? [] : [published])])
  const all = target === null ? values : [...values, target]
  const [low, high] = all.length === 0 ? [0, 0.1] : [Math.min(...all), Math.max(...all)]
  const [right, bottom] = [width - 14, height - 26]
  const y = scaleLinear([low, high + 0.001], [bottom - 6, top]).nice(5)
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [axisRoom + 14, right - 8])
  return { ...props, x, y, ticks: y.ticks(5), right, bottom }
}

function Axes({ points, ticks, x, y, right, bottom, language }: Scene): ReactNode {
  const every = points.length * 34 > right - axisRoom ? 2 : 1
  return (
    <g fontSize="12">
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(0 ${px(y(tick))})`}>
          <line x1={axisRoom} x2={right} {...paint({ stroke: 'grid' })} />
          <text x={axisRoom - 6} dy="0.35em" textAnchor="end" {...paint({ fill: 'muted' })}>
            {growth(tick, language)}
          </text>
        </g>
      ))}
      {points.map(({ id, short }, index) =>
        (points.length - 1 - index) % every === 0 ? (
          <text key={id} x={px(x(index))} y={bottom + 18} textAnchor="middle" {...paint({ fill: 'ink' })}>
            {short}
          </text>
        ) : null,
      )}
    </g>
  )
}

function Course({ points, x, y }: Scene): ReactNode {
  const band = area<FanPoint>()
    .x((_, index) => px(x(index)))
    .y0(({ p10 }) => px(y(p10)))
    .y1(({ p90 }) => px(y(p90)))
    .digits(2)
  const middle = line<FanPoint>()
    .x((_, index) => px(x(index)))
    .y(({ p50 }) => px(y(p50)))
    .digits(2)
  return (
    <>
      <path d={band(points) ?? ''} {...paint({ fill: 'band' })} fillOpacity="0.55" />
      <path d={middle(points) ?? ''} {...paint({ stroke: 'outlook' })} strokeWidth="2" strokeDasharray="5 4" />
      {points.map(({ id, published }, index) =>
        published === null ? null : (
          <circle key={id} cx={px(x(index))} cy={px(y(published))} r="5" {...paint({ fill: 'published' })} />
        ),
      )}
    </>
  )
}

function Target({ points, target, x, y, language }: Scene): ReactNode {
  if (target === null) return null
  const [at, height] = [px(x(points.length - 1)), px(y(target))]
  // Beside the mark on the side away from the course.
  const isBelow = target < (points.at(-1)?.p50 ?? target)
  return (
    <g>
      <path d={`M${px(at - 9)},${height}L${px(at + 9)},${height}`} {...paint({ stroke: 'target' })} strokeWidth="3" />
      <text
        x={px(at + 9)}
        y={height}
        dy={isBelow ? '1.2em' : '-0.5em'}
        textAnchor="end"
        fontSize="12"
        {...paint({ fill: 'target' })}
      >
        {`${translate(language, 'chart.target')} ${growth(target, language)}`}
      </text>
    </g>
  )
}

/** Growth period by period: the likeliest course dashed, the middle 80 % as a band, what was published as filled dots. */
export function GrowthFan(props: GrowthFanProps): ReactNode {
  const { points, id, title, language, width, height } = props
  const scene = layOut(props)
  const rate = (value: number): string => growth(value, language, asComputed)
  const sentences = points.map(({ name, p10, p50, p90, published }) =>
    published === null
      ? translate(language, 'outlook.fan.point', { period: name, p10: rate(p10), p50: rate(p50), p90: rate(p90) })
      : translate(language, 'chart.publishedPoint', { period: name, growth: growth(published, language) }),
  )
  return (
    <ChartFrame id={id} title={title} description={sentences.join(' ')} width={width} height={height}>
      <Axes {...scene} />
      <Course {...scene} />
      <Target {...scene} />
    </ChartFrame>
  )
}
