import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day } from '../../../contract/format.ts'
import { useDeal, usePromotion } from '../../deal-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
import { countryName } from '../../parts/forms/countries.ts'
import { useCalled } from '../../parts/named.ts'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { TrailLink } from '../../parts/trail-link.tsx'
import { useNames } from '../../queries.ts'
import { useActor } from '../../session.ts'
import { useView } from '../../view.ts'
import { DealTable } from '../investment/deal-table.tsx'
import type { DealAnswer } from './deal-answer.ts'
import '../investment/investment.css'
import { CapitalSection } from './capital-section.tsx'
import { CareSection } from './care-section.tsx'
import { Checklist } from './checklist.tsx'
import { MoveForm, TakeBackForm } from './move-form.tsx'
import { ReviseForm } from './revise-form.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { Trail } from './trail.tsx'

/** Where does this deal stand, whose turn is it, and what has it brought? */
export function DealScreen(): ReactNode {
  const { current } = useRegionsHere()
  const { asOf } = useView()
  const { deal = '' } = useParams({ strict: false })
  const { data, error, refetch } = useDeal({ region: current, deal, asOf })
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  return <Deal answer={data} region={current} editable={asOf === undefined} />
}

interface DealProps {
  readonly answer: DealAnswer
  readonly region: string
  readonly editable: boolean
}

const writers = ['officer', 'planner', 'leader', 'developer', 'enterprise', 'administrator']

function Deal({ answer, region, editable }: DealProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const actor = useActor().data?.actor ?? null
  const called = useCalled(answer.names)
  const writes = editable && actor !== null && writers.includes(actor.role)
  const asked = usePromotion({ region }).data
  const promotion = writes ? asked : undefined
  return (
    <div className="investment">
      <p>
        <Link to="/investment" search={(before) => before}>
          {text('deal.back')}
        </Link>
      </p>
      <h1>{answer.deal.title}</h1>
      <p className="small">{text('deal.book', { day: day(answer.day, language) })}</p>
      <TrailLink ledger="investment" about={answer.deal.id} />
      <Facts answer={answer} region={region} called={called} />
      {writes ? (
        <div className="acts">
          <MoveForm answer={answer} region={region} />
          <TakeBackForm answer={answer} region={region} />
          {promotion === undefined ? null : <ReviseForm answer={answer} region={region} promotion={promotion} />}
        </div>
      ) : null}
      <Checklist answer={answer} region={region} writes={writes} />
      <Trail answer={answer} called={called} />
      <CapitalSection answer={answer} region={region} writes={writes} called={called} />
      <SessionsSection answer={answer} region={region} promotion={promotion} called={called} />
      <CareSection answer={answer} region={region} promotion={promotion} />
      {answer.others.length === 0 ? null : (
        <section>
          <h2>{text('deal.others')}</h2>
          <DealTable deals={answer.others} />
        </section>
      )}
    </div>
  )
}

function Facts({
  answer,
  region,
  called,
}: Pick<DealProps, 'answer' | 'region'> & { readonly called: (id: string) => string }): ReactNode {
  const { deal, lead, others } = answer
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  const { investor, stage, since, park, developer, activity, expands } = deal
  const detail = [lead?.partner, lead?.event, lead?.programmeTitle].filter((one) => one !== undefined && one !== '').join(', ')
  return (
    <ul className="facts">
      <li>
        {text('deal.facts', {
          investor: investor.name,
          country: countryName(investor.country, language),
          stage: text(`stage.${stage}`),
          day: day(since, language),
        })}
      </li>
      {park === '' ? null : <li>{text('deal.place', { park: nameOf('subject', park), developer: called(developer) })}</li>}
      {activity === '' ? null : <li>{nameOf('activity', activity)}</li>}
      {expands === '' ? null : (
        <li>
          <Link to="/investment/$deal" params={{ deal: expands }} search={(before) => before}>
            {text('deal.expands', { deal: others.find(({ id }) => id === expands)?.title ?? expands })}
          </Link>
        </li>
      )}
      {lead === null ? null : (
        <li>
          {text('deal.lead', {
            day: day(lead.day, language),
            channel: lead.channel,
            detail: detail === '' ? '' : ` (${detail})`,
          })}
        </li>
      )}
    </ul>
  )
}
