import { type ReactNode, useState } from 'react'
import { asComputed, growth, points, probability } from '../../../contract/format.ts'
import type { LeversSet } from '../../../contract/lever-answer.ts'
import { periodName } from '../../../contract/period-name.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { useWhatIf } from '../../queries.ts'
import { useChangeView } from '../../view.ts'
import type { Answer } from './answer.ts'
import { ActivityLever, StartLever, TargetLever } from './levers.tsx'
import { type Moved, useLevers } from './use-levers.ts'

/** Growth of activities, starts of plants and the target as levers: answered here at once, by the belief itself when they rest. */
export function WhatIfSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const start = answer.yardstick?.value ?? 0.1
  const asked = { year: answer.year, asOf: answer.asOf, target: start }
  const { data, error, refetch } = useWhatIf(answer.region.id, { ...asked, levers: {} })
  const isMovable = answer.startUps.some(({ delays }) => delays.length > 0)
  if (answer.rest === '' && !isMovable) return null
  return (
    <section className="what-if no-print">
      <h2>{text('outlook.whatIf.heading')}</h2>
      <p className="muted">
        {answer.rest === '' ? null : text('outlook.whatIf.help', { rest: periodName(answer.rest, language) })}{' '}
        {isMovable ? text('outlook.whatIf.starts') : null}
      </p>
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
  const untouched: LeversSet = { levers: {}, starts: {}, target: start }
  const [set, setAll] = useState(untouched)
  const change = useChangeView()
  const { error, retry, ...shown } = useLevers({ answer, free, set })
  const { target } = set
  const next = { before: free.nextYear.before.p50, after: shown.nextYear }
  return (
    <>
      {error === null ? null : <Failure error={error} retry={retry} />}
      <Result {...shown} target={target} next={free.startUps.length > 0 ? next : undefined} />
      <Levers answer={answer} free={free} start={start} set={set} grown={shown.growth} onChange={setAll} />
      <div className="actions">
        <button type="button" onClick={() => setAll(untouched)}>
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
        {free.startUps.length === 0 ? null : (
          <>
            <p>{text('rule.BEL-124')} (BEL-124).</p>
            <p>{text('rule.BEL-160')} (BEL-160)</p>
          </>
        )}
      </details>
    </>
  )
}

interface LeversProps extends BoardProps {
  readonly set: LeversSet
  readonly grown: Readonly<Record<string, number>>
  readonly onChange: (change: (before: LeversSet) => LeversSet) => void
}

/** The target, activities as long as something of the year is left, and plants that can still start otherwise. */
function Levers({ answer, free, start, set, grown, onChange }: LeversProps): ReactNode {
  return (
    <div className="levers">
      <TargetLever start={start} target={set.target} onChange={(target) => onChange((before) => ({ ...before, target }))} />
      {(answer.rest === '' ? [] : free.activities).map((one) => (
        <ActivityLever
          key={one.activity}
          region={answer.region.id}
          one={one}
          after={grown[one.activity] ?? one.after}
          set={set.levers[one.activity]}
          onChange={(activity, value) => onChange((before) => ({ ...before, levers: { ...before.levers, [activity]: value } }))}
        />
      ))}
      {free.startUps.map((one) => (
        <StartLever
          key={one.id}
          region={answer.region.id}
          one={one}
          later={set.starts[one.id]}
          onChange={(plant, later) => onChange((before) => ({ ...before, starts: { ...before.starts, [plant]: later } }))}
        />
      ))}
    </div>
  )
}

interface ResultProps {
  readonly after: Moved['after']
  readonly odds: number
  readonly target: number
  readonly next: { readonly before: number; readonly after: number } | undefined
  readonly exact: number | undefined
}

function Result({ after: { p10, p50, p90 }, odds, target, next, exact }: ResultProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const rate = (value: number): string => growth(value, language, asComputed)
  const values = { p10: rate(p10), p50: rate(p50), p90: rate(p90), target: growth(target, language) }
  return (
    <div className="result" role="status">
      <p>
        {text('outlook.whatIf.result', { ...values, odds: probability(odds, language) })}{' '}
        {next === undefined ? null : text('outlook.whatIf.next', { before: rate(next.before), after: rate(next.after) })}
      </p>
      <p className="small">
        {exact === undefined
          ? text('outlook.whatIf.quick')
          : text('outlook.whatIf.exact', { points: points(exact, language, { least: 2, most: 2 }) })}
      </p>
    </div>
  )
}
