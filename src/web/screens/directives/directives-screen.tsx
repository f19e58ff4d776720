import type { ReactNode } from 'react'
import type { Actor } from '../../../contract/daybook.ts'
import { day, pointsShort } from '../../../contract/format.ts'
import { call } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { MembersPage } from '../../parts/members-page.tsx'
import { useOrganisationName } from '../steering/answer.ts'
import '../steering/steering.css'
import type { Answer } from './answer.ts'
import { DirectiveForms } from './directive-forms.tsx'
import { TaskCard } from './task-card.tsx'

/** Who owes what by when, and what silence costs. */
export function DirectivesScreen(): ReactNode {
  const text = useText()
  return (
    <MembersPage name="directives" title={text('directives.title')} ask={(input, signal) => call('directives', input, signal)}>
      {(answer, actor) => <Page answer={answer} actor={actor} />}
    </MembersPage>
  )
}

interface PageProps {
  readonly answer: Answer
  /** Null where nothing may be entered. */
  readonly actor: Actor | null
}

function Page({ answer, actor }: PageProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <div className="steering">
      <p>{text('asof.heading', { day: day(answer.asOf, language) })}</p>
      <h1>{text('directives.title')}</h1>
      {answer.tasks.length === 0 ? (
        <p>{text('directives.none')}</p>
      ) : (
        <p className="lead">{text('directives.lead', { lost: pointsShort(answer.lost, language) })}</p>
      )}
      {actor === null ? <p className="muted">{text('field.past')}</p> : <DirectiveForms answer={answer} actor={actor} />}
      <Owners answer={answer} />
      {answer.tasks.length === 0 ? null : (
        <section>
          <h2>{text('directives.tasks')}</h2>
          <ul className="cards">
            {answer.tasks.map((task) => (
              <TaskCard key={task.id} answer={answer} task={task} actor={actor} />
            ))}
          </ul>
        </section>
      )}
      <All answer={answer} />
    </div>
  )
}

function Owners({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const nameOf = useOrganisationName(answer.region.id)
  const language = useLanguage()
  if (answer.owners.length === 0) return null
  const heads = ['owner', 'open', 'late', 'silent', 'lost'] as const
  return (
    <section>
      <h2>{text('directives.owners')}</h2>
      <table className="stacking">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {text(`directives.col.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.owners.map((one) => (
            <tr key={one.owner}>
              <th scope="row">{nameOf(one.owner)}</th>
              <td data-label={text('directives.col.open')}>{one.open}</td>
              <td data-label={text('directives.col.late')}>{one.late}</td>
              <td data-label={text('directives.col.silent')}>{one.silent}</td>
              <td data-label={text('directives.col.lost')}>{pointsShort(one.lost, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function All({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const nameOf = useOrganisationName(answer.region.id)
  const language = useLanguage()
  if (answer.directives.length === 0) return null
  return (
    <section>
      <h2>{text('directives.all')}</h2>
      <ul className="cards">
        {answer.directives.map((one) => (
          <li key={one.id}>
            <strong>{one.title}</strong> <span className="tag plain">{text('directives.form', { form: one.form })}</span>
            <p className="muted">
              {text('directives.issued', { issuer: nameOf(one.issuer), act: one.act || '–', day: day(one.day, language) })}
            </p>
            <p>{one.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
