import type { CellMeasure } from '../../../contract/ledgers/plan.ts'
import type { Language } from '../../../contract/record.ts'
import { scenarioGrowth, scenarioLevel, scenarioPoints, scenarioRate } from '../../../contract/scenario-sentence.ts'
import type { SheetCell } from './use-sheet.ts'

export const shownMeasures = ['growth', 'level', 'points', 'share'] as const
export type ShownMeasure = (typeof shownMeasures)[number]

const billion = 1_000_000_000

/** A cell in the measure that is shown. */
export function cellText(cell: SheetCell, measure: ShownMeasure, unit: string, language: Language): string {
  if (measure === 'level') return scenarioLevel(cell.level, unit, language)
  if (measure === 'points') return scenarioPoints(cell.points, language)
  return measure === 'growth' ? scenarioRate(cell, language) : scenarioGrowth(cell.share, language)
}

/** How much one typed unit is: rates and points are typed in percent, and levels in billionths in percent of last year's whole. */
function unitOf(measure: CellMeasure, unit: string): number {
  if (measure !== 'level') return 0.01
  return unit === 'billionth' ? billion / 100 : 1
}

/** What a person typed, in the unit in which it is entered; undefined when it is no number. */
export function typedValue(text: string, measure: CellMeasure, unit: string, language: Language): number | undefined {
  const parts = new Intl.NumberFormat(language).formatToParts(12_345.6)
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  const plain = text
    .replaceAll(sign('group'), '')
    .replaceAll(/[\s%\u202f\u00a0]/g, '')
    .replaceAll('\u2212', '-')
    .replace(sign('decimal'), '.')
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) return undefined
  return Number((Number(plain) * unitOf(measure, unit)).toPrecision(12))
}

/** The cell as a person would type it. */
export function typedText(cell: SheetCell, measure: CellMeasure, unit: string, language: Language): string {
  const value = cell[measure]
  if (value === null) return ''
  const decimals = measure === 'level' ? 3 : 2
  return new Intl.NumberFormat(language, { maximumFractionDigits: decimals, useGrouping: false }).format(
    value / unitOf(measure, unit),
  )
}
