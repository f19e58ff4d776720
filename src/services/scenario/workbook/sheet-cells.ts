/** A cell that is written: a constant or a formula with its result, and how it looks. */
export interface SheetCell {
  readonly value: string | number
  readonly formula?: string
  /** May be changed in the spreadsheet. */
  readonly input?: boolean
  readonly style: 'text' | 'heading' | 'percent' | 'level' | 'points'
}

/** Cells by their places, in rows from the top. */
export type SheetCells = ReadonlyMap<string, SheetCell>

/** Column letters: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

/** The place of a cell; both count from 0. */
export function placeName(column: number, row: number): string {
  return `${columnName(column)}${row + 1}`
}

/** Row and column of a place, as a person names them. */
export function splitPlace(place: string): { readonly column: string; readonly row: number } {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? []
  return { column, row: Number(row) }
}
