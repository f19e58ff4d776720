import type { ReactNode } from 'react'
import { growth } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { observationValue } from '../../parts/observation-text.ts'
import { useNames } from '../../queries.ts'

type Conflict = Output<'verdict'>['conflicts'][number]

/** On paper one line per activity: the figure calculated with, and the others in brackets. */
export function ConflictsInPrint({ verdict }: { readonly verdict: Output<'verdict'> }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(verdict.region.id, language)
  const written = ({ values }: Conflict, id: string): string => {
    const found = verdict.known.find((one) => one.id === id)
    if (found !== undefined) return observationValue(found, language, nameOf)
    return growth(values.find(({ observation }) => observation === id)?.value ?? 0, language)
  }
  const short = (conflict: Conflict): string => {
    const chosen = written(conflict, conflict.chosen)
    const all = conflict.values.map(({ observation }) => written(conflict, observation))
    const others = [...new Set(all)].filter((one) => one !== chosen).join('; ')
    return text('conflicts.short', { period: periodName(conflict.period, language), chosen, others })
  }
  const activities = [...new Set(verdict.conflicts.map(({ activity }) => activity))]
  return (
    <div className="print-only">
      <p>{text('conflicts.reading')}</p>
      {activities.map((activity) => (
        <p key={activity}>
          <strong>{nameOf('activity', activity)}</strong>:{' '}
          {verdict.conflicts
            .filter((one) => one.activity === activity)
            .map(short)
            .join(' · ')}
        </p>
      ))}
    </div>
  )
}
