import {
  comparators,
  type Measure,
  measures,
  observationStatuses,
  operators,
  type PriceBasis,
  priceBases,
} from '../../contract/record.ts'
import { isCalendarDay, lastDayOf } from '../day.ts'
import { nearestWord } from '../nearest-word.ts'
import type { KnownWords } from './known-words.ts'
import type { LooseFigure } from './loose-figure.ts'
import { readLooseDay, readLoosePeriod } from './loose-period.ts'
import type { LooseRow } from './loose-row.ts'
import { looseUnit } from './loose-unit.ts'
import { readLooseValue } from './loose-value.ts'

/** Reads a row of the layout of region packs; what a loose file leaves away follows the rules of FOR-44. */
export function readObservationRow(row: LooseRow, file: string, known: KnownWords): LooseFigure | undefined {
  const given = aliases[row.text('measure')] ?? readWord(row, 'measure', measures, '')
  const unit = looseUnit(row.text('unit'), known).unit
  if (given === undefined) return undefined
  const measure = given === '' ? measureOf(unit) : given
  const printedIn = unit === '' ? unitOf(given) : unit
  if (!fits(row, measure, printedIn)) return undefined
  const period = readLoosePeriod(row)
  const value = readLooseValue(row, printedIn, 'numbers-only')
  const words = readWords(row, measure, printedIn)
  const when = readLooseDay(row, lastDayOf, isCalendarDay)
  const indicator = row.text('indicator')
  if (indicator === '') return row.refuse('indicator', '', 'what the figure speaks of, not an empty cell')
  if (period === undefined || value === undefined || words === undefined || when === undefined) return undefined
  return {
    row: row.row,
    indicator: known.indicator(indicator) ?? indicator,
    ...whose(row.text('activity'), row.text('subject'), known),
    ...period,
    measure,
    ...words,
    ...value,
    unit: printedIn,
    stated: 'stated',
    source: row.text('source') || file,
    remark: row.text('remark'),
    ...when,
  }
}

/** Words of the other layouts for the same measures. */
const aliases: Readonly<Record<string, Measure>> = {
  growth_yoy: 'growth',
  growth_mom: 'growth',
  yoy: 'growth',
  mom: 'growth',
  growth_avg: 'average-growth',
}

/** The activity as the code list has it; a word that it does not have names a subject of the whole. */
export function whose(activity: string, subject: string, known: KnownWords): { activity: string; subject: string } {
  const code = activity === '' ? 'total' : known.activity(activity)
  if (code !== undefined) return { activity: code, subject }
  return { activity: 'total', subject: [activity, subject].filter((text) => text !== '').join(', ') }
}

const rates: ReadonlySet<string> = new Set(['growth', 'average-growth', 'share'])
const differences: ReadonlySet<string> = new Set(['contribution', 'change'])

/** Without a measure the unit says what is measured; an amount in no unit is a number that is only held against its like. */
function measureOf(unit: string): Measure {
  if (unit === 'percent' || unit === 'fraction') return 'growth'
  if (unit === 'points') return 'contribution'
  return unit === 'count' ? 'count' : 'level'
}

/** Without a unit a rate is in percent, a difference of rates in points, a count in numbers. */
function unitOf(measure: Measure | ''): string {
  if (rates.has(measure)) return 'percent'
  if (differences.has(measure)) return 'points'
  return measure === 'count' ? 'count' : ''
}

function fits(row: LooseRow, measure: Measure, unit: string): boolean {
  const isRate = unit === 'percent' || unit === 'points' || unit === 'fraction'
  if (rates.has(measure) || differences.has(measure) ? isRate && !(rates.has(measure) && unit === 'points') : true) return true
  row.refuse(
    'unit',
    row.text('unit'),
    `percent or fraction${rates.has(measure) ? '' : ', or points'}, as the measure is ${measure}`,
  )
  return false
}

const signs: Readonly<Record<string, (typeof operators)[number]>> = {
  '=': 'equal',
  '>': 'over',
  '>=': 'at-least',
  '≥': 'at-least',
  '<=': 'at-most',
  '≤': 'at-most',
  '<~': 'nearly',
  '~': 'about',
  '≈': 'about',
}

/** How a number binds: a word of the record or a sign. */
export function readOperator(row: LooseRow): (typeof operators)[number] | undefined {
  return signs[row.text('operator')] ?? readWord(row, 'operator', operators, 'equal')
}

const money: ReadonlySet<string> = new Set(['vnd-billion', 'vnd-million', 'usd', 'usd-million', 'usd-billion'])

/** Growth is at constant prices, money and shares at current ones, unless the file says otherwise; quantities have no prices. */
export function usualPrices(measure: Measure, unit: string): PriceBasis {
  if (measure === 'growth' || measure === 'average-growth' || measure === 'contribution') return 'constant'
  return measure === 'share' || measure === 'change' || money.has(unit) ? 'current' : 'none'
}

function usualComparator(measure: Measure): (typeof comparators)[number] {
  if (measure === 'growth' || measure === 'contribution') return 'same-period-previous-year'
  return measure === 'change' ? 'base-year' : 'none'
}

function readWords(row: LooseRow, measure: Measure, unit: string) {
  const onMonthBefore = /mom$/.test(row.text('measure'))
  const comparator = readWord(row, 'comparator', comparators, onMonthBefore ? 'previous-period' : usualComparator(measure))
  const operator = readOperator(row)
  const priceBasis = readWord(row, 'price_basis', priceBases, usualPrices(measure, unit))
  const status = readWord(row, 'status', observationStatuses, 'unstated')
  const doubtful = row.text('doubtful')
  const doubt = doubtful === '' || doubtful === 'yes' || isCalendarDay(doubtful)
  if (!doubt) row.refuse('doubtful', doubtful, 'empty, yes, or a day of the calendar, such as 2025-10-05')
  if (measure === 'growth' && comparator === 'none') {
    return row.refuse('comparator', 'none', 'what the growth is measured against, as the measure is growth')
  }
  if (comparator === undefined || operator === undefined || priceBasis === undefined || status === undefined || !doubt)
    return undefined
  return { comparator, operator, priceBasis, status, doubtfulSince: doubtful === 'yes' ? '1990-01-01' : doubtful }
}

/** A word of a list, or `empty` when the cell is empty; any other word is a problem. */
export function readWord<Word extends string, Empty extends string>(
  row: LooseRow,
  column: string,
  list: readonly Word[],
  empty: Empty,
): Word | Empty | undefined {
  const found = row.text(column)
  if (found === '') return empty
  const word = list.find((one) => one === found.toLowerCase())
  const near = nearestWord(found, list)
  return word ?? row.refuse(column, found, `${list.join(', ')}, or empty${near === undefined ? '' : `; did you mean "${near}"?`}`)
}
