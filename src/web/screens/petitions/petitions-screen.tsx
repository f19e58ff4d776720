import { type ReactNode, useState } from 'react'
import { day } from '../../../contract/format.ts'
import type { Output } from '../../api.ts'
import { usePetitions } from '../../ground-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Day, ThingLink, Trail } from '../../parts/ground.tsx'
import { useOwnerName } from '../../parts/owner-name.ts'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { useView } from '../../view.ts'
import { Background } from './background.tsx'
import { IntakeForms } from './intake-forms.tsx'

type Answer = Output<'listPetitions'>
type Row = Answer['petitions'][number]

/** Who is waiting for an answer, since when and from whom? */
export function PetitionsScreen(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { asOf } = useView()
  const { current } = useRegionsHere()
  const { data, error, refetch, isPlaceholderData } = usePetitions(current, asOf)
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  const { tally, petitions } = data
  const answered = tally.answeredInTime + tally.answeredLate
  const waiting = petitions.filter(({ state }) => state === 'open' || state === 'answered')
  return (
    <div className="ground" aria-busy={isPlaceholderData}>
      <h1>{text('petitions.title')}</h1>
      <p className="lead">{text('petitions.tally', { ...tally, day: day(data.asOf, language) })}</p>
      {answered === 0 ? null : (
        <p>{text('petitions.inTime', { inTime: tally.answeredInTime, all: answered, confirmed: tally.confirmed })}</p>
      )}
      {asOf === undefined ? <IntakeForms region={current} answer={data} /> : null}
      <Published counts={data.published} />
      {waiting.length === 0 ? null : <Waiting rows={waiting} />}
      <Background answer={data} />
    </div>
  )
}

function Published({ counts }: { readonly counts: Answer['published'] }): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (counts.length === 0) return null
  return (
    <section aria-labelledby="published-heading">
      <h2 id="published-heading">{text('petitions.published')}</h2>
      <ul>
        {counts.map((count) => (
          <li key={count.id}>
            {text('petitions.publishedLine', {
              enterprises: count.enterprises,
              received: count.received,
              open: count.open ?? 'none',
              from: count.from,
              until: day(count.until, language),
            })}{' '}
            <Trail step={count} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const first = 40

function Waiting({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const text = useText()
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, first)
  const isHidden = rows.some(({ title }) => title === '')
  return (
    <>
      {isHidden ? <p className="muted">{text('ground.signIn')}</p> : null}
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{text('petitions.petition')}</th>
            <th scope="col">{text('price.owner')}</th>
            <th scope="col">{text('petitions.due')}</th>
            <th scope="col">{text('petitions.outcomeLabel')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <PetitionLine key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      {shown.length === rows.length ? null : (
        <button type="button" onClick={() => setAll(true)}>
          {text('petitions.more', { count: rows.length - shown.length })}
        </button>
      )}
    </>
  )
}

function PetitionLine({ row }: { readonly row: Row }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useOwnerName()
  const name = text('price.petitionOf', { id: row.id })
  return (
    <tr>
      <th scope="row">
        {row.title === '' ? (
          name
        ) : (
          <ThingLink kind="petition" id={row.id}>
            {row.title}
          </ThingLink>
        )}
        {row.mine ? <span className="tag plain">{text('petitions.mine')}</span> : null}
        <small className="muted">
          {[row.className, row.topicNames?.[language] ?? '', row.enterpriseName].filter((part) => part !== '').join(' · ')} ·{' '}
          <Day value={row.received} />
        </small>
      </th>
      <td data-label={text('price.owner')}>
        {nameOf(row)}
        <small>
          {text('price.turn')}: {text('ground.turn', { turn: row.turn })}
        </small>
      </td>
      <td data-label={text('petitions.due')}>
        {row.paused ? text('petitions.paused') : <Day value={row.due} />}
        <small className={row.daysLate > 0 ? 'late' : 'muted'}>
          {text('ground.daysLate', { days: row.daysLate, working: row.working ? 'yes' : 'no' })}
        </small>
        {row.office === '' ? null : <small>{text('petitions.level', { office: row.office })}</small>}
      </td>
      <td data-label={text('petitions.outcomeLabel')}>
        {text(`petitions.outcome.${row.outcome ?? 'other'}`)}
        <small className="muted">{text('petitions.state', { state: row.state })}</small>
      </td>
    </tr>
  )
}
