import { type ReactNode, useState } from 'react'
import { useText } from '../../language.tsx'
import { newId } from '../../parts/forms/new-id.ts'
import { RecordForm } from '../../parts/forms/record-form.tsx'
import { AlikeFirms } from '../investment/alike-firms.tsx'
import { currencies, type Promotion, useFormChoices } from '../investment/form-choices.ts'
import { NewDealForm } from '../investment/new-deal-form.tsx'
import type { DealAnswer } from './deal-answer.ts'

interface Props {
  readonly answer: DealAnswer
  readonly region: string
  readonly promotion: Promotion
}

/** The firm that the deal has set up, on the record of its investor. */
export function EnterpriseForm({ answer, region, promotion }: Props): ReactNode {
  const text = useText()
  const reached = answer.trail.flatMap(({ stage, skipped }) => [...skipped.map((one) => one.stage), stage])
  if (!reached.includes('enterprise')) return null
  return (
    <RecordForm
      region={region}
      seen={answer.last}
      day={answer.day}
      action={text('do.register-enterprise')}
      ledger="investment"
      kind="register-enterprise"
      about={({ name = '' }) => newId(name, answer.last)}
      draft={`register-enterprise.${answer.deal.id}`}
      words={{ name: { label: text('ask.firmName'), help: text('help.enterprise') } }}
      fixed={{ deal: answer.deal.id }}
      warn={({ name = '' }) => <AlikeFirms name={name} promotion={withoutInvestor(promotion, answer.deal.investor.id)} />}
      evidence="optional"
    />
  )
}

/** A firm is called like its investor: that is no warning. */
function withoutInvestor(promotion: Promotion, investor: string): Promotion {
  return { ...promotion, investors: promotion.investors.filter(({ id }) => id !== investor), leads: [] }
}

/** Opens a case of care for a firm. */
export function OpenCareForm({ answer, region, promotion, enterprise }: Props & { readonly enterprise: string }): ReactNode {
  const text = useText()
  const { agencies } = useFormChoices(region, promotion)
  return (
    <RecordForm
      region={region}
      seen={answer.last}
      day={answer.day}
      action={text('do.open-aftercare')}
      ledger="investment"
      kind="open-aftercare"
      about={() => newId(`care ${enterprise}`, answer.last)}
      draft={`open-aftercare.${enterprise}`}
      words={{
        subject: { label: text('ask.subject') },
        agency: { label: text('deal.agency'), choices: agencies },
        due: { label: text('ask.due') },
        jobsAtRisk: { label: text('ask.jobsAtRisk') },
        capitalAtRisk: { label: text('ask.capitalAtRisk'), currencies, rate: 'optional' },
      }}
      fixed={{ enterprise }}
      evidence="optional"
    />
  )
}

const outcomes = ['retained', 'expanded', 'lost', 'withdrawn'] as const

/** An open case: handed to a higher agency, or closed on the word of the firm. */
export function CareCaseForms({
  answer,
  region,
  promotion,
  one,
}: Props & { readonly one: DealAnswer['aftercare'][number] }): ReactNode {
  const text = useText()
  const { agencies } = useFormChoices(region, promotion)
  const about = { region, seen: answer.last, day: answer.day, ledger: 'investment', about: one.id } as const
  if (one.closed !== '') return null
  return (
    <div className="acts">
      <RecordForm
        {...about}
        kind="escalate-aftercare"
        action={text('do.escalate-aftercare')}
        words={{
          agency: { label: text('deal.agency'), choices: agencies.filter(({ value }) => value !== one.agency.id) },
          reason: { label: text('ask.reason') },
        }}
      />
      <RecordForm
        {...about}
        kind="close-aftercare"
        action={text('do.close-aftercare')}
        words={{
          outcome: {
            label: text('ask.outcome'),
            choices: outcomes.map((outcome) => ({ value: outcome, label: text('ask.outcomeKind', { outcome }) })),
          },
          confirmedBy: { label: text('ask.confirmedBy') },
        }}
        evidence="optional"
      />
    </div>
  )
}

/** The firm grows: a new deal of the same investor, on this one. */
export function ExpansionForm({ answer, region, promotion }: Props): ReactNode {
  const text = useText()
  const [word, setWord] = useState<ReactNode>(null)
  if (answer.capital.registered <= 0) return null
  const { id, investor } = answer.deal
  return (
    <>
      <NewDealForm
        region={region}
        promotion={promotion}
        action={text('do.expand')}
        expands={{ deal: id, investor: investor.id, currency: answer.capital.currency }}
        onRecorded={setWord}
      />
      <div role="status">{word}</div>
    </>
  )
}
