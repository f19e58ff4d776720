import type { ReactNode } from 'react'
import type { YardstickChoice } from '../../contract/figure.ts'
import { bound, growth } from '../../contract/format.ts'
import { useLanguage, useText } from '../language.tsx'
import { useNames } from '../queries.ts'
import { useChangeView } from '../view.ts'

/** What a yardstick says: its value, who set it by which act, and whether it was entered here or has been replaced. */
export function useYardstickName(region: string): (yardstick: YardstickChoice) => string {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  return ({ operator, value, issuer: code, act, kind, entered, superseded }) => {
    const issuer = nameOf('issuer', code)
    const marks = [
      text(`kind.${kind}`),
      ...(entered ? [text('yardstick.entered')] : []),
      ...(superseded ? [text('yardstick.superseded')] : []),
    ]
    return text('outlook.yardstick.option', {
      value: bound(operator, growth(value, language), language),
      issuer: act === '' ? issuer : text('yardstick.act', { issuer, act }),
      kind: marks.join(', '),
    })
  }
}

/** Which of the yardsticks of all authorities to measure by; the address keeps it from page to page. */
export function YardstickSelect({
  region,
  yardsticks,
  chosen,
}: {
  readonly region: string
  readonly yardsticks: readonly YardstickChoice[]
  readonly chosen: string
}): ReactNode {
  const text = useText()
  const change = useChangeView()
  const nameOf = useYardstickName(region)
  return (
    <label className="no-print">
      <span>{text('outlook.yardstick')}</span>
      <select value={chosen} onChange={({ target }) => change({ yardstick: target.value, target: undefined }, { replace: true })}>
        {yardsticks.map((one) => (
          <option key={one.id} value={one.id}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
