import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day } from '../../../contract/format.ts'
import { useDeal } from '../../deal-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
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
import { MoveForm } from './move-form.tsx'
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

const writers = ['officer', 'planner', 'leader', 'developer', 'administrator']

function Deal({ answer, region, editable }: DealProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const actor = useActor().data?.actor ?? null
  const writes = editable && actor !== null && writers.includes(actor.role)
  return (
    <div className="investment">
      <p>
        <Link to="/investment" search={(before) => before}>
          {text('deal.back')}
        </Link>
      </p>
      <h1>{answer.deal.title}</h1>
      <p className="small">
        {answer.deal.id} · {text('deal.book', { day: day(answer.day, language) })}
      </p>
      <TrailLink ledger="investment" about={answer.deal.id} />
      <Facts answer={answer} region={region} />
      {writes ? <MoveForm key={answer.last} answer={answer} region={region} /> : null}
      <Checklist answer={answer} region={region} writes={writes} />
      <Trail answer={answer} />
      <CapitalSection answer={answer} />
      <CareSection answer={answer} />
      {answer.others.length === 0 ? null : (
        <section>
          <h2>{text('deal.others')}</h2>
          <DealTable deals={answer.others} />
        </section>
      )}
    </div>
  )
}

function Facts({ answer: { deal, lead }, region }: { readonly answer: DealAnswer; readonly region: string }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  const { investor, stage, since, park, developer, activity, expands } = deal
  const detail = [lead?.partner, lead?.event, lead?.programme].filter((one) => one !== undefined && one !== '').join(', ')
  return (
    <ul className="facts">
      <li>
        {text('deal.facts', {
          investor: investor.name,
          country: investor.country,
          stage: text(`stage.${stage}`),
          day: day(since, language),
        })}
      </li>
      {park === '' ? null : <li>{text('deal.place', { park: nameOf('subject', park), developer })}</li>}
      {activity === '' ? null : <li>{nameOf('activity', activity)}</li>}
      {expands === '' ? null : (
        <li>
          <Link to="/investment/$deal" params={{ deal: expands }} search={(before) => before}>
            {text('deal.expands', { deal: expands })}
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
