import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { number } from '../contract/format.ts'
import type { Language } from '../contract/record.ts'
import { ChartFrame } from './chart-frame.tsx'
import { paint, px } from './paint.ts'

/** A computed amount of a month, with its standard deviation. */
export interface MonthlyAmount {
  readonly month: string
  /** What stands below the column; the first month and each January carry it, the others may. */
  readonly label: string
  readonly amount: number
  readonly spread: number
  /** The amount in words. */
  readonly words: string
}

export interface MonthlyAmountsProps {
  readonly id: string
  readonly title: string
  readonly rows: readonly MonthlyAmount[]
  /** Amounts are shown in this many, which is what `unit` says. */
  readonly scale: number
  readonly unit: string
  readonly language: Language
  readonly width: number
}

const [height, top, bottom, left] = [196, 24, 26, 44]
/** Narrower than this, every third month is named. */
const narrow = 520

/** Columns by month, hollow and dashed since they are computed, with a line one standard deviation up and down. */
export function MonthlyAmounts({ id, title, rows, scale, unit, language, width }: MonthlyAmountsProps): ReactNode {
  const most = Math.max(1, ...rows.map(({ amount, spread }) => amount + spread))
  const y = scaleLinear([0, most], [height - bottom, top]).nice(4)
  const step = (width - left) / Math.max(1, rows.length)
  const every = width < narrow ? 3 : 1
  return (
    <ChartFrame id={id} title={title} description={rows.map(({ words }) => words).join(' ')} width={width} height={height}>
      <text x="0" y="11" fontSize="11" {...paint({ fill: 'muted' })}>
        {unit}
      </text>
      {y.ticks(4).map((value) => (
        <g key={value}>
          <line x1={left} x2={width} y1={px(y(value))} y2={px(y(value))} {...paint({ stroke: 'grid' })} />
          <text x={left - 6} y={px(y(value) + 4)} fontSize="11" textAnchor="end" {...paint({ fill: 'muted' })}>
            {number(value / scale, language)}
          </text>
        </g>
      ))}
      {rows.map((row, at) => (
        <Column key={row.month} row={row} x={left + at * step} width={step} y={y} named={at % every === 0} />
      ))}
    </ChartFrame>
  )
}

interface ColumnProps {
  readonly row: MonthlyAmount
  readonly x: number
  readonly width: number
  readonly y: (amount: number) => number
  readonly named: boolean
}

function Column({ row: { amount, spread, label }, x, width, y, named }: ColumnProps): ReactNode {
  const [middle, wide] = [x + width / 2, Math.max(4, width * 0.62)]
  const [low, high] = [y(Math.max(0, amount - spread)), y(amount + spread)]
  return (
    <g>
      <rect
        x={px(middle - wide / 2)}
        y={px(y(amount))}
        width={px(wide)}
        height={px(y(0) - y(amount))}
        strokeDasharray="3 3"
        {...paint({ fill: 'band', stroke: 'outlook' })}
      />
      <line x1={px(middle)} x2={px(middle)} y1={px(low)} y2={px(high)} {...paint({ stroke: 'muted' })} />
      {named ? (
        <text x={px(middle)} y={height - 8} fontSize="11" textAnchor="middle" {...paint({ fill: 'muted' })}>
          {label}
        </text>
      ) : null}
    </g>
  )
}
