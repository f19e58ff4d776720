import type { ReactNode } from 'react'
import { useText } from '../../language.tsx'
import { RecordForm } from '../../parts/forms/record-form.tsx'
import type { DealAnswer } from './deal-answer.ts'

/** The flows as the book keeps them, and as their texts name them. */
const flows = [
  ['new', 'new'],
  ['adjusted', 'adjusted'],
  ['share-purchase', 'sharePurchase'],
  ['withdrawn', 'withdrawn'],
  ['disbursed', 'disbursed'],
  ['commissioned', 'commissioned'],
] as const

/** Enters a flow of capital in the deal's own currency, on a document; says in which scope it counts and what the flow means. */
export function CapitalForm({ answer, region }: { readonly answer: DealAnswer; readonly region: string }): ReactNode {
  const text = useText()
  const { deal, capital } = answer
  const scope = text('capital.scope', { scope: deal.inZone ? 'zones' : 'outside' })
  return (
    <RecordForm
      region={region}
      seen={answer.last}
      day={answer.day}
      action={text('do.enter-capital')}
      ledger="investment"
      kind="enter-capital"
      about={deal.id}
      words={({ flow = '' }) => ({
        flow: {
          label: text('ask.flow'),
          choices: flows.map(([value, name]) => ({ value, label: text('ask.flowKind', { flow: name }) })),
          first: capital.new > 0 ? 'disbursed' : 'new',
          help: text('help.flow', { flow }),
        },
        money: {
          label: text('ask.amount'),
          currencies: [capital.currency],
          rate: 'needed',
          negative: flow === 'adjusted',
          help: text('help.scope', { scope }),
        },
      })}
      evidence="needed"
    />
  )
}
