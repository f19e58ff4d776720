import type { ReactNode } from 'react'
import type { FanPoint } from '../../../charts/growth-fan.tsx'
import { asComputed, growth } from '../../../contract/format.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import { TableHead } from '../../parts/table-head.tsx'

interface FanTableProps {
  readonly points: readonly FanPoint[]
  readonly name: string
  /** Where in the answer the course stands. */
  readonly pointer: string
}

/** The numbers of the chart, each with its method a click away. */
export function FanTable({ points, name, pointer }: FanTableProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const rate = (value: number): string => growth(value, language, asComputed)
  return (
    <details>
      <summary>{text('outlook.numbers')}</summary>
      <table className="stacking">
        <TableHead columns={['record.period', 'outlook.path.believed', 'chart.band', 'chart.published']} />
        <tbody>
          {points.map((point) => (
            <tr key={point.id}>
              <th scope="row">{point.name}</th>
              <td data-label={text('outlook.path.believed')}>
                <Figure computed pointer={pointer} label={`${name}, ${point.name}`} text={rate(point.p50)} />
              </td>
              <td data-label={text('chart.band')}>
                {rate(point.p10)} – {rate(point.p90)}
              </td>
              <td data-label={text('chart.published')}>{point.published === null ? '–' : growth(point.published, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
