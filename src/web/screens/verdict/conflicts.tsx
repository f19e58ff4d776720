import type { ReactNode } from 'react'
import { growth } from '../../../contract/format.ts'
import { translateAround } from '../../../contract/messages/index.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import { type Observation, observationValue } from '../../parts/observation-text.ts'
import { type NameOf, useNames } from '../../queries.ts'
import { ConflictsInPrint } from './conflicts-in-print.tsx'

type Conflict = Output<'verdict'>['conflicts'][number]

interface ConflictProps {
  readonly conflict: Conflict
  readonly known: readonly Observation[]
  readonly nameOf: NameOf
}

/** Stands in a text for what is drawn in its place. */
class Slot {
  readonly draw: () => ReactNode

  constructor(draw: () => ReactNode) {
    this.draw = draw
  }
}

function ConflictLine({ conflict, known, nameOf }: ConflictProps): ReactNode {
  const language = useLanguage()
  const activity = nameOf('activity', conflict.activity)
  const period = periodName(conflict.period, language)
  const written = (id: string): string => {
    const value = conflict.values.find(({ observation }) => observation === id)?.value ?? 0
    const found = known.find((one) => one.id === id)
    return found === undefined ? growth(value, language) : observationValue(found, language, nameOf)
  }
  const drawFigure = (id: string): ReactNode => (
    <Figure key={id} observation={id} label={`${activity}, ${period}`} text={written(id)} />
  )
  const ids = [conflict.chosen, ...conflict.values.map(({ observation }) => observation)]
  const different = [...new Map(ids.toReversed().map((id) => [written(id), id])).values()].toReversed()
  const list = (): ReactNode =>
    new Intl.ListFormat(language, { type: 'conjunction' })
      .formatToParts(different)
      .map((part) => (part.type === 'element' ? drawFigure(part.value) : part.value))
  const pieces = translateAround<Slot>(language, 'conflicts.item', {
    activity,
    period,
    values: new Slot(list),
    chosen: new Slot(() => drawFigure(conflict.chosen)),
  })
  return (
    <li>{pieces.map((piece, index) => (typeof piece === 'string' ? piece : <span key={String(index)}>{piece.draw()}</span>))}</li>
  )
}

/** How many are open; the others are to be unfolded. */
const open = 6

/** Published figures of one thing that differ, and the one that was calculated with. */
export function Conflicts({ verdict }: { readonly verdict: Output<'verdict'> }): ReactNode {
  const text = useText()
  const nameOf = useNames(verdict.region.id, useLanguage())
  if (verdict.conflicts.length === 0) return null
  const ofYear = verdict.conflicts.filter(({ period }) => period.startsWith(String(verdict.year)))
  const ordered = [...ofYear, ...verdict.conflicts.filter((one) => !ofYear.includes(one))]
  const [shown, folded] = ordered.length <= open + 2 ? [ordered, []] : [ordered.slice(0, open), ordered.slice(open)]
  const lines = (some: readonly Conflict[]): ReactNode => (
    <ul>
      {some.map((conflict) => (
        <ConflictLine
          key={`${conflict.period}/${conflict.activity}/${conflict.chosen}`}
          conflict={conflict}
          known={verdict.known}
          nameOf={nameOf}
        />
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="conflicts-heading" className="conflicts">
      <h2 id="conflicts-heading">{text('conflicts.heading')}</h2>
      <div className="no-print">
        {lines(shown)}
        {folded.length === 0 ? null : (
          <details>
            <summary>{text('figure.more', { count: folded.length })}</summary>
            {lines(folded)}
          </details>
        )}
      </div>
      <ConflictsInPrint verdict={verdict} />
    </section>
  )
}
