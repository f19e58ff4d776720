import type { ReactNode } from 'react'
import { day, growth, pointsShort } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import { Pending } from '../../parts/states.tsx'
import { useReleaseDays } from '../../queries.ts'
import type { Answer } from './answer.ts'

/** Figures worth less than this are counted, not listed. */
const least = 0.00005

interface NewsProps {
  readonly answer: Answer
  /** Whether the news have been worked out yet. */
  readonly isThere: boolean
  readonly onSince: (day: string) => void
}

/** Which figures changed the outlook since an earlier release, and by how much. */
export function NewsSection({ answer, isThere, onSince }: NewsProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <section>
      <h2>{text('outlook.news.heading', { day: day(answer.since || answer.asOf, language) })}</h2>
      <EarlierDay answer={answer} onSince={onSince} />
      {!isThere && answer.newsBefore === null ? (
        <Pending text={text('outlook.news.busy')} />
      ) : answer.newsBefore === null ? (
        <p>{text('outlook.news.none')}</p>
      ) : (
        <NewsList answer={answer} />
      )}
    </section>
  )
}

/** The day to compare with, one on which something about the year came out before. */
function EarlierDay({ answer, onSince }: Pick<NewsProps, 'answer' | 'onSince'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { data } = useReleaseDays(answer.region.id, answer.year)
  const days = [...new Set([...(data?.days ?? []).map((one) => one.day), answer.since])].sort()
  const earlier = days.filter((one) => one !== '' && one < answer.asOf)
  if (earlier.length < 2) return null
  return (
    <div className="controls no-print">
      <label>
        <span>{text('outlook.news.since')}</span>
        <select value={answer.since} onChange={({ target }) => onSince(target.value)}>
          {earlier.map((one) => (
            <option key={one} value={one}>
              {day(one, language)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function NewsList({ answer }: Pick<NewsProps, 'answer'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { news, newsRest, newsBefore, newsAfter } = answer
  const rate = (value: number): string => growth(value, language, { least: 2, most: 2 })
  const shown = news.flatMap((item, index) => (Math.abs(item.effect) >= least ? [{ item, index }] : []))
  const effect = (value: number): string => pointsShort(value, language, true)
  return (
    <>
      <p className="muted">{text('outlook.news.sum', { before: rate(newsBefore ?? 0), after: rate(newsAfter ?? 0) })}</p>
      <ul className="news">
        {shown.map(({ item, index }) => (
          <li key={item.observation}>
            <Figure inline computed pointer={`/news/${index}`} label={text('chart.outlook')} text={item.words[language]} />
            <span className="small">
              {item.publisher}, {day(item.published, language)}
            </span>
          </li>
        ))}
        {news.length > shown.length ? <li>{text('outlook.news.smaller', { count: news.length - shown.length })}</li> : null}
        <li>{text('outlook.news.settings', { effect: effect(newsRest.settings) })}</li>
        {newsRest.events === 0 ? null : <li>{text('outlook.news.events', { effect: effect(newsRest.events) })}</li>}
        <li>{text('outlook.news.bend', { effect: effect(newsRest.bend) })}</li>
      </ul>
    </>
  )
}
