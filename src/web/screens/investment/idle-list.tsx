import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day } from '../../../contract/format.ts'
import { moneyText } from '../../../contract/money-text.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'

/** Licences on which nothing has been entered for half a year. */
export function IdleList({ idle }: Pick<Output<'pipeline'>, 'idle'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <section>
      <h2>{text('deal.idle')}</h2>
      {idle.length === 0 ? <p>{text('deal.idleNone')}</p> : null}
      <ul>
        {idle.map((one) => (
          <li key={one.deal}>
            <Link to="/investment/$deal" params={{ deal: one.deal }} search={(before) => before}>
              {one.title}
            </Link>
            {text('deal.idleText', {
              day: day(one.licensed, language),
              days: one.days,
              amount: moneyText(one.registered, one.currency, language),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
