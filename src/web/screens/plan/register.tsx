import { useQuery } from '@tanstack/react-query'
import { memo, type ReactNode } from 'react'
import type { NewEntry } from '../../../contract/daybook.ts'
import { bound, day, growth, number } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Language } from '../../../contract/record.ts'
import { operators } from '../../../contract/record.ts'
import { call, type Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { EntryForm } from '../../parts/entry-form.tsx'
import { TrailLink } from '../../parts/trail-link.tsx'
import { useCodes, useNames } from '../../queries.ts'
import { typedText, typedValue } from './numbers.ts'

type Register = Output<'listTargets'>
type Target = Register['targets'][number]
type Wording = Pick<Target, 'operator' | 'value' | 'highest'>

interface RegisterProps {
  readonly region: string
  readonly year: number
  readonly targets: readonly Target[]
  readonly today: string
  readonly seen: number
  readonly editable: boolean
}

export function useRegister(region: string, asOf: string | undefined) {
  return useQuery({
    queryKey: ['listTargets', region, asOf ?? ''],
    queryFn: ({ signal }) => call('listTargets', { region, asOf }, signal),
  })
}

/** Every target for the year and goals for later ones: who set it, by which act, who answers, what it said before, whether it is in force. */
export const RegisterSection = memo((props: RegisterProps): ReactNode => {
  const text = useText()
  const shown = props.targets.filter(({ kind, period }) => kind !== 'forecast' && Number(period.slice(0, 4)) >= props.year)
  if (shown.length === 0) return null
  return (
    <section>
      <h2>{text('sheet.register')}</h2>
      <p className="muted">{text('sheet.register.help')}</p>
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{text('sheet.register.what')}</th>
            <th scope="col">{text('sheet.targets.target')}</th>
            <th scope="col">{text('sheet.targets.by')}</th>
            <th scope="col">{text('sheet.owner')}</th>
            <th scope="col">{text('sheet.register.state')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <RegisterRow key={one.id} {...props} target={one} />
          ))}
        </tbody>
      </table>
    </section>
  )
})

interface RowProps extends RegisterProps {
  readonly target: Target
}

function RegisterRow(props: RowProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { target, region } = props
  const nameOf = useNames(region, language)
  const unit = nameOf('unit', target.unit)
  const scope = [
    nameOf('indicator', target.indicator),
    ...(target.activity === 'total' ? [] : [nameOf('activity', target.activity)]),
    ...(target.subject === '' ? [] : [nameOf('subject', target.subject)]),
    ...(target.measure === 'growth' ? [] : [text(`measure.${target.measure}`)]),
  ]
  const by = [nameOf('issuer', target.issuer), target.act, target.actDate === '' ? '' : day(target.actDate, language)]
  return (
    <>
      <tr>
        <th scope="row">
          {scope.join(', ')} · {periodName(target.period, language)}
        </th>
        <td data-label={text('sheet.targets.target')}>
          {wordingText(target, target, unit, language)}
          {target.amendments.map((old) => (
            <span key={`${old.known} ${old.value}`} className="small">
              {text('sheet.register.before', { day: day(old.known, language), value: wordingText(old, target, unit, language) })}
            </span>
          ))}
        </td>
        <td data-label={text('sheet.targets.by')}>
          {by.filter((one) => one !== '').join(', ')}
          {target.entered ? <span className="mark">{text('yardstick.entered')}</span> : null}
        </td>
        <td data-label={text('sheet.owner')}>{target.owner === '' ? text('sheet.nobody') : nameOf('issuer', target.owner)}</td>
        <td data-label={text('sheet.register.state')}>
          <State {...props} />
          {target.entered ? <TrailLink ledger="plan" about={target.id} /> : null}
        </td>
      </tr>
      {props.editable && target.entered && !target.withdrawn ? (
        <tr>
          <td colSpan={5} className="forms">
            <Changes {...props} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

function State({ target, targets, region }: RowProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  const { withdrawal } = target
  if (withdrawal !== null)
    return <span>{text('sheet.register.withdrawn', { day: day(withdrawal.day, language), reason: withdrawal.reason })}</span>
  const next = targets.find(({ supersedes, withdrawn }) => supersedes === target.id && !withdrawn)
  if (next === undefined) return <span>{text('sheet.register.inForce')}</span>
  const by = next.act === '' ? nameOf('issuer', next.issuer) : next.act
  return <span>{text('sheet.register.replaced', { by })}</span>
}

const isRate = ({ measure }: Pick<Target, 'measure'>): boolean => measure !== 'level' && measure !== 'count'

function wordingText(said: Wording, target: Target, unit: string, language: Language): string {
  const value = (one: number): string => (isRate(target) ? growth(one, language) : `${number(one, language)} ${unit}`)
  if (said.highest !== null) return `${value(said.value)} – ${value(said.highest)}`
  return bound(said.operator, value(said.value), language)
}

/** Forms to say a target anew or to take it back; what it said stays readable. */
function Changes({ region, target, today, seen }: RowProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const agencies = useAgencies(region)
  const measure = isRate(target) ? 'growth' : 'level'
  const typed = (value: number | null): string =>
    value === null ? '' : typedText({ ...emptyCell, [measure]: value }, measure, '', language)
  const parsed = (value: string | undefined): number | undefined => typedValue(value ?? '', measure, '', language)
  const entry = (kind: string, body: NewEntry['body']): NewEntry[] => [
    { ledger: 'plan', kind, about: target.id, day: today, body },
  ]
  const amend = (values: Readonly<Record<string, string>>): NewEntry[] => {
    const { operator = '', value, highest, act = '', actDate = '', owner = '', reason = '' } = values
    const top = parsed(highest)
    return entry('amend-target', {
      operator,
      value: parsed(value) ?? value,
      ...(top === undefined ? {} : { highest: top }),
      act,
      ...(actDate === '' ? {} : { actDate }),
      owner,
      reason,
    })
  }
  const reason = { name: 'reason', label: text('sheet.promote.reason'), kind: 'text' } as const
  return (
    <>
      <EntryForm
        action={text('sheet.register.amend')}
        region={region}
        seen={seen}
        make={amend}
        fields={[
          {
            name: 'operator',
            label: text('sheet.target.operator'),
            kind: 'choice',
            choices: operators.map((one) => ({ value: one, label: bound(one, '…', language) })),
            first: target.operator,
          },
          {
            name: 'value',
            label: measure === 'growth' ? text('sheet.register.value') : text('sheet.edit.level'),
            kind: 'number',
            first: typed(target.value),
          },
          {
            name: 'highest',
            label: text('sheet.register.highest'),
            kind: 'number',
            optional: true,
            first: typed(target.highest),
          },
          { name: 'act', label: text('sheet.target.act'), kind: 'text', optional: true, first: target.act },
          { name: 'actDate', label: text('sheet.target.actDate'), kind: 'day', optional: true, first: target.actDate },
          { name: 'owner', label: text('sheet.owner'), kind: 'choice', optional: true, choices: agencies, first: target.owner },
          reason,
        ]}
      />
      <EntryForm
        action={text('sheet.register.withdraw')}
        region={region}
        seen={seen}
        make={({ reason: why = '' }) => entry('withdraw-target', { reason: why })}
        fields={[reason]}
      />
    </>
  )
}

const emptyCell = {
  base: 0,
  level: 0,
  growth: null,
  points: null,
  share: null,
  status: 'derived',
  by: '',
  day: '',
  entry: 0,
  lowest: null,
  highest: null,
} as const

function useAgencies(region: string): readonly { readonly value: string; readonly label: string }[] {
  const text = useText()
  const language = useLanguage()
  const { data } = useCodes(region)
  const agencies = (data?.codes ?? []).filter(({ list }) => list === 'issuer')
  return [
    { value: '', label: text('sheet.nobody') },
    ...agencies.map(({ code, names }) => ({ value: code, label: names[language] })),
  ]
}
