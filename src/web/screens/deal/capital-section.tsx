import type { ReactNode } from 'react'
import { day } from '../../../contract/format.ts'
import { moneyText } from '../../../contract/money-text.ts'
import { useLanguage, useText } from '../../language.tsx'
import { CapitalForm } from './capital-form.tsx'
import type { DealAnswer } from './deal-answer.ts'
import { documentText } from './document-text.ts'

const flows = ['registered', 'new', 'adjusted', 'sharePurchase', 'withdrawn', 'disbursed', 'commissioned'] as const

interface Props {
  readonly answer: DealAnswer
  readonly region: string
  readonly writes: boolean
  readonly called: (id: string) => string
}

/** Capital of the deal, flow by flow, in which scope it counts, and the entries that make it. */
export function CapitalSection({ answer, region, writes, called }: Props): ReactNode {
  const text = useText()
  return (
    <section>
      <h2>{text('deal.capital')}</h2>
      {answer.capitalEntries.length === 0 ? <p>{text('deal.noCapital')}</p> : <Flows answer={answer} called={called} />}
      {writes ? <CapitalForm answer={answer} region={region} /> : null}
    </section>
  )
}

function Flows({ answer: { deal, capital, capitalEntries }, called }: Pick<Props, 'answer' | 'called'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  const money = (amount: number): string => moneyText(amount, capital.currency, language)
  const scope = text('capital.scope', { scope: deal.inZone ? 'zones' : 'outside' })
  return (
    <>
      <table>
        <tbody>
          {flows
            .filter((flow) => flow === 'registered' || capital[flow] !== 0)
            .map((flow) => (
              <tr key={flow}>
                <th scope="row">{text('deal.flow', { flow })}</th>
                <td>{money(capital[flow])}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className="small">
        {text('help.scope', { scope })} {text('deal.apart')}
      </p>
      <ul>
        {capitalEntries.map(({ entry, day: on, by, evidence, flow, money: { amount, rate, rateSource } }) => (
          <li key={entry}>
            {day(on, language)}: {text('deal.flow', { flow: flow === 'share-purchase' ? 'sharePurchase' : flow })} {money(amount)}{' '}
            <span className="small">
              {rate === undefined ? '' : `${text('deal.rate', { rate, source: rateSource ?? '' })} · `}
              {documentText(evidence)} · {text('deal.entry', { entry, by: called(by) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
