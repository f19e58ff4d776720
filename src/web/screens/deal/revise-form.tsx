import type { ReactNode } from 'react'
import { useText } from '../../language.tsx'
import { RecordForm } from '../../parts/forms/record-form.tsx'
import { currencies, type Promotion, useFormChoices } from '../investment/form-choices.ts'
import type { DealAnswer } from './deal-answer.ts'

interface Props {
  readonly answer: DealAnswer
  readonly region: string
  readonly promotion: Promotion
}

/** What the deal is called, where it lies, what it makes and how much is spoken of: all as it stands, to be changed. */
export function ReviseForm({ answer, region, promotion }: Props): ReactNode {
  const text = useText()
  const { parks, developers, activities } = useFormChoices(region, promotion)
  const { deal, capitalEntries } = answer
  const { currency, amount } = deal.expected
  return (
    <RecordForm
      region={region}
      seen={answer.last}
      day={answer.day}
      action={text('do.revise-deal')}
      ledger="investment"
      kind="revise-deal"
      about={deal.id}
      words={{
        title: { label: text('ask.title'), first: deal.title },
        expected: {
          label: text('ask.expected'),
          currencies: capitalEntries.length > 0 ? [currency] : [currency, ...currencies.filter((one) => one !== currency)],
          first: String(amount),
        },
        activity: { label: text('ask.activity'), kind: 'thing', choices: activities, first: deal.activity },
        inZone: { label: text('ask.inZone'), help: text('help.inZone'), first: deal.inZone ? 'yes' : '' },
        park: { label: text('ask.park'), kind: 'thing', choices: parks, first: deal.park },
        developer: { label: text('ask.developer'), kind: 'thing', choices: developers, first: deal.developer },
      }}
    />
  )
}
