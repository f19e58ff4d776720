import type { RecordedPeriodType } from '../../contract/record.ts'
import { formatPeriod, type Period, parsePeriod, periodType } from '../../engine/index.ts'
import type { LooseRow } from './loose-row.ts'

export interface LoosePeriod {
  readonly period: string
  readonly periodType: RecordedPeriodType
}

const examples = '2025, 2025-Q3, 2025-07, 2025-H1, 2025-9M, 2025-01..2025-07 or 2021..2025'
/** Words for what kind of period it is; only the kinds that change its meaning have an effect. */
const stocks: ReadonlySet<string> = new Set(['point', 'event', 'stock', 'count at cut-off', 'status'])
const sinceJanuary: ReadonlySet<string> = new Set(['ytd', 'cumulative'])

/** Reads `column` and, where the file has it, `period_type`: a stock at a moment, months since January, or as the period itself says. */
export function readLoosePeriod(row: LooseRow, column = 'period'): LoosePeriod | undefined {
  const found = row.text(column)
  const text = found.replace(/\s*\((?:end of|whole|two months|months?)[^)]*\)$/u, '').replace(/ vs \d+M plan$/u, '')
  if (text === '' || /\p{L}{2}|\(/u.test(text)) return row.leave(column, 'unclear-period')
  if (/\d{4}-\d{2}-\d{2}/.test(text)) return row.leave(column, 'days')
  const kind = row.text('period_type').toLowerCase()
  if (/ambiguous|unknown/.test(kind)) return row.leave('period_type', 'unclear-period')
  const read = parsePeriod(canonical(text))
  if (read === undefined) return row.refuse(column, found, examples)
  const period =
    sinceJanuary.has(kind) && read.last === read.first ? { first: read.last - (read.last % 12), last: read.last } : read
  return agrees(row, kind, period)
    ? { period: formatPeriod(period), periodType: stocks.has(kind) ? 'point' : periodType(period) }
    : undefined
}

/** `2025-01..07`, `2025-H1` and `2025-9M` in the form of the record. */
export function canonical(text: string): string {
  const run = text.replace('..', '/').replace(/^(\d{4})-(\d{2})\/(\d{2})$/, '$1-$2/$1-$3')
  const months = /^(\d{4})-(?:([1-9]|1[0-2])M|H([12]))$/.exec(run)
  if (months === null) return run
  const [, year = '', count, half] = months
  if (half === '2') return `${year}-07/${year}-12`
  const period: Period = { first: 12 * Number(year), last: 12 * Number(year) + Number(count ?? 6) - 1 }
  return formatPeriod(period)
}

const lengths: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6, '9months': 9, year: 12 }

/** A month that is called a quarter is a problem: one of the two cells is wrong. */
function agrees(row: LooseRow, kind: string, period: Period): boolean {
  const length = lengths[kind]
  const months = period.last - period.first + 1
  const fits = (length === undefined || months === length) && !(sinceJanuary.has(kind) && period.first % 12 !== 0)
  if (!fits) row.refuse('period_type', row.text('period_type'), `a word that fits the period ${formatPeriod(period)}`)
  return fits
}

/** A day, or the month or year at whose end a page is held to have been published at the latest; nothing when the cell is empty. */
export function readLooseDay(row: LooseRow, lastDayOf: (month: number) => string, isDay: (text: string) => boolean) {
  const found = row.text('published')
  if (found === '') return { published: '', publishedBasis: 'inferred-content' as const }
  if (isDay(found)) return { published: found, publishedBasis: 'stated' as const }
  const period = /^\d{4}(-\d{2})?$/.test(found) ? parsePeriod(found) : undefined
  if (period === undefined) return row.refuse('published', found, 'a day such as 2025-10-05, a month, a year, or empty')
  const publishedBasis = found.length === 4 ? ('inferred-year-end' as const) : ('inferred-month-end' as const)
  return { published: lastDayOf(period.last), publishedBasis }
}
