import type { ReactNode } from 'react'
import { day } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { nameOfThing } from '../../parts/named.ts'
import type { DealAnswer } from './deal-answer.ts'

/** Working sessions with the developer, and the firm after licensing. */
export function CareSection({ answer }: { readonly answer: DealAnswer }): ReactNode {
  return (
    <>
      <Sessions sessions={answer.sessions} />
      <Firm answer={answer} />
    </>
  )
}

function Sessions({ sessions }: Pick<DealAnswer, 'sessions'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (sessions.length === 0) return null
  return (
    <section>
      <h2>{text('deal.sessions')}</h2>
      <ul>
        {sessions.map(({ id, day: on, developer, minutes, next }) => (
          <li key={id}>
            {day(on, language)}, {developer}: {minutes}
            {next === null ? null : (
              <span className="small">
                {' '}
                · {text('deal.sessionNext', { what: next.what, who: next.who, day: day(next.due, language) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Firm({ answer: { enterprises, aftercare } }: { readonly answer: DealAnswer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (enterprises.length === 0) return null
  return (
    <section>
      <h2>{text('deal.care')}</h2>
      {enterprises.map(({ id, name, day: on }) => (
        <div key={id}>
          <p>
            <strong>{name}</strong> <span className="small">{day(on, language)}</span>
          </p>
          <ul>
            {aftercare
              .filter(({ enterprise }) => enterprise === id)
              .map((one) => (
                <li key={one.id}>
                  {day(one.day, language)}:{' '}
                  {text('deal.careCase', {
                    subject: one.subject,
                    agency: nameOfThing(one.agency, language),
                    outcome: one.outcome,
                  })}
                  <span className="small">
                    {one.due === null || one.closed !== '' ? '' : ` · ${text('deal.due', { day: day(one.due, language) })}`}
                    {one.jobsAtRisk === null ? '' : ` · ${text('deal.careJobs', { jobs: one.jobsAtRisk })}`}
                    {one.closed === ''
                      ? ''
                      : ` · ${text('deal.confirmed', { who: one.confirmedBy, day: day(one.closed, language) })}`}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
