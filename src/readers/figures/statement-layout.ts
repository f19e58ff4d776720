import { formatPeriod, parsePeriod, periodType } from '../../engine/index.ts'
import type { KnownWords } from './known-words.ts'
import type { LooseFigure } from './loose-figure.ts'
import { canonical } from './loose-period.ts'
import type { LooseRow } from './loose-row.ts'
import { readLooseValue } from './loose-value.ts'
import { whose } from './observation-layout.ts'

const comparatorOf = {
  yoy: 'same-period-previous-year',
  mom: 'previous-period',
  ytd: 'same-period-previous-year',
} as const
type Word = keyof typeof comparatorOf
const isWord = (text: string): text is Word => Object.hasOwn(comparatorOf, text)

/**
 * Reads a row of `series,period,measure,value`: rates as fractions, `yoy` and `mom` of the period, `ytd` of the months since January.
 * Each period is taken for a release of its own, as no document and no day is given.
 */
export function readStatementRow(row: LooseRow, known: KnownWords): LooseFigure | undefined {
  const [series, word, text] = [row.text('series'), row.text('measure'), row.text('period')]
  const read = parsePeriod(canonical(text))
  const value = readLooseValue(row, 'fraction', 'numbers-only')
  if (series === '') row.refuse('series', '', 'the name of a series, not an empty cell')
  if (!isWord(word)) return row.refuse('measure', word, Object.keys(comparatorOf).join(', '))
  if (read === undefined || read.last - read.first > 11)
    return row.refuse('period', text, 'a month, quarter or year: 2025-07, 2025-Q3, 2025')
  if (series === '' || value === undefined) return undefined
  const period = word === 'ytd' ? { first: read.last - (read.last % 12), last: read.last } : read
  return {
    row: row.row,
    indicator: '',
    ...whose(series, '', known),
    period: formatPeriod(period),
    periodType: periodType(period),
    measure: 'growth',
    comparator: comparatorOf[word],
    operator: 'equal',
    ...value,
    unit: 'fraction',
    priceBasis: 'constant',
    status: 'unstated',
    doubtfulSince: '',
    stated: 'stated',
    source: formatPeriod(read),
    remark: '',
    published: '',
    publishedBasis: 'inferred-content',
  }
}
