import type { ReactNode } from 'react'
import { useText } from '../language.tsx'
import { useRecorded } from '../queries.ts'
import { useChangeView } from '../view.ts'
import { yearsToAsk } from './years.ts'

/** What an answer is about. */
interface Asked {
  readonly region: { readonly id: string }
  readonly year: number
  readonly asOf: string
}

/** The years that can be asked about. */
export function YearSwitch({ verdict }: { readonly verdict: Asked }): ReactNode {
  const text = useText()
  const change = useChangeView()
  const years = yearsToAsk(useRecorded(verdict.region.id, verdict.asOf), verdict.asOf, verdict.year)
  return (
    <label className="no-print">
      <span>{text('control.year')}</span>
      <select value={verdict.year} onChange={({ target }) => change({ year: Number(target.value), yardstick: undefined })}>
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </label>
  )
}
