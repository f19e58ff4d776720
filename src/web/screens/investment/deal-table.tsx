import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day } from '../../../contract/format.ts'
import { moneyText } from '../../../contract/money-text.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { countryName } from '../../parts/forms/countries.ts'
import { TableHead } from '../../parts/table-head.tsx'

type Row = Output<'listDeals'>['deals'][number]

/** Deals with stage, capital and what holds them. */
export function DealTable({ deals }: { readonly deals: readonly Row[] }): ReactNode {
  return (
    <table className="stacking">
      <TableHead columns={['deal.deal', 'deal.investor', 'deal.stage', 'deal.capital', 'deal.holds']} />
      <tbody>
        {deals.map((row) => (
          <DealRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function DealRow({ row }: { readonly row: Row }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const kind = row.registered > 0 ? 'registered' : 'expected'
  const amount = moneyText(row.registered > 0 ? row.registered : row.expected.amount, row.expected.currency, language)
  const since = `${text('deal.since')} ${day(row.since, language)}`
  return (
    <tr>
      <th scope="row">
        <Link to="/investment/$deal" params={{ deal: row.id }} search={(before) => before}>
          {row.title}
        </Link>
      </th>
      <td data-label={text('deal.investor')}>
        {row.investor.name} ({countryName(row.investor.country, language)})
      </td>
      <td data-label={text('deal.stage')}>
        {text(`stage.${row.stage}`)}{' '}
        <span className="small">
          {since}, {text('deal.trailDays', { days: row.days })}
        </span>
      </td>
      <td data-label={text('deal.capital')}>
        {amount} <span className="small">{text('deal.capitalKind', { kind })}</span>
      </td>
      <td data-label={text('deal.holds')}>
        {row.running > 0 ? text('deal.procedures', { running: row.running, overdue: row.overdue }) : '–'}
        {row.overdue > 0 ? <span className="mark">{text('deal.late')}</span> : null}
        {row.turn === null ? null : <span className="small"> {text('deal.turn', { turn: row.turn })}</span>}
      </td>
    </tr>
  )
}
