import type { ReactNode } from 'react'
import { Waterfall } from '../../../charts/waterfall.tsx'
import { asComputed, bound, growth, pointsShort } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import { useWidth } from '../../parts/use-width.ts'
import { useNames } from '../../queries.ts'
import type { Answer } from './answer.ts'

/** Which activities lie between the yardstick and the outlook, and by how many points. */
export function WaterfallSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(answer.region.id, language)
  const [element, width] = useWidth(640)
  const { yardstick, outlook, waterfall } = answer
  if (yardstick === null || outlook === null || waterfall.length === 0) return null
  const steps = waterfall
    .map(({ activity, needed, believed }, index) => {
      const name = nameOf('activity', activity)
      const [asked, seen] = [pointsShort(needed, language), pointsShort(believed, language)]
      const sentence = text('outlook.waterfall.step', { activity: name, needed: asked, believed: seen })
      return { id: activity, name, change: believed - needed, sentence, index }
    })
    .toSorted((one, other) => Math.abs(other.change) - Math.abs(one.change))
  const target = bound(yardstick.operator, growth(yardstick.value, language), language)
  return (
    <section>
      <h2>{text('outlook.waterfall.heading')}</h2>
      <p className="muted">{text('outlook.waterfall.help')}</p>
      <div ref={element} className="chart">
        <Waterfall
          id="waterfall"
          title={text('outlook.waterfall.heading')}
          from={{ name: text('chart.target'), growth: yardstick.value, written: target }}
          to={{ name: text('chart.outlook'), growth: outlook.p50, written: growth(outlook.p50, language, asComputed) }}
          steps={steps}
          language={language}
          width={width}
        />
      </div>
      <details>
        <summary>{text('outlook.numbers')}</summary>
        <ul className="plain">
          {steps.map(({ id, name, change, index }) => (
            <li key={id}>
              {name}: <Figure computed pointer={`/waterfall/${index}`} label={name} text={pointsShort(change, language, true)} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
