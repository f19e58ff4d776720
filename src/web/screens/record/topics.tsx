import { type ReactNode, useEffect } from 'react'
import { useText } from '../../language.tsx'
import { Figure } from '../../parts/inspect.tsx'
import type { Observation } from '../../parts/observation-text.ts'
import { TableHead } from '../../parts/table-head.tsx'

/** A published figure in words. */
export interface Row {
  readonly observation: Observation
  /** Indicator that it is one of. */
  readonly topic: string
  readonly name: string
  readonly period: string
  readonly value: string
  readonly published: string
  readonly inConflict: boolean
}

/** Rows of a topic that are there when it is opened; the others are one step further. */
const newest = 20

/** A record that is no longer than this is shown whole. */
const short = 40

interface TopicsProps {
  readonly rows: readonly Row[]
  readonly filtered: boolean
  /** Whether all that is known has come. */
  readonly isWhole: boolean
}

/**
 * Figures by what they measure, folded where there are many: all of them are in the page, so that its search finds what is folded, and
 * an address that names one opens it.
 */
export function Topics({ rows, filtered, isWhole }: TopicsProps): ReactNode {
  useNamedFigure(isWhole, rows[0]?.topic)
  const isOpen = filtered || rows.length <= short
  const indicators = [...new Set(rows.map(({ observation }) => observation.indicator))]
  const topics = indicators.map((id) => ({ id, all: rows.filter(({ observation }) => observation.indicator === id) }))
  return topics.map(({ id, all }, at) => (
    <details key={`${id} ${isOpen}`} className="topic" open={isOpen || at === 0}>
      <summary>
        <h2>{all[0]?.topic}</h2> <TopicCount rows={all} />
      </summary>
      <Rows rows={isOpen ? all : all.slice(0, newest)} />
      {isOpen || all.length <= newest ? null : <Older rows={all.slice(newest)} />}
    </details>
  ))
}

function TopicCount({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const text = useText()
  const [latest] = rows
  return <span className="small">{text('record.topic', { count: rows.length, day: latest?.published ?? '' })}</span>
}

function Older({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const text = useText()
  return (
    <details>
      <summary>{text('record.older', { count: rows.length })}</summary>
      <Rows rows={rows} />
    </details>
  )
}

/** Unfolds and shows the figure that the address names behind its `#`, once the record is whole and is told in words. */
function useNamedFigure(isWhole: boolean, words: string | undefined): void {
  useEffect(() => {
    if (!isWhole || words === undefined) return
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    for (let folded = named?.closest('details'); folded; folded = folded.parentElement?.closest('details')) folded.open = true
    named?.scrollIntoView({ block: 'center' })
  }, [isWhole, words])
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
    <tr id={observation.id}>
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
