import { collectorFigure, readDocument } from './collector-row.ts'
import { readMeasureWord } from './collector-words.ts'
import { type KnownWords, plain } from './known-words.ts'
import type { LooseFigure, LooseStatement } from './loose-figure.ts'
import { readLoosePeriod } from './loose-period.ts'
import type { LooseRow } from './loose-row.ts'
import { looseUnit } from './loose-unit.ts'
import { readLooseValue } from './loose-value.ts'

const indicatorOf: Readonly<Record<string, string>> = { sales: 'product-sales', capacity: 'product-capacity' }

/** Reads a row of `product,base_unit,period,measure,value,unit,source_url,published,note` that holds a number. */
export function readProductRow(row: LooseRow, file: string, known: KnownWords): LooseFigure | undefined {
  const subject = productName(row.text('product'))
  if (subject === '') return row.refuse('product', '', 'the name of a product, not an empty cell')
  const { unit } = looseUnit(row.text('unit'), known)
  const word = readMeasureWord(row, unit)
  if (word === undefined) return undefined
  const period = readLoosePeriod(row)
  const value = readLooseValue(row, unit, 'may-be-text')
  const document = readDocument(row, file)
  if (period === undefined || value === undefined || document === undefined) return undefined
  const indicator = word.measure === 'count' ? subject : (indicatorOf[word.aspect] ?? 'product-output')
  const thing = { indicator, activity: 'total', subject: word.measure === 'count' ? '' : subject }
  return collectorFigure(row, thing, word, { ...value, unit }, { ...period, ...document })
}

/** Reads a row of the same layout whose value says whether a plan is met. */
export function readPlanStatus(row: LooseRow, file: string): LooseStatement | undefined {
  const period = readLoosePeriod(row)
  const document = readDocument(row, file)
  const product = productName(row.text('product'))
  if (period === undefined || document === undefined) return undefined
  return planStatement(row, product, row.text('value'), period.period, document)
}

/** A statement that a product has met its plan or is short of it, as of the end of a period. */
export function planStatement(
  row: LooseRow,
  subject: string,
  value: string,
  period: string,
  document: Pick<LooseStatement, 'source' | 'published' | 'publishedBasis'>,
): LooseStatement {
  const asOf = period.includes('/') ? (period.split('/')[1] ?? period) : period
  return { row: row.row, subject, attribute: 'plan-status', value, asOf, doubtful: false, remark: row.text('note'), ...document }
}

/** Two rows of one product may name it in the singular and in the plural. */
export function productName(text: string): string {
  return plain(text)
    .replace(/-of-all-kinds/, '')
    .replace(/-\([^)]*vsic[^)]*\)$/, '')
    .replace(/([a-z]{2}[^s])s$/, '$1')
}
