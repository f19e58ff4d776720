import type { ReactNode } from 'react'
import { day } from '../../../contract/format.ts'
import { moneyText } from '../../../contract/money-text.ts'
import { useLanguage, useText } from '../../language.tsx'
import type { DealAnswer } from './deal-answer.ts'
import { documentText } from './document-text.ts'

const flows = ['registered', 'new', 'adjusted', 'sharePurchase', 'withdrawn', 'disbursed', 'commissioned'] as const

/** Capital of the deal, flow by flow, and the entries that make it. */
export function CapitalSection({ answer: { capital, capitalEntries } }: { readonly answer: DealAnswer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const money = (amount: number): string => moneyText(amount, capital.currency, language)
  if (capitalEntries.length === 0)
    return (
      <section>
        <h2>{text('deal.capital')}</h2>
        <p>{text('deal.noCapital')}</p>
      </section>
    )
  return (
    <section>
      <h2>{text('deal.capital')}</h2>
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
      <p className="small">{text('deal.apart')}</p>
      <ul>
        {capitalEntries.map(({ entry, day: on, by, evidence, flow, money: { amount, rate, rateSource } }) => (
          <li key={entry}>
            {day(on, language)}: {text('deal.flow', { flow: flow === 'share-purchase' ? 'sharePurchase' : flow })} {money(amount)}{' '}
            <span className="small">
              {rate === undefined ? '' : `${text('deal.rate', { rate, source: rateSource ?? '' })} · `}
              {documentText(evidence)} · {text('deal.entry', { entry, by })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
