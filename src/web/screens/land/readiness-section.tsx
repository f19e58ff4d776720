import type { ReactNode } from 'react'
import { day, number } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Rows, useWords } from './words.tsx'

type Answer = Output<'showZone'>
type Line = Answer['readiness'][number]

/** What the zone has for tenants, what is promised, and when it will be short. */
export function ReadinessSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const { readiness, labour, zone } = answer
  if (readiness.length === 0 && labour.length === 0 && zone.status === 'planned') return null
  return (
    <section>
      <h2>{text('land.readiness')}</h2>
      {readiness.length === 0 ? <p>{text('land.noReadiness')}</p> : <Lines lines={readiness} answer={answer} />}
      {labour.length === 0 ? null : (
        <>
          <h3>{text('land.labour')}</h3>
          <Lines lines={labour} answer={answer} />
        </>
      )}
    </section>
  )
}

function Lines({ lines, answer }: { readonly lines: readonly Line[]; readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { word, unit } = useWords()
  const phases = new Map(answer.phases.map(({ id, names }) => [id, names[language]]))
  const amount = (value: number, of: string): string => `${number(value, language)} ${unit(of)}`
  return (
    <Rows
      columns={[
        { head: text('land.what') },
        { head: text('land.capacity'), numeric: true },
        { head: text('land.committed'), numeric: true },
        { head: text('land.free'), numeric: true },
        { head: text('land.next') },
        { head: text('land.short') },
      ]}
      rows={lines.map((line) => ({
        key: `${line.place} ${line.what}`,
        cells: [
          `${word(line.what)}${phases.has(line.place) ? ` (${phases.get(line.place)})` : ''}`,
          amount(line.capacity, line.unit),
          amount(line.committed, line.unit),
          amount(line.free, line.unit),
          line.next === '' ? text('land.nothing') : day(line.next, language),
          line.short === '' ? (
            text('land.notShort')
          ) : (
            <strong>
              {text('land.shortBy', { month: periodName(line.short, language), missing: amount(line.missing, line.unit) })}
            </strong>
          ),
        ],
      }))}
    />
  )
}
