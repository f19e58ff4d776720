import type { ReactNode } from 'react'
import { number, share } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
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
      <p className="muted">{text('steering.prices.help')}</p>
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
      {price.activity === answer.compensator ? null : repair}
      <Published answer={answer} price={price} pointer={pointer} />
    </>
  )
}

/** The share that published points imply, why it is another, and what it would make of a lost point. */
function Published({ answer, price, pointer }: PriceProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useActivityName(answer.region.id)
  const { published, publishedRepair, activity, worth } = price
  if (published === null) return null
  const known = answer.nodes.find((one) => one.indicator === 'grdp' && one.activity === activity)?.knownShare ?? null
  const values = { period: periodName(answer.impliedPeriod, language), share: share(published, language) }
  const same = answer.impliedPeriod === answer.knownPeriod
  const remark = (words: string): ReactNode => (
    <span className="small">
      <Figure inline computed pointer={`${pointer}/published`} label={nameOf(activity)} text={words} />
    </span>
  )
  return (
    <>
      {same && known !== null && activity === answer.compensator
        ? remark(text('steering.prices.differ', { ...values, known: share(known, language), worth: share(worth, language) }))
        : null}
      {publishedRepair === null || activity === answer.compensator
        ? null
        : remark(
            text('steering.prices.differ.short', {
              ...values,
              compensator: nameOf(answer.compensator),
              repair: number(publishedRepair, language, { least: 2, most: 2 }),
            }),
          )}
    </>
  )
}
