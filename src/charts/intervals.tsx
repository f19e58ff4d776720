import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { asComputed, growth, interval } from '../contract/format.ts'
import { translate } from '../contract/messages/index.ts'
import type { Language } from '../contract/record.ts'
import { ChartFrame } from './chart-frame.tsx'
import { paint, px } from './paint.ts'

/** One interval that published figures leave, with the published figures themselves. */
export interface IntervalRow {
  readonly id: string
  readonly name: string
  readonly period: string
  readonly low: number
  readonly high: number
  /** The computed value in the interval, drawn hollow; null when there is none. */
  readonly value: number | null
  /** Published figures on the same scale, drawn filled. */
  readonly published: readonly number[]
}

export interface IntervalsProps {
  readonly rows: readonly IntervalRow[]
  readonly id: string
  readonly title: string
  readonly language: Language
  readonly width: number
}

const [axisHeight, side] = [22, 10]
/** Narrower than this, the period stands on a line of its own. */
const narrow = 480
/** Average width of a letter, to cut a name that would run into the numbers. */
const letter = 7

interface RowProps extends Pick<IntervalsProps, 'language' | 'width'> {
  readonly row: IntervalRow
  readonly x: (value: number) => number
}

function fitting(text: string, room: number): string {
  const most = Math.max(8, Math.floor(room / letter))
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

function Labels({ row, language, width }: Omit<RowProps, 'x'>): ReactNode {
  const range = rangeText(row, language)
  const lines = width < narrow ? [row.name, row.period] : [`${row.name}, ${row.period}`]
  const last = lines.length - 1
  return (
    <>
      {lines.map((line, index) => (
        <text key={line} x="0" y={13 + 16 * index} fontSize="13" {...paint({ fill: 'ink' })}>
          {fitting(line, index === last ? width - range.length * letter - 16 : width)}
        </text>
      ))}
      <text x={width} y={13 + 16 * last} fontSize="13" fontStyle="italic" textAnchor="end" {...paint({ fill: 'ink' })}>
        {range}
      </text>
    </>
  )
}

function Row({ row, x, language, width }: RowProps): ReactNode {
  const [start, end] = [x(row.low), x(row.high)]
  const top = heightOf(width) - 24
  const bar = { x: px(start), y: top, width: px(Math.max(2, end - start)), height: 12, strokeDasharray: '3 3' }
  return (
    <g>
      <Labels row={row} language={language} width={width} />
      <rect {...bar} {...paint({ fill: 'band', stroke: 'outlook' })} />
      {[...new Set(row.published)].map((value) => (
        <circle key={value} cx={px(x(value))} cy={top + 6} r="4" {...paint({ fill: 'published' })} />
      ))}
      {row.value === null ? null : (
        <circle cx={px(x(row.value))} cy={top + 6} r="5" strokeWidth="2" {...paint({ fill: 'ground', stroke: 'outlook' })} />
      )}
    </g>
  )
}

const heightOf = (width: number): number => (width < narrow ? 62 : 46)

const rangeText = ({ low, high }: IntervalRow, language: Language): string =>
  interval(growth(low, language, asComputed), growth(high, language, asComputed), language)

interface AxisProps extends Pick<IntervalsProps, 'language' | 'width'> {
  readonly x: ScaleLinear<number, number>
  readonly body: number
}

function Axis({ x, body, width, language }: AxisProps): ReactNode {
  const ticks = x.ticks(width < narrow ? 3 : 5)
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={px(x(tick))} x2={px(x(tick))} y1="18" y2={body} {...paint({ stroke: 'grid' })} />
          <text
            x={px(x(tick))}
            y={body + 15}
            fontSize="12"
            textAnchor={tick === ticks[0] && x(tick) < 20 ? 'start' : 'middle'}
            {...paint({ fill: 'muted' })}
          >
            {growth(tick, language, { least: 0, most: 1 })}
          </text>
        </g>
      ))}
    </>
  )
}

/** Intervals one below the other on one scale: bars for what may be, hollow marks for what was computed, filled ones for what was published. */
export function Intervals({ rows, id, title, language, width }: IntervalsProps): ReactNode {
  const ends = rows.flatMap(({ low, high, published }) => [low, high, ...published])
  const x = scaleLinear([Math.min(0, ...ends), Math.max(0.01, ...ends)], [side, width - side]).nice(4)
  const rowHeight = heightOf(width)
  const body = rows.length * rowHeight
  return (
    <ChartFrame
      id={id}
      title={title}
      description={[
        translate(language, 'chart.intervals', { count: rows.length }),
        ...rows.map((row) => `${row.name}, ${row.period}: ${rangeText(row, language)}`),
      ].join('. ')}
      width={width}
      height={body + axisHeight}
    >
      <Axis x={x} body={body} width={width} language={language} />
      {rows.map((row, index) => (
        <g key={row.id} transform={`translate(0 ${index * rowHeight})`}>
          <Row row={row} x={x} language={language} width={width} />
        </g>
      ))}
    </ChartFrame>
  )
}
