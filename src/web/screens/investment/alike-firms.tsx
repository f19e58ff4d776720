import type { ReactNode } from 'react'
import { useLanguage, useText } from '../../language.tsx'
import { alike } from '../../parts/forms/alike.ts'
import { countryName } from '../../parts/forms/countries.ts'
import type { Promotion } from './form-choices.ts'

/** Firms and leads of the book whose names are so much alike that they may be the same. */
export function AlikeFirms({ name, promotion }: { readonly name: string; readonly promotion: Promotion }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const known = [
    ...promotion.investors.map((one) => ({ ...one, kind: 'investor', detail: countryName(one.country, language) })),
    ...promotion.enterprises.map((one) => ({ ...one, kind: 'enterprise', detail: '' })),
    ...promotion.leads.map((one) => ({ ...one, kind: 'lead', detail: text('lead.channel', { channel: one.channel }) })),
  ]
  const found = alike(name, known)
  if (found.length === 0) return null
  return (
    <div className="warning">
      <p>{text('form.alike')}</p>
      <ul>
        {found.map((one) => (
          <li key={`${one.kind} ${one.id}`}>
            {one.name}{' '}
            <span className="small">
              {text('form.alikeKind', { kind: one.kind })}
              {one.detail === '' ? '' : `, ${one.detail}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
