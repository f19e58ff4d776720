import type { ReactNode } from 'react'
import { asComputed, growth } from '../../../contract/format.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useNames } from '../../queries.ts'

/** Growth that is taken as given, by activity. */
export type Levers = Readonly<Record<string, number>>

const step = 0.005

interface ActivityProps {
  readonly region: string
  readonly one: Output<'whatIf'>['activities'][number]
  /** Growth in the rest of the year as the levers have it now. */
  readonly after: number
  readonly set: number | undefined
  readonly onChange: (activity: string, value: number) => void
}

/** An activity's growth in the rest of the year as a slider. */
export function ActivityLever({ region, one, after, set, onChange }: ActivityProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  const { p10, p50, p90 } = one.before
  const reach = Math.max(0.05, 2 * (p90 - p10))
  const onStep = (value: number): number => Math.round(value / step) * step
  const written = growth(set ?? after, language, asComputed)
  return (
    <Lever
      name={nameOf('activity', one.activity)}
      range={[Math.max(-0.5, onStep(p50 - reach)), onStep(p50 + reach)]}
      value={set ?? onStep(p50)}
      shown={text(set === undefined ? 'outlook.whatIf.free' : 'outlook.whatIf.set', { value: written })}
      onChange={(moved) => onChange(one.activity, moved)}
    />
  )
}

interface LeverProps {
  readonly name: string
  readonly range: readonly [number, number]
  readonly value: number
  readonly shown: string
  readonly onChange: (value: number) => void
}

/** One slider with its name and what it is set to. */
export function Lever({ name, range: [least, most], value, shown, onChange }: LeverProps): ReactNode {
  return (
    <label className="lever">
      <span>{name}</span>
      <input
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={shown}
        onChange={({ target }) => onChange(Number(Number(target.value).toFixed(4)))}
      />
      <span className="lever-value">{shown}</span>
    </label>
  )
}
