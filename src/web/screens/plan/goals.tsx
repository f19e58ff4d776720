import { type ReactNode, useState } from 'react'
import type { NewEntry } from '../../../contract/daybook.ts'
import { points } from '../../../contract/format.ts'
import { goalSentence, scenarioGrowth } from '../../../contract/scenario-sentence.ts'
import { useLanguage, useText } from '../../language.tsx'
import { AgencyChoice, Choice, Field, StepForm } from './forms.tsx'
import type { PlanNames } from './names.ts'
import { typedValue } from './numbers.ts'
import { shortName } from './row-forms.tsx'
import type { Sheet } from './use-sheet.ts'

interface GoalsProps {
  readonly region: string
  readonly sheet: Sheet
  readonly names: PlanNames
  readonly editable: boolean
  readonly onTarget: (about: string, body: NewEntry['body']) => void
}

/** Goals of a share in later years, and the way there year by year. */
export function GoalsSection(props: GoalsProps): ReactNode {
  const { sheet, names } = props
  const text = useText()
  const language = useLanguage()
  if (sheet.goals.length === 0 && !props.editable) return null
  const total = sheet.scenario.growth
  const rate = (value: number): string => scenarioGrowth(value, language)
  return (
    <section>
      <h2>{text('sheet.goals')}</h2>
      <p className="muted">{text('sheet.goals.assumption')}</p>
      {sheet.goals.map((goal) => (
        <details key={goal.target}>
          <summary>{goalSentence(goal, { row: names.code(goal.row), total }, language)}</summary>
          <table className="stacking">
            <thead>
              <tr>
                <th scope="col">{text('sheet.goals.year')}</th>
                <th scope="col">{text('sheet.goals.share')}</th>
                <th scope="col">{text('sheet.goals.growth')}</th>
                <th scope="col">{text('sheet.goals.rest')}</th>
                <th scope="col">{text('sheet.goals.points')}</th>
              </tr>
            </thead>
            <tbody>
              {goal.path.map((one) => (
                <tr key={one.year}>
                  <th scope="row">{one.year}</th>
                  <td data-label={text('sheet.goals.share')}>{rate(one.share)}</td>
                  <td data-label={text('sheet.goals.growth')}>{rate(one.growth)}</td>
                  <td data-label={text('sheet.goals.rest')}>{rate(one.restGrowth)}</td>
                  <td data-label={text('sheet.goals.points')}>{points(one.points, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
      {props.editable ? <GoalForm {...props} /> : null}
    </section>
  )
}

/** A goal of a share in this or a later year, for a row that is an activity. */
function GoalForm({ region, sheet, names, onTarget }: GoalsProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const activities = sheet.rows.filter(({ kind, parent }) => kind === 'activity' && parent !== '')
  const [row, setRow] = useState(activities.find(({ id }) => id === 'manufacturing')?.id ?? activities[0]?.id ?? '')
  const [year, setYear] = useState('')
  const [share, setShare] = useState('')
  const [issuer, setIssuer] = useState('')
  const [act, setAct] = useState('')
  const value = typedValue(share, 'growth', '', language)
  const isYear = /^2\d{3}$/.test(year) && Number(year) >= sheet.scenario.year
  const isReady = isYear && value !== undefined && value > 0 && value < 1 && issuer !== ''
  const submit = (): void =>
    onTarget(shortName(`share ${row} ${year} ${issuer} ${act}`), {
      indicator: 'grdp',
      activity: row,
      period: year,
      measure: 'share',
      unit: 'percent',
      issuer,
      operator: 'over',
      value,
      act,
      owner: '',
    })
  return (
    <details>
      <summary>{text('sheet.goals.set')}</summary>
      <StepForm action={text('sheet.target.enter')} disabled={!isReady} onSubmit={submit}>
        <Choice
          label={text('sheet.row')}
          value={row}
          options={activities.map((one) => [one.id, names.row(one)] as const)}
          onChange={setRow}
        />
        <Field short label={text('sheet.goals.year')} value={year} onChange={setYear} />
        <Field short label={text('sheet.goals.over')} value={share} onChange={setShare} />
        <AgencyChoice region={region} names={names} label={text('sheet.target.issuer')} value={issuer} onChange={setIssuer} />
        <Field label={text('sheet.target.act')} value={act} onChange={setAct} />
      </StepForm>
    </details>
  )
}
