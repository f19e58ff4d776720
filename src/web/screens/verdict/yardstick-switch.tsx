import type { ReactNode } from 'react'
import { bound, day, growth, points, probability } from '../../../contract/format.ts'
import type { Language } from '../../../contract/record.ts'
import type { Yardstick } from '../../../contract/verdict-sentence.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import { useActOf } from '../../parts/yardstick-source.tsx'
import { useChangeView } from '../../view.ts'

export function yardstickValue({ operator, value }: Yardstick, language: Language): string {
  return bound(operator, growth(value, language), language)
}

interface OptionProps {
  readonly yardstick: Yardstick
  readonly index: number
  readonly chosen: boolean
}

function Fate({ yardstick, index }: Omit<OptionProps, 'chosen'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  const at = `/yardsticks/${index}`
  if (yardstick.outcome !== 'open' && yardstick.gap !== null) {
    const gap = points(Math.abs(yardstick.gap), language)
    return (
      <Figure
        computed
        pointer={`${at}/gap`}
        label={yardstickValue(yardstick, language)}
        text={text(`outcome.${yardstick.outcome}`, { points: gap })}
      />
    )
  }
  if (yardstick.probability === null) return text('outcome.open')
  const odds = text('yardstick.odds', { odds: probability(yardstick.probability, language) })
  return <Figure computed pointer={`${at}/probability`} label={yardstickValue(yardstick, language)} text={odds} />
}

function Option({ yardstick, index, chosen }: OptionProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const change = useChangeView()
  const actOf = useActOf()
  return (
    <li className={yardstick.supersededBy === '' ? 'option' : 'option superseded'}>
      <label>
        <input
          type="radio"
          name="yardstick"
          checked={chosen}
          onChange={() => change({ yardstick: yardstick.id }, { replace: true })}
        />
        <span>
          <strong>{yardstickValue(yardstick, language)}</strong> <span className="kind">{text(`kind.${yardstick.kind}`)}</span>
          {yardstick.entered ? <span className="mark">{text('yardstick.entered')}</span> : null}
          {yardstick.supersededBy === '' ? null : <span className="mark">{text('yardstick.superseded')}</span>}
          <span className="act">{actOf(yardstick)}</span>
          <span className="small">{text('yardstick.known', { day: day(yardstick.published, language) })}</span>
        </span>
      </label>
      <div className="fate">
        <Fate yardstick={yardstick} index={index} />
      </div>
    </li>
  )
}

/** Which yardstick to be measured by: all that were known on the day, with who set them, by which act, and their odds. */
export function YardstickSwitch({
  verdict,
  chosen,
}: {
  readonly verdict: Output<'verdict'>
  readonly chosen: number
}): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <fieldset className="yardsticks">
      <legend>{text('yardstick.heading')}</legend>
      {verdict.yardsticks.length === 0 ? (
        <p>{text('state.noYardsticks', { year: String(verdict.year), day: day(verdict.asOf, language) })}</p>
      ) : (
        <ul>
          {verdict.yardsticks.map((yardstick, index) => (
            <Option key={yardstick.id} yardstick={yardstick} index={index} chosen={index === chosen} />
          ))}
        </ul>
      )}
    </fieldset>
  )
}
