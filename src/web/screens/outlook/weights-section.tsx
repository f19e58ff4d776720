import type { ReactNode } from 'react'
import { number, share } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { useNames } from '../../queries.ts'
import type { Answer } from './answer.ts'

const twoDecimals = { least: 2, most: 2 }

/** What one point more of each activity is worth, and whose growth is least known. */
export function WeightsSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(answer.region.id, language)
  if (answer.rest === '') return null
  return (
    <section>
      <h2>{text('outlook.weight.heading')}</h2>
      <p className="muted">{text('outlook.weight.help')}</p>
      <table className="stacking">
        <TableHead columns={['contributions.activity', 'outlook.weight.points', 'outlook.weight.uncertainty']} />
        <tbody>
          {answer.sensitivities.map(({ activity, points, uncertainty }, index) => {
            const name = nameOf('activity', activity)
            const at = `/sensitivities/${index}`
            return (
              <tr key={activity}>
                <th scope="row">{name}</th>
                <td data-label={text('outlook.weight.points')}>
                  <Figure computed pointer={at} label={name} text={number(points, language, twoDecimals)} />
                </td>
                <td data-label={text('outlook.weight.uncertainty')}>
                  <Figure computed pointer={at} label={name} text={share(uncertainty, language)} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
