import type { ReactNode } from 'react'
import { number, share } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'

/** What share of the deals of a quarter had its licence after so many months. */
export function CohortTable({ cohorts }: Pick<Output<'pipeline'>, 'cohorts'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  const horizons = cohorts[0]?.licensed.map(({ months }) => months) ?? []
  return (
    <section>
      <h2>{text('deal.cohorts')}</h2>
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{text('deal.opened')}</th>
            <th scope="col">{text('deal.deals')}</th>
            {horizons.map((months) => (
              <th key={months} scope="col">
                {text('deal.after', { months })}
              </th>
            ))}
            <th scope="col">{text('deal.lostShare')}</th>
            <th scope="col">{text('deal.running')}</th>
          </tr>
        </thead>
        <tbody>
          {cohorts.map(({ opened, deals, licensed, lost, running }) => (
            <tr key={opened}>
              <th scope="row">{periodName(opened, language)}</th>
              <td data-label={text('deal.deals')}>{number(deals, language)}</td>
              {licensed.map((one) => (
                <td key={one.months} data-label={text('deal.after', { months: one.months })} className="computed-text">
                  {one.share === null ? text('deal.notYet') : share(one.share, language)}
                </td>
              ))}
              <td data-label={text('deal.lostShare')} className="computed-text">
                {lost === null ? '–' : share(lost, language)}
              </td>
              <td data-label={text('deal.running')}>{number(running, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{text('deal.howMany')}</p>
    </section>
  )
}
