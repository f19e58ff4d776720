import type { ReactNode } from 'react'
import { day } from '../../../contract/format.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { useEvidenceText } from '../../parts/trace-names.ts'

type Answer = Output<'listPetitions'>

/** What lies behind single petitions: what comes again and again, where they were raised, and how long an answer may take. */
export function Background({ answer: { topics, sessions, clocks } }: { readonly answer: Answer }): ReactNode {
  return (
    <>
      <Topics topics={topics} />
      <Sessions sessions={sessions} />
      <Clocks clocks={clocks} />
    </>
  )
}

function Topics({ topics }: { readonly topics: Answer['topics'] }): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (topics.length === 0) return null
  return (
    <section aria-labelledby="topics-heading">
      <h2 id="topics-heading">{text('petitions.topics')}</h2>
      <ul>
        {topics.map(({ id, names, cases, openedOn, owners, fixes }) => (
          <li key={id}>
            {text('petitions.topic', {
              topic: names?.[language] ?? id,
              cases,
              open: openedOn === null ? 'no' : 'yes',
              day: openedOn === null ? '' : day(openedOn, language),
            })}{' '}
            <small className="muted">
              {owners.join(', ')}
              {fixes.map(({ act, day: on }) => ` · ${act}, ${day(on, language)}`).join('')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sessions({ sessions }: { readonly sessions: Answer['sessions'] }): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (sessions.length === 0) return null
  return (
    <section aria-labelledby="sessions-heading">
      <h2 id="sessions-heading">{text('petitions.sessions')}</h2>
      <ul>
        {sessions.map(({ id, title, enterprises, petitions, open, conclusions, day: on }) => (
          <li key={id}>
            {text('petitions.sessionLine', { title, enterprises, petitions, open, day: day(on, language) })}
            {conclusions === '' ? null : <small>{text('petitionForm.concluded', { conclusions })}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Clocks({ clocks }: { readonly clocks: Answer['clocks'] }): ReactNode {
  const text = useText()
  if (clocks.length === 0) return null
  return (
    <section aria-labelledby="clocks-heading">
      <h2 id="clocks-heading">{text('petitions.clocks')}</h2>
      <ul>
        {clocks.map((clock) => (
          <ClockLine key={`${clock.class} ${clock.from}`} clock={clock} />
        ))}
      </ul>
    </section>
  )
}

function ClockLine({ clock }: { readonly clock: Answer['clocks'][number] }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { current } = useRegionsHere()
  const document = useEvidenceText(current, clock.step.evidence)
  return (
    <li>
      {text('petitions.clockLine', {
        name: clock.name,
        days: clock.days,
        working: clock.working ? 'yes' : 'no',
        from: day(clock.from, language),
        until: clock.until === null ? 'none' : day(clock.until, language),
        document,
      })}
    </li>
  )
}
