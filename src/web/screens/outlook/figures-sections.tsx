import type { ReactNode } from 'react'
import { type IntervalRow, Intervals } from '../../../charts/intervals.tsx'
import { asComputed, growth } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import { SetAside } from '../../parts/set-aside.tsx'
import { useWidth } from '../../parts/use-width.ts'
import { useNames } from '../../queries.ts'
import type { Answer } from './answer.ts'

/** Months that nobody published, as the figures on both sides tell them. */
export function HiddenSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(answer.region.id, language)
  const [element, width] = useWidth(640)
  if (answer.hidden.length === 0) return null
  const rate = (value: number): string => growth(value, language, asComputed)
  const hidden = answer.hidden.map(({ indicator, activity, period, p10, p50, p90, observations }) => {
    const published = answer.known.filter(({ id }) => observations.includes(id)).map(({ value }) => value)
    const name = activity === 'total' ? nameOf('indicator', indicator) : nameOf('activity', activity)
    const id = `${indicator} ${activity} ${period}`
    return { id, name, period: periodName(period, language), low: p10, high: p90, value: p50, published } satisfies IntervalRow
  })
  return (
    <section>
      <h2>{text('outlook.hidden.heading')}</h2>
      <p className="muted">{text('outlook.hidden.help')}</p>
      <div ref={element} className="chart">
        <Intervals id="hidden" rows={hidden} title={text('outlook.hidden.heading')} language={language} width={width} />
      </div>
      <details>
        <summary>{text('outlook.numbers')}</summary>
        <ul className="plain">
          {hidden.map(({ id, name, period, value, low, high }, index) => (
            <li key={id}>
              {name}, {period}: <Figure computed pointer={`/hidden/${index}`} label={`${name}, ${period}`} text={rate(value)} /> (
              {rate(low)} – {rate(high)})
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

/** Published figures that the others make nearly impossible. */
export function OddSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (answer.contradictions.length === 0) return null
  return (
    <section>
      <h2>{text('outlook.odd.heading')}</h2>
      <p className="muted">{text('outlook.odd.help')}</p>
      <ul className="news">
        {answer.contradictions.map((one, index) => (
          <li key={one.observation}>
            <Figure
              inline
              computed
              pointer={`/contradictions/${index}`}
              label={text('outlook.odd.heading')}
              text={one.words[language]}
            />
            <SetAside region={answer.region.id} observation={one.observation} kind="set-aside" />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Figures that people have taken out of the belief, with who did and why. */
export function SetAsideSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (answer.setAside.length === 0) return null
  return (
    <section>
      <h2>{text('outlook.setAside.heading')}</h2>
      <p className="muted">{text('outlook.setAside.help')}</p>
      <ul className="news">
        {answer.setAside.map((one) => (
          <li key={one.observation}>
            {one.words[language]} <SetAside region={answer.region.id} observation={one.observation} kind="restore" />
          </li>
        ))}
      </ul>
    </section>
  )
}
