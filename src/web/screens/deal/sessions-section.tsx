import { type ReactNode, useState } from 'react'
import { day } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { RecordForm } from '../../parts/forms/record-form.tsx'
import type { Promotion } from '../investment/form-choices.ts'
import { SessionForm } from '../investment/session-form.tsx'
import type { DealAnswer } from './deal-answer.ts'

interface Props {
  readonly answer: DealAnswer
  readonly region: string
  /** What forms may name; undefined where nothing may be entered. */
  readonly promotion: Promotion | undefined
  readonly called: (id: string) => string
}

type Session = DealAnswer['sessions'][number]

/** Working sessions with developer and investor: what was said, who is to do what, and whether it is done. */
export function SessionsSection({ answer, region, promotion, called }: Props): ReactNode {
  const text = useText()
  const { sessions, deal } = answer
  const place = { id: deal.id, developer: deal.developer, investor: deal.investor.id }
  if (sessions.length === 0 && promotion === undefined) return null
  return (
    <section>
      <h2>{text('deal.sessions')}</h2>
      {sessions.length === 0 ? <p>{text('deal.noSessions')}</p> : null}
      <ul>
        {sessions.map((session) => (
          <SessionItem key={session.id} {...{ session, answer, region, promotion, called }} />
        ))}
      </ul>
      {promotion === undefined ? null : <SessionForm region={region} promotion={promotion} deal={place} />}
    </section>
  )
}

function SessionItem({ session, answer, region, promotion, called }: Props & { readonly session: Session }): ReactNode {
  const language = useLanguage()
  const [word, setWord] = useState<ReactNode>(null)
  const investor = session.investor === answer.deal.investor.id ? answer.deal.investor.name : session.investor
  const withWhom = [session.developer === '' ? '' : called(session.developer), investor].filter((one) => one !== '').join(', ')
  return (
    <li>
      {day(session.day, language)}, {withWhom}: {session.minutes}
      {session.present === '' ? null : <span className="small"> · {session.present}</span>}
      <ul>
        {session.tasks.map((task, at) => (
          <TaskItem key={at} {...{ task, at, session, answer, region }} writes={promotion !== undefined} onRecorded={setWord} />
        ))}
      </ul>
      <div role="status">{word}</div>
    </li>
  )
}

interface TaskProps extends Pick<Props, 'answer' | 'region'> {
  readonly session: Session
  readonly task: Session['tasks'][number]
  readonly at: number
  readonly writes: boolean
  readonly onRecorded: (word: ReactNode) => void
}

function TaskItem({ task, at, session, answer, region, writes, onRecorded }: TaskProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <li>
      {text('deal.sessionNext', { what: task.what, who: task.who, day: day(task.due, language) })}{' '}
      {task.done === null ? (
        task.due < answer.day ? (
          <span className="mark">{text('deal.late')}</span>
        ) : null
      ) : (
        <span className="small">
          {text('deal.taskDone', { day: day(task.done, language) })} {task.outcome}
        </span>
      )}
      {writes && task.done === null ? (
        <RecordForm
          region={region}
          seen={answer.last}
          day={answer.day}
          action={text('do.finish-task')}
          ledger="investment"
          kind="finish-task"
          about={session.id}
          draft={`finish-task.${session.id}.${at}`}
          words={{ outcome: { label: text('ask.taskOutcome') } }}
          fixed={{ task: at + 1 }}
          evidence="optional"
          onRecorded={onRecorded}
        />
      ) : null}
    </li>
  )
}
