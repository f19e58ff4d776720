import type { ReactNode } from 'react'
import { ChartFrame } from './chart-frame.tsx'
import { paint, px } from './paint.ts'

export interface ControlChartProps {
  readonly id: string
  readonly title: string
  /** What the picture shows, in a sentence. */
  readonly description: string
  /** Deviations in order of time. */
  readonly values: readonly number[]
  readonly limits: { readonly centre: number; readonly low: number; readonly high: number } | null
  readonly width: number
}

const [height, side] = [56, 6]

/** Deviations from plan in order of time within their limits; what lies outside is drawn hollow and large. */
export function ControlChart({ id, title, description, values, limits, width }: ControlChartProps): ReactNode {
  const ends = [0, ...values, ...(limits ? [limits.low, limits.high] : [])]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const y = (value: number): number => side + ((high - value) / Math.max(1e-9, high - low)) * (height - 2 * side)
  const x = (index: number): number => side + (index / Math.max(1, values.length - 1)) * (width - 2 * side)
  return (
    <ChartFrame id={id} title={title} description={description} width={width} height={height}>
      {limits ? (
        <rect
          x="0"
          y={px(y(limits.high))}
          width={width}
          height={px(y(limits.low) - y(limits.high))}
          {...paint({ fill: 'grid' })}
        />
      ) : null}
      <line x1="0" x2={width} y1={px(y(0))} y2={px(y(0))} {...paint({ stroke: 'faint' })} />
      <polyline
        points={values.map((value, index) => `${px(x(index))},${px(y(value))}`).join(' ')}
        {...paint({ stroke: 'muted' })}
      />
      {values.map((value, index) => {
        const isOut = limits !== null && (value < limits.low || value > limits.high)
        const spot = { cx: px(x(index)), cy: px(y(value)) }
        return isOut ? (
          <circle key={`${spot.cx}`} {...spot} r="4.5" strokeWidth="2" {...paint({ fill: 'ground', stroke: 'target' })} />
        ) : (
          <circle key={`${spot.cx}`} {...spot} r="2.5" {...paint({ fill: 'published' })} />
        )
      })}
    </ChartFrame>
  )
}
