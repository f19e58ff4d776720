import { area, line } from 'd3-shape'
import type { ReactNode } from 'react'
import { asComputed, growth } from '../contract/format.ts'
import { cumulativeName } from '../contract/period-name.ts'
import type { Language } from '../contract/record.ts'
import { ChartFrame } from './chart-frame.tsx'
import { EndLabels, RequiredLabel } from './cumulative-growth-labels.tsx'
import {
  type CumulativeGrowthData,
  type Layout,
  lastPublished,
  layOut,
  type Scene,
  type Spot,
} from './cumulative-growth-layout.ts'
import { type ChartText, describe } from './cumulative-growth-text.ts'
import { paint, px } from './paint.ts'

export interface CumulativeGrowthProps {
  readonly data: CumulativeGrowthData
  /** Prefix for the ids of title and description, unique on its page. */
  readonly id: string
  readonly language: Language
  readonly text: ChartText
  readonly width: number
  readonly height: number
}

const path = line<Spot>(
  ({ x }) => px(x),
  ({ y }) => px(y),
).digits(2)

const at = (layout: Layout, months: number, value: number): Spot => ({ x: layout.monthX(months), y: layout.y(value) })

function Axes({ layout, language, data }: Scene): ReactNode {
  return (
    <g fontSize={Math.min(12, layout.fontSize)}>
      {layout.ticks.map((tick) => (
        <g key={tick} transform={`translate(0 ${px(layout.y(tick))})`}>
          <line x1={layout.left} x2={layout.right} {...paint({ stroke: 'grid' })} strokeWidth="1" />
          <text x={layout.left - 6} dy="0.35em" textAnchor="end" {...paint({ fill: 'muted' })}>
            {growth(tick, language)}
          </text>
        </g>
      ))}
      {data.path.map(({ months }) => (
        <text key={months} x={px(layout.monthX(months))} y={layout.bottom + 18} textAnchor="middle" {...paint({ fill: 'ink' })}>
          {cumulativeName(months, language)}
        </text>
      ))}
    </g>
  )
}

function YearsBefore({ layout, language }: Scene): ReactNode {
  if (layout.years.length === 0) return null
  return (
    <g fontSize="10.5">
      <line
        x1={layout.divide}
        x2={layout.divide}
        y1={layout.top}
        y2={layout.bottom}
        {...paint({ stroke: 'grid' })}
        strokeWidth="1"
      />
      {layout.years.map(({ year, growth: rate, decimals }, index) => (
        <g key={year} transform={`translate(${px(layout.yearX(index))} 0)`} {...paint({ fill: 'muted' })}>
          <circle cy={px(layout.y(rate))} r="4" {...paint({ fill: 'faint' })} />
          <text y={px(layout.y(rate)) - 9} textAnchor="middle">
            {growth(rate, language, decimals)}
          </text>
          <text y={layout.bottom + 18} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
    </g>
  )
}

/** From the last published point (or the first quarter, when there is none) to the end of the year. */
function Fan({ layout, data }: Scene): ReactNode {
  const last = lastPublished(data.path)
  const ahead = data.path.flatMap(({ months, outlook, published }) =>
    outlook === null || published !== null ? [] : [{ months, ...outlook }],
  )
  if (ahead.length === 0) return null
  const start = last === null ? [] : [{ months: last.months, p10: last.growth, p50: last.growth, p90: last.growth }]
  const points = [...start, ...ahead]
  const [only] = points.length === 1 ? points : []
  const band = area<(typeof points)[number]>()
    .x(({ months }) => px(layout.monthX(months)))
    .y0(({ p10 }) => px(layout.y(p10)))
    .y1(({ p90 }) => px(layout.y(p90)))
    .digits(2)
  return (
    <g>
      {only === undefined ? (
        <path d={band(points) ?? ''} {...paint({ fill: 'band' })} fillOpacity="0.55" />
      ) : (
        <Range layout={layout} months={only.months} low={only.p10} high={only.p90} />
      )}
      <path
        d={path(points.map(({ months, p50 }) => at(layout, months, p50))) ?? ''}
        {...paint({ stroke: 'outlook' })}
        strokeWidth="2"
        strokeDasharray="5 4"
      />
      {ahead.map(({ months, p50 }) => (
        <circle
          key={months}
          cx={px(layout.monthX(months))}
          cy={px(layout.y(p50))}
          r="5"
          {...paint({ fill: 'ground', stroke: 'outlook' })}
          strokeWidth="2"
        />
      ))}
    </g>
  )
}

/** A band of a single moment, before anything of the year is known. */
function Range({
  layout,
  months,
  low,
  high,
}: {
  readonly layout: Layout
  readonly months: number
  readonly low: number
  readonly high: number
}): ReactNode {
  const [top, bottom] = [px(layout.y(high)), px(layout.y(low))]
  return (
    <rect
      x={px(layout.monthX(months)) - 6}
      y={top}
      width="12"
      height={px(bottom - top)}
      {...paint({ fill: 'band' })}
      fillOpacity="0.55"
    />
  )
}

function Target({ layout, data }: Scene): ReactNode {
  if (data.target === null) return null
  const height = px(layout.y(data.target.value))
  return <line x1={layout.left} x2={layout.right} y1={height} y2={height} {...paint({ stroke: 'target' })} strokeWidth="2" />
}

function RequiredPath({ layout, data }: Scene): ReactNode {
  const last = lastPublished(data.path)
  if (last === null || data.target === null || data.required === null) return null
  const steps = [last, ...data.required.path].map(({ months, growth }) => at(layout, months, growth))
  return (
    <path d={path(steps) ?? ''} {...paint({ stroke: 'target' })} strokeWidth="2" strokeDasharray="1 5" strokeLinecap="round" />
  )
}

function Published({ layout, data, language }: Scene): ReactNode {
  const known = data.path.flatMap(({ months, published, decimals }) =>
    published === null ? [] : [{ months, value: published, decimals }],
  )
  return (
    <g fontSize={layout.fontSize} fontWeight="600">
      <path
        d={path(known.map(({ months, value }) => at(layout, months, value))) ?? ''}
        {...paint({ stroke: 'published' })}
        strokeWidth="2.5"
      />
      {known.map(({ months, value, decimals }) => (
        <g key={months} transform={`translate(${px(layout.monthX(months))} ${px(layout.y(value))})`}>
          <circle r="5" {...paint({ fill: 'published' })} />
          {months === 12 ? null : (
            <text y="21" textAnchor="middle" {...paint({ fill: 'published' })}>
              {growth(value, language, decimals)}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

/** Cumulative growth by quarter end: what is published, what the outlook sees, and what the yardstick asks for. */
export function CumulativeGrowth({ data, id, language, text, width, height }: CumulativeGrowthProps): ReactNode {
  const scene: Scene = { data, language, layout: layOut(data, width, height) }
  return (
    <ChartFrame
      id={id}
      title={text.title}
      description={describe(data, language, (rate) => growth(rate, language, asComputed))}
      width={width}
      height={height}
    >
      <Axes {...scene} />
      <YearsBefore {...scene} />
      <Fan {...scene} />
      <Target {...scene} />
      <RequiredPath {...scene} />
      <Published {...scene} />
      <RequiredLabel {...scene} />
      <EndLabels {...scene} />
    </ChartFrame>
  )
}
