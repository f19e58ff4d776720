import type { Measure } from '../contract/record.ts'
import type { Cells, PrintedNumber } from './cells.ts'
import type { PackCodes } from './pack-codes.ts'

/** Measures that are fractions of one inside, and the units in which they may be printed. A rate in points makes no sense. */
const fractionUnits: Readonly<Partial<Record<Measure, readonly string[]>>> = {
  growth: ['percent'],
  'average-growth': ['percent'],
  share: ['percent'],
  contribution: ['points', 'percent'],
  change: ['points', 'percent'],
}

/** Reads `value` and `unit`: the unit is known, fits the measure, and says by how much the printed number is shifted. */
export function readValueCells<Column extends string>(
  cells: Cells<Column | 'value' | 'unit'>,
  measure: Measure | undefined,
  codes: PackCodes,
): (PrintedNumber & { readonly unit: string }) | undefined {
  const unit = cells.code('unit', codes.units)
  const number = cells.number('value', unit === undefined ? undefined : codes.unitPlaces.get(unit))
  if (unit === undefined) return undefined
  const fitting = measure === undefined ? undefined : fractionUnits[measure]
  if (fitting !== undefined && !fitting.includes(unit)) {
    return cells.refuse('unit', unit, `${fitting.join(' or ')}, as the measure is ${measure}`)
  }
  return number === undefined ? undefined : { ...number, unit }
}
