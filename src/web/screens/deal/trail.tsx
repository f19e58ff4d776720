import type { ReactNode } from 'react'
import { day } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import type { DealAnswer } from './deal-answer.ts'
import { documentText } from './document-text.ts'

/** Every stage with its day, how long it took, on which document, who entered it. */
export function Trail({
  answer: { trail },
  called,
}: {
  readonly answer: DealAnswer
  readonly called: (id: string) => string
}): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <section>
      <h2>{text('deal.trail')}</h2>
      <ol>
        {trail.map((event) => (
          <li key={event.entry}>
            <strong>{text(`stage.${event.stage}`)}</strong>, {day(event.day, language)},{' '}
            {text('deal.trailDays', { days: event.days })}{' '}
            <span className="small">
              {documentText(event.evidence)} · {text('deal.entry', { entry: event.entry, by: called(event.by) })}
            </span>
            {event.note === '' ? null : <span className="small"> · {event.note}</span>}
            {event.skipped.map(({ stage, reason, document }) => (
              <span key={stage} className="small">
                {' '}
                · {text('deal.skipped', { stage: text(`stage.${stage}`), reason, document })}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
