import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react'
import { useText } from '../language.tsx'
import type { Inspectable, Inspected } from './inspected.ts'

const FigureDialog = lazy(() => import('./figure-dialog.tsx').then(({ FigureDialog: component }) => ({ default: component })))

const InspectContext = createContext<(figure: Inspected) => void>(() => {})

interface InspectProps {
  readonly verdict: Inspectable
  readonly children: ReactNode
}

/** Lets every number inside open the dialog that says where it comes from. */
export function Inspect({ verdict, children }: InspectProps): ReactNode {
  const [figure, setFigure] = useState<Inspected | null>(null)
  return (
    <InspectContext value={setFigure}>
      {children}
      <Suspense fallback={null}>
        {figure === null ? null : <FigureDialog figure={figure} verdict={verdict} onClose={() => setFigure(null)} />}
      </Suspense>
    </InspectContext>
  )
}

interface FigureProps extends Inspected {
  /** Computed here, and so drawn differently from what was published. */
  readonly computed?: boolean
  /** Within a sentence the button is named by its number alone. */
  readonly inline?: boolean
}

/** A number that opens its source, vintage and formula. */
export function Figure({ computed = false, inline = false, ...figure }: FigureProps): ReactNode {
  const inspect = useContext(InspectContext)
  const text = useText()
  const name = inline ? {} : { 'aria-label': text('figure.open', { label: figure.label, value: figure.text }) }
  return (
    <button
      type="button"
      className={computed ? 'figure computed' : 'figure'}
      aria-haspopup="dialog"
      onClick={() => inspect(figure)}
      {...name}
    >
      {figure.text}
    </button>
  )
}

/** Says in a word that a number was computed here. */
export function ComputedTag(): ReactNode {
  const text = useText()
  return <span className="tag">{text('tag.computed')}</span>
}
