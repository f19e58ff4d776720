import type { Problem } from '../../contract/errors.ts'
import { type Parts, unzipWorkbook } from './unzip-workbook.ts'
import { attribute, elements, type XmlElement, xmlText } from './xml-elements.ts'

/** A cell as it stands in the file: its formula, if it has one, and what it shows. */
export interface WorkbookCell {
  /** Text of the formula; empty for one that shares the formula of another cell; undefined for a constant. */
  readonly formula: string | undefined
  readonly value: string | number
}

/** Cells of each sheet, by the sheet's name and the cell's place: A1. */
export type Workbook = ReadonlyMap<string, ReadonlyMap<string, WorkbookCell>>

/** Cells that a workbook may hold: beyond it no scenario of ours was the beginning. */
const mostCells = 500_000

/** What the sheets of an XLSX file hold, or what is wrong with it. Formulas are read, never worked out. */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<Workbook | Problem> {
  const parts = await unzipWorkbook(file, bytes)
  if ('allowed' in parts) return parts
  const book = parts.get('xl/workbook.xml')
  const relations = parts.get('xl/_rels/workbook.xml.rels')
  if (book === undefined || relations === undefined)
    return { file, row: 0, column: '', found: [...parts.keys()].slice(0, 3).join(', '), allowed: 'a workbook in XLSX' }
  const targets = new Map(elements(relations, 'Relationship').map((one) => [attribute(one, 'Id'), attribute(one, 'Target')]))
  const strings = sharedStrings(parts)
  const sheets = new Map<string, ReadonlyMap<string, WorkbookCell>>()
  let count = 0
  for (const sheet of elements(book, 'sheet')) {
    const target = (targets.get(attribute(sheet, 'r:id')) ?? '').replace(/^\/?(xl\/)?/, 'xl/')
    const cells = cellsOf(parts.get(target) ?? '', strings)
    count += cells.size
    if (count > mostCells) return { file, row: 0, column: '', found: `${count} cells`, allowed: `at most ${mostCells} cells` }
    sheets.set(attribute(sheet, 'name'), cells)
  }
  return sheets
}

function sharedStrings(parts: Parts): readonly string[] {
  return elements(parts.get('xl/sharedStrings.xml') ?? '', 'si').map(({ inner }) => textIn(inner))
}

/** All pieces of a text, also where parts of it have a look of their own. */
function textIn(xml: string): string {
  return elements(xml, 't')
    .map(({ inner }) => xmlText(inner))
    .join('')
}

function cellsOf(xml: string, strings: readonly string[]): ReadonlyMap<string, WorkbookCell> {
  return new Map(
    elements(xml, 'c').flatMap((cell) => {
      const [formula] = elements(cell.inner, 'f')
      const value = shownBy(cell, strings)
      if (formula === undefined && value === '') return []
      return [[attribute(cell, 'r'), { formula: formula === undefined ? undefined : xmlText(formula.inner), value }] as const]
    }),
  )
}

function shownBy(cell: XmlElement, strings: readonly string[]): string | number {
  const type = attribute(cell, 't')
  if (type === 'inlineStr') return textIn(cell.inner)
  const [found] = elements(cell.inner, 'v')
  const text = xmlText(found?.inner ?? '')
  if (text === '') return ''
  if (type === 's') return strings[Number(text)] ?? ''
  return type === '' || type === 'n' ? Number(text) : text
}
