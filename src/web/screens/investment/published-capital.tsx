import type { ReactNode } from 'react'
import { decimalsOf, number, printedNumber } from '../../../contract/format.ts'
import { moneyText } from '../../../contract/money-text.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Output } from '../../api.ts'
import { useCapitalLedger } from '../../deal-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
import { SourceLink } from '../../parts/source-link.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { type NameOf, useNames } from '../../queries.ts'

type Ledger = Output<'capitalLedger'>
type Identity = Ledger['identities'][number]

interface Asked {
  readonly region: string
  readonly asOf: string | undefined
}

/** Published totals of registered capital beside their published parts; what stays unexplained is a row of its own. */
export function PublishedCapital({ region, asOf }: Asked): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(region, language)
  const { data, error, refetch } = useCapitalLedger({ region, asOf })
  if (data === undefined) return error === null ? <Loading /> : <Failure error={error} retry={() => void refetch()} />
  return (
    <section>
      <h2>{text('capital.heading')}</h2>
      {data.identities.length === 0 ? <p>{text('capital.none')}</p> : null}
      <div className="identities">
        {data.identities.map((one) => (
          <IdentityTable
            key={`${one.source} ${one.period} ${one.scope} ${one.kind} ${one.total.observation}`}
            identity={one}
            nameOf={nameOf}
          />
        ))}
      </div>
      <Rates rates={data.rates} nameOf={nameOf} />
      <BookTable book={data.book} />
    </section>
  )
}

const scopes: Readonly<Record<string, string>> = { 'zones-and-parks': 'zones', 'outside-zones-and-parks': 'outside', '': 'whole' }
const parts: Readonly<Record<string, string>> = {
  'share-purchase': 'sharePurchase',
  'zones-and-parks': 'zones',
  'outside-zones-and-parks': 'outside',
}

function useScope(nameOf: NameOf): (scope: string) => string {
  const text = useText()
  return (scope) => {
    const known = scopes[scope]
    return known === undefined ? nameOf('subject', scope) : text('capital.scope', { scope: known })
  }
}

function IdentityTable({ identity, nameOf }: { readonly identity: Identity; readonly nameOf: NameOf }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const scope = useScope(nameOf)
  const { period, family, total, explained, remainder, rounding, publisher, url } = identity
  const unit = nameOf('unit', total.unit)
  const most = Math.max(...[total, ...identity.parts].map(({ printed }) => decimalsOf(printed).most))
  const computed = (value: number): string => number(value, language, { least: Math.min(2, most), most })
  const rows = [...identity.parts, total]
  const why = rounding && remainder !== 0 ? 'rounding' : 'open'
  return (
    <table className="identity">
      <caption>
        {text('capital.identity', { period: periodName(period, language), family, scope: scope(identity.scope) })}, {unit}.{' '}
        <span className="small">
          <SourceLink publisher={publisher} url={url} />
        </span>
      </caption>
      <tbody>
        {rows.map(({ part, printed, observation }) => (
          <tr key={observation} className={part === 'registered' ? 'total' : undefined}>
            <th scope="row">{text('capital.part', { part: parts[part] ?? part })}</th>
            <td>{printedNumber(printed, language)}</td>
            <td className="small">{text('capital.published')}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{text('capital.explained')}</th>
          <td className="computed-text">{computed(explained)}</td>
          <td className="small computed-text">{text('capital.computed')}</td>
        </tr>
        <tr>
          <th scope="row">{text('capital.remainderWhy', { why })}</th>
          <td className="computed-text">{computed(remainder)}</td>
          <td className="small computed-text">{text('capital.computed')}</td>
        </tr>
      </tbody>
    </table>
  )
}

function Rates({ rates, nameOf }: { readonly rates: Ledger['rates']; readonly nameOf: NameOf }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const scope = useScope(nameOf)
  if (rates.length === 0) return null
  const amount = ({ printed, unit }: { readonly printed: string; readonly unit: string }): string =>
    `${printedNumber(printed, language)} ${nameOf('unit', unit)}`
  return (
    <>
      <h3>{text('capital.rates')}</h3>
      <ul>
        {rates.map((one) => (
          <li key={one.foreign.observation}>
            {text('capital.rate', {
              period: periodName(one.period, language),
              name: nameOf('indicator', one.indicator),
              scope: scope(one.scope),
              foreign: amount(one.foreign),
              dong: amount(one.dong),
              rate: one.rate,
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

const flows = ['registered', 'new', 'adjusted', 'sharePurchase', 'withdrawn', 'disbursed', 'commissioned'] as const

function BookTable({ book }: Pick<Ledger, 'book'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (book === null || book.length === 0) return null
  return (
    <>
      <h3>{text('capital.book')}</h3>
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{text('deal.capital')}</th>
            {flows.map((flow) => (
              <th key={flow} scope="col">
                {text('deal.flow', { flow })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {book.map((one) => (
            <tr key={`${one.origin} ${one.inZone} ${one.currency}`}>
              <th scope="row">
                {text('deal.group', { origin: one.origin, currency: one.currency })},{' '}
                {text('capital.scope', { scope: one.inZone ? 'zones' : 'outside' })}
              </th>
              {flows.map((flow) => (
                <td key={flow} data-label={text('deal.flow', { flow })}>
                  {moneyText(one[flow], one.currency, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{text('deal.apart')}</p>
    </>
  )
}
