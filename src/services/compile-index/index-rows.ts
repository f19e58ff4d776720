import type { CompiledIndex } from '../../contract/operations/compile-index.ts'
import { rebase, type SeriesTable } from '../../engine/index.ts'
import type { WeightSet } from '../../readers/read-weights.ts'
import { activitySums, type Basis, tableOf } from './basis.ts'
import { numberAt, periodText } from './cells.ts'
import type { Disclosure } from './disclosure.ts'
import type { Measured } from './measured.ts'
import type { Publishable } from './withheld.ts'

type Row = CompiledIndex['index'][number]

/** The rows of the answer, activity by activity; with `publishable` only what the public may see. */
export function indexRows(
  basis: Basis,
  measured: Measured,
  cells: readonly Disclosure[],
  { reference, publishable }: { readonly reference: number | undefined; readonly publishable: Publishable | undefined },
): readonly Row[] {
  const { activities, months, firstMonth } = basis
  const levels = reference === undefined ? measured.levels : rebase({ table: measured.levels, year: reference, reference: 100 })
  const quality = qualityOf(basis, measured)
  const periods = Array.from({ length: months }, (_, m) => periodText(firstMonth + m))
  const total = activities.length - 1
  return activities.flatMap(({ level, code }, place) =>
    periods.map((period, m): Row => {
      const cell = place * months + m
      const { status, rules } = cells[cell] ?? { status: 'open', rules: [] }
      const shown = (table: SeriesTable, isPublic: boolean | undefined) => (isPublic === false ? null : numberAt(table, cell))
      const rate = (name: 'onPrevious' | 'growth' | 'cumulative') => publishable?.[name](place, m)
      const points = (name: 'onPrevious' | 'growth' | 'cumulative') =>
        publishable === undefined ? undefined : publishable[name](place, m) && publishable[name](total, m)
      const { growth } = measured
      return {
        level,
        activity: code,
        period,
        value: shown(levels, publishable?.value(place, m)),
        onPrevious: shown(growth['previous-period'], rate('onPrevious')),
        growth: shown(growth['same-period-last-year'], rate('growth')),
        cumulative: shown(growth['year-to-date'], rate('cumulative')),
        points: shown(measured.points['same-period-last-year'], points('growth')),
        onPreviousPoints: shown(measured.points['previous-period'], points('onPrevious')),
        cumulativePoints: shown(measured.points['year-to-date'], points('cumulative')),
        coverage: quality.coverage[cell] ?? 0,
        imputed: publishable === undefined ? numberAt(quality.imputed, cell) : null,
        unreported: publishable === undefined ? numberAt(quality.unreported, cell) : null,
        disclosure: status,
        disclosureRules: publishable === undefined ? [...rules] : [],
      }
    }),
  )
}

/** Shares of what there is, what was filled in and what is silent, activities × months. */
function qualityOf({ activities, sums, quantities, weights }: Basis, { units }: Measured) {
  const products = weights.products.length * quantities.periods
  const share = (part: SeriesTable, whole: SeriesTable) => {
    const [parts, wholes] = [activitySums(activities, part, units).values, activitySums(activities, whole, units).values]
    // A product's own share does not depend on what its unit is worth.
    parts.set(part.values.subarray(0, products))
    wholes.set(whole.values.subarray(0, products))
    return { ...part, values: parts.map((value, cell) => (value === 0 ? 0 : value / (wholes[cell] ?? Number.NaN))) }
  }
  return {
    imputed: share(tableOf(sums.imputed), quantities),
    unreported: share(tableOf(sums.silent), tableOf(sums.expected)),
    coverage: coverageOf(activities, quantities, weights),
  }
}

/** Share of the weight in force whose products have a quantity; of an activity without weight, the share of its products. */
function coverageOf(activities: Basis['activities'], quantities: SeriesTable, { sets }: WeightSet): Float64Array {
  const { periods, start } = quantities
  const inForce = Array.from({ length: periods }, (_, m) => {
    const year = Math.floor((start + m) / 12)
    return (sets.findLast((set) => (set.year ?? 0) < year) ?? sets[0])?.weights ?? []
  })
  const factors = quantities.values.map((_, cell) => inForce[cell % periods]?.[Math.floor(cell / periods)] ?? 0)
  const present = { ...quantities, values: quantities.values.map((value) => (Number.isNaN(value) ? 0 : 1)) }
  const all = { ...quantities, values: new Float64Array(quantities.values.length).fill(1) }
  const [there, whole] = [activitySums(activities, present, factors).values, activitySums(activities, all, factors).values]
  const [thereToo, members] = [activitySums(activities, present).values, activitySums(activities, all).values]
  return there.map((value, cell) =>
    (whole[cell] ?? 0) > 0 ? value / (whole[cell] ?? 1) : (thereToo[cell] ?? 0) / (members[cell] ?? 1),
  )
}
