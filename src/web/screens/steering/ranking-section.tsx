import type { ReactNode } from 'react'
import { ControlChart } from '../../../charts/control-chart.tsx'
import { interval, number, pointsShort } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import { type Answer, useActivityName, useRate } from './answer.ts'

/** Activities by the points they cost, flagged only beyond their own noise. */
export function RankingSection({ answer }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (answer.ranking.length === 0) return null
  const alarms = number(answer.falseAlarms, language, { least: 1, most: 1 })
  return (
    <section>
      <h2>{text('steering.ranking.heading')}</h2>
      <p className="muted">{text('steering.ranking.help', { alarms })}</p>
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{text('contributions.activity')}</th>
            <th scope="col">{text('steering.col.lost')}</th>
            <th scope="col">{text('steering.col.flag')}</th>
            <th scope="col">{text('steering.col.newest')}</th>
            <th scope="col">{text('steering.col.limits')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.ranking.map((row, index) => (
            <RankRow key={row.activity} answer={answer} row={row} pointer={`/ranking/${index}`} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps {
  readonly answer: Answer
  readonly row: Answer['ranking'][number]
  readonly pointer: string
}

function RankRow({ answer, row, pointer }: RowProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const nameOf = useActivityName(answer.region.id)
  const rate = useRate()
  const { activity, lost, flag, signals, deviations, limits } = row
  const name = nameOf(activity)
  const newest = deviations.at(-1)
  const said = newest === undefined ? '–' : `${pointsShort(newest.value, language, true)}, ${periodName(newest.period, language)}`
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={text('steering.col.lost')}>
        <Figure
          computed
          pointer={pointer}
          label={`${name}, ${text('steering.col.lost')}`}
          text={pointsShort(lost, language, true)}
        />
      </td>
      <td data-label={text('steering.col.flag')}>
        {flag === 'signal' ? <span className="mark">{text('steering.flag.signal')}</span> : text(`steering.flag.${flag}`)}
        {signals.map((one) => (
          <span key={one} className="small">
            {text(`steering.signal.${one}`)}
          </span>
        ))}
      </td>
      <td data-label={text('steering.col.newest')}>{said}</td>
      <td data-label={text('steering.col.limits')}>
        {limits === null ? '–' : interval(rate(limits.low), rate(limits.high), language)}
        {limits === null ? null : (
          <ControlChart
            id={`control-${activity}`}
            title={`${name}, ${text('steering.col.newest')}`}
            description={said}
            values={deviations.map(({ value }) => value)}
            limits={limits}
            width={180}
          />
        )}
      </td>
    </tr>
  )
}
