import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day, number, points } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useActivityName } from '../steering/answer.ts'

type Answer = Output<'proposeCatchUp'>
type Limit = Answer['limits'][number]

interface Props {
  readonly answer: Answer
  readonly region: string
}

/** Which limits on record bind for whom, where each comes from, and what one unit more of it would bring. */
export function LimitsSection({ answer, region }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { limits, gaps, status } = answer
  if (limits.length === 0 && gaps.length === 0) return null
  const kinds = new Intl.ListFormat(language).format(gaps.map((kind) => text('catchUp.limits.kind', { kind })))
  const binds = limits.some(({ months }) => months.some(({ worth }) => worth !== null))
  return (
    <section>
      <h2>{text('catchUp.limits.heading')}</h2>
      {gaps.length === 0 ? null : <p className="gap-stated">{text('catchUp.limits.gap', { kinds })}</p>}
      {limits.length === 0 ? null : <p className="muted">{text('catchUp.limits.help')}</p>}
      {binds || limits.length === 0 || status !== 'found' ? null : <p>{text('catchUp.limits.none.bind')}</p>}
      {limits.length === 0 ? null : <LimitTable limits={limits} region={region} />}
    </section>
  )
}

function LimitTable({ limits, region }: { readonly limits: readonly Limit[]; readonly region: string }): ReactNode {
  const text = useText()
  const heads = ['limit', 'use', 'worth', 'source'] as const
  return (
    <table className="stacking">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {text(`catchUp.limits.col.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {limits.map((limit) => (
          <LimitRow key={`${limit.kind} ${limit.activity}`} limit={limit} region={region} />
        ))}
      </tbody>
    </table>
  )
}

/** Units of which a single one is worth next to nothing: told by the thousand. */
const small: ReadonlySet<string> = new Set(['person', 'cubic-metre-a-day'])

function LimitRow({ limit, region }: { readonly limit: Limit; readonly region: string }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useActivityName(region)
  const amount = (value: number): string => number(value, language, { least: 0, most: value < 100 ? 2 : 0 })
  const unit = text('catchUp.limits.unit', { kind: limit.kind })
  const step = small.has(limit.unit) ? 1000 : 1
  const held = limit.months.flatMap(({ period, worth }) => (worth === null ? [] : [{ period, worth }]))
  return (
    <tr className={held.length > 0 ? 'chosen' : undefined}>
      <th scope="row">
        {text('catchUp.limits.kind', { kind: limit.kind })}
        <span className="small">{nameOf(limit.activity)}</span>
      </th>
      <td data-label={text('catchUp.limits.col.use')}>
        {limit.months.map((month) => (
          <div key={month.period}>
            {text('catchUp.limits.month', {
              period: periodName(month.period, language),
              planned: amount(month.planned ?? month.expected),
              amount: amount(month.amount),
              unit,
            })}
          </div>
        ))}
      </td>
      <td data-label={text('catchUp.limits.col.worth')}>
        {held.length === 0 ? text('catchUp.limits.free') : null}
        {held.map(({ period, worth }) => (
          <div key={period}>
            <strong>
              {text('catchUp.limits.binds', {
                period: periodName(period, language),
                unit,
                count: number(step, language),
                points: points(worth * step, language, { least: 2, most: 3 }),
              })}
            </strong>
          </div>
        ))}
      </td>
      <td data-label={text('catchUp.limits.col.source')}>
        <Source limit={limit} amount={amount} />
      </td>
    </tr>
  )
}

/** Places named with what is free there; the others are counted. */
const mostNamed = 4

function Source({ limit, amount }: { readonly limit: Limit; readonly amount: (value: number) => string }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const known = day(limit.known, language)
  if (limit.kind === 'plants')
    return (
      <Link to="/record" search={(before) => before}>
        {text('catchUp.limits.products', { count: limit.products.length, day: known })}
      </Link>
    )
  const free = limit.places.filter((one) => one.free > 0).toSorted((one, other) => other.free - one.free)
  const named = free
    .slice(0, mostNamed)
    .map((one) => text('catchUp.limits.place', { place: one.names[language], free: amount(one.free) }))
  const others = { more: Math.max(0, free.length - mostNamed), full: limit.places.length - free.length }
  return (
    <>
      <Link to="/land" search={(before) => before}>
        {text('catchUp.limits.places', { day: known })}
      </Link>
      : {named.join('; ')}
      {text('catchUp.limits.others', others)}
    </>
  )
}
