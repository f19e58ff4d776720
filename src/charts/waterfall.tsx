import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { asComputed, growth, pointsShort } from '../contract/format.ts'
import type { Language } from '../contract/record.ts'
import { ChartFrame } from './chart-frame.tsx'
import { paint, px } from './paint.ts'

export interface WaterfallStep {
  readonly id: string
  readonly name: string
  /** Points by which the step leads up or down, a fraction of one. */
  readonly change: number
  /** What the step shows, in a sentence. */
  readonly sentence: string
}

export interface WaterfallEnd {
  readonly name: string
  readonly growth: number
  /** As it is written: a target as set, an outlook with one decimal. */
  readonly written: string
}

export interface WaterfallProps {
  readonly from: WaterfallEnd
  readonly to: WaterfallEnd
  readonly steps: readonly WaterfallStep[]
  readonly id: string
  readonly title: string
  readonly language: Language
  readonly width: number
}

const rowHeight = 40
const valueRoom = 84

interface Row extends WaterfallStep {
  readonly start: number
  readonly end: number
}

/** Each step begins where the one before it ended. */
function chained(from: number, steps: readonly WaterfallStep[]): readonly Row[] {
  let reached = from
  return steps.map((step) => {
    const start = reached
    reached += step.change
    return { ...step, start, end: reached }
  })
}

/** From one growth rate to another, activity by activity. The ends are marks on a rate axis, so that nothing is cut off. */
export function Waterfall({ from, to, steps, id, title, language, width }: WaterfallProps): ReactNode {
  const rows = chained(from.growth, steps)
  const values = [from.growth, to.growth, ...rows.map(({ end }) => end)]
  const x = scaleLinear([Math.min(...values), Math.max(...values) + 1e-6], [26, width - valueRoom]).nice(4)
  const height = (rows.length + 2) * rowHeight + 20
  const bottom = height - 20
  return (
    <ChartFrame id={id} title={title} description={steps.map(({ sentence }) => sentence).join(' ')} width={width} height={height}>
      {x.ticks(4).map((tick) => (
        <g key={tick}>
          <line x1={px(x(tick))} x2={px(x(tick))} y1="0" y2={bottom} {...paint({ stroke: 'grid' })} />
          <text x={px(x(tick))} y={height - 4} textAnchor="middle" fontSize="12" {...paint({ fill: 'muted' })}>
            {growth(tick, language, asComputed)}
          </text>
        </g>
      ))}
      <End end={from} x={x(from.growth)} colour="target" />
      {rows.map((row, index) => (
        <g key={row.id} transform={`translate(0 ${(index + 1) * rowHeight})`}>
          <Step row={{ ...row, name: fitted(row.name, width) }} x={x} language={language} />
        </g>
      ))}
      <g transform={`translate(0 ${(rows.length + 1) * rowHeight})`}>
        <End end={to} x={x(to.growth)} colour="outlook" />
      </g>
    </ChartFrame>
  )
}

/** About the width of a letter of 13 pixels. */
const letter = 7

/** A name cut where the picture ends; the description has it whole. */
function fitted(name: string, width: number): string {
  const most = Math.floor(width / letter)
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`
}

function End({
  end,
  x,
  colour,
}: {
  readonly end: WaterfallEnd
  readonly x: number
  readonly colour: 'target' | 'outlook'
}): ReactNode {
  return (
    <g>
      <text x="0" y="12" fontSize="13" fontWeight="700" {...paint({ fill: 'ink' })}>
        {end.name}
      </text>
      <circle cx={px(x)} cy="25" r="6" {...paint({ fill: colour })} />
      <text x={px(x) + 12} y="30" fontSize="13" fontWeight="700" {...paint({ fill: 'ink' })}>
        {end.written}
      </text>
    </g>
  )
}

function Step({
  row,
  x,
  language,
}: {
  readonly row: Row
  readonly x: (rate: number) => number
  readonly language: Language
}): ReactNode {
  const [left, right] = row.start < row.end ? [row.start, row.end] : [row.end, row.start]
  const colour = row.change < 0 ? 'target' : 'outlook'
  return (
    <>
      <text x="0" y="12" fontSize="13" {...paint({ fill: 'ink' })}>
        {row.name}
      </text>
      <rect
        x={px(x(left))}
        y="18"
        width={px(Math.max(1.5, x(right) - x(left)))}
        height="14"
        {...paint({ fill: 'ground', stroke: colour })}
        strokeWidth="1.5"
        strokeDasharray="3 3"
      />
      <text x={px(x(right)) + 6} y="30" fontSize="13" fontStyle="italic" {...paint({ fill: 'ink' })}>
        {pointsShort(row.change, language, true)}
      </text>
    </>
  )
}
