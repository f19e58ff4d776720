import { type ReactNode, useEffect, useRef, useState } from 'react'
import { asComputed, growth, probability } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Failure } from '../../parts/states.tsx'
import { useNames, useWhatIf } from '../../queries.ts'
import type { Answer } from './answer.ts'

type Levers = Readonly<Record<string, number>>
type Moved = Output<'whatIf'>

/** Milliseconds between two questions while a slider is dragged. */
const patience = 40
const step = 0.005

/** Growth of activities and the target as levers; the answer comes from the same belief. */
export function WhatIfSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const start = answer.yardstick?.value ?? 0.1
  const [levers, setLevers] = useState<Levers>({})
  const [target, setTarget] = useState(start)
  const asked = useRested({ levers, target })
  const { data, error, refetch } = useWhatIf(answer.region.id, { year: answer.year, asOf: answer.asOf, ...asked })
  if (answer.rest === '') return null
  const reset = (): void => {
    setLevers({})
    setTarget(start)
  }
  const set = (activity: string, value: number): void => setLevers((before) => ({ ...before, [activity]: value }))
  return (
    <section className="what-if no-print">
      <h2>{text('outlook.whatIf.heading')}</h2>
      <p className="muted">{text('outlook.whatIf.help', { rest: periodName(answer.rest, language) })}</p>
      {error === null ? null : <Failure error={error} retry={() => void refetch()} />}
      {data === undefined ? null : (
        <>
          <Result answer={data} target={asked.target} />
          <div className="levers">
            <Lever
              name={text('outlook.whatIf.target')}
              range={[Math.max(0, start - 0.06), start + 0.06]}
              value={target}
              shown={growth(target, language)}
              onChange={setTarget}
            />
            {data.activities.map((one) => (
              <ActivityLever key={one.activity} region={answer.region.id} one={one} set={levers[one.activity]} onChange={set} />
            ))}
          </div>
          <button type="button" onClick={reset}>
            {text('outlook.whatIf.reset')}
          </button>
        </>
      )}
    </section>
  )
}

/** A value that follows at once when it has rested, and while it keeps changing at most once in `patience`. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  const asked = useRef(0)
  const name = JSON.stringify(value)
  useEffect(() => {
    const follow = (): void => {
      asked.current = performance.now()
      setRested(JSON.parse(name))
    }
    const timer = setTimeout(follow, Math.max(0, asked.current + patience - performance.now()))
    return () => clearTimeout(timer)
  }, [name])
  return rested
}

function Result({ answer, target }: { readonly answer: Moved; readonly target: number }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const rate = (value: number): string => growth(value, language, asComputed)
  const { p10, p50, p90 } = answer.after
  const values = { p10: rate(p10), p50: rate(p50), p90: rate(p90), target: growth(target, language) }
  return (
    <p className="result" role="status">
      {text('outlook.whatIf.result', { ...values, odds: probability(answer.oddsAfter ?? 0, language) })}
    </p>
  )
}

interface ActivityProps {
  readonly region: string
  readonly one: Moved['activities'][number]
  readonly set: number | undefined
  readonly onChange: (activity: string, value: number) => void
}

function ActivityLever({ region, one, set, onChange }: ActivityProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  const { p10, p50, p90 } = one.before
  const reach = Math.max(0.05, 2 * (p90 - p10))
  const onStep = (value: number): number => Math.round(value / step) * step
  const value = set ?? onStep(p50)
  const written = growth(set ?? one.after, language, asComputed)
  return (
    <Lever
      name={nameOf('activity', one.activity)}
      range={[Math.max(-0.5, onStep(p50 - reach)), onStep(p50 + reach)]}
      value={value}
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

function Lever({ name, range: [least, most], value, shown, onChange }: LeverProps): ReactNode {
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
