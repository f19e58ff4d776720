import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { day, growth, number } from '../../../contract/format.ts'
import { call, type Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { YearSwitch } from '../../parts/year-switch.tsx'
import { useActor } from '../../session.ts'
import { useView, type View } from '../../view.ts'
import '../steering/steering.css'
import { PlansSection } from './plans-section.tsx'
import { ProposalSection } from './proposal-section.tsx'

const ceilings = ['none', 'best-ever'] as const
type Ceiling = (typeof ceilings)[number]
const limitChoices = ['recorded', 'none'] as const
type LimitChoice = (typeof limitChoices)[number]

/** The smallest change that reaches the target; while another is worked out, the one before stays. */
function useProposal(
  region: string,
  { year, asOf, yardstick }: View,
  { target, ceiling, limits }: { readonly target: number | undefined; readonly ceiling: Ceiling; readonly limits: LimitChoice },
): UseQueryResult<Output<'proposeCatchUp'>> {
  return useQuery({
    queryKey: ['proposeCatchUp', region, year, asOf, yardstick, target, ceiling, limits],
    queryFn: ({ signal }) => call('proposeCatchUp', { region, year, asOf, yardstick, target, ceiling, limits }, signal),
    placeholderData: (before) => (before?.basis?.region === region ? before : undefined),
  })
}

interface Asked {
  /** Percent as typed; empty for the yardstick's. */
  readonly target: string
  readonly ceiling: Ceiling
  readonly limits: LimitChoice
}

/** How can the target still be reached: the smallest change that does it, or what stands in the way; and the plans put forward. */
export function CatchUpScreen(): ReactNode {
  const text = useText()
  const view = useView()
  const { current: region } = useRegionsHere()
  const [asked, setAsked] = useState<Asked>({ target: '', ceiling: 'none', limits: 'recorded' })
  const typed = Number(asked.target.replace(',', '.')) / 100
  const target = asked.target === '' || Number.isNaN(typed) ? undefined : typed
  const { data, error, refetch, isFetching } = useProposal(region, view, { ...asked, target })
  return (
    <div className="steering" aria-busy={isFetching}>
      <h1>{text('catchUp.title')}</h1>
      <Controls onAsk={setAsked} />
      {error === null ? null : <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data === undefined ? null : <Answered answer={data} region={region} />}
    </div>
  )
}

function Controls({ onAsk }: { readonly onAsk: (asked: Asked) => void }): ReactNode {
  const text = useText()
  const [target, setTarget] = useState('')
  const [ceiling, setCeiling] = useState<Ceiling>('none')
  const [limits, setLimits] = useState<LimitChoice>('recorded')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onAsk({ target: target.trim(), ceiling, limits })
  }
  return (
    <form className="controls no-print" onSubmit={submit}>
      <label>
        <span>{text('catchUp.target')}</span>{' '}
        <input inputMode="decimal" size={6} value={target} onChange={(event) => setTarget(event.target.value)} />
      </label>
      <label>
        <span>{text('catchUp.ceiling')}</span>{' '}
        <select value={ceiling} onChange={(event) => setCeiling(ceilings.find((one) => one === event.target.value) ?? 'none')}>
          {ceilings.map((one) => (
            <option key={one} value={one}>
              {text(`catchUp.ceiling.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{text('catchUp.withLimits')}</span>{' '}
        <select
          value={limits}
          onChange={(event) => setLimits(limitChoices.find((one) => one === event.target.value) ?? 'recorded')}
        >
          {limitChoices.map((one) => (
            <option key={one} value={one}>
              {text(`catchUp.limits.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{text('catchUp.compute')}</button>
    </form>
  )
}

interface AnsweredProps {
  readonly answer: Output<'proposeCatchUp'>
  readonly region: string
}

function Answered({ answer, region }: AnsweredProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { data } = useActor()
  const { asOf } = useView()
  const { basis, status } = answer
  const level = (value: number): string => number(value, language, { least: 2, most: 2 })
  const values = {
    growth: growth(answer.growth, language),
    target: level(answer.target),
    expected: level(answer.expected),
    most: level(answer.most ?? Number.NaN),
    distance: number(answer.distance ?? Number.NaN, language, { least: 1, most: 1 }),
  }
  const actor = data?.actor ?? null
  return (
    <>
      {basis === null ? null : (
        <div className="when">
          <p>{text('asof.heading', { day: day(basis.asOf, language) })}</p>
          <YearSwitch verdict={{ region: { id: region }, year: basis.year, asOf: basis.asOf }} />
        </div>
      )}
      {status === 'found' ? <p className="lead">{text('catchUp.found', values)}</p> : null}
      {status === 'infeasible' ? <p className="lead late">{text('catchUp.infeasible', values)}</p> : null}
      {answer.mostGrowth === null ? null : (
        <p>{text('catchUp.mostGrowth', { growth: growth(answer.mostGrowth, language, { least: 1, most: 1 }) })}</p>
      )}
      {status === 'stopped' ? <p className="lead">{text('plan.stopped')}</p> : null}
      {status === 'undefined' ? <p className="lead">{text(`plan.undefined.${answer.reason ?? 'no-contributions'}`)}</p> : null}
      <p className="muted">{text('catchUp.units')}</p>
      <ProposalSection answer={answer} region={region} actor={asOf === undefined ? actor : null} />
      {actor === null ? <p className="muted">{text('catchUp.signIn')}</p> : <PlansSection region={region} actor={actor} />}
    </>
  )
}
