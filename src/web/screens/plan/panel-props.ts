import type { NewEntry } from '../../../contract/daybook.ts'
import type { PlanNames } from './names.ts'
import type { Place } from './sheet-grid.tsx'
import type { Sheet, SheetCell, SheetRow, TriedEdit } from './use-sheet.ts'

/** The cell where somebody stands, and what can be done to it. */
export interface PanelProps {
  readonly region: string
  readonly sheet: Sheet
  readonly names: PlanNames
  readonly place: Place
  readonly row: SheetRow
  readonly cell: SheetCell
  readonly editable: boolean
  /** Whether edits wait to be entered: nothing else is entered before them. */
  readonly waiting: boolean
  readonly onEdit: (edit: TriedEdit) => void
  readonly onEnter: (kind: string, body: NewEntry['body']) => void
}
