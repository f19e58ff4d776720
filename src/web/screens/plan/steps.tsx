import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { NewEntry } from '../../../contract/daybook.ts'
import { day } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Language } from '../../../contract/record.ts'
import { comparisonSentences, scenarioGrowth } from '../../../contract/scenario-sentence.ts'
import { call, type Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Problem } from '../../parts/problem.tsx'
import { TrailLink } from '../../parts/trail-link.tsx'
import { Choice, Field, StepForm } from './forms.tsx'
import { type PlanNames, usePlanNames } from './names.ts'
import { shortName } from './row-forms.tsx'
import type { Sheet } from './use-sheet.ts'

type List = Output<'listScenarios'>

interface CompareProps {
  readonly region: string
  readonly sheet: Sheet
  readonly list: List
  readonly names: PlanNames
}

/** The scenario against another one, in words. */
export function CompareSection({ region, sheet, list, names }: CompareProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const others = list.scenarios.filter(({ id }) => id !== sheet.scenario.id)
  const plan = list.plans.find(({ year }) => year === sheet.scenario.year)
  const [chosen, setChosen] = useState<string>()
  const before = chosen ?? (plan === undefined ? others[0]?.id : '')
  const { data, error } = useQuery({
    queryKey: ['compareScenarios', region, before, sheet.scenario.id, sheet.asOf, sheet.last],
    queryFn: ({ signal }) =>
      call(
        'compareScenarios',
        {
          region,
          after: sheet.scenario.id,
          year: sheet.scenario.year,
          asOf: sheet.asOf,
          ...(before === '' ? {} : { before }),
        },
        signal,
      ),
    enabled: before !== undefined,
  })
  if (before === undefined) return null
  const record = plan === undefined ? [] : [['', text('sheet.planThen', { title: plan.title })] as const]
  const [head, ...sentences] = data === undefined ? [] : comparisonSentences(data, names.code, language)
  return (
    <section>
      <h2>{text('sheet.compare')}</h2>
      <div className="tools">
        <Choice
          label={text('sheet.compare.with')}
          value={before}
          options={[...record, ...others.map(({ id, title }) => [id, title] as const)]}
          onChange={setChosen}
        />
      </div>
      <Problem error={error} />
      <p>{head}</p>
      <ul>
        {sentences.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  )
}

interface StepsProps {
  readonly region: string
  readonly sheet: Sheet
  readonly mayPromote: boolean
  readonly waiting: boolean
  readonly onEnter: (kind: string, body: NewEntry['body'], about?: string) => void
}

/** A branch of the scenario, or the scenario as the plan. */
export function StepsSection({ region, sheet, mayPromote, waiting, onEnter }: StepsProps): ReactNode {
  const text = useText()
  const [title, setTitle] = useState('')
  const [reason, setReason] = useState('')
  const id = shortName(title)
  return (
    <section>
      <TakeIn region={region} sheet={sheet} waiting={waiting} onEnter={onEnter} />
      <h2>{text('sheet.branch')}</h2>
      <p className="muted">{text('sheet.branch.help')}</p>
      <StepForm
        action={text('sheet.branch')}
        disabled={waiting || id === ''}
        onSubmit={() => onEnter('branch-scenario', { of: sheet.scenario.id, title }, id)}
      >
        <Field label={text('sheet.name')} value={title} onChange={setTitle} needed />
      </StepForm>
      {mayPromote && !sheet.scenario.isPlan ? (
        <>
          <h2>{text('sheet.promote')}</h2>
          <p className="muted">{text('sheet.promote.help')}</p>
          <StepForm
            action={text('sheet.promote')}
            disabled={waiting || reason === ''}
            onSubmit={() => onEnter('promote', { reason })}
          >
            <Field label={text('sheet.promote.reason')} value={reason} onChange={setReason} needed />
          </StepForm>
        </>
      ) : null}
    </section>
  )
}

/** What the months that are over have brought, taken into the scenario. */
function TakeIn({ region, sheet, waiting, onEnter }: Omit<StepsProps, 'mayPromote'>): ReactNode {
  const text = useText()
  const [isNone, setIsNone] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const takeIn = async (): Promise<void> => {
    try {
      const { entries } = await call('draftActuals', { region, scenario: sheet.scenario.id })
      setError(null)
      setIsNone(entries.length === 0)
      for (const { kind, body } of entries) onEnter(kind, body)
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)))
    }
  }
  return (
    <>
      <h2>{text('sheet.realise')}</h2>
      <p className="muted">{text('sheet.realise.help')}</p>
      <button type="button" disabled={waiting} onClick={() => void takeIn()}>
        {text('sheet.realise')}
      </button>
      {isNone ? <p role="status">{text('sheet.realise.none')}</p> : null}
      <Problem error={error} />
    </>
  )
}

/** What has been the plan of record since when. */
export function PlansSection({ sheet, list }: { readonly sheet: Sheet; readonly list: List }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const plans = list.plans.filter(({ year }) => year === sheet.scenario.year)
  if (plans.length === 0) return null
  return (
    <section>
      <h2>{text('sheet.plans')}</h2>
      <ul>
        {plans.map((one) => (
          <li key={one.entry}>
            {text('sheet.plans.one', {
              day: day(one.day, language),
              title: one.title,
              growth: scenarioGrowth(one.growth, language),
              reason: one.reason,
              by: one.by === '' ? 'none' : one.by,
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Every entry of the scenario, newest first, for whoever has signed in. */
export function TrailSection({
  region,
  sheet,
  signedIn,
}: {
  readonly region: string
  readonly sheet: Sheet
  readonly signedIn: boolean
}): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { row: rowName } = usePlanNames(region)
  const { data, error } = useQuery({
    queryKey: ['listEntries', region, sheet.scenario.id, sheet.last],
    queryFn: ({ signal }) => call('listEntries', { region, ledger: 'plan', about: sheet.scenario.id, limit: 200 }, signal),
    enabled: signedIn,
  })
  const names = new Map(sheet.rows.map((row) => [row.id, rowName(row)]))
  const entered = (kind: string, body: NewEntry['body']): string =>
    [text('sheet.trail.kind', { kind: kind.replaceAll('-', '_') }), ...factsOf(body, names, language)].join(', ')
  return (
    <details>
      <summary>{text('sheet.trail')}</summary>
      {signedIn ? (
        <p>
          <TrailLink ledger="plan" about={sheet.scenario.id} />
        </p>
      ) : (
        <p className="muted">{text('sheet.trail.help')}</p>
      )}
      <Problem error={error} />
      <ul className="plain">
        {data?.entries.map(({ number, day: when, by, kind, body }) => (
          <li key={number}>{text('sheet.trail.one', { number, day: day(when, language), by, what: entered(kind, body) })}</li>
        ))}
      </ul>
    </details>
  )
}

/** The facts of an entry that fit a line, in words: which row and period, and why. */
function factsOf(body: NewEntry['body'], names: ReadonlyMap<string, string>, language: Language): readonly string[] {
  const { row, period, title, reason } = body
  const said = [
    typeof row === 'string' ? (names.get(row) ?? row) : '',
    typeof period === 'string' ? periodName(period, language) : '',
    title,
    reason,
  ]
  return said.flatMap((one) => (typeof one === 'string' && one !== '' ? [one] : []))
}
