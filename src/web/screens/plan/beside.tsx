import { type ReactNode, useState } from 'react'
import type { NewEntry } from '../../../contract/daybook.ts'
import { bound, day, growth, points } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import { operators } from '../../../contract/record.ts'
import { scenarioGrowth } from '../../../contract/scenario-sentence.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useYardstickName } from '../../parts/yardstick-select.tsx'
import { AgencyChoice, Choice, Field, StepForm } from './forms.tsx'
import type { PlanNames } from './names.ts'
import { typedValue } from './numbers.ts'
import { shortName } from './row-forms.tsx'
import type { Place } from './sheet-grid.tsx'
import type { Sheet } from './use-sheet.ts'

interface BesideProps {
  readonly region: string
  readonly sheet: Sheet
  readonly names: PlanNames
  readonly place: Place
  readonly editable: boolean
  readonly onTarget: (about: string, body: NewEntry['body']) => void
  readonly register: readonly Known[]
}

/** Targets of every authority for rows and periods of the sheet, published or entered, beside what the sheet has. */
export function TargetsSection(props: BesideProps): ReactNode {
  const text = useText()
  const { sheet } = props
  return (
    <section>
      <h2>{text('sheet.targets')}</h2>
      {sheet.targets.length === 0 ? (
        <p className="muted">{text('sheet.targets.none')}</p>
      ) : (
        <table className="stacking">
          <thead>
            <tr>
              <th scope="col">{text('sheet.row')}</th>
              <th scope="col">{text('record.period')}</th>
              <th scope="col">{text('sheet.targets.target')}</th>
              <th scope="col">{text('sheet.targets.by')}</th>
              <th scope="col">{text('sheet.targets.here')}</th>
              <th scope="col">{text('sheet.targets.gap')}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.targets.map((one) => (
              <TargetRow key={one.id} {...props} target={one} known={props.register.find(({ id }) => id === one.id)} />
            ))}
          </tbody>
        </table>
      )}
      {props.editable ? <TargetForm key={`${props.place.row} ${props.place.period}`} {...props} /> : null}
    </section>
  )
}

type Known = Output<'listTargets'>['targets'][number]

function TargetRow({
  sheet,
  names,
  target,
  known,
}: BesideProps & { readonly target: Sheet['targets'][number]; readonly known: Known | undefined }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const row = sheet.rows.find(({ id }) => id === target.row)
  const value = (one: Pick<Known, 'operator' | 'value' | 'highest'>): string =>
    one.highest === null
      ? bound(one.operator, growth(one.value, language), language)
      : `${growth(one.value, language)} – ${growth(one.highest, language)}`
  const here = target.gap === null ? null : target.value + target.gap
  return (
    <tr>
      <th scope="row">{row === undefined ? target.row : names.row(row)}</th>
      <td data-label={text('record.period')}>{periodName(target.period, language)}</td>
      <td data-label={text('sheet.targets.target')}>
        {value(target)}
        {known?.amendments.map((old) => (
          <span key={old.known} className="small">
            {text('sheet.amended', { day: day(old.known, language), value: value(old) })}
          </span>
        ))}
      </td>
      <td data-label={text('sheet.targets.by')}>
        {[names.agency(target.issuer), target.act].filter((one) => one !== '').join(', ')}
        {target.entered ? <span className="mark">{text('yardstick.entered')}</span> : null}
      </td>
      <td data-label={text('sheet.targets.here')}>{scenarioGrowth(here, language)}</td>
      <td data-label={text('sheet.targets.gap')}>{target.gap === null ? '–' : points(target.gap, language)}</td>
    </tr>
  )
}

function TargetForm({ region, sheet, names, place, register, onTarget }: BesideProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [issuer, setIssuer] = useState('')
  const [act, setAct] = useState('')
  const [actDate, setActDate] = useState('')
  const [operator, setOperator] = useState<(typeof operators)[number]>('at-least')
  const [value, setValue] = useState('')
  const [highest, setHighest] = useState('')
  const [owner, setOwner] = useState('')
  const [supersedes, setSupersedes] = useState('')
  const yardstickName = useYardstickName(region)
  const nameOf = (one: Known): string =>
    yardstickName({ ...one, superseded: register.some(({ supersedes: of }) => of === one.id) })
  const row = sheet.rows.find(({ id }) => id === place.row)
  if (row === undefined || row.kind === 'residual') return null
  const [low, high] = [value, highest].map((one) => typedValue(one, 'growth', '', language))
  const isActivity = row.kind === 'activity'
  const scope = isActivity ? row.id : 'total'
  const others = register.filter(
    (one) =>
      one.indicator === 'grdp' &&
      one.measure === 'growth' &&
      one.activity === scope &&
      one.subject === (isActivity ? '' : row.id) &&
      one.period === place.period &&
      !one.withdrawn,
  )
  const submit = (): void =>
    onTarget(shortName(`grdp ${row.id} ${place.period} ${issuer} ${act}`), {
      indicator: 'grdp',
      activity: scope,
      ...(isActivity ? {} : { subject: row.id }),
      period: place.period,
      measure: 'growth',
      unit: 'percent',
      issuer,
      operator,
      value: low,
      ...(high === undefined ? {} : { highest: high }),
      act,
      ...(actDate === '' ? {} : { actDate }),
      owner,
      ...(supersedes === '' ? {} : { supersedes }),
    })
  return (
    <details>
      <summary>{text('sheet.target.set', { row: names.row(row), period: periodName(place.period, language) })}</summary>
      <StepForm action={text('sheet.target.enter')} disabled={low === undefined || issuer === ''} onSubmit={submit}>
        <AgencyChoice region={region} names={names} label={text('sheet.target.issuer')} value={issuer} onChange={setIssuer} />
        <Field label={text('sheet.target.act')} value={act} onChange={setAct} />
        <Field type="date" label={text('sheet.target.actDate')} value={actDate} onChange={setActDate} />
        <Choice
          label={text('sheet.target.operator')}
          value={operator}
          options={operators.map((one) => [one, bound(one, '…', language)] as const)}
          onChange={setOperator}
        />
        <Field short label={text('sheet.edit.growth')} value={value} onChange={setValue} />
        <Field short label={text('sheet.target.highest')} value={highest} onChange={setHighest} />
        <AgencyChoice region={region} names={names} label={text('sheet.owner')} value={owner} onChange={setOwner} />
        {others.length === 0 ? null : (
          <Choice
            label={text('sheet.register.supersedes')}
            value={supersedes}
            options={[['', text('sheet.register.none')] as const, ...others.map((one) => [one.id, nameOf(one)] as const)]}
            onChange={setSupersedes}
          />
        )}
      </StepForm>
    </details>
  )
}
