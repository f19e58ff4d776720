import type { ReactNode } from 'react'
import { MonthlyAmounts } from '../../../charts/monthly-amounts.tsx'
import { share } from '../../../contract/format.ts'
import { moneyScale, moneyText, moneyUnit } from '../../../contract/money-text.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useWidth } from '../../parts/use-width.ts'

type Answer = Output<'pipeline'>
type Group = Answer['capital'][number]

/** What is registered, what can be expected month by month, and how far that goes towards the target. */
export function CapitalToCome({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  return (
    <section>
      <h2>{text('deal.toCome')}</h2>
      <div className="groups">
        {answer.capital.map((group) => (
          <GroupBlock
            key={`${group.origin} ${group.currency}`}
            group={group}
            months={answer.months}
            monthsLeft={12 - Number(answer.day.slice(5, 7))}
          />
        ))}
      </div>
      <p className="small">{text('deal.how', { least: answer.leastAtRisk })}</p>
    </section>
  )
}

interface GroupProps {
  readonly group: Group
  readonly months: readonly string[]
  /** Whole months of the year that are left. */
  readonly monthsLeft: number
}

function GroupBlock({ group, months, monthsLeft }: GroupProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const money = (amount: number): string => moneyText(amount, group.currency, language)
  const name = text('deal.group', { origin: group.origin, currency: group.currency })
  const existing = group.registered > 0 ? share(group.fromExisting / group.registered, language) : share(0, language)
  const expected = {
    deals: group.deals,
    open: money(group.open),
    total: money(group.total),
    spread: money(group.totalSpread),
    months: months.length,
    rest: money(group.restOfYear),
  }
  return (
    <div>
      <h3>{name}</h3>
      <p>{text('deal.registered', { amount: money(group.registered), existing })}</p>
      <p className="computed-text">{text('deal.expected', expected)}</p>
      <Against group={group} monthsLeft={monthsLeft} />
      {group.unknown > 0 ? <p className="small">{text('deal.unknown', { count: group.unknown })}</p> : null}
      <ExpectedChart group={group} months={months} name={name} />
    </div>
  )
}

function Against({
  group: { target, remaining, coverage, currency },
  monthsLeft,
}: {
  readonly group: Group
  readonly monthsLeft: number
}): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (target === null || remaining === null) return <p>{text('deal.noTarget')}</p>
  const values = {
    target: moneyText(target.value, currency, language),
    publisher: target.publisher,
    state: remaining <= 0 ? 'met' : monthsLeft === 0 ? 'over' : 'open',
    remaining: moneyText(remaining, currency, language),
    coverage: coverage === null ? '' : share(coverage, language),
  }
  return (
    <p>
      {text('deal.against', values)}{' '}
      {target.url === '' ? null : (
        <a href={target.url} target="_blank" rel="noreferrer">
          {text('figure.address')}
        </a>
      )}
    </p>
  )
}

function ExpectedChart({
  group,
  months,
  name,
}: {
  readonly group: Group
  readonly months: readonly string[]
  readonly name: string
}): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [element, width] = useWidth(340)
  const money = (amount: number): string => moneyText(amount, group.currency, language)
  const rows = months.map((month, at) => {
    const [amount, spread] = [group.expected[at] ?? 0, group.spread[at] ?? 0]
    const values = { month: periodName(month, language), amount: money(amount), spread: money(spread) }
    return {
      month,
      label: `${Number(month.slice(5))}/${month.slice(2, 4)}`,
      amount,
      spread,
      words: text('deal.chartPoint', values),
    }
  })
  return (
    <div ref={element}>
      <MonthlyAmounts
        id={`expected-${group.origin}-${group.currency}`}
        title={text('deal.chartTitle', { group: name })}
        rows={rows}
        scale={moneyScale(group.currency)}
        unit={moneyUnit(group.currency, language)}
        language={language}
        width={width}
      />
    </div>
  )
}
