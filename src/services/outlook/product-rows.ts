import type { Code } from '../../contract/record.ts'
import {
  cumulativeTo,
  type Evidence,
  intersectPeriods,
  monthsIn,
  type Period,
  parsePeriod,
  printedEvidence,
  printedHalfUnit,
  shiftYears,
} from '../../engine/index.ts'
import type { ChosenFigure } from './figures.ts'
import type { Activity, RegionLeaves } from './leaves.ts'
import type { ProductFigure } from './product-figures.ts'

/** A key product with the activity that its output tells of. */
export interface ToldProduct extends ProductFigure {
  readonly of: Activity
}

/** How far growth of a product lies from that of its activity, in logs: variance, and what of it products of one activity have in common. */
export interface Departure {
  readonly variance: number
  readonly shared: number
}

/**
 * Where the record has no pair: as far as nine divisions of Viet Nam's index lay from their sections since January, 2014 to 2024 (root mean
 * square 0.073, 0.075 and 0.072 after five, seven and twelve months), all of it in common; weighed as five pairs.
 */
const defaultDeparture = { spread: 0.07, weight: 5 }

/** BEL-171: products whose activity has an index of its own in the belief, or value added of its own where it has no index. */
export function toldProducts(
  figures: readonly ProductFigure[],
  leaves: RegionLeaves,
  codes: readonly Code[],
): readonly ToldProduct[] {
  const activities = codes.filter(({ list }) => list === 'activity')
  const toldOf = (activity: string): Activity | undefined => {
    if (leaves.partOf(activity) === undefined) return undefined
    const own = (['iip', 'grdp'] as const).map((indicator) =>
      leaves.named.find((one) => one.indicator === indicator && one.activity === activity),
    )
    const parent = activities.find(({ code }) => code === activity)?.parent
    const isOnly = parent !== undefined && activities.filter((one) => one.parent === parent).length === 1
    return own[0] ?? own[1] ?? (isOnly ? toldOf(parent) : undefined)
  }
  return figures.flatMap((one) => {
    const of = toldOf(one.figure.activity)
    return of ? [{ ...one, of }] : []
  })
}

/** BEL-172: departures of products from the published growth of their activity in the same months, drawn towards the default. */
export function departureOf(products: readonly ToldProduct[], chosen: readonly ChosenFigure[]): Departure {
  const growths = new Map(
    chosen
      .map(({ figure }) => figure)
      .filter(({ measure, comparator, operator }) => measure === 'growth' && comparator === yoy && operator === 'equal')
      .map((figure) => [[figure.indicator, figure.activity, keyOf(parsePeriod(figure.period))].join('|'), figure.value]),
  )
  const pairs = products.flatMap(({ figure, of, year, months }) => {
    const name = [of.indicator, of.activity, keyOf(cumulativeTo(year, months))].join('|')
    const growth = growths.get(name)
    return growth === undefined || figure.operator !== 'equal'
      ? []
      : [{ name, gap: Math.log1p(figure.value) - Math.log1p(growth) }]
  })
  const { spread, weight } = defaultDeparture
  const variance = drawn(
    weight,
    spread ** 2,
    pairs.map(({ gap }) => gap * gap),
  )
  const common = pairs.flatMap(({ name, gap }, at) =>
    pairs.slice(at + 1).flatMap((other) => (other.name === name ? [gap * other.gap] : [])),
  )
  return { variance, shared: Math.min(variance, Math.max(0, drawn(weight, variance, common))) }
}

const yoy = 'same-period-previous-year'

function keyOf(period: Period | undefined): string {
  return period ? `${period.first} ${period.last}` : ''
}

/** Mean of some values and of a default that weighs as many as `weight`. */
function drawn(weight: number, value: number, values: readonly number[]): number {
  return (weight * value + values.reduce((sum, one) => sum + one, 0)) / (weight + values.length)
}

/**
 * BEL-173: rows about the growth of activities from output of their products. With n products of one activity in a year each row has the
 * variance v + (n − 1)·c, so that together they say what n readings with the variance v and the covariance c say.
 */
export function productRows(
  products: readonly ToldProduct[],
  window: Period,
  { departure, revision }: { readonly departure: Departure; readonly revision: number },
): readonly Evidence[] {
  const group = ({ of, year }: ToldProduct): string => `${of.indicator}|${of.activity}|${year}`
  const within = products.filter(({ year, months }) => {
    const common = intersectPeriods(shiftYears(cumulativeTo(year, months), -1), window)
    return common !== undefined && monthsIn(common) === months
  })
  return within.map((one): Evidence => {
    const { figure, of, year, months } = one
    const period = cumulativeTo(year, months)
    const beside = within.filter((other) => group(other) === group(one)).length - 1
    return printedEvidence({
      id: figure.id,
      quantity: { measure: 'growth', of: of.of, period, comparator: shiftYears(period, -1) },
      value: figure.value,
      halfUnit: 0.01 * printedHalfUnit(figure.printed),
      operator: figure.operator,
      revisionVariance: revision + (1 + figure.value) ** 2 * (departure.variance + beside * departure.shared),
    })
  })
}
