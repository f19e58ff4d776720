import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { day } from '../../../contract/format.ts'
import { moneyText } from '../../../contract/money-text.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { countryName } from '../../parts/forms/countries.ts'
import { TableHead } from '../../parts/table-head.tsx'
import { useNames } from '../../queries.ts'

export type Programme = Output<'programmes'>['programmes'][number]

interface TableProps {
  readonly programmes: readonly Programme[]
  readonly region: string
  readonly called: (id: string) => string
  /** Deals with their titles. */
  readonly deals: readonly { readonly id: string; readonly title: string }[]
}

/** How many programmes are shown before anybody asks for more. */
const page = 10

/** Programmes with what they serve, what they cost and what came of them; those that brought nothing first. */
export function ProgrammeTable({ programmes, ...props }: TableProps): ReactNode {
  const text = useText()
  const [shown, setShown] = useState(page)
  return (
    <>
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
          {programmes.slice(0, shown).map((one) => (
            <Row key={one.id} one={one} {...props} />
          ))}
        </tbody>
      </table>
      {shown >= programmes.length ? null : (
        <button type="button" onClick={() => setShown(shown + 5 * page)}>
          {text('deal.more')}
        </button>
      )}
    </>
  )
}

type RowProps = Omit<TableProps, 'programmes'> & { readonly one: Programme }

function Row({ one, region, called, deals }: RowProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  const { currency } = one.budget
  const money = { spent: moneyText(one.spent, currency, language), budget: moneyText(one.budget.amount, currency, language) }
  const served = [...one.serves.products, ...one.serves.parks].map((code) => nameOf('subject', code))
  return (
    <tr>
      <th scope="row">
        <Link to="/programmes/$programme" params={{ programme: one.id }} search={(before) => before}>
          {one.title}
        </Link>{' '}
        <span className="small">
          {text('programme.class', { class: one.class })}, {countryName(one.country, language)}, {day(one.from, language)}
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
        <Results one={one} deals={deals} />
      </td>
      <td data-label={text('programme.serves')}>
        {[...served].join(', ')}
        {one.serves.deals.map((deal) => (
          <DealLink key={deal} deal={deal} deals={deals} />
        ))}
      </td>
      <td data-label={text('programme.money')}>{text('programme.spent', money)}</td>
      <td data-label={text('programme.owner')}>{called(one.owner)}</td>
    </tr>
  )
}

function DealLink({ deal, deals }: Pick<TableProps, 'deals'> & { readonly deal: string }): ReactNode {
  return (
    <>
      {' '}
      <Link to="/investment/$deal" params={{ deal }} search={(before) => before}>
        {deals.find(({ id }) => id === deal)?.title ?? deal}
      </Link>
    </>
  )
}

function Results({ one, deals }: Pick<RowProps, 'one' | 'deals'>): ReactNode {
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
            <DealLink key={deal} deal={deal} deals={deals} />
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
