import type { ReactNode } from 'react'
import { asComputed, growth } from '../../../contract/format.ts'
import { monthsLater, startReach } from '../../../contract/lever-answer.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useNames } from '../../queries.ts'

/** Half a point of growth. */
const halfPoint = 0.005

interface TargetProps {
  readonly start: number
  readonly target: number
  readonly onChange: (target: number) => void
}

/** The year's target as a slider. */
export function TargetLever({ start, target, onChange }: TargetProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <Lever
      name={text('outlook.whatIf.target')}
      range={[Math.max(0, start - 0.06), start + 0.06]}
      step={halfPoint}
      value={target}
      shown={growth(target, language)}
      onChange={onChange}
    />
  )
}

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
  const onStep = (value: number): number => Math.round(value / halfPoint) * halfPoint
  const written = growth(set ?? after, language, asComputed)
  return (
    <Lever
      name={nameOf('activity', one.activity)}
      range={[Math.max(-0.5, onStep(p50 - reach)), onStep(p50 + reach)]}
      step={halfPoint}
      value={set ?? onStep(p50)}
      shown={text(set === undefined ? 'outlook.whatIf.free' : 'outlook.whatIf.set', { value: written })}
      onChange={(moved) => onChange(one.activity, moved)}
    />
  )
}

interface StartProps {
  readonly region: string
  readonly one: Output<'whatIf'>['startUps'][number]
  /** Months by which it is set to start later than published. */
  readonly later: number | undefined
  readonly onChange: (plant: string, later: number) => void
}

/** The start of a plant as a slider, in months. */
export function StartLever({ region, one: { id, start }, later, onChange }: StartProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  const value = periodName(monthsLater(start, later ?? 0), language)
  return (
    <Lever
      name={text('outlook.whatIf.start', { plant: nameOf('subject', id) })}
      range={[startReach.earlier, startReach.later]}
      step={1}
      value={later ?? 0}
      shown={text(later === undefined ? 'outlook.whatIf.free' : 'outlook.whatIf.set', { value })}
      onChange={(moved) => onChange(id, moved)}
    />
  )
}

interface LeverProps {
  readonly name: string
  readonly range: readonly [number, number]
  readonly step: number
  readonly value: number
  readonly shown: string
  readonly onChange: (value: number) => void
}

/** One slider with its name and what it is set to. */
function Lever({ name, range: [least, most], step, value, shown, onChange }: LeverProps): ReactNode {
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
