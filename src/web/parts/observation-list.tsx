import type { ReactNode } from 'react'
import { periodName } from '../../contract/period-name.ts'
import { useLanguage, useText } from '../language.tsx'
import { useNames, useTrace } from '../queries.ts'
import { type Observation, observationName, observationValue, printedText, publishedDay } from './observation-text.ts'
import { SourceLink } from './source-link.tsx'
import { Failure, Loading } from './states.tsx'

interface ObservationListProps {
  readonly region: string
  readonly asOf: string
  readonly known: readonly Observation[]
  readonly ids: readonly string[]
}

const open = 3

/** Published figures with their sources: the first open, the others to be opened. */
export function ObservationList({ region, asOf, known, ids }: ObservationListProps): ReactNode {
  const text = useText()
  const cards = (some: readonly string[]): ReactNode =>
    some.map((id) => <ObservationCard key={id} region={region} asOf={asOf} id={id} known={known.find((one) => one.id === id)} />)
  if (ids.length <= open + 1) return cards(ids)
  return (
    <>
      {cards(ids.slice(0, open))}
      <details>
        <summary>{text('figure.more', { count: ids.length - open })}</summary>
        {cards(ids.slice(open))}
      </details>
    </>
  )
}

interface CardProps {
  readonly region: string
  readonly asOf: string
  readonly id: string
  readonly known: Observation | undefined
}

function ObservationCard({ region, asOf, id, known }: CardProps): ReactNode {
  const { data, error, refetch } = useTrace(region, id, asOf)
  const shown = data?.observation ?? known
  if (shown === undefined) return error === null ? <Loading /> : <Failure error={error} retry={() => void refetch()} />
  return (
    <article className="observation">
      <ObservationFacts region={region} shown={shown} />
      {data === undefined ? null : <Trace region={region} trace={data} />}
      {error === null ? null : <Failure error={error} retry={() => void refetch()} />}
    </article>
  )
}

function ObservationFacts({ region, shown }: { readonly region: string; readonly shown: Omit<Observation, 'used'> }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  return (
    <>
      <h4>
        {observationName(shown, language, nameOf)}, {periodName(shown.period, language)}:{' '}
        {observationValue(shown, language, nameOf)}
      </h4>
      <dl>
        <dt>{text('figure.publisher')}</dt>
        <dd>
          <SourceLink publisher={shown.publisher} url={shown.url} />
        </dd>
        <dt>{text('figure.published')}</dt>
        <dd>{publishedDay(shown.published, shown.publishedBasis, language)}</dd>
        <dt>{text('figure.status')}</dt>
        <dd>
          {text(`status.${shown.status}`)}
          {shown.doubtful ? <span className="mark">{text('record.doubtful')}</span> : null}
          {shown.stated === 'implied' ? <span className="mark">{text('record.implied')}</span> : null}
        </dd>
        <dt>{text('figure.printed')}</dt>
        <dd>{printedText(shown, language, nameOf)}</dd>
        {shown.remark === '' ? null : (
          <>
            <dt>{text('figure.remark')}</dt>
            <dd lang="en">{shown.remark}</dd>
          </>
        )}
      </dl>
    </>
  )
}

type TraceAnswer = NonNullable<ReturnType<typeof useTrace>['data']>

function Trace({ region, trace }: { readonly region: string; readonly trace: TraceAnswer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  return (
    <>
      {trace.otherVintages.length === 0 ? null : (
        <>
          <h5>{text('figure.vintages')}</h5>
          <ul>
            {trace.otherVintages.map((other) => (
              <li key={other.id}>
                {observationValue(other, language, nameOf)}, {text(`status.${other.status}`)},{' '}
                {publishedDay(other.published, other.publishedBasis, language)},{' '}
                <SourceLink publisher={other.publisher} url={other.url} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="small">{text('figure.snapshot', { file: trace.snapshot.file, row: String(trace.snapshot.row) })}</p>
    </>
  )
}
