import { type FormEvent, type ReactNode, useState } from 'react'
import { day } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { nameOfThing } from '../../parts/named.ts'
import { Problem } from '../../parts/problem.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { useRecord } from '../../session.ts'
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
  const replaced = answer.replaced.map((one) => nameOfThing(one, language)).join(', ')
  return (
    <section>
      <h2>{text('deal.checklist')}</h2>
      {answer.checklist.length === 0 ? <p>{text('deal.noChecklist')}</p> : null}
      {replaced === '' ? null : <p>{text('deal.replaced', { names: replaced })}</p>}
      {answer.checklist.length === 0 ? null : <Cases answer={answer} region={region} writes={writes} />}
      {writes && answer.available.length > 0 ? <OpenForm key={answer.last} answer={answer} region={region} /> : null}
    </section>
  )
}

function Cases({ answer, region, writes }: ChecklistProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <table className="stacking">
      <TableHead columns={['deal.procedure', 'deal.agency', 'deal.started', 'deal.clockHead', 'deal.holds']} />
      <tbody>
        {answer.checklist.map((one) => (
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
              {writes && one.ended === '' ? <CaseForm one={one} answer={answer} region={region} /> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Opens a procedure: its clock starts on that day. */
function OpenForm({ answer, region }: Omit<ChecklistProps, 'writes'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  const record = useRecord(region)
  const [procedure, setProcedure] = useState(answer.available[0]?.id ?? '')
  const [on, setOn] = useState(answer.day)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const entry = { ledger: 'investment' as const, kind: 'open-procedure', about: answer.deal.id, day: on, body: { procedure } }
    record.mutate({ seen: answer.last, entries: [entry] })
  }
  return (
    <form className="entry-form" onSubmit={submit}>
      <label>
        <span>{text('deal.procedure')}</span>
        <select value={procedure} onChange={({ target }) => setProcedure(target.value)}>
          {answer.available.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOfThing(one, language)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{text('deal.onDay')}</span>
        <input type="date" value={on} onChange={({ target }) => setOn(target.value)} required />
      </label>
      <button type="submit" disabled={record.isPending}>
        {text('deal.submit')}
      </button>
      <Problem error={record.error} />
    </form>
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

interface CaseFormProps {
  readonly one: Case
  readonly answer: DealAnswer
  readonly region: string
}

/** Pause, resume or grant on a day; a pause needs a reason, a grant its document: one field of words serves both. */
function CaseForm({ one, answer, region }: CaseFormProps): ReactNode {
  const text = useText()
  const record = useRecord(region)
  const [on, setOn] = useState(answer.day)
  const [words, setWords] = useState('')
  const procedure = one.procedure.id
  const enter = (kind: string, body: object, evidence?: { readonly document: string }): void => {
    const about = answer.deal.id
    const entry = { ledger: 'investment' as const, kind, about, day: on, body: { procedure, ...body } }
    record.mutate({ seen: answer.last, entries: [evidence === undefined ? entry : { ...entry, evidence }] })
  }
  const paused = one.state === 'paused'
  return (
    <div className="entry-form">
      <label>
        <span>{text('deal.onDay')}</span>
        <input type="date" value={on} onChange={({ target }) => setOn(target.value)} />
      </label>
      <label>
        <span>
          {text('deal.reason')} / {text('deal.onDocument')}
        </span>
        <input value={words} onChange={({ target }) => setWords(target.value)} />
      </label>
      {paused ? (
        <button type="button" disabled={record.isPending} onClick={() => enter('resume-procedure', {})}>
          {text('deal.resume')}
        </button>
      ) : (
        <button
          type="button"
          disabled={record.isPending || words === ''}
          onClick={() => enter('pause-procedure', { turn: 'investor', reason: words })}
        >
          {text('deal.pause')}
        </button>
      )}
      <button
        type="button"
        disabled={record.isPending || words === ''}
        onClick={() => enter('finish-procedure', { outcome: 'granted' }, { document: words })}
      >
        {text('deal.grant')}
      </button>
      <Problem error={record.error} />
    </div>
  )
}
