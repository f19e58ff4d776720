import type { ReactNode } from 'react'
import { gapsText } from '../../../contract/belief-words.ts'
import { asComputed, growth, interval } from '../../../contract/format.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { ComputedTag, Figure } from '../../parts/inspect.tsx'
import { Working } from '../../parts/states.tsx'

/** The outlook in numbers, and what it rests on. */
export function OutlookLine({ verdict }: { readonly verdict: Output<'verdict'> }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { outlook, gaps } = verdict
  if (gaps.includes('not-asked')) return <Working text={text('outlook.busy')} />
  if (outlook === null) return <p>{text('outlook.none')}</p>
  const basis = text(`outlook.basis.${outlook.basis}`, { figures: outlook.figures })
  if (outlook.basis === 'published') return <p>{basis}</p>
  const rate = (value: number): string => growth(value, language, asComputed)
  return (
    <p>
      {text('outlook.heading')}:{' '}
      <Figure computed pointer="/outlook/mean" label={text('outlook.heading')} text={rate(outlook.mean)} /> ({text('chart.band')}:{' '}
      <Figure
        computed
        pointer="/outlook/p10"
        label={text('chart.band')}
        text={interval(rate(outlook.p10), rate(outlook.p90), language)}
      />
      ) <ComputedTag /> <span className="small">{gaps.length === 0 ? basis : `${basis} ${gapsText(gaps, language)}`}</span>
    </p>
  )
}
