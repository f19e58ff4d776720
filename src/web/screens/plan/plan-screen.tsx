import type { ReactNode } from 'react'
import type { NewEntry } from '../../../contract/daybook.ts'
import { day } from '../../../contract/format.ts'
import { scenarioGrowth } from '../../../contract/scenario-sentence.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { useActor, useRecord } from '../../session.ts'
import { useChangeView, useView } from '../../view.ts'
import { OpenScenario } from './open-scenario.tsx'
import { ScenarioPage } from './scenario-page.tsx'
import { useScenarios } from './use-sheet.ts'
import './plan.css'

type List = Output<'listScenarios'>

/** Does the plan add up? Scenarios of the year, cell by cell, and which of them is the plan. */
export function PlanScreen(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const view = useView()
  const { current } = useRegionsHere()
  const { data, error, refetch } = useScenarios(current, view.asOf)
  const { data: session } = useActor()
  if (error !== null) return <Failure page error={error} retry={() => void refetch()} />
  if (data === undefined || session === undefined) return <Loading />
  const role = session.actor?.role
  const mayEdit = view.asOf === undefined && (role === 'planner' || role === 'leader' || role === 'administrator')
  const year = view.year ?? Number(data.asOf.slice(0, 4))
  const chosen = view.scenario ?? startingScenario(data, year)
  return (
    <div className="plan">
      <h1>{text('sheet.title')}</h1>
      {view.asOf === undefined ? null : <p className="muted">{text('sheet.earlier', { day: day(view.asOf, language) })}</p>}
      {session.actor === null ? <p className="muted">{text('sheet.readOnly')}</p> : null}
      {chosen === undefined ? (
        <p>{text('sheet.none', { year })}</p>
      ) : (
        <>
          <ScenarioChoice list={data} chosen={chosen} year={year} />
          <ScenarioPage
            key={`${current} ${chosen}`}
            region={current}
            scenario={chosen}
            list={data}
            year={year}
            asOf={view.asOf}
            mayEdit={mayEdit && chosen !== ''}
            role={role}
          />
        </>
      )}
      {mayEdit ? <NewScenario region={current} list={data} year={year} /> : null}
    </div>
  )
}

/** The scenario that is the plan, else the plan as it was promoted, else the last that was opened. */
function startingScenario({ scenarios, plans }: List, year: number): string | undefined {
  const ofYear = scenarios.filter((one) => one.year === year)
  const record = ofYear.find(({ isPlan }) => isPlan)?.id
  return record ?? (plans.some((one) => one.year === year) ? '' : (ofYear.at(-1) ?? scenarios.at(-1))?.id)
}

function ScenarioChoice({
  list,
  chosen,
  year,
}: {
  readonly list: List
  readonly chosen: string
  readonly year: number
}): ReactNode {
  const text = useText()
  const language = useLanguage()
  const change = useChangeView()
  const plan = list.plans.find((one) => one.year === year)
  return (
    <div className="tools">
      <label>
        <span>{text('sheet.scenario')}</span>
        <select value={chosen} onChange={({ target }) => change({ scenario: target.value })}>
          {plan === undefined ? null : <option value="">{text('sheet.planThen', { title: plan.title })}</option>}
          {list.scenarios.map(({ id, title, growth, isPlan }) => (
            <option key={id} value={id}>
              {text('sheet.option', { title, growth: scenarioGrowth(growth, language), isPlan: isPlan ? 'yes' : 'no' })}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function NewScenario({ region, list, year }: { readonly region: string; readonly list: List; readonly year: number }): ReactNode {
  const record = useRecord(region)
  const change = useChangeView()
  const enter = (entry: NewEntry): void =>
    record.mutate({ entries: [entry], seen: list.last }, { onSuccess: () => change({ scenario: entry.about }) })
  return (
    <>
      <OpenScenario region={region} year={year} asOf={list.asOf} onOpen={enter} />
      <Problem error={record.error} />
    </>
  )
}
