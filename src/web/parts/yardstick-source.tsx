import type { ReactNode } from 'react'
import { day } from '../../contract/format.ts'
import { publishedBases } from '../../contract/record.ts'
import type { Yardstick } from '../../contract/verdict-sentence.ts'
import { useLanguage, useText } from '../language.tsx'
import { publishedDay } from './observation-text.ts'
import { SourceLink } from './source-link.tsx'

/** Issuer and act of a yardstick, with the day of the act when it is known. */
export function useActOf(): (yardstick: Yardstick) => string {
  const text = useText()
  const language = useLanguage()
  return ({ issuerNames, act }) =>
    act === '' ? issuerNames[language] : text('yardstick.act', { issuer: issuerNames[language], act })
}

/** Who set a yardstick, by which act, and where that was published. */
export function YardstickSource({ yardstick }: { readonly yardstick: Yardstick }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const actOf = useActOf()
  const basis = publishedBases.find((one) => one === yardstick.publishedBasis) ?? 'stated'
  return (
    <dl>
      <dt>{text('figure.act')}</dt>
      <dd>
        {actOf(yardstick)} ({text(`kind.${yardstick.kind}`)}
        {yardstick.actDate === '' ? '' : `, ${day(yardstick.actDate, language)}`})
      </dd>
      <dt>{text('figure.published')}</dt>
      <dd>{publishedDay(yardstick.published, basis, language)}</dd>
      <dt>{text('figure.publisher')}</dt>
      <dd>
        {yardstick.entered ? text('yardstick.entered') : <SourceLink publisher={yardstick.publisher} url={yardstick.url} />}
      </dd>
    </dl>
  )
}
