import { expectedYear, knowsLevels } from './expected-year.ts'
import { filterLeaf, hasRates } from './filter-leaf.ts'
import type { LeafModel } from './leaf-model.ts'
import type { LeafRecord } from './leaf-record.ts'
import type { LeafState } from './leaf-state.ts'

/** A past error weighs this much less for each year that has gone by since. */
const yearlyFading = 0.8
/** Degrees of freedom of the errors of a year's growth. */
export const errorDegrees = 3
/** How many errors of the size that the model expects stand beside those that were made. */
const expectedErrors = 2

/**
 * How large the errors of the year's growth, seen from the same month of past years, were beside what the model expects:
 * the scale of a Student distribution with few degrees of freedom, recent years counting more, shrunk towards 1. SPEC BEL-13.
 */
export function recentScale(model: LeafModel, record: LeafRecord): number {
  const errors = pastErrors(model, record)
  let square = 1
  for (let round = 0; round < 30; round += 1) {
    let [sum, count] = [expectedErrors, expectedErrors]
    for (const { error, age } of errors) {
      const weight = yearlyFading ** age
      sum += (weight * (errorDegrees + 1) * error ** 2) / (errorDegrees + error ** 2 / square)
      count += weight
    }
    square = sum / count
  }
  return Math.sqrt(square)
}

/** Standardised errors of past years, with how many years ago they were made. */
function pastErrors(model: LeafModel, record: LeafRecord): readonly { readonly error: number; readonly age: number }[] {
  const last = record.firstMonth + record.months - 1
  const rates = hasRates(record)
  const errors: { readonly error: number; readonly age: number }[] = []
  const onMonth = (month: number, state: LeafState): void => {
    if (month % 12 !== last % 12 || month === last || month < record.firstMonth + 24) return
    const year = Math.floor(month / 12)
    const actual = actualLogGrowth(record, year)
    if (Number.isNaN(actual) || (!rates && !knowsLevels(record, month))) return
    const { mean, variance } = expectedYear(model, record, state, month)
    const scale = Math.sqrt(variance + model.hyper.cumulativeRow ** 2)
    if (scale > 0) errors.push({ error: (actual - mean) / scale, age: Math.floor(last / 12) - year - 1 })
  }
  filterLeaf(model, record, { until: last, withLags: rates, onMonth })
  return errors
}

/** The year's log growth as it turned out: from levels, or as last published; NaN when not known. */
function actualLogGrowth(record: LeafRecord, year: number): number {
  const december = 12 * year + 11 - record.firstMonth
  const { level } = record
  if (level === undefined) return record.toDate?.[december] ?? Number.NaN
  const sumTo = (end: number): number => {
    let sum = 0
    for (let k = 0; k < 12; k += 1) sum += Math.exp(level[end - k] ?? Number.NaN)
    return sum
  }
  return Math.log(sumTo(december) / sumTo(december - 12))
}
