import { type ReactNode, useState } from 'react'
import { day } from '../../../contract/format.ts'
import { moneyText } from '../../../contract/money-text.ts'
import { pricedTitle } from '../../../contract/priced-title.ts'
import type { Output } from '../../api.ts'
import { usePrice } from '../../ground-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Count, Day, Points, ThingLink } from '../../parts/ground.tsx'
import { ComputedTag } from '../../parts/inspect.tsx'
import { useOwnerName } from '../../parts/owner-name.ts'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { useView } from '../../view.ts'

type Answer = Output<'price'>
type Item = Answer['items'][number]

/** What to do this week, and what does it cost to wait? */
export function PriceScreen(): ReactNode {
  const { asOf } = useView()
  const { current } = useRegionsHere()
  const [all, setAll] = useState(false)
  const { data, error, refetch, isPlaceholderData } = usePrice(current, asOf, all)
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  const shown = isPlaceholderData ? false : all
  return <PricePage answer={data} busy={isPlaceholderData} all={shown} showAll={() => setAll(true)} />
}

interface PageProps {
  readonly answer: Answer
  readonly busy: boolean
  /** Whether every open matter is wanted, however many. */
  readonly all: boolean
  readonly showAll: () => void
}

function PricePage({ answer, busy, all, showAll }: PageProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const when = { year: String(answer.year), next: String(answer.year + 1), day: day(answer.asOf, language) }
  const priced = answer.items.filter(({ unpriced }) => unpriced === null)
  const rest = answer.items.filter(({ unpriced }) => unpriced !== null)
  return (
    <div className="ground" aria-busy={busy}>
      <h1>{text('price.title')}</h1>
      <p className="lead">
        {text('price.lead', when)} <ComputedTag />
      </p>
      {answer.items.length === 0 ? <p className="state">{text('price.none')}</p> : <Owners owners={answer.owners} />}
      {priced.length === 0 ? null : (
        <Priced items={all ? priced : priced.slice(0, first)} year={answer.year}>
          <More count={answer.count.priced - (all ? priced.length : Math.min(first, priced.length))} show={showAll} />
        </Priced>
      )}
      {answer.count.unpriced === 0 ? null : (
        <Unpriced items={rest}>
          <More count={answer.count.unpriced - rest.length} show={showAll} />
        </Unpriced>
      )}
    </div>
  )
}

function Owners({ owners }: { readonly owners: Answer['owners'] }): ReactNode {
  const text = useText()
  const nameOf = useOwnerName()
  return (
    <section aria-labelledby="owners-heading">
      <h2 id="owners-heading">{text('price.owners')}</h2>
      <ul>
        {owners.map(({ owner, ownerName, items, twoMonthDelay }) => (
          <li key={owner}>
            {nameOf({ owner, ownerName })}: <OwnerCost items={items} cost={twoMonthDelay} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OwnerCost({ items, cost }: { readonly items: number; readonly cost: number | null }): ReactNode {
  const text = useText()
  if (cost === null) return text('price.ownerUnpriced', { count: items })
  const [before, after] = text('price.ownerLine', { count: items, points: '\u0000' }).split('\u0000')
  return (
    <>
      {before}
      <Points value={cost} />
      {after}
    </>
  )
}

const first = 40

function More({ count, show }: { readonly count: number; readonly show: () => void }): ReactNode {
  const text = useText()
  return count === 0 ? null : (
    <button type="button" onClick={show}>
      {text('petitions.more', { count })}
    </button>
  )
}

interface PricedProps {
  readonly items: readonly Item[]
  readonly year: number
  readonly children: ReactNode
}

function Priced({ items, year, children }: PricedProps): ReactNode {
  const text = useText()
  return (
    <section aria-labelledby="list-heading">
      <h2 id="list-heading">{text('price.list')}</h2>
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{text('price.what')}</th>
            <th scope="col">{text('price.owner')}</th>
            <th scope="col">{text('price.day')}</th>
            <th scope="col">{text('price.one')}</th>
            <th scope="col">{text('price.two')}</th>
            <th scope="col">{text('price.stake', { year: String(year) })}</th>
            <th scope="col">{text('price.stake', { year: String(year + 1) })}</th>
            <th scope="col">{text('price.capital')}</th>
            <th scope="col">{text('price.jobs')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <PricedRow key={`${item.kind} ${item.id}`} item={item} year={year} />
          ))}
        </tbody>
      </table>
      {children}
    </section>
  )
}

function PricedRow({ item, year }: { readonly item: Item; readonly year: number }): ReactNode {
  const text = useText()
  const nameOf = useOwnerName()
  const language = useLanguage()
  return (
    <tr>
      <th scope="row">
        <small>{text('ground.kind', { kind: item.kind })}</small>
        <ThingLink kind={item.kind} id={item.id}>
          {pricedTitle(item, language)}
        </ThingLink>
      </th>
      <td data-label={text('price.owner')}>
        {nameOf(item)}
        <small>
          {text('price.turn')}: {text('ground.turn', { turn: item.turn })}
        </small>
      </td>
      <td data-label={text('price.day')}>
        <Day value={item.day} />
        {item.daysLate > 0 ? (
          <small className="late">{text('ground.daysLate', { days: item.daysLate, working: 'no' })}</small>
        ) : null}
      </td>
      <td data-label={text('price.one')} className="amount">
        <Points value={item.monthDelay} />
      </td>
      <td data-label={text('price.two')} className="amount">
        <Points value={item.twoMonthDelay} />
      </td>
      <td data-label={text('price.stake', { year: String(year) })} className="amount">
        <Points value={item.pointsThisYear} />
      </td>
      <td data-label={text('price.stake', { year: String(year + 1) })} className="amount">
        <Points value={item.pointsNextYear} />
      </td>
      <td data-label={text('price.capital')} className="amount">
        {item.capital.map((money) => (
          <div key={money.currency}>{moneyText(money.amount, money.currency, language)}</div>
        ))}
      </td>
      <td data-label={text('price.jobs')} className="amount">
        <Count value={item.jobs} />
      </td>
    </tr>
  )
}

function Unpriced({ items, children }: { readonly items: readonly Item[]; readonly children: ReactNode }): ReactNode {
  const text = useText()
  const nameOf = useOwnerName()
  const language = useLanguage()
  return (
    <section aria-labelledby="unpriced-heading">
      <h2 id="unpriced-heading">{text('price.unpriced')}</h2>
      <ul>
        {items.map(({ kind, id, title, unpriced, owner, ownerName }) => (
          <li key={`${kind} ${id}`}>
            {text('ground.kind', { kind })}:{' '}
            <ThingLink kind={kind} id={id}>
              {pricedTitle({ title, id }, language)}
            </ThingLink>
            {owner === '' ? '' : ` (${nameOf({ owner, ownerName })})`}:{' '}
            {unpriced === null ? '' : text(`price.reason.${unpriced}`)}
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}
