import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { CellMeasure } from '../../../contract/ledgers/plan.ts'
import { periodName } from '../../../contract/period-name.ts'
import { scenarioPeriod } from '../../../contract/scenario-sentence.ts'
import { useLanguage, useText } from '../../language.tsx'
import type { PlanNames } from './names.ts'
import { cellText, type ShownMeasure, typedText, typedValue } from './numbers.ts'
import type { Sheet, SheetRow, TriedEdit } from './use-sheet.ts'

/** Where somebody stands in the sheet. */
export interface Place {
  readonly row: string
  readonly period: string
}

interface GridProps {
  readonly sheet: Sheet
  readonly names: PlanNames
  readonly measure: ShownMeasure
  /** Positions of the columns that are shown. */
  readonly columns: readonly number[]
  readonly place: Place
  readonly editable: boolean
  readonly onPlace: (place: Place) => void
  readonly onEdit: (edit: TriedEdit) => void
}

/** The pattern of a grid that can be edited in place: a table with these roles. */
const treegrid = { role: 'treegrid' } as const
const gridcell = (isHere: boolean, isOpen: boolean) =>
  ({ role: 'gridcell', tabIndex: isHere ? 0 : -1, 'aria-selected': isHere, 'aria-readonly': !isOpen }) as const

/** The sheet as a tree of rows times periods: arrows move, Enter edits in place. */
export function SheetGrid(props: GridProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { sheet, names, measure, columns } = props
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const parents = new Map(sheet.rows.map(({ id, parent }) => [id, parent]))
  const isShown = ({ parent }: SheetRow): boolean => {
    for (let at = parent; at !== ''; at = parents.get(at) ?? '') if (folded.has(at)) return false
    return true
  }
  const rows = sheet.rows.filter(isShown)
  const fold = (id: string): void => {
    const next = new Set(folded)
    if (!next.delete(id)) next.add(id)
    setFolded(next)
  }
  const grid = useRef<HTMLTableElement>(null)
  const move = (row: string, column: number, down: number, right: number): void => {
    const at = rows.findIndex(({ id }) => id === row) + down
    const to = columns.indexOf(column) + right
    const [next, period] = [rows[at], sheet.columns[columns[to] ?? -1]]
    if (next === undefined || period === undefined) return
    props.onPlace({ row: next.id, period })
    grid.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${next.id} ${period}`)}"]`)?.focus()
  }
  return (
    <div className="sheet-frame">
      <table
        ref={grid}
        {...treegrid}
        className="sheet"
        aria-label={text('sheet.grid', { title: sheet.scenario.title, measure: text(`sheet.measure.${measure}`) })}
      >
        <thead>
          <tr>
            <th scope="col">{text('sheet.row')}</th>
            {columns.map((column) => (
              <th scope="col" key={column} className={sheet.columns[column]?.length === 4 ? 'year' : undefined}>
                {scenarioPeriod(sheet.columns[column] ?? '', language)}
              </th>
            ))}
            <th scope="col">{text('sheet.owner')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const hasRowsBelow = sheet.rows.some(({ parent }) => parent === row.id)
            return (
              <tr
                key={row.id}
                aria-level={row.depth + 1}
                aria-expanded={hasRowsBelow ? !folded.has(row.id) : undefined}
                className={`depth-${Math.min(row.depth, 4)} ${row.kind}`}
              >
                <th scope="row">
                  {hasRowsBelow ? (
                    <button
                      type="button"
                      className="fold"
                      aria-label={text('sheet.fold', { row: names.row(row) })}
                      aria-expanded={!folded.has(row.id)}
                      onClick={() => fold(row.id)}
                    >
                      {folded.has(row.id) ? '▸' : '▾'}
                    </button>
                  ) : null}
                  <span>{names.row(row)}</span>
                </th>
                {columns.map((column) => (
                  <GridCell key={column} {...props} row={row} column={column} onMove={move} />
                ))}
                <td className="owner">{row.owner === '' ? '' : names.agency(row.owner)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface CellProps extends GridProps {
  readonly row: SheetRow
  readonly column: number
  readonly onMove: (row: string, column: number, down: number, right: number) => void
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

function GridCell({ sheet, measure, place, editable, onPlace, onEdit, onMove, row, column }: CellProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [draft, setDraft] = useState<string>()
  const cell = row.cells[column]
  const period = sheet.columns[column] ?? ''
  if (cell === undefined) return <td />
  const unit = sheet.scenario.unit
  const edited: CellMeasure | undefined = measure === 'share' ? undefined : measure
  const isOpen = editable && edited !== undefined && cell.status !== 'realised' && cell.status !== 'locked'
  const start = (first?: string): void => {
    if (isOpen) setDraft(first ?? typedText(cell, edited, unit, language))
  }
  const onKey = (event: KeyboardEvent<HTMLTableCellElement>): void => {
    if (draft !== undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = arrows[event.key]
    if (arrow !== undefined) onMove(row.id, column, ...arrow)
    else if (event.key === 'Enter' || event.key === 'F2') start()
    else if (/^[\d,.-]$/.test(event.key)) start(event.key)
    else return
    event.preventDefault()
  }
  const commit = (typed: string): void => {
    setDraft(undefined)
    const value = edited === undefined ? undefined : typedValue(typed, edited, unit, language)
    if (value !== undefined && edited !== undefined && typed !== typedText(cell, edited, unit, language))
      onEdit({ row: row.id, period, measure: edited, value })
  }
  const isHere = place.row === row.id && place.period === period
  return (
    <td
      {...gridcell(isHere, isOpen)}
      data-cell={`${row.id} ${period}`}
      className={`${cell.status}${period.length === 4 ? ' year' : ''}`}
      title={cell.status === 'derived' ? undefined : text(`sheet.status.${cell.status}`)}
      onFocus={() => isHere || onPlace({ row: row.id, period })}
      onKeyDown={onKey}
      onDoubleClick={() => start()}
    >
      {draft === undefined ? (
        cellText(cell, measure, unit, language)
      ) : (
        <CellInput
          label={`${text(`sheet.measure.${measure}`)}, ${periodName(period, language)}`}
          value={draft}
          onChange={setDraft}
          onCommit={commit}
          onCancel={() => setDraft(undefined)}
        />
      )}
    </td>
  )
}

interface InputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onCommit: (value: string) => void
  readonly onCancel: () => void
}

function CellInput({ label, value, onChange, onCommit, onCancel }: InputProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const endedByKey = useRef(false)
  useEffect(() => {
    const cell = input.current?.closest('td')
    input.current?.focus()
    return () => {
      if (endedByKey.current) cell?.focus()
    }
  }, [])
  const onKey = (event: KeyboardEvent): void => {
    endedByKey.current = event.key === 'Enter' || event.key === 'Escape'
    if (event.key === 'Enter') onCommit(value)
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <input
      ref={input}
      aria-label={label}
      inputMode="decimal"
      value={value}
      onChange={({ target }) => onChange(target.value)}
      onKeyDown={onKey}
      onBlur={() => onCommit(value)}
    />
  )
}
