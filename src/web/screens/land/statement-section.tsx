import type { ReactNode } from 'react'
import { day } from '../../../contract/format.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { hectares } from './hectares.ts'
import { LandTrail, Rows, useWords } from './words.tsx'

/** Opening + received − given = closing, and the movements behind it with who entered them on what. */
export function StatementSection({ answer: { statement, movements } }: { readonly answer: Output<'showZone'> }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { word } = useWords()
  const { from, until, lines } = statement
  const shown = lines.filter(({ opening, received, given }) => opening !== 0 || received !== 0 || given !== 0)
  return (
    <section>
      <h2>{text('land.statement', { from: day(from, language), until: day(until, language) })}</h2>
      <Rows
        columns={[
          { head: text('land.account') },
          { head: text('land.opening'), numeric: true },
          { head: text('land.received'), numeric: true },
          { head: text('land.given'), numeric: true },
          { head: text('land.closing'), numeric: true },
        ]}
        rows={shown.map(({ account, opening, received, given, closing }) => ({
          key: account,
          cells: [word(account), ...[opening, received, given, closing].map((value) => hectares(value, language))],
        }))}
      />
      {movements.length === 0 ? null : (
        <details>
          <summary>{text('land.movements')}</summary>
          <Rows
            columns={[
              { head: text('land.when') },
              { head: text('land.movements') },
              { head: text('land.place') },
              { head: text('land.trail') },
            ]}
            rows={movements.map(({ day: moved, from: gives, to, hectares: area, plot, phase, trace }, index) => ({
              key: `${trace.entry} ${index}`,
              cells: [
                day(moved, language),
                text('land.movement', { hectares: hectares(area, language), from: word(gives), to: word(to) }),
                plot === '' ? phase : plot,
                <LandTrail key="trail" trace={trace} />,
              ],
            }))}
          />
        </details>
      )}
    </section>
  )
}
