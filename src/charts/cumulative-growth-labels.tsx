import type { ReactNode } from 'react'
import { asComputed, growth } from '../contract/format.ts'
import { translate } from '../contract/messages/index.ts'
import { lastPublished, type Scene } from './cumulative-growth-layout.ts'
import { type Colour, paint, px } from './paint.ts'
import { spreadLabels } from './spread-labels.ts'

interface EndLabel {
  readonly key: string
  readonly at: number
  readonly colour: Colour
  readonly head: string
  readonly tail: string
}

function endLabels({ data, language }: Scene): readonly EndLabel[] {
  const end = data.path.find(({ months }) => months === 12)
  const computed = (rate: number): string => growth(rate, language, asComputed)
  const labels: EndLabel[] = []
  if (data.target !== null) {
    const head = growth(data.target.value, language)
    labels.push({ key: 'target', at: data.target.value, colour: 'target', head, tail: translate(language, 'chart.target') })
  }
  if (end?.published !== null && end?.published !== undefined) {
    const head = growth(end.published, language, end.decimals)
    labels.push({ key: 'published', at: end.published, colour: 'published', head, tail: translate(language, 'chart.published') })
  } else if (end?.outlook) {
    const { p10, p50, p90 } = end.outlook
    labels.push({ key: 'outlook', at: p50, colour: 'outlook', head: computed(p50), tail: translate(language, 'chart.outlook') })
    labels.push({
      key: 'band',
      at: p50 - 1e-9,
      colour: 'muted',
      head: `${computed(p10)}–${computed(p90)}`,
      tail: translate(language, 'chart.bandShort'),
    })
  }
  return labels
}

/** Names and values beside the end of the year, moved apart where they would overlap. */
export function EndLabels(scene: Scene): ReactNode {
  const { layout } = scene
  const labels = endLabels(scene)
  const wanted = labels.map(({ at }) => layout.y(at))
  const places = spreadLabels(wanted, 34, layout.top, layout.bottom - 14)
  return (
    <g>
      {labels.map(({ key, colour, head, tail }, index) => (
        <text key={key} y={px(places[index] ?? 0)} {...paint({ fill: colour })}>
          <tspan x={layout.right + 11} fontSize={key === 'band' ? 11 : 14} fontWeight={key === 'band' ? 400 : 700} dy="0.1em">
            {head}
          </tspan>
          <tspan x={layout.right + 11} fontSize="11" dy="1.25em">
            {tail}
          </tspan>
        </text>
      ))}
    </g>
  )
}

/** The growth that the rest of the year needs, above the middle of its path. */
export function RequiredLabel({ data, layout, language }: Scene): ReactNode {
  const last = lastPublished(data.path)
  if (last === null || data.target === null || data.required === null) return null
  const x = layout.monthX((last.months + 12) / 2)
  const y = layout.y((last.growth + data.target.value) / 2)
  return (
    <text x={px(x) - 8} y={px(y) - 6} textAnchor="end" fontSize="12" {...paint({ fill: 'target' })}>
      {`${translate(language, 'chart.required')} ${growth(data.required.growth, language, asComputed)}`}
    </text>
  )
}
