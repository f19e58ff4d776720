import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { type Decimals, pointsShort } from '../contract/format.ts'
import { translate } from '../contract/messages/index.ts'
import type { Language } from '../contract/record.ts'
import { ChartFrame } from './chart-frame.tsx'
import { paint, px } from './paint.ts'

export interface ContributionBar {
  readonly activity: string
  readonly name: string
  /** Points of the total's growth, a fraction of one. */
  readonly points: number
  readonly basis: 'published' | 'computed'
  /** Decimals of published points; two when left out. */
  readonly decimals?: Decimals | undefined
}

export interface ContributionsProps {
  readonly bars: readonly ContributionBar[]
  /** Sum of the bars as the operation gives it. */
  readonly total: Omit<ContributionBar, 'activity'>
  readonly id: string
  readonly title: string
  readonly language: Language
  readonly width: number
}

interface Row extends ContributionBar {
  readonly from: number
  readonly to: number
}

const rowHeight = 40
const valueRoom = 104

/** Each bar starts where the one before it ended, so that the last one ends at the total. */
function stacked(bars: readonly ContributionBar[]): readonly Row[] {
  let reached = 0
  return bars.map((bar) => {
    const from = reached
    reached += bar.points
    return { ...bar, from, to: reached }
  })
}

interface BarProps {
  readonly row: Row
  readonly x: (points: number) => number
  readonly strong: boolean
  readonly language: Language
}

function Bar({ row, x, strong, language }: BarProps): ReactNode {
  const [start, end] = row.from < row.to ? [row.from, row.to] : [row.to, row.from]
  const look = row.basis === 'published' ? paint({ fill: 'published' }) : paint({ fill: 'ground', stroke: 'outlook' })
  const dash = row.basis === 'published' ? {} : { strokeDasharray: '3 3', strokeWidth: 1.5 }
  return (
    <g>
      <text x="0" y="12" fontSize="13" fontWeight={strong ? 700 : 400} {...paint({ fill: 'ink' })}>
        {row.name}
      </text>
      <rect x={px(x(start))} y="18" width={px(Math.max(1, x(end) - x(start)))} height="14" {...look} {...dash} />
      <text
        x={px(x(end)) + 6}
        y="30"
        fontSize="13"
        fontWeight={strong ? 700 : 400}
        fontStyle={row.basis === 'computed' ? 'italic' : 'normal'}
        {...paint({ fill: 'ink' })}
      >
        {pointsShort(row.points, language, !strong, row.decimals)}
      </text>
    </g>
  )
}

/** Points of growth by activity, bar after bar up to the total. Published bars are filled, computed ones hollow and dashed. */
export function Contributions({ bars, total, id, title, language, width }: ContributionsProps): ReactNode {
  const rows: readonly Row[] = [...stacked(bars), { activity: 'total', ...total, from: 0, to: total.points }]
  const ends = rows.flatMap(({ from, to }) => [from, to])
  const x = scaleLinear([Math.min(0, ...ends), Math.max(0.001, ...ends)], [2, width - valueRoom])
  const height = rows.length * rowHeight
  const sentences = rows.map((row) =>
    translate(language, 'contributions.item', {
      activity: row.name,
      points: pointsShort(row.points, language, false, row.decimals),
    }),
  )
  return (
    <ChartFrame id={id} title={title} description={sentences.join(' ')} width={width} height={height}>
      <line x1={px(x(0))} x2={px(x(0))} y1="0" y2={height} {...paint({ stroke: 'grid' })} />
      {rows.map((row, index) => (
        <g key={row.activity} transform={`translate(0 ${index * rowHeight})`}>
          <Bar row={row} x={x} strong={index === rows.length - 1} language={language} />
        </g>
      ))}
    </ChartFrame>
  )
}
