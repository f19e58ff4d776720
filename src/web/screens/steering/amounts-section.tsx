import type { ReactNode } from 'react'
import { Bullet } from '../../../charts/bullet.tsx'
import { number, share } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import { useWidth } from '../../parts/use-width.ts'
import { useNames } from '../../queries.ts'
import type { Answer } from './answer.ts'

type Amount = Answer['amounts'][number]

/** Products, places and means against their plans: a bullet and two statuses each. */
export function AmountsSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const [element, width] = useWidth(640)
  const { amounts } = answer
  return (
    <section>
      <h2>{text('steering.amounts.heading')}</h2>
      <p className="muted">{amounts.length === 0 ? text('steering.amounts.none') : text('steering.amounts.help')}</p>
      {amounts.length === 0 ? null : <p className="muted">{text('steering.bullet.mark')}</p>}
      <div ref={element}>
        <ul className="amounts">
          {amounts.map((amount, index) => (
            <li key={`${amount.indicator} ${amount.subject} ${amount.unit}`}>
              <AmountRow answer={answer} amount={amount} pointer={`/amounts/${index}`} width={Math.min(width, 640)} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

interface RowProps {
  readonly answer: Answer
  readonly amount: Amount
  readonly pointer: string
  readonly width: number
}

function AmountRow({ answer, amount, pointer, width }: RowProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(answer.region.id, language)
  const shown = (value: number | null): string =>
    value === null ? '–' : number(value, language, { least: 0, most: value < 100 ? 2 : 0 })
  const percent = (value: number | null): string => (value === null ? '–' : share(value, language, { least: 0, most: 0 }))
  const indicator = nameOf('indicator', amount.indicator)
  const name = amount.subject === '' ? indicator : `${nameOf('subject', amount.subject)}, ${indicator}`
  const done = text('steering.amounts.done', {
    done: shown(amount.done),
    plan: shown(amount.plan),
    unit: nameOf('unit', amount.unit),
    period: periodName(amount.donePeriod, language),
  })
  const level = text('steering.amounts.level', {
    state: amount.level,
    ratio: percent(amount.levelRatio),
    due: shown(amount.due),
    basis: amount.dueBasis,
  })
  return (
    <>
      <strong>{name}</strong> <Figure pointer={pointer} label={name} text={done} />
      <Bullet
        id={`bullet-${amount.indicator}-${amount.subject}-${amount.unit}`}
        title={name}
        description={level}
        done={amount.done}
        due={amount.due}
        plan={amount.plan}
        state={amount.level}
        width={width}
      />
      <p className={amount.level === 'behind' ? 'late' : undefined}>{level}</p>
      <p className={amount.pace === 'too-slow' ? 'late' : undefined}>
        {text('steering.amounts.pace', { state: amount.pace, needed: shown(amount.needed), recent: shown(amount.recent) })}{' '}
        {amount.bestMonth === null ? null : text('steering.amounts.best', { best: shown(amount.bestMonth) })}{' '}
        {amount.capacityUse === null ? null : text('steering.amounts.capacity', { use: percent(amount.capacityUse) })}
      </p>
    </>
  )
}
