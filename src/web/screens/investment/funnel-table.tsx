import type { ReactNode } from 'react'
import { number, share } from '../../../contract/format.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { TableHead } from '../../parts/table-head.tsx'

/** Where deals stand, how long they stay, and where they go. */
export function FunnelTable({ funnel }: Pick<Output<'pipeline'>, 'funnel'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  const part = (value: number | null): string => (value === null ? '–' : share(value, language))
  return (
    <section>
      <h2>{text('deal.funnel')}</h2>
      <table className="stacking">
        <TableHead columns={['deal.stage', 'deal.now', 'deal.reached', 'deal.median', 'deal.onward', 'deal.lostShare']} />
        <tbody>
          {funnel
            .filter(({ reached }) => reached > 0)
            .map(({ stage, now, reached, medianDays, onward, lost }) => (
              <tr key={stage}>
                <th scope="row">{text(`stage.${stage}`)}</th>
                <td data-label={text('deal.now')}>{number(now, language)}</td>
                <td data-label={text('deal.reached')}>{number(reached, language)}</td>
                <td data-label={text('deal.median')} className="computed-text">
                  {medianDays === null ? '–' : number(medianDays, language)}
                </td>
                <td data-label={text('deal.onward')} className="computed-text">
                  {part(onward)}
                </td>
                <td data-label={text('deal.lostShare')} className="computed-text">
                  {part(lost)}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}
