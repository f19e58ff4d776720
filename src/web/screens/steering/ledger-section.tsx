import type { ReactNode } from 'react'
import { Waterfall } from '../../../charts/waterfall.tsx'
import { asComputed, bound, growth, pointsShort } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import { useWidth } from '../../parts/use-width.ts'
import { type Answer, type Rule, useActivityName } from './answer.ts'

const rules = ['largest-first', 'proportional'] as const

interface Props {
  readonly answer: Answer
  readonly onRule: (rule: Rule) => void
}

/** Surpluses and shortfalls in points, matched; what nobody covers is named. */
export function LedgerSection({ answer, onRule }: Props): ReactNode {
  const text = useText()
  const { compensation, yardstick } = answer
  if (yardstick === null || compensation.gaps.length === 0) return null
  return (
    <section>
      <h2>{text('steering.ledger.heading')}</h2>
      <p className="muted">{text('steering.ledger.help')}</p>
      <GapChart answer={answer} yardstick={yardstick} />
      <div className="controls no-print">
        <label>
          <span>{text('steering.rule')}</span>
          <select
            value={compensation.rule}
            onChange={({ target }) => onRule(rules.find((one) => one === target.value) ?? 'largest-first')}
          >
            {rules.map((one) => (
              <option key={one} value={one}>
                {text(`steering.rule.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Entries answer={answer} />
    </section>
  )
}

function Entries({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useActivityName(answer.region.id)
  const { entries, uncovered, spare, hole } = answer.compensation
  const points = (value: number): string => pointsShort(value, language)
  const list = (parts: typeof spare): string =>
    parts.map((one) => text('steering.ledger.part', { activity: nameOf(one.activity), points: points(one.points) })).join('; ')
  return (
    <>
      <ul className="plain">
        {entries.map((one) => (
          <li key={`${one.from} ${one.to}`}>
            {text('steering.ledger.entry', { from: nameOf(one.from), to: nameOf(one.to), points: points(one.points) })}
          </li>
        ))}
      </ul>
      <p className="lead">
        <Figure
          computed
          inline
          pointer="/compensation"
          label={text('steering.ledger.heading')}
          text={
            hole > 0
              ? text('steering.ledger.hole', { points: points(hole), parts: list(uncovered) })
              : text('steering.ledger.noHole')
          }
        />
      </p>
      {spare.length === 0 ? null : <p>{text('steering.ledger.spare', { parts: list(spare) })}</p>}
    </>
  )
}

function GapChart({
  answer,
  yardstick,
}: {
  readonly answer: Answer
  readonly yardstick: NonNullable<Answer['yardstick']>
}): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useActivityName(answer.region.id)
  const [element, width] = useWidth(640)
  const { gaps, remainder } = answer.compensation
  const step = (id: string, name: string, change: number) => {
    const sentence = text('steering.ledger.step', { activity: name, points: pointsShort(change, language, true) })
    return { id, name, change, sentence }
  }
  const parts = gaps
    .map(({ activity, points }) => step(activity, nameOf(activity), points))
    .toSorted((a, b) => a.change - b.change)
  const steps = [...parts, step('remainder', text('steering.ledger.remainder'), remainder)]
  return (
    <div ref={element} className="chart">
      <Waterfall
        id="gaps"
        title={text('steering.ledger.heading')}
        from={{
          name: text('chart.target'),
          growth: yardstick.value,
          written: bound(yardstick.operator, growth(yardstick.value, language), language),
        }}
        to={{ name: text('chart.outlook'), growth: answer.outlook, written: growth(answer.outlook, language, asComputed) }}
        steps={steps}
        language={language}
        width={width}
      />
    </div>
  )
}
