import type { ReactNode } from 'react'
import type { Actor } from '../../../contract/daybook.ts'
import { day } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { type EntryField, EntryForm } from '../../parts/entry-form.tsx'
import { isOneOf } from '../../parts/signed-in.tsx'
import { useOrganisationName } from '../steering/answer.ts'
import { type Answer, entryOf } from './answer.ts'

type AuthorityPromise = Answer['promises'][number]

interface Props {
  readonly answer: Answer
  readonly actor: Actor | null
}

/** Land, power, road and the like that authorities owe developers, by day. */
export function PromisesSection({ answer, actor }: Props): ReactNode {
  const text = useText()
  const [shared] = answer.allocations
  if (shared === undefined) return null
  return (
    <section>
      <h2>{text('allocation.promises')}</h2>
      <ul className="cards">
        {answer.promises.map((one) => (
          <PromiseCard key={one.id} answer={answer} promise={one} actor={actor} />
        ))}
      </ul>
      {isOneOf(actor, 'planner', 'leader') ? <PromiseForm answer={answer} /> : null}
    </section>
  )
}

function PromiseCard({ answer, promise, actor }: Props & { readonly promise: AuthorityPromise }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { kept, late, moved, id } = promise
  const nameOf = useOrganisationName(answer.region.id)
  const developers = answer.allocations.flatMap((one) => one.developers)
  const developer = developers.find((one) => one.developer === promise.developer)?.name ?? promise.developer
  const [where, last] = [{ region: answer.region.id, seen: answer.last }, moved.at(-1)]
  const isOwner = actor !== null && (actor.role === 'administrator' || actor.organisation === promise.owner)
  return (
    <li>
      <strong>{text('allocation.promise', { what: promise.what, text: promise.text })}</strong>
      <p>
        {text('allocation.promiseTo', { owner: nameOf(promise.owner), developer, due: day(promise.due, language) })}{' '}
        {late > 0 ? <span className={kept === null ? 'late' : 'muted'}>{text('directives.late', { days: late })}</span> : null}{' '}
        {kept === null ? null : text('allocation.kept', { day: day(kept.day, language) })}{' '}
        {last === undefined ? null : text('allocation.moved', { first: day(promise.firstDue, language), reason: last.reason })}
      </p>
      {kept !== null ? null : (
        <div className="actions">
          {isOwner ? (
            <EntryForm
              action={text('allocation.do.keep')}
              {...where}
              fields={[
                { name: 'text', label: text('field.text'), kind: 'area' },
                { name: 'document', label: text('field.document'), kind: 'text' },
              ]}
              make={({ text: said, document }) => [entryOf(answer, 'keep-promise', id, { text: said }, document)]}
            />
          ) : null}
          {isOneOf(actor, 'leader') ? (
            <EntryForm
              action={text('allocation.do.move')}
              {...where}
              fields={[
                { name: 'due', label: text('field.due'), kind: 'day' },
                { name: 'reason', label: text('field.reason'), kind: 'area' },
              ]}
              make={({ due, reason }) => [entryOf(answer, 'move-promise', id, { due, reason })]}
            />
          ) : null}
        </div>
      )}
    </li>
  )
}

const kinds = ['land', 'power', 'water', 'road', 'procedure', 'workers'] as const

function PromiseForm({ answer }: Pick<Props, 'answer'>): ReactNode {
  const text = useText()
  const [shared] = answer.allocations
  if (shared === undefined) return null
  const fields: readonly EntryField[] = [
    { name: 'code', label: text('field.code'), kind: 'text' },
    {
      name: 'developer',
      label: text('field.developer'),
      kind: 'choice',
      first: shared.developers[0]?.developer ?? '',
      choices: shared.developers.map(({ developer, name }) => ({ value: developer, label: name })),
    },
    {
      name: 'what',
      label: text('field.what'),
      kind: 'choice',
      first: 'land',
      choices: kinds.map((what) => ({
        value: what,
        label: text('allocation.promise', { what, text: '' }).replace(/\s*:\s*$/, ''),
      })),
    },
    { name: 'text', label: text('field.text'), kind: 'area' },
    { name: 'owner', label: text('field.owner'), kind: 'text' },
    { name: 'due', label: text('field.due'), kind: 'day' },
  ]
  return (
    <EntryForm
      action={text('allocation.do.promise')}
      region={answer.region.id}
      seen={answer.last}
      fields={fields}
      make={({ code = '', developer, what, text: said, owner, due }) => [
        entryOf(answer, 'promise', code, { allocation: shared.id, developer, what, text: said, owner, due }),
      ]}
    />
  )
}
