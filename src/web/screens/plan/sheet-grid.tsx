import { type KeyboardEvent, memo, type ReactNode, useEffect, useRef, useState } from 'react'
import type { CellMeasure } from '../../../contract/ledgers/plan.ts'
import { periodName } from '../../../contract/period-name.ts'
import { scenarioPeriod } from '../../../contract/scenario-sentence.ts'
import { useLanguage, useText } from '../../language.tsx'
import type { PlanNames } from './names.ts'
import { cellText, type ShownMeasure, typedText, typedValue } from './numbers.ts'
import type { Sheet, SheetCell, SheetRow, TriedEdit } from './use-sheet.ts'
import { useStable } from './use-stable.ts'

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

/** The sheet as a tree of rows times periods: arrows move, Enter edits in place. Only rows whose cells changed are drawn anew. */
export function SheetGrid(props: GridProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { sheet, names, measure, columns, place, editable, onPlace } = props
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const rows = shownRows(sheet.rows, folded)
  const fold = useStable((id: string): void => {
    const next = new Set(folded)
    if (!next.delete(id)) next.add(id)
    setFolded(next)
  })
  const grid = useRef<HTMLTableElement>(null)
  const move = useStable((row: string, column: number, down: number, right: number): void => {
    const at = rows.findIndex(({ id }) => id === row) + down
    const to = columns.indexOf(column) + right
    const [next, period] = [rows[at], sheet.columns[columns[to] ?? -1]]
    if (next === undefined || period === undefined) return
    onPlace({ row: next.id, period })
    grid.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${next.id} ${period}`)}"]`)?.focus()
  })
  const edit = useStable(props.onEdit)
  const go = useStable(onPlace)
  const hasBelow = new Set(sheet.rows.map(({ parent }) => parent))
  const shared = { names, measure, columns, periods: sheet.columns, unit: sheet.scenario.unit, editable }
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
          {rows.map((row) => (
            <GridRow
              key={row.id}
              {...shared}
              row={row}
              here={place.row === row.id ? place.period : ''}
              fold={hasBelow.has(row.id) ? (folded.has(row.id) ? 'folded' : 'open') : 'leaf'}
              onFold={fold}
              onPlace={go}
              onEdit={edit}
              onMove={move}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Rows of which no row above is folded. */
function shownRows(rows: readonly SheetRow[], folded: ReadonlySet<string>): readonly SheetRow[] {
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]))
  return rows.filter(({ parent }) => {
    for (let at = parent; at !== ''; at = parents.get(at) ?? '') if (folded.has(at)) return false
    return true
  })
}

interface RowProps extends Pick<GridProps, 'names' | 'measure' | 'columns' | 'editable' | 'onPlace' | 'onEdit'> {
  readonly row: SheetRow
  readonly periods: readonly string[]
  readonly unit: string
  /** Period of the cell of this row where somebody stands; empty when that is another row. */
  readonly here: string
  readonly fold: 'leaf' | 'open' | 'folded'
  readonly onFold: (row: string) => void
  readonly onMove: (row: string, column: number, down: number, right: number) => void
}

const GridRow = memo((props: RowProps): ReactNode => {
  const text = useText()
  const { row, names, columns, fold, here, periods } = props
  const name = names.row(row)
  return (
    <tr
      aria-level={row.depth + 1}
      aria-expanded={fold === 'leaf' ? undefined : fold === 'open'}
      className={`depth-${Math.min(row.depth, 4)} ${row.kind}`}
    >
      <th scope="row">
        {fold === 'leaf' ? null : (
          <button
            type="button"
            className="fold"
            aria-label={text('sheet.fold', { row: name })}
            aria-expanded={fold === 'open'}
            onClick={() => props.onFold(row.id)}
          >
            {fold === 'folded' ? '▸' : '▾'}
          </button>
        )}
        <span>{name}</span>
      </th>
      {columns.map((column) => (
        <GridCell
          key={column}
          id={row.id}
          cell={row.cells[column]}
          column={column}
          period={periods[column] ?? ''}
          isHere={here === periods[column]}
          measure={props.measure}
          unit={props.unit}
          editable={props.editable}
          onPlace={props.onPlace}
          onEdit={props.onEdit}
          onMove={props.onMove}
        />
      ))}
      <td className="owner">{row.owner === '' ? '' : names.agency(row.owner)}</td>
    </tr>
  )
})

interface CellProps extends Pick<RowProps, 'measure' | 'unit' | 'editable' | 'onPlace' | 'onEdit' | 'onMove'> {
  readonly id: string
  readonly cell: SheetCell | undefined
  readonly column: number
  readonly period: string
  readonly isHere: boolean
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const GridCell = memo(({ id, cell, column, period, isHere, measure, unit, editable, onPlace, onEdit, onMove }: CellProps) => {
  const text = useText()
  const language = useLanguage()
  const [draft, setDraft] = useState<string>()
  if (cell === undefined) return <td />
  const edited: CellMeasure | undefined = measure === 'share' ? undefined : measure
  const isOpen = editable && edited !== undefined && cell.status !== 'realised' && cell.status !== 'locked'
  const start = (first?: string): void => {
    if (isOpen) setDraft(first ?? typedText(cell, edited, unit, language))
  }
  const onKey = (event: KeyboardEvent<HTMLTableCellElement>): void => {
    if (draft !== undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = arrows[event.key]
    if (arrow !== undefined) onMove(id, column, ...arrow)
    else if (event.key === 'Enter' || event.key === 'F2') start()
    else if (/^[\d,.-]$/.test(event.key)) start(event.key)
    else return
    event.preventDefault()
  }
  const commit = (typed: string): void => {
    setDraft(undefined)
    const value = edited === undefined ? undefined : typedValue(typed, edited, unit, language)
    if (value !== undefined && edited !== undefined && typed !== typedText(cell, edited, unit, language))
      onEdit({ row: id, period, measure: edited, value })
  }
  return (
    <td
      {...gridcell(isHere, isOpen)}
      data-cell={`${id} ${period}`}
      className={`${cell.status}${period.length === 4 ? ' year' : ''}`}
      title={cell.status === 'derived' ? undefined : text(`sheet.status.${cell.status}`)}
      onFocus={() => isHere || onPlace({ row: id, period })}
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
})

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
