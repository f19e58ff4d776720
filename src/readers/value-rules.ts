import type { Measure } from '../contract/record.ts'
import type { Cells, PrintedNumber } from './cells.ts'
import type { PackCodes } from './pack-codes.ts'

/** Measures that are fractions of one inside, and so must be printed in a unit that is shifted. */
const fractionMeasures: ReadonlySet<Measure> = new Set(['growth', 'average-growth', 'share', 'contribution', 'change'])
const fractionUnits = ['percent', 'points']

/** Reads `value` and `unit`: the unit is known, fits the measure, and says by how much the printed number is shifted. */
export function readValueCells<Column extends string>(
  cells: Cells<Column | 'value' | 'unit'>,
  measure: Measure | undefined,
  codes: PackCodes,
): (PrintedNumber & { readonly unit: string }) | undefined {
  const unit = cells.code('unit', codes.units)
  const number = cells.number('value', unit === undefined ? undefined : codes.unitPlaces.get(unit))
  if (unit === undefined) return undefined
  const misfit = measure !== undefined && fractionMeasures.has(measure) && !fractionUnits.includes(unit)
  if (misfit) return cells.refuse('unit', unit, `percent or points, as the measure is ${measure}`)
  return number === undefined ? undefined : { ...number, unit }
}
