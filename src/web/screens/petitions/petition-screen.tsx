import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../api.ts'
import { usePetition, useProjects } from '../../ground-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Day, ThingLink, Trail } from '../../parts/ground.tsx'
import { useOwnerName } from '../../parts/owner-name.ts'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { TrailLink } from '../../parts/trail-link.tsx'
import { useView } from '../../view.ts'
import { PetitionForms } from './petition-forms.tsx'

type Answer = Output<'showPetition'>

/** Where is this petition, who holds it, since when, and what was answered? */
export function PetitionScreen(): ReactNode {
  const { petition = '' } = useParams({ strict: false })
  const { asOf } = useView()
  const { current } = useRegionsHere()
  const { data, error, refetch } = usePetition(current, petition, asOf)
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  return <PetitionPage answer={data} region={current} isPast={asOf !== undefined} />
}

interface PageProps {
  readonly answer: Answer
  readonly region: string
  readonly isPast: boolean
}

function PetitionPage({ answer, region, isPast }: PageProps): ReactNode {
  const text = useText()
  const { petition } = answer
  return (
    <div className="ground">
      <p>
        <Link to="/petitions" search={(before) => before}>
          {text('petitions.back')}
        </Link>
      </p>
      <h1>{petition.title}</h1>
      <TrailLink ledger="petitions" about={petition.id} />
      <Facts answer={answer} region={region} />
      <h2>{text('petitions.steps')}</h2>
      <ol>
        {answer.steps.map((step) => (
          <li key={`${step.entry} ${step.what}`}>
            <strong>{text('petitions.step', { what: step.what })}</strong>
            {step.outcome === null ? '' : `: ${text(`petitions.outcome.${step.outcome}`)}`} · {step.words} {step.law} {step.to}
            <Trail step={step} />
          </li>
        ))}
      </ol>
      {isPast ? null : <PetitionForms region={region} answer={answer} />}
    </div>
  )
}

function Facts({ answer: { petition, ladder }, region }: Pick<PageProps, 'answer' | 'region'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useOwnerName()
  const projects = useProjects(region, undefined).data?.projects ?? []
  const blockedName = (id: string): string => projects.find((one) => one.id === id.split('/')[0])?.name ?? id
  return (
    <dl>
      <dt>{text('price.owner')}</dt>
      <dd>{nameOf(petition)}</dd>
      <dt>{text('petitionForm.topic')}</dt>
      <dd>{petition.topicNames?.[language] ?? petition.topic}</dd>
      <dt>{text('price.turn')}</dt>
      <dd>{text('ground.turn', { turn: petition.turn })}</dd>
      <dt>{text('petitions.due')}</dt>
      <dd>
        {petition.paused ? text('petitions.paused') : <Day value={petition.due} />} ·{' '}
        {text('ground.daysLate', { days: petition.daysLate, working: petition.working ? 'yes' : 'no' })}
      </dd>
      <dt>{text('petitions.outcomeLabel')}</dt>
      <dd>
        {text(`petitions.outcome.${petition.outcome ?? 'other'}`)} · {text('petitions.state', { state: petition.state })}
      </dd>
      {petition.blocks.length === 0 ? null : (
        <>
          <dt>{text('price.projects')}</dt>
          <dd>
            {petition.blocks.map(({ kind, id }) => (
              <ThingLink key={`${kind} ${id}`} kind={kind} id={id}>
                {blockedName(id)}
              </ThingLink>
            ))}
          </dd>
        </>
      )}
      {ladder.map(({ level, office, lateDays, calledIn }) => (
        <LadderStep
          key={level}
          office={office}
          late={{ days: lateDays, working: petition.working ? 'yes' : 'no' }}
          called={calledIn?.day ?? null}
        />
      ))}
    </dl>
  )
}

interface LadderStepProps {
  readonly office: string
  readonly late: { readonly days: number; readonly working: 'yes' | 'no' }
  readonly called: string | null
}

function LadderStep(step: LadderStepProps): ReactNode {
  const text = useText()
  return (
    <>
      <dt>{step.office}</dt>
      <dd>
        {text('ground.daysLate', step.late)}
        {step.called === null ? '' : ' · '}
        {step.called === null ? null : <Day value={step.called} />}
      </dd>
    </>
  )
}
