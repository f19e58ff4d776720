import type { ReactNode } from 'react'
import { number, share } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import { type Answer, useActivityName } from './answer.ts'

interface Props {
  readonly answer: Answer
  readonly onCompensator: (activity: string) => void
}

/** What a point of each activity is worth, and what it costs another to make it good, as sentences. */
export function PricesSection({ answer, onCompensator }: Props): ReactNode {
  const text = useText()
  const nameOf = useActivityName(answer.region.id)
  if (answer.prices.length === 0) return null
  return (
    <section>
      <h2>{text('steering.prices.heading')}</h2>
      <div className="controls no-print">
        <label>
          <span>{text('steering.prices.compensator')}</span>
          <select value={answer.compensator} onChange={({ target }) => onCompensator(target.value)}>
            {answer.nodes
              .filter(({ isPart }) => isPart)
              .map(({ activity }) => (
                <option key={activity} value={activity}>
                  {nameOf(activity)}
                </option>
              ))}
          </select>
        </label>
      </div>
      <ul className="plain">
        {answer.prices.map((price, index) => (
          <li key={price.activity}>
            <Price answer={answer} price={price} pointer={`/prices/${index}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface PriceProps {
  readonly answer: Answer
  readonly price: Answer['prices'][number]
  readonly pointer: string
}

function Price({ answer, price, pointer }: PriceProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useActivityName(answer.region.id)
  const activity = nameOf(price.activity)
  const worth = text('steering.prices.worth', { activity, worth: number(price.worth, language, { least: 3, most: 3 }) })
  const repair = text('steering.prices.repair', {
    activity,
    compensator: nameOf(answer.compensator),
    repair: number(price.repair, language, { least: 2, most: 2 }),
  })
  return (
    <>
      <Figure computed inline pointer={pointer} label={activity} text={worth} />{' '}
      {price.published === null ? null : (
        <span className="muted">{text('steering.prices.published', { share: share(price.published, language) })} </span>
      )}
      {price.activity === answer.compensator ? null : repair}
    </>
  )
}
