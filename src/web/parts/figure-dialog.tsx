import { type ReactNode, useEffect, useId, useRef } from 'react'
import { formulaText } from '../../contract/format.ts'
import { ruleName } from '../../contract/rule-name.ts'
import { useLanguage, useText } from '../language.tsx'
import type { Inspectable, Inspected } from './inspected.ts'
import { type LineageEntry, lineageAt } from './lineage-at.ts'
import { ObservationList } from './observation-list.tsx'
import { YardstickSource } from './yardstick-source.tsx'

interface FigureDialogProps {
  readonly figure: Inspected
  readonly verdict: Inspectable
  readonly onClose: () => void
}

/** Where a number comes from. The browser keeps the focus inside and gives it back on closing. */
export function FigureDialog({ figure, verdict, onClose }: FigureDialogProps): ReactNode {
  const text = useText()
  const title = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby={title} onClose={onClose}>
      <div className="dialog-body">
        <header>
          <h2 id={title}>
            {figure.label}: <span className="value">{figure.text}</span>
          </h2>
          <button type="button" onClick={onClose}>
            {text('figure.close')}
          </button>
        </header>
        <Origin figure={figure} verdict={verdict} />
      </div>
    </dialog>
  )
}

function Origin({ figure, verdict }: Omit<FigureDialogProps, 'onClose'>): ReactNode {
  const text = useText()
  if (figure.observation !== undefined)
    return <ObservationList region={verdict.region.id} asOf={verdict.asOf} known={verdict.known} ids={[figure.observation]} />
  const pointer = figure.pointer ?? ''
  const yardstick = /^\/yardsticks\/(\d+)\/value$/.exec(pointer)?.[1]
  const shown = yardstick === undefined ? undefined : verdict.yardsticks?.[Number(yardstick)]
  if (shown !== undefined) return <YardstickSource yardstick={shown} />
  const entry = lineageAt(verdict.lineage, pointer)
  return entry === null ? <p>{text('figure.noLineage')}</p> : <Derivation entry={entry} verdict={verdict} value={figure.text} />
}

interface DerivationProps {
  readonly entry: LineageEntry
  readonly verdict: Inspectable
  readonly value: string
}

function Derivation({ entry, verdict, value }: DerivationProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const isFormula = entry.rule !== 'VER-2'
  return (
    <>
      <dl>
        <dt>{text('figure.rule')}</dt>
        <dd>
          <code>{entry.rule}</code> {ruleName(entry.rule, language)}
        </dd>
        <dt>{text(isFormula ? 'figure.formula' : 'figure.value')}</dt>
        {isFormula ? (
          <dd className="formula">{formulaText(entry.formula, language)}</dd>
        ) : (
          <dd>{text('figure.publishedFigure', { value })}</dd>
        )}
      </dl>
      {entry.assumptions.length === 0 ? null : (
        <>
          <h3>{text('figure.assumptions')}</h3>
          <ul>
            {entry.assumptions.map((assumption) => (
              <li key={assumption}>{text(`assumption.${assumption}`, { basis: verdict.phasingBasis[language] })}</li>
            ))}
          </ul>
        </>
      )}
      {entry.observations.length === 0 ? null : (
        <>
          <h3>{text('figure.observations')}</h3>
          <ObservationList region={verdict.region.id} asOf={verdict.asOf} known={verdict.known} ids={entry.observations} />
        </>
      )}
    </>
  )
}
