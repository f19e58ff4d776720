import {
  type Comparator,
  fixedBaseContributions,
  growthContributions,
  levelGrowth,
  type SeriesTable,
} from '../../engine/index.ts'
import type { WeightSet } from '../../readers/read-weights.ts'
import { activitySums, type Basis, missingLike } from './basis.ts'
import { comparedSums, matchedGrowth } from './compared-sums.ts'
import { byComparator, type Measured } from './measured.ts'

export interface FixedBaseChoice {
  readonly reading: 'A' | 'B'
  readonly sample: 'all' | 'matched'
}

/** Index with one base year: levels always as Laspeyres has them, growth by the reading and the sample chosen. */
export function fixedBase(basis: Basis, choice: FixedBaseChoice): Measured {
  const { activities, quantities, weights, months } = basis
  const unit = unitWeights(weights)
  const units = Float64Array.from({ length: unit.length * months }, (_, cell) => unit[Math.floor(cell / months)] ?? Number.NaN)
  const volumes = activitySums(activities, quantities, units)
  const given = weights.sets[0]?.weights ?? []
  const weightOf = activities.map(({ members }) => members.reduce((sum, member) => sum + (given[member] ?? 0), 0))
  const levels = {
    ...volumes,
    values: volumes.values.map((volume, cell) => (100 * volume) / (weightOf[Math.floor(cell / months)] || Number.NaN)),
  }
  if (choice.reading === 'B' && choice.sample === 'all') {
    const growth = byComparator((comparator) => levelGrowth(volumes, comparator))
    const points = byComparator((comparator) =>
      activitySums(activities, fixedBaseContributions({ indices: quantities, weights: unit, comparator }).points),
    )
    return { levels, growth, points, units, volumes }
  }
  const made = byComparator((comparator) => weightedGrowths(basis, choice, units, comparator))
  const [growth, points] = [byComparator((one) => made[one].growth), byComparator((one) => made[one].points)]
  return { levels, growth, points, units, volumes }
}

/** What one unit of each product adds to the index: weight over base quantity; a new product counts as its class's base value does. */
function unitWeights({ sets, baseQuantities, basePrices, classes }: WeightSet): readonly number[] {
  const weights = sets[0]?.weights ?? []
  const [values, shares] = [new Float64Array(classes.codes.length), new Float64Array(classes.codes.length)]
  classes.groupOf.forEach((group, product) => {
    if (weights[product] === 0) return
    values[group] = (values[group] ?? 0) + (basePrices[product] ?? Number.NaN) * (baseQuantities[product] ?? Number.NaN)
    shares[group] = (shares[group] ?? 0) + (weights[product] ?? Number.NaN)
  })
  return weights.map((weight, product) => {
    if (weight > 0) return weight / (baseQuantities[product] ?? Number.NaN)
    const group = classes.groupOf[product] ?? 0
    return ((shares[group] ?? 0) * (basePrices[product] ?? Number.NaN)) / (values[group] ?? Number.NaN)
  })
}

/** Growth of products, weighted: by base-year weights (A) or by the levels that they are compared with (B). */
function weightedGrowths(basis: Basis, choice: FixedBaseChoice, units: Float64Array, comparator: Comparator) {
  const { quantities, weights, activities, returns } = basis
  const earlier = comparedSums(quantities, comparator)
  const growths =
    choice.sample === 'matched' ? matchedGrowth(returns, comparator) : { ...levelGrowth(quantities, comparator), additive: true }
  const given = weights.sets[0]?.weights ?? []
  const values = earlier.values.map((level, cell) => {
    if (choice.reading === 'B') return level * (units[cell] ?? Number.NaN)
    return level > 0 ? (given[Math.floor(cell / quantities.periods)] ?? Number.NaN) : level
  })
  const carried = { ...earlier, values }
  const growth = missingLike(quantities, activities.length)
  activities.forEach(({ level, members }, place) => {
    const own = level === 'product' ? rowOf(growths, place) : growthOfMembers(growths, carried, members)
    growth.values.set(own, place * quantities.periods)
  })
  return { growth, points: activitySums(activities, growthContributions({ growths, weights: carried }).points) }
}

function growthOfMembers(growths: SeriesTable, weights: SeriesTable, members: readonly number[]): Float64Array {
  return growthContributions({ growths: rowsOf(growths, members), weights: rowsOf(weights, members) }).growth.values
}

function rowsOf(table: SeriesTable, rows: readonly number[]): SeriesTable {
  const values = new Float64Array(rows.length * table.periods)
  rows.forEach((row, place) => {
    values.set(rowOf(table, row), place * table.periods)
  })
  return { ...table, series: rows.length, values }
}

function rowOf(table: SeriesTable, row: number): Float64Array {
  return table.values.subarray(row * table.periods, (row + 1) * table.periods)
}
