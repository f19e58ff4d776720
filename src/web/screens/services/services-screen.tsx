import type { ReactNode } from 'react'
import { day, number, share } from '../../../contract/format.ts'
import type { Output } from '../../api.ts'
import { useServiceClocks } from '../../deal-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
import { nameOfThing } from '../../parts/named.ts'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { useView } from '../../view.ts'
import '../investment/investment.css'
import { AgencyForm } from './agency-form.tsx'

type Answer = Output<'serviceClocks'>

/** How long do procedures take, and how many are in time? For everybody. */
export function ServicesScreen(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { current } = useRegionsHere()
  const { asOf } = useView()
  const { data, error, refetch } = useServiceClocks({ region: current, asOf })
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  return (
    <div className="investment">
      <h1>{text('nav.services')}</h1>
      <p className="small">{text('deal.book', { day: day(data.day, language) })}</p>
      <p>{text('service.lead')}</p>
      {data.services.length === 0 ? <p className="state">{text('service.none')}</p> : <Services services={data.services} />}
      {asOf === undefined ? <AgencyForm region={current} seen={data.last} day={data.day} /> : null}
      <Rules rules={data.rules} />
    </div>
  )
}

const columns = ['cases', 'finished', 'waiting', 'overdue', 'median', 'onTime'] as const

function Services({ services }: Pick<Answer, 'services'>): ReactNode {
  const text = useText()
  return (
    <table className="stacking">
      <thead>
        <tr>
          <th scope="col">{text('deal.procedure')}</th>
          <th scope="col">{text('deal.agency')}</th>
          {columns.map((name) => (
            <th key={name} scope="col">
              {text(`service.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {services.map((one) => (
          <ServiceRow key={`${one.procedure.id} ${one.agency.id} ${one.unit}`} one={one} />
        ))}
      </tbody>
    </table>
  )
}

function ServiceRow({ one }: { readonly one: Answer['services'][number] }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const part = (value: number | null): string => (value === null ? '–' : share(value, language))
  const unit = one.unit === 'working-days' ? 'working' : 'calendar'
  const range = text('service.between', { low: part(one.onTimeLow), high: part(one.onTimeHigh) })
  return (
    <tr>
      <th scope="row">{nameOfThing(one.procedure, language)}</th>
      <td data-label={text('deal.agency')}>{nameOfThing(one.agency, language)}</td>
      {(['cases', 'finished', 'waiting', 'overdue'] as const).map((name) => (
        <td key={name} data-label={text(`service.${name}`)}>
          {number(one[name], language)}
        </td>
      ))}
      <td data-label={text('service.median')} className="computed-text">
        {one.median === null ? '–' : text('service.days', { days: one.median, unit })}
      </td>
      <td data-label={text('service.onTime')} className="computed-text">
        {part(one.onTime)} <span className="small">{range}</span>
      </td>
    </tr>
  )
}

function Rules({ rules }: Pick<Answer, 'rules'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <section>
      <h2>{text('service.rules')}</h2>
      {rules.length === 0 ? <p>{text('service.noRules')}</p> : null}
      <table className="stacking">
        <TableHead columns={['deal.procedure', 'deal.agency', 'service.limit', 'service.valid', 'service.source']} />
        <tbody>
          {rules.map((rule) => {
            const from = day(rule.validFrom, language)
            const valid =
              rule.validTo === null
                ? text('service.from', { from })
                : text('service.fromTo', { from, to: day(rule.validTo, language) })
            const replaces = rule.replaces.map((other) => nameOfThing(other, language)).join(', ')
            const unit = rule.unit === 'working-days' ? 'working' : 'calendar'
            return (
              <tr key={`${rule.procedure.id} ${rule.validFrom}`}>
                <th scope="row">
                  {nameOfThing(rule.procedure, language)}
                  {replaces === '' ? null : <span className="small"> {text('service.replaces', { names: replaces })}</span>}
                </th>
                <td data-label={text('deal.agency')}>{nameOfThing(rule.agency, language)}</td>
                <td data-label={text('service.limit')}>{text('service.days', { days: rule.limit, unit })}</td>
                <td data-label={text('service.valid')}>{valid}</td>
                <td data-label={text('service.source')}>
                  {typeof rule.source === 'string' ? <q>{rule.source}</q> : rule.source[language]}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
