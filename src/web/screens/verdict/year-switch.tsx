import type { ReactNode } from 'react'
import type { Output } from '../../api.ts'
import { useText } from '../../language.tsx'
import { useChangeView } from '../../view.ts'

/** The years that can be asked about: those on record, the one shown, and the next. */
export function YearSwitch({ verdict }: { readonly verdict: Output<'verdict'> }): ReactNode {
  const text = useText()
  const change = useChangeView()
  const years = new Set([...verdict.previousYears.map(({ year }) => year), verdict.year, verdict.year + 1])
  return (
    <label className="no-print">
      <span>{text('control.year')}</span>
      <select value={verdict.year} onChange={({ target }) => change({ year: Number(target.value), yardstick: undefined })}>
        {[...years]
          .toSorted((one, other) => other - one)
          .map((year) => (
            <option key={year}>{year}</option>
          ))}
      </select>
    </label>
  )
}
