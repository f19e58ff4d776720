import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { number } from '../../../contract/format.ts'
import { moneyText } from '../../../contract/money-text.ts'
import type { Output } from '../../api.ts'
import { useProject } from '../../ground-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Day, Slip, ThingLink, Trail } from '../../parts/ground.tsx'
import { useOwnerName } from '../../parts/owner-name.ts'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { TrailLink } from '../../parts/trail-link.tsx'
import { useActor } from '../../session.ts'
import { useView } from '../../view.ts'
import { ProjectForms } from './project-forms.tsx'
import { Bridge } from './projects-screen.tsx'

type Answer = Output<'showProject'>
type Milestone = Answer['milestones'][number]

/** When does this project produce, and what holds it? */
export function ProjectScreen(): ReactNode {
  const { project = '' } = useParams({ strict: false })
  const { asOf } = useView()
  const { current } = useRegionsHere()
  const { data, error, refetch } = useProject(current, project, asOf)
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  return <ProjectPage answer={data} region={current} isPast={asOf !== undefined} />
}

interface PageProps {
  readonly answer: Answer
  readonly region: string
  readonly isPast: boolean
}

function ProjectPage({ answer, region, isPast }: PageProps): ReactNode {
  const text = useText()
  const actor = useActor().data?.actor ?? null
  const { project, milestones } = answer
  return (
    <div className="ground">
      <p>
        <Link to="/projects" search={(before) => before}>
          {text('projects.back')}
        </Link>
      </p>
      <h1>{project.name}</h1>
      <TrailLink ledger="projects" about={project.id} />
      <Facts answer={answer} />
      <Chain answer={answer} />
      <h2>{text('projects.milestones')}</h2>
      <table className="stacking">
        <TableHead
          columns={['projects.milestone', 'projects.baseline', 'projects.stated', 'projects.derived', 'projects.waits']}
        />
        <tbody>
          {milestones.map((milestone) => (
            <MilestoneRow key={milestone.id} milestone={milestone} />
          ))}
        </tbody>
      </table>
      {isPast || actor === null || actor.role === 'reader' ? null : <ProjectForms region={region} answer={answer} />}
    </div>
  )
}

function Facts({ answer: { project, effect } }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useOwnerName()
  return (
    <>
      <dl>
        <dt>{text('price.owner')}</dt>
        <dd>{nameOf(project)}</dd>
        {project.capital === null ? null : (
          <>
            <dt>{text('price.capital')}</dt>
            <dd>
              {text('projects.capitalIs', {
                how: project.capitalIs,
                amount: moneyText(project.capital.amount, project.capital.currency, language),
              })}
            </dd>
          </>
        )}
        {project.jobs === null ? null : (
          <>
            <dt>{text('price.jobs')}</dt>
            <dd>{number(project.jobs, language)}</dd>
          </>
        )}
        <dt>{text('projects.start')}</dt>
        <dd>
          <Day value={project.start?.derived ?? null} /> <Slip days={project.start?.slippageDays ?? null} />
        </dd>
      </dl>
      <Bridge row={project} />
      {effect === null ? (
        <p className="muted">{text('projects.noEffect')}</p>
      ) : (
        <p>
          {text('projects.effect', {
            amount: moneyText(effect.valueAddedPerYear.amount, effect.valueAddedPerYear.currency, language),
            priceYear: String(effect.priceYear),
            ramp: effect.rampMonths,
            basis: effect.basis,
          })}{' '}
          <Trail step={effect} />
        </p>
      )}
    </>
  )
}

/** What decides the day, from the thing that holds everything up to the start itself. */
function Chain({ answer: { project, milestones } }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const nameOf = useOwnerName()
  const chain = project.start?.chain ?? []
  if (chain.length < 2 || project.start?.reached === true) return null
  const things = milestones.flatMap(({ waitsFor }) => waitsFor)
  return (
    <section aria-labelledby="chain-heading">
      <h2 id="chain-heading">{text('projects.chain')}</h2>
      <ol>
        {chain.map((key) => {
          const [kind = '', id = ''] = key.split(':')
          const thing = things.find((one) => one.kind === kind && one.id === id)
          const own = milestones.find((one) => key === `milestone:${project.id}/${one.id}`)
          return (
            <li key={key}>
              {text('ground.kind', { kind })}: {own?.name ?? thing?.title ?? id}
              {thing === undefined || thing.owner === '' ? '' : ` (${nameOf(thing)})`} ·{' '}
              <Day value={own?.derived ?? thing?.day ?? null} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function MilestoneRow({ milestone }: { readonly milestone: Milestone }): ReactNode {
  const text = useText()
  const nameOf = useOwnerName()
  return (
    <tr>
      <th scope="row">
        {milestone.name}
        {milestone.reached === null ? null : <Trail step={milestone.reached} />}
      </th>
      <td data-label={text('projects.baseline')}>
        <Day value={milestone.baseline} />
        {milestone.statedAs === '' ? null : <small className="muted">{milestone.statedAs}</small>}
      </td>
      <td data-label={text('projects.stated')}>
        <Day value={milestone.stated} />
        {milestone.forecasts.map((one) => (
          <small key={one.entry}>
            <Day value={one.expected} />: {one.reason} <Trail step={one} />
          </small>
        ))}
      </td>
      <td data-label={text('projects.derived')}>
        <Day value={milestone.derived} />
        <small>
          <Slip days={milestone.slippageDays} />
        </small>
      </td>
      <td data-label={text('projects.waits')}>
        <ul>
          {milestone.waitsFor.map((thing) => (
            <li key={`${thing.kind} ${thing.id}`}>
              <ThingLink kind={thing.kind} id={thing.id}>
                {thing.title === '' ? thing.id : thing.title}
              </ThingLink>
              {thing.owner === '' ? '' : ` (${nameOf(thing)})`} · <Day value={thing.day} /> {thing.done ? '✓' : ''}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
