import type { ReactNode } from 'react'
import type { Actor } from '../../../contract/daybook.ts'
import { day, number } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { EntryForm } from '../../parts/entry-form.tsx'
import { isOneOf } from '../../parts/signed-in.tsx'
import { useMakerName } from '../../parts/trace-names.ts'
import { useOrganisationName } from '../steering/answer.ts'
import { type Answer, type Developer, entryOf, type Shared } from './answer.ts'
import { useGap } from './use-gap.ts'

interface Props {
  readonly answer: Answer
  readonly shared: Shared
  readonly actor: Actor | null
}

/** What developers propose instead, what was answered, and what was revised. */
export function CountersSection({ answer, shared, actor }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const officeOf = useOrganisationName(answer.region.id)
  const makerOf = useMakerName()
  const named = new Map(shared.developers.map(({ developer, name }) => [developer, name]))
  return (
    <ul className="plain">
      {shared.developers.map((one) => (
        <Counter key={one.developer} answer={answer} shared={shared} one={one} actor={actor} />
      ))}
      {shared.developers.map(({ developer, name, answer: said }) =>
        said === '' ? null : <li key={`${developer} answer`}>{text('allocation.declined', { name, answer: said })}</li>,
      )}
      {shared.revisions.map((one) => (
        <li key={`${one.day} ${one.reason}`} className="muted">
          {text('allocation.revision', {
            day: day(one.day, language),
            by: officeOf(makerOf(one.by)),
            reason: one.reason,
            developers: one.developers.map((code) => named.get(code) ?? code).join(', '),
          })}
        </li>
      ))}
    </ul>
  )
}

function Counter({ answer, shared, one, actor }: Props & { readonly one: Developer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const gap = useGap()
  const officeOf = useOrganisationName(answer.region.id)
  const makerOf = useMakerName()
  const { counter, name, developer } = one
  if (counter === null) return null
  const said = {
    name,
    target: number(counter.target, language),
    day: day(counter.day, language),
    by: counter.by === developer ? name : officeOf(makerOf(counter.by)),
    reason: counter.reason,
  }
  return (
    <li>
      {text('allocation.counter', said)} {gap(name, counter.gap)}
      {isOneOf(actor, 'planner', 'leader') ? (
        <EntryForm
          action={text('allocation.do.decline')}
          region={answer.region.id}
          seen={answer.last}
          fields={[{ name: 'reason', label: text('field.reason'), kind: 'area' }]}
          make={({ reason }) => [entryOf(answer, 'decline-counter', shared.id, { developer, reason })]}
        />
      ) : null}
    </li>
  )
}
