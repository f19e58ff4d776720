import type { ObservationStatus } from '../../contract/record.ts'
import { isCalendarDay, lastDayOf } from '../day.ts'
import type { MeasureWord } from './collector-words.ts'
import type { LooseFigure } from './loose-figure.ts'
import { type LoosePeriod, readLooseDay } from './loose-period.ts'
import type { LooseRow } from './loose-row.ts'
import type { LooseValue } from './loose-value.ts'
import { usualPrices } from './observation-layout.ts'

/** Who a figure speaks of. */
export interface Thing {
  readonly indicator: string
  readonly activity: string
  readonly subject: string
}

/** Document and day of a row of the collector's layout; the address of the page stands for the document. */
export function readDocument(row: LooseRow, file: string) {
  const when = readLooseDay(row, lastDayOf, isCalendarDay)
  return when && { ...when, source: row.text('source_url') || file }
}

/** A figure from what its cells say; a note that begins with the word says that it is an estimate or preliminary. */
export function collectorFigure(
  row: LooseRow,
  thing: Thing,
  word: MeasureWord,
  number: LooseValue & { readonly unit: string },
  rest: LoosePeriod & NonNullable<ReturnType<typeof readDocument>>,
): LooseFigure {
  const { measure, comparator, operator, status } = word
  const note = row.text('note')
  return {
    row: row.row,
    ...thing,
    ...rest,
    measure,
    comparator,
    operator,
    value: number.value,
    printed: number.printed,
    unit: number.unit,
    priceBasis: usualPrices(measure, number.unit),
    status: status === 'unstated' ? statusOf(note) : status,
    doubtfulSince: /\bDOUBTFUL\b/.test(note) ? '1990-01-01' : '',
    stated: 'stated',
    remark: note,
  }
}

function statusOf(note: string): ObservationStatus {
  const word = /^(estimate|preliminary|expected)\b/.exec(note)?.[1]
  return word === 'estimate' || word === 'preliminary' || word === 'expected' ? word : 'unstated'
}
