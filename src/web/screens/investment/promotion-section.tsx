import { type ReactNode, useState } from 'react'
import { number } from '../../../contract/format.ts'
import { usePromotion } from '../../deal-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
import { isOneOf } from '../../parts/signed-in.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { useActor } from '../../session.ts'
import type { Promotion } from './form-choices.ts'
import { EventForm, LeadForm } from './lead-forms.tsx'
import { LeadList } from './lead-list.tsx'
import { NewDealForm } from './new-deal-form.tsx'
import { SessionForm } from './session-form.tsx'

interface Props {
  readonly region: string
  readonly asOf: string | undefined
}

/** Leads: which are open, what became of those of each way, and what may be entered. */
export function PromotionSection({ region, asOf }: Props): ReactNode {
  const text = useText()
  const actor = useActor().data?.actor ?? null
  const { data } = usePromotion({ region, asOf })
  const [word, setWord] = useState<ReactNode>(null)
  if (data === undefined) return null
  const mayWrite = asOf === undefined && isOneOf(actor, 'officer', 'planner', 'leader', 'developer')
  return (
    <section>
      <h2>{text('lead.heading')}</h2>
      {mayWrite ? (
        <div className="acts">
          <LeadForm region={region} promotion={data} />
          <NewDealForm region={region} promotion={data} action={text('do.open-deal')} />
          <EventForm region={region} promotion={data} />
          <SessionForm region={region} promotion={data} />
        </div>
      ) : null}
      <div role="status">{word}</div>
      <LeadList region={region} promotion={data} mayWrite={mayWrite} onRecorded={setWord} />
      <Ways ways={data.ways} />
    </section>
  )
}

function Ways({ ways }: Pick<Promotion, 'ways'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (ways.length === 0) return null
  return (
    <table className="stacking">
      <caption>{text('lead.ways')}</caption>
      <TableHead columns={['lead.way', 'lead.all', 'lead.open', 'lead.deals', 'lead.dropped']} />
      <tbody>
        {ways.map((one) => (
          <tr key={one.channel}>
            <th scope="row">{text('lead.channel', { channel: one.channel })}</th>
            <td data-label={text('lead.all')}>{number(one.leads, language)}</td>
            <td data-label={text('lead.open')}>{number(one.open, language)}</td>
            <td data-label={text('lead.deals')}>{number(one.deals, language)}</td>
            <td data-label={text('lead.dropped')}>{number(one.dropped, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
