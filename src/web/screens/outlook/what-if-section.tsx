import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { asComputed, growth, points, probability } from '../../../contract/format.ts'
import { answerLevers } from '../../../contract/lever-answer.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { useWhatIf } from '../../queries.ts'
import { useChangeView } from '../../view.ts'
import type { Answer } from './answer.ts'
import { ActivityLever, Lever, type Levers } from './levers.tsx'

type Moved = Output<'whatIf'>

/** Milliseconds after which a slider is at rest, and the belief itself is asked. */
const patience = 250

/** Growth of activities and the target as levers: answered here at once, by the belief itself when they rest. */
export function WhatIfSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const start = answer.yardstick?.value ?? 0.1
  const asked = { year: answer.year, asOf: answer.asOf, target: start }
  const { data, error, refetch } = useWhatIf(answer.region.id, { ...asked, levers: {} })
  if (answer.rest === '') return null
  return (
    <section className="what-if no-print">
      <h2>{text('outlook.whatIf.heading')}</h2>
      <p className="muted">{text('outlook.whatIf.help', { rest: periodName(answer.rest, language) })}</p>
      {error === null ? null : <Failure error={error} retry={() => void refetch()} />}
      {data === undefined ? error === null ? <Loading /> : null : <Board answer={answer} free={data} start={start} />}
    </section>
  )
}

interface BoardProps {
  readonly answer: Answer
  readonly free: Moved
  readonly start: number
}

function Board({ answer, free, start }: BoardProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [levers, setLevers] = useState<Levers>({})
  const [target, setTarget] = useState(start)
  const change = useChangeView()
  const { after, odds, growth: grown, exact, error, retry } = useLevers({ answer, free, levers, target })
  const reset = (): void => {
    setLevers({})
    setTarget(start)
  }
  return (
    <>
      {error === null ? null : <Failure error={error} retry={retry} />}
      <Result after={after} odds={odds} target={target} exact={exact} />
      <div className="levers">
        <Lever
          name={text('outlook.whatIf.target')}
          range={[Math.max(0, start - 0.06), start + 0.06]}
          value={target}
          shown={growth(target, language)}
          onChange={setTarget}
        />
        {free.activities.map((one) => (
          <ActivityLever
            key={one.activity}
            region={answer.region.id}
            one={one}
            after={grown[one.activity] ?? one.after}
            set={levers[one.activity]}
            onChange={(activity, value) => setLevers((before) => ({ ...before, [activity]: value }))}
          />
        ))}
      </div>
      <div className="actions">
        <button type="button" onClick={reset}>
          {text('outlook.whatIf.reset')}
        </button>
        {target === start ? null : (
          <button type="button" onClick={() => change({ target }, { replace: true })}>
            {text('outlook.whatIf.follow', { target: growth(target, language) })}
          </button>
        )}
      </div>
      <details>
        <summary>{text('outlook.numbers')}</summary>
        <p>{text('rule.BEL-88')} (BEL-88).</p>
        <p>{text('rule.BEL-141')} (BEL-141)</p>
      </details>
    </>
  )
}

/** The year under levers: from the sums at hand, and once they rest from the belief itself; `exact` is how far the two were apart. */
function useLevers({ answer, free, levers, target }: Moving) {
  const quickly = useMemo(() => free.sums && answerLevers(free.sums), [free.sums])
  const rested = useRested(JSON.stringify({ levers, target }))
  const asked: { readonly levers: Levers; readonly target: number } = JSON.parse(rested)
  const { data, error, refetch, isPlaceholderData } = useWhatIf(answer.region.id, {
    year: answer.year,
    asOf: answer.asOf,
    ...asked,
  })
  const retry = (): void => void refetch()
  const quick = quickly?.(levers, target)
  const isAnswered = data !== undefined && !isPlaceholderData && rested === JSON.stringify({ levers, target })
  if (quick && !isAnswered) return { ...quick, exact: undefined, error, retry }
  const found = data ?? free
  const exact = quick && Math.abs(quick.after.p50 - found.after.p50)
  const grown = Object.fromEntries(found.activities.map(({ activity, after }) => [activity, after]))
  return { after: found.after, odds: found.oddsAfter ?? Number.NaN, growth: grown, exact, error, retry }
}

interface Moving extends Omit<BoardProps, 'start'> {
  readonly levers: Levers
  readonly target: number
}

/** A value once it has rested. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), patience)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

interface ResultProps {
  readonly after: Moved['after']
  readonly odds: number
  readonly target: number
  readonly exact: number | undefined
}

function Result({ after: { p10, p50, p90 }, odds, target, exact }: ResultProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const rate = (value: number): string => growth(value, language, asComputed)
  const values = { p10: rate(p10), p50: rate(p50), p90: rate(p90), target: growth(target, language) }
  return (
    <div className="result" role="status">
      <p>{text('outlook.whatIf.result', { ...values, odds: probability(odds, language) })}</p>
      <p className="small">
        {exact === undefined
          ? text('outlook.whatIf.quick')
          : text('outlook.whatIf.exact', { points: points(exact, language, { least: 2, most: 2 }) })}
      </p>
    </div>
  )
}
