import type { ReactNode } from 'react'
import { leadChannels, leadFits } from '../../../contract/deal-words.ts'
import { useLanguage, useText } from '../../language.tsx'
import { countryChoices } from '../../parts/forms/countries.ts'
import { newId } from '../../parts/forms/new-id.ts'
import { RecordForm } from '../../parts/forms/record-form.tsx'
import { AlikeFirms } from './alike-firms.tsx'
import { currencies, type Promotion, useFormChoices } from './form-choices.ts'
import { NewDealForm } from './new-deal-form.tsx'

interface Props {
  readonly region: string
  readonly promotion: Promotion
}

/** A new lead: who it is, and by which way it came. */
export function LeadForm({ region, promotion }: Props): ReactNode {
  const text = useText()
  const { events, programmes, activities } = useFormChoices(region, promotion)
  const channels = leadChannels.map((channel) => ({ value: channel, label: text('lead.channel', { channel }) }))
  return (
    <RecordForm
      region={region}
      seen={promotion.last}
      day={promotion.day}
      action={text('do.register-lead')}
      ledger="investment"
      kind="register-lead"
      about={({ name = '' }) => newId(name, promotion.last)}
      words={({ channel }) => ({
        name: { label: text('ask.firmName') },
        channel: { label: text('lead.way'), choices: channels, first: 'event' },
        ...(channel === 'event' ? { event: { label: text('ask.event'), kind: 'thing', choices: events } } : {}),
        ...(channel === 'event' || channel === 'direct' ? {} : { partner: { label: text('ask.partner') } }),
        programme: { label: text('ask.programme'), kind: 'thing', choices: programmes },
        activity: { label: text('ask.activity'), kind: 'thing', choices: activities },
        expected: { label: text('ask.expected'), currencies, rate: 'optional' },
      })}
      warn={({ name = '' }) => <AlikeFirms name={name} promotion={promotion} />}
    />
  )
}

/** An event of promotion that was held: leads are won there. */
export function EventForm({ region, promotion }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { programmes } = useFormChoices(region, promotion)
  return (
    <RecordForm
      region={region}
      seen={promotion.last}
      day={promotion.day}
      action={text('do.hold-event')}
      ledger="investment"
      kind="hold-event"
      about={({ title = '' }) => newId(title, promotion.last)}
      words={{
        title: { label: text('ask.title') },
        place: { label: text('ask.place') },
        country: { label: text('ask.country'), kind: 'thing', choices: countryChoices(language), first: 'VN' },
        programme: { label: text('ask.programme'), kind: 'thing', choices: programmes },
      }}
      evidence="optional"
    />
  )
}

interface LeadProps extends Props {
  readonly lead: Promotion['leads'][number]
  readonly onRecorded: (word: ReactNode) => void
}

/** What may be done with an open lead: judge it, make a deal of it, drop it. */
export function LeadActions({ region, promotion, lead, onRecorded }: LeadProps): ReactNode {
  const text = useText()
  const { investors } = useFormChoices(region, promotion)
  const about = { region, seen: promotion.last, day: promotion.day, ledger: 'investment', about: lead.id } as const
  const fits = leadFits.map((fit) => ({ value: fit, label: text('lead.fit', { fit }) }))
  return (
    <div className="acts">
      <RecordForm
        {...about}
        kind="qualify-lead"
        action={text('do.qualify-lead')}
        words={{
          fit: { label: text('ask.fit'), choices: fits, first: lead.fit ?? '' },
          reason: { label: text('ask.reason'), first: lead.reason },
          investor: { label: text('ask.knownInvestor'), kind: 'thing', choices: investors, first: lead.investor },
        }}
        warn={() => (lead.investor === '' ? <AlikeFirms name={lead.name} promotion={withoutLead(promotion, lead.id)} /> : null)}
      />
      <NewDealForm region={region} promotion={promotion} action={text('do.make-deal')} lead={lead} onRecorded={onRecorded} />
      <RecordForm
        {...about}
        kind="drop-lead"
        action={text('do.drop-lead')}
        words={{ reason: { label: text('ask.reason') } }}
        onRecorded={onRecorded}
      />
    </div>
  )
}

function withoutLead(promotion: Promotion, lead: string): Promotion {
  return { ...promotion, leads: promotion.leads.filter(({ id }) => id !== lead) }
}
