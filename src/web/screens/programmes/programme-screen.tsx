import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day, number } from '../../../contract/format.ts'
import { moneyText } from '../../../contract/money-text.ts'
import { useProgrammes, usePromotion } from '../../deal-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
import { countryName } from '../../parts/forms/countries.ts'
import { useCalled } from '../../parts/named.ts'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { SignedIn } from '../../parts/signed-in.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { useView } from '../../view.ts'
import '../investment/investment.css'
import { ProgrammeForms } from './programme-forms.tsx'
import { type Programme, ProgrammeTable } from './programme-table.tsx'

/** What was planned, what did it cost, and what came of this programme? */
export function ProgrammeScreen(): ReactNode {
  const text = useText()
  return <SignedIn title={text('nav.programmes')}>{() => <Asked />}</SignedIn>
}

function Asked(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { current } = useRegionsHere()
  const { asOf } = useView()
  const { programme = '' } = useParams({ strict: false })
  const { data, error, refetch } = useProgrammes({ region: current, asOf })
  const promotion = usePromotion({ region: current }).data
  const called = useCalled(data?.names ?? [])
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  const one = data.programmes.find(({ id }) => id === programme)
  if (one === undefined) return <p className="state">{text('programme.unknown')}</p>
  const writes = asOf === undefined && promotion !== undefined
  return (
    <div className="investment">
      <p>
        <Link to="/programmes" search={(before) => before}>
          {text('programme.back')}
        </Link>
      </p>
      <h1>{one.title}</h1>
      <p>
        {text('programme.class', { class: one.class })}, {one.place}, {countryName(one.country, language)},{' '}
        {text('service.fromTo', { from: day(one.from, language), to: day(one.to, language) })}
      </p>
      <ProgrammeTable programmes={[one]} region={current} called={called} deals={promotion?.deals ?? []} />
      {writes ? (
        <section>
          <h2>{text('deal.enter')}</h2>
          <ProgrammeForms one={one} region={current} seen={data.last} day={data.day} promotion={promotion} />
        </section>
      ) : null}
      <Trail one={one} called={called} />
    </div>
  )
}

function Trail({ one, called }: { readonly one: Programme; readonly called: (id: string) => string }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const countText = ({ what, count }: Programme['trail'][number]): string => {
    if (count === null) return ''
    return what === 'held' ? text('programme.attended', { count }) : number(count, language)
  }
  return (
    <section>
      <h2>{text('programme.trail')}</h2>
      <ol>
        {one.trail.map((event) => {
          const parts = [
            event.result === null ? '' : text('ask.resultKind', { result: event.result }),
            countText(event),
            event.money === null ? '' : moneyText(event.money.amount, event.money.currency, language),
            event.words,
          ]
          return (
            <li key={event.entry}>
              {day(event.day, language)}: <strong>{text('programme.event', { what: event.what })}</strong>{' '}
              {parts.filter((part) => part !== '').join(' · ')}{' '}
              <span className="small">
                {event.document === '' ? '' : `${event.document} · `}
                {text('deal.entry', { entry: event.entry, by: called(event.by) })}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
