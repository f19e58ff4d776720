import type { ReactNode } from 'react'
import { dealStages } from '../../../contract/deal-words.ts'
import { number } from '../../../contract/format.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'

/** Whether deals opened later go faster: median days in each stage, by year of opening. */
export function StaysTable({ stays }: Pick<Output<'pipeline'>, 'stays'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  const known = new Set(stays.flatMap(({ stages }) => stages.map(({ stage }) => stage)))
  const cell = (year: (typeof stays)[number], stage: string): string => {
    const one = year.stages.find((other) => other.stage === stage)
    if (one === undefined) return '–'
    const median =
      one.medianDays === null ? text('deal.notYet') : text('service.days', { days: one.medianDays, unit: 'calendar' })
    return text('deal.stay', { median, stays: one.stays, running: one.running })
  }
  return (
    <section>
      <h2>{text('deal.stays')}</h2>
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{text('deal.stage')}</th>
            {stays.map(({ opened }) => (
              <th key={opened} scope="col">
                {text('deal.openedIn', { year: opened })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dealStages
            .filter((stage) => known.has(stage))
            .map((stage) => (
              <tr key={stage}>
                <th scope="row">{text(`stage.${stage}`)}</th>
                {stays.map((year) => (
                  <td key={year.opened} data-label={text('deal.openedIn', { year: year.opened })} className="computed-text">
                    {cell(year, stage)}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      <p className="small">
        {text('deal.howLong')}{' '}
        {text('deal.bookSource', {
          deals: number(
            stays.reduce((sum, { stages }) => sum + (stages[0]?.stays ?? 0), 0),
            language,
          ),
        })}
      </p>
    </section>
  )
}
