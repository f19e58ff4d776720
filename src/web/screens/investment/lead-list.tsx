import { type ReactNode, useState } from 'react'
import { day } from '../../../contract/format.ts'
import { moneyText } from '../../../contract/money-text.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useCalled } from '../../parts/named.ts'
import type { Promotion } from './form-choices.ts'
import { LeadActions } from './lead-forms.tsx'

interface Props {
  readonly region: string
  readonly promotion: Promotion
  readonly mayWrite: boolean
  readonly onRecorded: (word: ReactNode) => void
}

const page = 10

/** The open leads, the newest first, each with what may be done with it. */
export function LeadList({ promotion, ...props }: Props): ReactNode {
  const text = useText()
  const [shown, setShown] = useState(page)
  const { leads } = promotion
  if (leads.length === 0) return <p>{text('lead.none')}</p>
  return (
    <>
      <p className="small">{text('lead.count', { count: leads.length })}</p>
      <ul className="leads">
        {leads.slice(0, shown).map((lead) => (
          <LeadItem key={lead.id} lead={lead} promotion={promotion} {...props} />
        ))}
      </ul>
      {leads.length > shown ? (
        <button type="button" onClick={() => setShown(shown + 3 * page)}>
          {text('deal.more')}
        </button>
      ) : null}
    </>
  )
}

function LeadItem({ lead, promotion, region, mayWrite, onRecorded }: Props & { readonly lead: Promotion['leads'][number] }) {
  const text = useText()
  const language = useLanguage()
  const called = useCalled(promotion.names)
  const from = [lead.partner, lead.event].filter((one) => one !== '').join(', ')
  const facts = [
    text('lead.since', { day: day(lead.day, language), days: lead.days }),
    `${text('lead.channel', { channel: lead.channel })}${from === '' ? '' : ` (${from})`}`,
    ...(lead.expected === null ? [] : [moneyText(lead.expected.amount, lead.expected.currency, language)]),
    text('lead.by', { by: lead.by === 'pack' ? 'pack' : called(lead.by) }),
  ]
  return (
    <li>
      <strong>{lead.name}</strong>{' '}
      {lead.fit === null ? null : <span className="tag plain">{text('lead.fit', { fit: lead.fit })}</span>}{' '}
      <span className="small">{facts.join(' · ')}</span>
      {lead.reason === '' ? null : <p className="small">{lead.reason}</p>}
      {mayWrite ? <LeadActions region={region} promotion={promotion} lead={lead} onRecorded={onRecorded} /> : null}
    </li>
  )
}
