import { type ReactNode, useState } from 'react'
import { programmeResults } from '../../../contract/deal-words.ts'
import { useText } from '../../language.tsx'
import { RecordForm } from '../../parts/forms/record-form.tsx'
import { currencies, type Promotion, useFormChoices } from '../investment/form-choices.ts'
import type { Programme } from './programme-table.tsx'

interface Props {
  readonly one: Programme
  readonly region: string
  readonly seen: number
  readonly day: string
  readonly promotion: Promotion
}

/** What may happen to a programme as it stands: it is held, called off, paid for, brings something, and is judged. */
export function ProgrammeForms({ one, region, seen, day, promotion }: Props): ReactNode {
  const [word, setWord] = useState<ReactNode>(null)
  const about = { region, seen, day, ledger: 'programmes', about: one.id, onRecorded: setWord } as const
  const isOver = one.state === 'closed' || one.state === 'cancelled'
  return (
    <>
      <div role="status">{word}</div>
      <div className="acts">
        {one.state === 'planned' ? <Planned about={about} /> : null}
        {isOver ? null : <Money about={about} one={one} />}
        {one.state === 'held' ? <Held about={about} one={one} region={region} promotion={promotion} /> : null}
      </div>
    </>
  )
}

interface About {
  readonly about: {
    readonly region: string
    readonly seen: number
    readonly day: string
    readonly ledger: 'programmes'
    readonly about: string
    readonly onRecorded: (word: ReactNode) => void
  }
}

function Planned({ about }: About): ReactNode {
  const text = useText()
  return (
    <>
      <RecordForm
        {...about}
        kind="hold-programme"
        action={text('do.hold-programme')}
        words={{ attended: { label: text('ask.attended') }, note: { label: text('ask.note') } }}
        evidence="needed"
      />
      <RecordForm
        {...about}
        kind="cancel-programme"
        action={text('do.cancel-programme')}
        words={{ reason: { label: text('ask.reason') } }}
        evidence="optional"
      />
    </>
  )
}

function Money({ about, one }: About & { readonly one: Programme }): ReactNode {
  const text = useText()
  const { currency } = one.budget
  return (
    <>
      <RecordForm
        {...about}
        kind="spend-on-programme"
        action={text('do.spend-on-programme')}
        words={{
          money: { label: text('ask.spent'), currencies: [currency], rate: 'optional' },
          purpose: { label: text('ask.purpose') },
        }}
        evidence="optional"
      />
      <RecordForm
        {...about}
        kind="raise-budget"
        action={text('do.raise-budget')}
        words={{
          budget: { label: text('ask.budget'), currencies: [currency], rate: 'optional' },
          reason: { label: text('ask.reason') },
        }}
        evidence="optional"
      />
    </>
  )
}

function Held({ about, one, region, promotion }: About & Pick<Props, 'one' | 'region' | 'promotion'>): ReactNode {
  const text = useText()
  const { products } = useFormChoices(region, promotion)
  const brought = one.leads > 0 || one.results.some(({ count }) => count > 0)
  return (
    <>
      <RecordForm
        {...about}
        kind="enter-result"
        action={text('do.enter-result')}
        words={({ result }) => ({
          result: {
            label: text('programme.results'),
            choices: programmeResults.map((value) => ({ value, label: text('ask.resultKind', { result: value }) })),
            first: one.results[0]?.result ?? 'leads',
          },
          count: { label: text('ask.count') },
          ...(result === 'orders' ? { worth: { label: text('ask.worth'), currencies, rate: 'optional' } } : {}),
          product: { label: text('ask.product'), kind: 'thing', choices: products, first: one.serves.products[0] ?? '' },
          who: { label: text('ask.who') },
        })}
        evidence="needed"
      />
      <RecordForm
        {...about}
        kind="close-programme"
        action={text('do.close-programme')}
        words={{
          judgement: { label: text('ask.judgement'), help: text('help.judgement') },
          nothingCame: { label: text('ask.nothingCame'), first: brought ? '' : 'yes' },
        }}
      />
    </>
  )
}
