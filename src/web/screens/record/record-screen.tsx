import { type ReactNode, useDeferredValue, useState } from 'react'
import { day } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { AsOfSlider } from '../../parts/as-of-slider.tsx'
import { Figure, Inspect } from '../../parts/inspect.tsx'
import { matches } from '../../parts/matches.ts'
import { type Observation, observationName, observationValue, publishedDay } from '../../parts/observation-text.ts'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { YearSwitch } from '../../parts/year-switch.tsx'
import { useNames, useVerdict } from '../../queries.ts'
import { useView } from '../../view.ts'

/** Which published figures of the year were known on the day? */
export function RecordScreen(): ReactNode {
  const view = useView()
  const { current } = useRegionsHere()
  const { data, error, isPlaceholderData, refetch } = useVerdict(current, view)
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  return (
    <Inspect verdict={data}>
      <RecordTable verdict={data} busy={isPlaceholderData} />
    </Inspect>
  )
}

interface Row {
  readonly observation: Observation
  readonly name: string
  readonly period: string
  readonly value: string
  readonly published: string
  readonly inConflict: boolean
}

function useRows(verdict: Output<'verdict'>): readonly Row[] {
  const language = useLanguage()
  const nameOf = useNames(verdict.region.id, language)
  const conflicting = new Set(verdict.conflicts.flatMap(({ values }) => values.map(({ observation }) => observation)))
  return verdict.known
    .toSorted((one, other) => other.published.localeCompare(one.published, 'en') || one.id.localeCompare(other.id, 'en'))
    .map((observation) => ({
      observation,
      name: observationName(observation, language, nameOf),
      period: periodName(observation.period, language),
      value: observationValue(observation, language, nameOf),
      published: publishedDay(observation.published, observation.publishedBasis, language),
      inConflict: conflicting.has(observation.id),
    }))
}

function RecordTable({ verdict, busy }: { readonly verdict: Output<'verdict'>; readonly busy: boolean }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [filter, setFilter] = useState('')
  const wanted = useDeferredValue(filter)
  const rows = useRows(verdict)
  const shown = rows.filter((row) => matches([row.name, row.period, row.value, row.published, row.observation.publisher], wanted))
  const when = { year: String(verdict.year), day: day(verdict.asOf, language) }
  return (
    <div className="record" aria-busy={busy}>
      <div className="when">
        <p>{text('asof.heading', { day: when.day })}</p>
        <YearSwitch verdict={verdict} />
      </div>
      <h1>{text('record.heading', when)}</h1>
      <AsOfSlider verdict={verdict} busy={busy} />
      {rows.length === 0 ? (
        <p className="state">{text('record.none', when)}</p>
      ) : (
        <>
          <p className="filter">
            <label>
              <span>{text('record.filter')}</span>
              <input type="search" value={filter} onChange={({ target }) => setFilter(target.value)} />
            </label>
            <span role="status">{text('record.count', { shown: shown.length, total: rows.length })}</span>
          </p>
          {shown.length === 0 ? <p className="state">{text('record.empty')}</p> : <Rows rows={shown} />}
        </>
      )}
    </div>
  )
}

function Rows({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  return (
    <table className="stacking">
      <TableHead
        columns={['record.figure', 'record.period', 'record.value', 'record.status', 'record.publisher', 'record.published']}
      />
      <tbody>
        {rows.map((row) => (
          <RecordRow key={row.observation.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function RecordRow({ row: { observation, name, period, value, published, inConflict } }: { readonly row: Row }): ReactNode {
  const text = useText()
  return (
    <tr>
      <th scope="row">
        {name}
        {observation.doubtful ? <span className="mark">{text('record.doubtful')}</span> : null}
        {inConflict ? <span className="mark">{text('record.conflict')}</span> : null}
        {observation.used ? <span className="tag plain">{text('record.used')}</span> : null}
      </th>
      <td data-label={text('record.period')}>{period}</td>
      <td data-label={text('record.value')}>
        <Figure observation={observation.id} label={`${name}, ${period}`} text={value} />
      </td>
      <td data-label={text('record.status')}>{text(`status.${observation.status}`)}</td>
      <td data-label={text('record.publisher')}>{observation.publisher}</td>
      <td data-label={text('record.published')}>{published}</td>
    </tr>
  )
}
