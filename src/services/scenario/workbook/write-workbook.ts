import { toXml } from '../../../readers/workbook/xml-elements.ts'
import type { SheetCell, SheetCells } from './sheet-cells.ts'
import { splitPlace } from './sheet-cells.ts'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A cell's look, in this order in the style sheet: locked first, then the same as input. */
const styles = ['text', 'heading', 'percent', 'level', 'points'] as const
const formats = { text: 0, heading: 0, percent: 10, level: 3, points: 164 } as const

/** Sheets as the bytes of an XLSX file: the same sheets give the same bytes. Formulas carry their results; only inputs are unlocked. */
export async function writeWorkbook(sheets: ReadonlyMap<string, SheetCells>): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate')
  const names = [...sheets.keys()]
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(names.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
      .map((name, at) => `<sheet name="${toXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styleSheet(),
  }
  for (const [at, cells] of [...sheets.values()].entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = worksheet(cells, at === 0)
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  return zipSync(files, { mtime: '1990-01-01T00:00:00Z' })
}

function contentTypes(sheets: number): string {
  const override = (name: string, type: string): string => `<Override PartName="/xl/${name}" ContentType="${media}.${type}+xml"/>`
  const own = Array.from({ length: sheets }, (_, at) => override(`worksheets/sheet${at + 1}.xml`, 'worksheet'))
  const usual =
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>`
  const all = [override('workbook.xml', 'sheet.main'), override('styles.xml', 'styles'), ...own].join('')
  return `${xml}<Types xmlns="${packages}/content-types">${usual}${all}</Types>`
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const lines = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${xml}<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`
}

function styleSheet(): string {
  const one = (style: (typeof styles)[number], input: boolean): string => {
    const look = `fontId="${style === 'heading' ? 1 : 0}" fillId="${input ? 2 : 0}" borderId="0" xfId="0"`
    const format = `numFmtId="${formats[style]}" ${look} applyNumberFormat="1" applyFill="1" applyFont="1" applyProtection="1"`
    return `<xf ${format}><protection locked="${input ? 0 : 1}"/></xf>`
  }
  const looks = [false, true].flatMap((input) => styles.map((style) => one(style, input)))
  const font = (inner: string): string => `<font>${inner}<sz val="11"/><name val="Calibri"/></font>`
  const fill = (inner: string): string => `<fill>${inner}</fill>`
  return [
    `${xml}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.00%"/></numFmts>`,
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    `<fills count="3">${fill('<patternFill patternType="none"/>')}${fill('<patternFill patternType="gray125"/>')}`,
    `${fill('<patternFill patternType="solid"><fgColor rgb="FFFFF1D6"/><bgColor indexed="64"/></patternFill>')}</fills>`,
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>`,
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
    `<cellXfs count="${looks.length}">${looks.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('')
}

function worksheet(cells: SheetCells, isFirst: boolean): string {
  const rows = new Map<number, string[]>()
  for (const [place, cell] of cells) {
    const { row } = splitPlace(place)
    rows.set(row, [...(rows.get(row) ?? []), cellXml(place, cell)])
  }
  const lines = [...rows].toSorted(([a], [b]) => a - b).map(([row, inner]) => `<row r="${row}">${inner.join('')}</row>`)
  const pane = '<pane xSplit="2" ySplit="12" topLeftCell="C13" activePane="bottomRight" state="frozen"/>'
  const view = isFirst ? `<sheetView workbookViewId="0" tabSelected="1">${pane}</sheetView>` : '<sheetView workbookViewId="0"/>'
  const columns =
    '<cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="2" width="44" customWidth="1"/></cols>'
  return [
    `${xml}<worksheet xmlns="${main}"><sheetViews>${view}</sheetViews>${isFirst ? columns : ''}`,
    `<sheetData>${lines.join('')}</sheetData><sheetProtection sheet="1" formatColumns="0"/></worksheet>`,
  ].join('')
}

function cellXml(place: string, { value, formula, input = false, style }: SheetCell): string {
  const look = styles.indexOf(style) + (input ? styles.length : 0)
  const start = `<c r="${place}" s="${look}"`
  if (formula !== undefined) {
    const type = typeof value === 'string' ? ' t="str"' : ''
    return `${start}${type}><f>${toXml(formula)}</f><v>${toXml(String(value))}</v></c>`
  }
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`
  return value === '' ? '' : `${start} t="inlineStr"><is><t xml:space="preserve">${toXml(value)}</t></is></c>`
}
