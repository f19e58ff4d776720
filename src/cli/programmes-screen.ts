import type { z } from 'zod'
import { day } from '../contract/format.ts'
import { translate } from '../contract/messages/index.ts'
import { moneyText } from '../contract/money-text.ts'
import type { operations } from '../contract/operations/index.ts'
import type { Language } from '../contract/record.ts'
import { table } from './table.ts'

type Answer = z.output<(typeof operations)['programmes']['output']>

/** Programmes with cost and what came of them; those that brought nothing first. */
export function programmesScreen(answer: Answer, language: Language): string {
  const text = (key: Parameters<typeof translate>[1], values = {}): string => translate(language, key, values)
  const rows = answer.programmes.map((one) => ({
    id: one.id,
    [text('programme.programme')]: one.title,
    [text('programme.verdictHead')]: text('programme.verdict', { verdict: one.verdict }),
    [text('programme.results')]: one.results
      .map(({ result, count, goal }) => text('programme.result', { result, count, goal }))
      .join('; '),
    [text('deal.list')]: one.deals.join(' '),
    [text('deal.capital')]: one.capital.map(({ currency, registered }) => moneyText(registered, currency, language)).join(', '),
    [text('programme.money')]: text('programme.spent', {
      spent: moneyText(one.spent, one.budget.currency, language),
      budget: moneyText(one.budget.amount, one.budget.currency, language),
    }),
  }))
  const head = text('deal.book', { day: day(answer.day, language) })
  const invented = answer.synthetic ? 'SYNTHETIC: an invented province; no figure below is real.\n\n' : ''
  return `${invented}${head}\n${text('programme.lead')}\n\n${rows.length === 0 ? text('programme.none') : table(rows)}\n`
}
