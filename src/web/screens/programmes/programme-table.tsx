import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day } from '../../../contract/format.ts'
import { moneyText } from '../../../contract/money-text.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { useNames } from '../../queries.ts'

type Programme = Output<'programmes'>['programmes'][number]

interface TableProps {
  readonly programmes: readonly Programme[]
  readonly region: string
}

/** Programmes with what they serve, what they cost and what came of them; those that brought nothing first. */
export function ProgrammeTable({ programmes, region }: TableProps): ReactNode {
  return (
    <table className="stacking">
      <TableHead
        columns={[
          'programme.programme',
          'programme.verdictHead',
          'programme.results',
          'programme.serves',
          'programme.money',
          'programme.owner',
        ]}
      />
      <tbody>
        {programmes.map((one) => (
          <Row key={one.id} one={one} region={region} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ one, region }: { readonly one: Programme; readonly region: string }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  const { currency } = one.budget
  const money = { spent: moneyText(one.spent, currency, language), budget: moneyText(one.budget.amount, currency, language) }
  const served = [...one.serves.products, ...one.serves.parks].map((code) => nameOf('subject', code))
  return (
    <tr>
      <th scope="row">
        {one.title}{' '}
        <span className="small">
          {text('programme.class', { class: one.class })}, {one.country}, {day(one.from, language)}
        </span>
      </th>
      <td data-label={text('programme.verdictHead')}>
        {one.verdict === 'nothing' || one.verdict === 'overdue' ? (
          <span className="late">{text('programme.verdict', { verdict: one.verdict })}</span>
        ) : (
          text('programme.verdict', { verdict: one.verdict })
        )}
        {one.judgement === '' ? null : <span className="small"> {one.judgement}</span>}
      </td>
      <td data-label={text('programme.results')}>
        <Results one={one} />
      </td>
      <td data-label={text('programme.serves')}>
        {[...served].join(', ')}
        {one.serves.deals.map((deal) => (
          <DealLink key={deal} deal={deal} />
        ))}
      </td>
      <td data-label={text('programme.money')}>{text('programme.spent', money)}</td>
      <td data-label={text('programme.owner')}>{one.owner}</td>
    </tr>
  )
}

function DealLink({ deal }: { readonly deal: string }): ReactNode {
  return (
    <>
      {' '}
      <Link to="/investment/$deal" params={{ deal }} search={(before) => before}>
        {deal}
      </Link>
    </>
  )
}

function Results({ one }: { readonly one: Programme }): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <>
      {one.results.map(({ result, count, goal, worth }) => (
        <div key={result}>
          {text('programme.result', { result, count, goal })}
          {worth.map(({ currency, amount }) => (
            <span key={currency} className="small">
              {' '}
              {text('programme.worth', { amount: moneyText(amount, currency, language) })}
            </span>
          ))}
        </div>
      ))}
      {one.deals.length === 0 ? null : (
        <div>
          {text('programme.deals', { count: one.deals.length })}
          {one.deals.map((deal) => (
            <DealLink key={deal} deal={deal} />
          ))}{' '}
          <span className="small">
            {one.capital
              .map(({ currency, registered }) => text('programme.capital', { amount: moneyText(registered, currency, language) }))
              .join(', ')}
          </span>
        </div>
      )}
    </>
  )
}
