import type { ReactNode } from 'react'
import type { MessageKey } from '../../../contract/messages/index.ts'
import { decimalsOfBest } from '../../../contract/printed-digits.ts'
import { type SentencePiece, verdictPieces } from '../../../contract/verdict-sentence.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'

const labels: readonly (readonly [RegExp, MessageKey])[] = [
  [/\/best\/growth$/, 'rest.best'],
  [/\/probability$/, 'rest.odds'],
  [/\/value$/, 'rest.yardstick'],
  [/\/gap$/, 'contributions.points'],
  [/^\/latest/, 'figure.growth'],
]

function labelOf(pointer: string): MessageKey {
  return labels.find(([pattern]) => pattern.test(pointer))?.[1] ?? 'figure.value'
}

/** Whether a number of the sentence was computed here; the best of whole years is a published figure. */
function isComputed(verdict: Output<'verdict'>, chosen: number, pointer: string): boolean {
  if (!pointer.endsWith('/best/growth')) return /\/(required|probability|gap|mean)$/.test(pointer)
  return decimalsOfBest(verdict, verdict.yardsticks[chosen]?.rest?.best?.period ?? '') === null
}

/** The verdict in one sentence, each of its numbers opening its source. */
export function Sentence({ verdict, chosen }: { readonly verdict: Output<'verdict'>; readonly chosen: number }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const show = (piece: SentencePiece): ReactNode =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <Figure
        key={piece.pointer}
        inline
        computed={isComputed(verdict, chosen, piece.pointer)}
        text={piece.text}
        pointer={piece.pointer}
        label={piece.pointer.endsWith('/required') ? text('chart.required') : text(labelOf(piece.pointer))}
      />
    )
  return (
    <h1 className="sentence" aria-live="polite">
      {verdictPieces(verdict, chosen, language).map(show)}
    </h1>
  )
}
