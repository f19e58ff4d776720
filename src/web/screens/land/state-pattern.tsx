import type { ReactNode } from 'react'
import { type LandState, landStates } from '../../../contract/land-answers.ts'
import { useText } from '../../language.tsx'

/** How each state is drawn: a colour and a hatch, so that neither is needed alone. */
interface Pattern {
  readonly ground: string
  readonly line: string
  readonly hatch: 'none' | 'dots' | 'rising' | 'falling' | 'crossed' | 'level'
}

export const patterns: Readonly<Record<LandState, Pattern>> = {
  planned: { ground: '#eef1f4', line: '#5b6670', hatch: 'dots' },
  clearing: { ground: '#ffe2b3', line: '#9a5200', hatch: 'rising' },
  cleared: { ground: '#fff3bf', line: '#7a6400', hatch: 'crossed' },
  ready: { ground: '#c5ead2', line: '#17693a', hatch: 'level' },
  let: { ground: '#1f5fa8', line: '#0b3a70', hatch: 'none' },
  unknown: { ground: '#ffffff', line: '#5b6670', hatch: 'falling' },
}

export const patternSize = 16

/** One tile of the hatch, to be laid side by side. */
export function drawPattern(context: CanvasRenderingContext2D, state: LandState): void {
  const { ground, line, hatch } = patterns[state]
  context.fillStyle = ground
  context.fillRect(0, 0, patternSize, patternSize)
  context.fillStyle = line
  context.strokeStyle = line
  context.lineWidth = 2
  context.beginPath()
  if (hatch === 'dots') for (const at of [4, 12]) context.fillRect(at - 1, at - 1, 3, 3)
  if (hatch === 'rising' || hatch === 'crossed')
    for (const from of [-patternSize, 0, patternSize]) {
      context.moveTo(from, patternSize)
      context.lineTo(from + patternSize, 0)
    }
  if (hatch === 'falling' || hatch === 'crossed')
    for (const from of [-patternSize, 0, patternSize]) {
      context.moveTo(from, 0)
      context.lineTo(from + patternSize, patternSize)
    }
  if (hatch === 'level')
    for (const at of [4, 12]) {
      context.moveTo(0, at)
      context.lineTo(patternSize, at)
    }
  context.stroke()
}

/** What hatches and colours on the map mean. */
export function Legend(): ReactNode {
  const text = useText()
  return (
    <ul className="land-legend">
      {landStates.map((state) => (
        <li key={state}>
          <Swatch state={state} /> {text(`land.state.${state}`)}
        </li>
      ))}
    </ul>
  )
}

/** The hatch of a state beside its name. */
export function Swatch({ state }: { readonly state: LandState }): ReactNode {
  return <span className={`land-swatch land-swatch-${state}`} />
}
