import { type ReactNode, useState } from 'react'
import { type FanPoint, GrowthFan } from '../../../charts/growth-fan.tsx'
import { periodName } from '../../../contract/period-name.ts'
import type { Language } from '../../../contract/record.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useWidth } from '../../parts/use-width.ts'
import { type NameOf, useNames } from '../../queries.ts'
import type { Answer } from './answer.ts'
import { FanTable } from './fan-table.tsx'

const scales = ['cumulative', 'month', 'year'] as const
type Scale = (typeof scales)[number]
type Fan = Answer['fans'][number]

const keyOf = ({ indicator, activity }: Pick<Fan, 'indicator' | 'activity'>): string => `${indicator} ${activity}`

function fanName({ indicator, activity }: Fan, nameOf: NameOf): string {
  const whole = nameOf('indicator', indicator)
  return activity === 'total' ? whole : `${nameOf('activity', activity)} (${whole})`
}

function pointsOf(fan: Fan, scale: Scale, language: Language): readonly FanPoint[] {
  return fan.points
    .filter((point) => point.scale === scale)
    .map((point, index) => ({
      ...point,
      id: point.period,
      short: scale === 'year' ? point.period : String(index + 1),
      name: periodName(point.period, language),
    }))
}

/** The course of one activity, by month, since January or by year. */
export function FanSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(answer.region.id, language)
  const [scale, setScale] = useState<Scale>('cumulative')
  const [chosen, setChosen] = useState('grdp total')
  const [element, width] = useWidth(640)
  const fan = answer.fans.find((one) => keyOf(one) === chosen) ?? answer.fans[0]
  if (fan === undefined) return null
  const points = pointsOf(fan, scale, language)
  const isYear = keyOf(fan) === 'grdp total' && scale !== 'month'
  return (
    <section>
      <h2>{text('outlook.fan.heading')}</h2>
      <p className="muted">{text('outlook.fan.help')}</p>
      <div className="controls no-print">
        <label>
          <span>{text('outlook.fan.activity')}</span>
          <select value={keyOf(fan)} onChange={({ target }) => setChosen(target.value)}>
            {answer.fans.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {fanName(one, nameOf)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{text('outlook.fan.scale')}</span>
          <select value={scale} onChange={({ target }) => setScale(scales.find((one) => one === target.value) ?? 'cumulative')}>
            {scales.map((one) => (
              <option key={one} value={one}>
                {text(`outlook.scale.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div ref={element} className="chart">
        <GrowthFan
          id="fan"
          points={points}
          target={isYear ? (answer.yardstick?.value ?? null) : null}
          title={`${fanName(fan, nameOf)}, ${answer.year}: ${text(`outlook.scale.${scale}`)}`}
          language={language}
          width={width}
          height={width < 480 ? 260 : 320}
        />
      </div>
      <FanTable points={points} name={fanName(fan, nameOf)} pointer={`/fans/${answer.fans.indexOf(fan)}`} />
    </section>
  )
}
