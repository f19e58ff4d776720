import type { ReactNode } from 'react'
import { ChartFrame } from './chart-frame.tsx'
import { paint, px } from './paint.ts'

export interface BulletProps {
  readonly id: string
  readonly title: string
  /** What the picture shows, in a sentence. */
  readonly description: string
  /** What is done, what is wanted by now, what is planned in all. */
  readonly done: number
  readonly due: number
  readonly plan: number
  /** Whether what is done is enough, late or not known, by colour and by form. */
  readonly state: 'ahead' | 'on-plan' | 'behind' | 'unknown'
  readonly width: number
}

const height = 22

/** One amount against its plan: a bar for what is done, a mark for what is wanted by now, a frame for the whole. */
export function Bullet({ id, title, description, done, due, plan, state, width }: BulletProps): ReactNode {
  const longest = Math.max(done, due, plan, Number.MIN_VALUE)
  const x = (value: number): number => 1 + (value / longest) * (width - 3)
  return (
    <ChartFrame id={id} title={title} description={description} width={width} height={height}>
      <rect x="1" y="2" width={px(x(plan) - 1)} height="18" {...paint({ fill: 'ground', stroke: 'faint' })} />
      <rect
        x="1"
        y="7"
        width={px(Math.max(1, x(done) - 1))}
        height="8"
        {...paint({ fill: state === 'behind' ? 'target' : 'outlook' })}
      />
      <line x1={px(x(due))} x2={px(x(due))} y1="1" y2="21" strokeWidth="3" {...paint({ stroke: 'ink' })} />
    </ChartFrame>
  )
}
