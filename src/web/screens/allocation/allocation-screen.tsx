import type { ReactNode } from 'react'
import type { Actor } from '../../../contract/daybook.ts'
import { day, number } from '../../../contract/format.ts'
import { call } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { EntryButton } from '../../parts/entry-form.tsx'
import { MembersPage } from '../../parts/members-page.tsx'
import { isOneOf } from '../../parts/signed-in.tsx'
import { useMakerName } from '../../parts/trace-names.ts'
import { useNames } from '../../queries.ts'
import '../steering/steering.css'
import { useOrganisationName } from '../steering/answer.ts'
import { type Answer, entryOf, type Shared } from './answer.ts'
import { CountersSection } from './counters-section.tsx'
import { PromisesSection } from './promises-section.tsx'
import { ProposeSection } from './propose-section.tsx'
import { TargetsTable } from './targets-table.tsx'
import { useGap } from './use-gap.ts'

/** What each developer must attract, how far it is agreed, and what the authorities owe in return. */
export function AllocationScreen(): ReactNode {
  const text = useText()
  return (
    <MembersPage name="allocation" title={text('allocation.title')} ask={(input, signal) => call('allocation', input, signal)}>
      {(answer, actor) => <Page answer={answer} actor={actor} />}
    </MembersPage>
  )
}

interface PageProps {
  readonly answer: Answer
  readonly actor: Actor | null
}

function Page({ answer, actor }: PageProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { inputs } = answer
  const officeOf = useOrganisationName(answer.region.id)
  const makerOf = useMakerName()
  return (
    <div className="steering">
      <p>{text('asof.heading', { day: day(answer.asOf, language) })}</p>
      <h1>{text('allocation.title')}</h1>
      {answer.allocations.length === 0 ? <p className="lead">{text('allocation.none', { year: String(answer.year) })}</p> : null}
      <p className="muted">
        {inputs === null
          ? text('allocation.noInputs', { year: String(answer.year) })
          : text('allocation.inputs', { by: officeOf(makerOf(inputs.by)), day: day(inputs.day, language) })}
      </p>
      {actor === null ? <p className="muted">{text('field.past')}</p> : null}
      {answer.allocations.map((shared) => (
        <SharedSection key={shared.id} answer={answer} shared={shared} actor={actor} />
      ))}
      {inputs !== null && isOneOf(actor, 'planner', 'leader') ? <ProposeSection answer={answer} shared={undefined} /> : null}
      <PromisesSection answer={answer} actor={actor} />
    </div>
  )
}

function SharedSection({ answer, shared, actor }: PageProps & { readonly shared: Shared }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(answer.region.id, language)
  const officeOf = useOrganisationName(answer.region.id)
  const makerOf = useMakerName()
  const amount = (value: number): string => number(value, language)
  const { proposed, assigned, fairness } = shared
  const sum = shared.months.reduce((all, one) => all + one, 0)
  return (
    <section>
      <h2>{shared.title}</h2>
      <p className="lead">
        {text('allocation.lead', {
          total: amount(shared.total),
          unit: nameOf('unit', shared.unit),
          scope: shared.scope,
          year: String(shared.year),
          shared: amount(sum),
          uncovered: amount(shared.uncovered),
        })}
      </p>
      <p className="muted">
        {assigned === null
          ? text('allocation.proposed', { day: day(proposed.day, language), by: officeOf(makerOf(proposed.by)) })
          : text('allocation.assigned', { day: day(assigned.day, language), by: officeOf(makerOf(assigned.by)) })}{' '}
        {fairness === null ? null : text('allocation.fairness', { fairness: number(fairness, language, { least: 2, most: 2 }) })}
      </p>
      <Gaps shared={shared} />
      <TargetsTable answer={answer} shared={shared} actor={actor} />
      <CountersSection answer={answer} shared={shared} actor={actor} />
      {isOneOf(actor, 'leader') && assigned === null ? (
        <EntryButton
          action={text('allocation.do.assign')}
          region={answer.region.id}
          seen={answer.last}
          entries={[entryOf(answer, 'assign', shared.id, {})]}
        />
      ) : null}
      {answer.inputs !== null && isOneOf(actor, 'planner', 'leader') ? <ProposeSection answer={answer} shared={shared} /> : null}
    </section>
  )
}

/** Who lacks how many hectares from which month on. */
function Gaps({ shared }: { readonly shared: Shared }): ReactNode {
  const text = useText()
  const gap = useGap()
  const lacking = shared.developers.filter((one) => one.gap !== null)
  if (lacking.length === 0) return <p>{text('allocation.noGap')}</p>
  return (
    <ul className="plain">
      {lacking.map((one) => (
        <li key={one.developer} className="late">
          {gap(one.name, one.gap)}
        </li>
      ))}
    </ul>
  )
}
