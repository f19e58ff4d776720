import { type ReactNode, useState } from 'react'
import { asComputed, bound, growth, probability } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { useNames } from '../../queries.ts'
import type { Answer } from './answer.ts'

const kinds = ['rest', 'quarter', 'month'] as const
type Kind = (typeof kinds)[number]

/** The most plausible way to the yardstick by activity and period, beside what is believed and the best so far. */
export function PathSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [kind, setKind] = useState<Kind>('rest')
  const { yardstick, implausibility } = answer
  if (yardstick === null || implausibility === null) return null
  const target = bound(yardstick.operator, growth(yardstick.value, language), language)
  return (
    <section>
      <h2>{text('outlook.path.heading', { target })}</h2>
      <p className="muted">{text('outlook.path.help')}</p>
      <p>
        {text('outlook.path.odds', { target })}{' '}
        <Figure
          computed
          pointer="/implausibility"
          label={text('rest.odds')}
          text={probability(implausibility.probability, language)}
        />
      </p>
      <div className="controls no-print">
        <label>
          <span>{text('outlook.fan.scale')}</span>
          <select value={kind} onChange={({ target: { value } }) => setKind(kinds.find((one) => one === value) ?? 'rest')}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {text(`outlook.path.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <PathTable answer={answer} kind={kind} />
    </section>
  )
}

function PathTable({ answer, kind }: { readonly answer: Answer; readonly kind: Kind }): ReactNode {
  return (
    <table className="stacking">
      <TableHead
        columns={[
          'contributions.activity',
          'record.period',
          'outlook.path.needed',
          'outlook.path.believed',
          'outlook.path.best',
          'rest.odds',
        ]}
      />
      <tbody>
        {answer.path.map((step, index) =>
          step.kind === kind ? (
            <PathRow key={`${step.activity} ${step.period}`} answer={answer} step={step} pointer={`/path/${index}`} />
          ) : null,
        )}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly answer: Answer
  readonly step: Answer['path'][number]
  readonly pointer: string
}

function PathRow({ answer, step, pointer }: RowProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(answer.region.id, language)
  const rate = (value: number): string => growth(value, language, asComputed)
  const name = step.activity === 'total' ? nameOf('indicator', 'grdp') : nameOf('activity', step.activity)
  const cell = (label: string, shown: string, part = ''): ReactNode => (
    <Figure computed pointer={`${pointer}${part}`} label={`${name}, ${label}`} text={shown} />
  )
  return (
    <tr className={step.activity === 'total' ? 'chosen' : undefined}>
      <th scope="row">{name}</th>
      <td data-label={text('record.period')}>{periodName(step.period, language)}</td>
      <td data-label={text('outlook.path.needed')}>{cell(text('outlook.path.needed'), rate(step.needed))}</td>
      <td data-label={text('outlook.path.believed')}>{cell(text('outlook.path.believed'), rate(step.believed))}</td>
      <td data-label={text('outlook.path.best')}>
        {step.best === null ? (
          text('rest.none')
        ) : (
          <>
            {cell(text('outlook.path.best'), rate(step.best.growth), '/best')}
            <span className="small">{periodName(step.best.period, language)}</span>
          </>
        )}
      </td>
      <td data-label={text('rest.odds')}>{cell(text('rest.odds'), probability(step.probability, language))}</td>
    </tr>
  )
}
