import { type ReactNode, useState } from 'react'
import { day } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { nameOfThing } from '../../parts/named.ts'
import { TableHead } from '../../parts/table-head.tsx'
import { CaseForm, OpenCaseForm } from './case-forms.tsx'
import type { DealAnswer } from './deal-answer.ts'

type Case = DealAnswer['checklist'][number]

interface ChecklistProps {
  readonly answer: DealAnswer
  readonly region: string
  readonly writes: boolean
}

/** The procedures of a deal, each with its clock and whose turn it is. */
export function Checklist({ answer, region, writes }: ChecklistProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [word, setWord] = useState<ReactNode>(null)
  const replaced = answer.replaced.map((one) => nameOfThing(one, language)).join(', ')
  const running = answer.checklist.filter(({ ended }) => ended === '')
  return (
    <section>
      <h2>{text('deal.checklist')}</h2>
      {answer.checklist.length === 0 ? <p>{text('deal.noChecklist')}</p> : <Cases checklist={answer.checklist} />}
      {replaced === '' ? null : <p>{text('deal.replaced', { names: replaced })}</p>}
      {writes ? (
        <>
          {running.map((one) => (
            <CaseForm key={one.opening.entry} one={one} answer={answer} region={region} onRecorded={setWord} />
          ))}
          <OpenCaseForm answer={answer} region={region} onRecorded={setWord} />
          <div role="status">{word}</div>
        </>
      ) : null}
    </section>
  )
}

function Cases({ checklist }: { readonly checklist: readonly Case[] }): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <table className="stacking">
      <TableHead columns={['deal.procedure', 'deal.agency', 'deal.started', 'deal.clockHead', 'deal.holds']} />
      <tbody>
        {checklist.map((one) => (
          <tr key={one.opening.entry}>
            <th scope="row">{nameOfThing(one.procedure, language)}</th>
            <td data-label={text('deal.agency')}>{nameOfThing(one.agency, language)}</td>
            <td data-label={text('deal.started')}>{day(one.opened, language)}</td>
            <td data-label={text('deal.clockHead')}>
              <ClockCell one={one} />
            </td>
            <td data-label={text('deal.holds')}>
              {text('deal.state', { state: one.state })}
              {one.turn === null ? null : <span className="small"> · {text('deal.turn', { turn: one.turn })}</span>}
              {one.reason === '' ? null : <span className="small"> · {one.reason}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ClockCell({ one }: { readonly one: Case }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const unit = one.unit === 'working-days' ? 'working' : 'calendar'
  return (
    <>
      {text('deal.clock', { days: one.days, limit: one.limit, unit })}
      {one.late ? <span className="mark">{text('deal.late')}</span> : null}
      <span className="small">
        {one.deadline === null ? '' : ` · ${text('deal.due', { day: day(one.deadline, language) })}`}
        {one.ended === '' ? '' : ` · ${text('deal.ended', { day: day(one.ended, language) })}`}
      </span>
    </>
  )
}
