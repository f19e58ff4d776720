import { type ReactNode, useState } from 'react'
import { number } from '../../../contract/format.ts'
import { type DraftedPhasing, phasingKinds } from '../../../contract/operations/draft-phasing.ts'
import { periodName } from '../../../contract/period-name.ts'
import { scenarioGrowth, scenarioLevel } from '../../../contract/scenario-sentence.ts'
import { call } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useNames } from '../../queries.ts'
import { Field, StepForm } from './forms.tsx'
import { typedValue } from './numbers.ts'
import type { PanelProps } from './panel-props.ts'

type Kind = (typeof phasingKinds)[number]

const emptyStop = { from: '', to: '', share: '100' }

/** What the months to come share what a row still holds by: chosen, shown month by month, then entered. */
export function PhaseRow(props: PanelProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { region, sheet, row, waiting, onEnter } = props
  const [kinds, setKinds] = useState<ReadonlySet<Kind>>(new Set(['season', 'working-days']))
  const [shares, setShares] = useState<Readonly<Record<string, string>>>({})
  const [stop, setStop] = useState(emptyStop)
  const [draft, setDraft] = useState<DraftedPhasing>()
  const [shownFor, setShownFor] = useState('')
  const [error, setError] = useState<Error | null>(null)
  const toggle = (kind: Kind): void => {
    const next = new Set(kinds)
    if (!next.delete(kind)) next.add(kind)
    setKinds(next)
  }
  const chosen = JSON.stringify([[...kinds], shares, stop])
  const part = (typed: string | undefined): number | undefined => typedValue(typed ?? '', 'growth', '', language)
  const ask = async (): Promise<void> => {
    const plants = Object.entries(shares).flatMap(([id, typed]) => (part(typed) === undefined ? [] : [`${id}=${part(typed)}`]))
    const stops = stop.from === '' || stop.to === '' ? [] : [`${stop.from}/${stop.to}=${part(stop.share) ?? 1}`]
    try {
      const asked = { region, scenario: sheet.scenario.id, row: row.id, by: phasingKinds.filter((one) => kinds.has(one)).join() }
      setDraft(await call('draftPhasing', { ...asked, plants: plants.join(), stops: stops.join() }))
      setShownFor(chosen)
      setError(null)
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)))
    }
  }
  return (
    <details>
      <summary>{text('sheet.phase')}</summary>
      <p className="muted">{text('sheet.phase.help')}</p>
      <StepForm action={text('sheet.phase.try')} disabled={kinds.size === 0} onSubmit={() => void ask()}>
        {phasingKinds.map((kind) => (
          <label key={kind} className="tick">
            <input type="checkbox" checked={kinds.has(kind)} onChange={() => toggle(kind)} />
            {text(`sheet.phase.${kind}`)}
          </label>
        ))}
        {kinds.has('availability') ? (
          <>
            <Plants region={region} draft={draft} shares={shares} onChange={setShares} />
            <Field
              type="date"
              label={text('sheet.phase.from')}
              value={stop.from}
              onChange={(from) => setStop({ ...stop, from })}
            />
            <Field type="date" label={text('sheet.phase.to')} value={stop.to} onChange={(to) => setStop({ ...stop, to })} />
            <Field
              short
              label={text('sheet.phase.stands')}
              value={stop.share}
              onChange={(share) => setStop({ ...stop, share })}
            />
          </>
        ) : null}
      </StepForm>
      <Problem error={error} />
      {draft === undefined || shownFor !== chosen ? null : (
        <>
          <MonthTable draft={draft} unit={sheet.scenario.unit} />
          <button
            type="button"
            disabled={waiting}
            onClick={() => {
              for (const { kind, body } of draft.entries) onEnter(kind, body)
              setDraft(undefined)
            }}
          >
            {text('sheet.phase.set')}
          </button>
        </>
      )}
    </details>
  )
}

interface PlantsProps {
  readonly region: string
  readonly draft: DraftedPhasing | undefined
  readonly shares: Readonly<Record<string, string>>
  readonly onChange: (shares: Readonly<Record<string, string>>) => void
}

/** Plants that are known to start, each with the part of the row that it makes. */
function Plants({ region, draft, shares, onChange }: PlantsProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  if (draft === undefined) return <p className="muted">{text('sheet.phase.plantsFirst')}</p>
  if (draft.plants.length === 0) return <p className="muted">{text('sheet.phase.noPlants')}</p>
  return draft.plants.map(({ id, start, ramp }) => (
    <Field
      key={id}
      short
      label={text('sheet.phase.plant', {
        plant: nameOf('subject', id.replace(/^project:/, '')),
        start: periodName(start, language),
        ramp,
      })}
      value={shares[id] ?? ''}
      onChange={(value) => onChange({ ...shares, [id]: value })}
    />
  ))
}

const twoDecimals = { least: 2, most: 2 }

function MonthTable({ draft, unit }: { readonly draft: DraftedPhasing; readonly unit: string }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const shown = ({ level, growth }: DraftedPhasing['months'][number]['before']): string =>
    growth === null ? scenarioLevel(level, unit, language) : scenarioGrowth(growth, language)
  return (
    <>
      <p className="muted">{text('sheet.phase.formula', { holidays: draft.holidays })}</p>
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{text('sheet.phase.month')}</th>
            <th scope="col">{text('sheet.phase.season')}</th>
            <th scope="col">{text('sheet.phase.days')}</th>
            <th scope="col">{text('sheet.phase.runs')}</th>
            <th scope="col">{text('sheet.phase.before')}</th>
            <th scope="col">{text('sheet.phase.after')}</th>
          </tr>
        </thead>
        <tbody>
          {draft.months.map((month) => (
            <tr key={month.period} className={month.isOver ? 'muted' : undefined}>
              <th scope="row">{periodName(month.period, language)}</th>
              <td data-label={text('sheet.phase.season')}>
                {month.season === null ? '–' : number(month.season, language, twoDecimals)}
              </td>
              <td data-label={text('sheet.phase.days')}>
                {text('sheet.phase.daysThen', { now: month.workingDays, past: month.workingDaysBefore })}
              </td>
              <td data-label={text('sheet.phase.runs')}>{scenarioGrowth(month.availability, language)}</td>
              <td data-label={text('sheet.phase.before')}>{shown(month.before)}</td>
              <td data-label={text('sheet.phase.after')}>{month.isOver ? text('sheet.status.realised') : shown(month.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
