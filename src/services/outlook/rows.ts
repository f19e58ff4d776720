import type { Region } from '../../contract/record.ts'
import {
  type Evidence,
  intersectPeriods,
  monthsIn,
  type Period,
  parsePeriod,
  printedEvidence,
  printedHalfUnit,
  type Quantity,
  shiftYears,
} from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import type { ChosenFigure } from './figures.ts'
import type { RegionLeaves } from './leaves.ts'

/** How far a share at current prices may lie from the one at constant prices. */
const currentPriceSpread = 0.03
/** Bridge from the index to value added where the record has no pair: slope, and spread of a quarter's growth round it. */
const defaultBridge = { slope: 0.8, weight: 0.01, spread: 0.04 }

/** BEL-62: rows of evidence from the chosen figures. */
export function figureRows(
  chosen: readonly ChosenFigure[],
  leaves: RegionLeaves,
  window: Period,
  revision: number,
): readonly Evidence[] {
  return chosen.flatMap(({ figure }) => {
    const quantity = quantityOf(figure, leaves, window)
    if (!quantity) return []
    const loose = figure.measure === 'share' && figure.priceBasis !== 'constant' ? currentPriceSpread ** 2 : 0
    const scale = figure.unit === 'percent' || figure.unit === 'points' ? 0.01 : 1
    const halfUnit = scale * printedHalfUnit(figure.printed)
    const operator = figure.operator
    return [
      printedEvidence({ id: figure.id, quantity, value: figure.value, halfUnit, operator, revisionVariance: loose + revision }),
    ]
  })
}

function quantityOf(figure: RecordedObservation, leaves: RegionLeaves, window: Period): Quantity | undefined {
  const period = parsePeriod(figure.period)
  const indicator = figure.indicator === 'iip' ? 'iip' : 'grdp'
  const of = leaves.of(indicator, figure.activity)
  const total = leaves.of(indicator, 'total')
  if (!period || of.length === 0 || !isWithin(period, window)) return undefined
  if (figure.measure === 'share') return monthsIn(period) > 12 ? undefined : { measure: 'share', of, in: total, period }
  const comparator = figure.comparator === 'previous-period' ? shiftMonths(period, -monthsIn(period)) : shiftYears(period, -1)
  if (!isWithin(comparator, window) || monthsIn(period) > 12) return undefined
  if (figure.measure === 'contribution') return { measure: 'contribution', of, to: total, period, comparator }
  return { measure: 'growth', of, period, comparator }
}

function isWithin(period: Period, window: Period): boolean {
  const common = intersectPeriods(period, window)
  return common !== undefined && monthsIn(common) === monthsIn(period)
}

function shiftMonths({ first, last }: Period, months: number): Period {
  return { first: first + months, last: last + months }
}

/** BEL-63: the index tells of value added, quarter by quarter. */
export function bridgeRows(slope: number, leaves: RegionLeaves, years: readonly number[]): readonly Evidence[] {
  return years.flatMap((year) =>
    [0, 3, 6, 9].flatMap((month) =>
      leaves.bridges.map(({ activity, index, valueAdded }): Evidence => {
        const period = { first: 12 * year + month, last: 12 * year + month + 2 }
        const tie = { period, comparator: shiftYears(period, -1), slope, intercept: 0 }
        return {
          id: `bridge:${activity}:${period.first}`,
          quantity: { measure: 'bridge', of: valueAdded, from: index, ...tie },
          value: 0,
          variance: defaultBridge.spread ** 2,
          bound: 'both',
        }
      }),
    ),
  )
}

/** Slope of the bridge: least squares through the origin over pairs of both known of the same thing, drawn towards the default. */
export function bridgeSlope(chosen: readonly ChosenFigure[]): number {
  const growth = chosen.filter(({ figure }) => figure.measure === 'growth' && figure.comparator === 'same-period-previous-year')
  const key = ({ figure }: ChosenFigure): string => `${figure.activity}|${figure.period}`
  const index = new Map(growth.filter(({ figure }) => figure.indicator === 'iip').map((one) => [key(one), one.figure.value]))
  const { weight, slope } = defaultBridge
  let [products, squares] = [weight * slope, weight]
  for (const one of growth.filter(({ figure }) => figure.indicator === 'grdp' && figure.activity !== 'total')) {
    const x = index.get(key(one))
    if (x !== undefined) [products, squares] = [products + x * one.figure.value, squares + x * x]
  }
  return products / squares
}

/** Growth of a regional product before anything is known of it, and its spread from region to region and year to year. */
export const anyRegion = { growth: 0.05, spread: 0.05 }

/** BEL-81: with hardly a year on record, the year is taken as one of any region's, round the mean of the few that are known. */
export function thinRow(drift: number, leaves: RegionLeaves, year: number): Evidence {
  const period = { first: 12 * year, last: 12 * year + 11 }
  return {
    id: `any-region:${year}`,
    quantity: { measure: 'growth', of: leaves.of('grdp', 'total'), period, comparator: shiftYears(period, -1) },
    value: Math.expm1(12 * drift),
    variance: anyRegion.spread ** 2,
    bound: 'both',
  }
}

/** BEL-64: what fixes the scale, and how the year before was spread over its quarters (the region's own assumption). */
export function frameRows(region: Region, leaves: RegionLeaves, year: number): readonly Evidence[] {
  const before = { first: 12 * (year - 1), last: 12 * year - 1 }
  const scale = (['grdp', 'iip'] as const).map(
    (indicator): Evidence => ({
      id: `scale:${indicator}`,
      quantity: { measure: 'level', of: leaves.of(indicator, 'total'), period: before },
      value: 12,
      variance: 0.01,
      bound: 'both',
    }),
  )
  const quarters = region.phasing.slice(1).flatMap((now, k): Evidence[] => {
    const last = region.phasing[k]
    if (!last) return []
    const comparator = { first: before.first + 3 * k, last: before.first + 3 * k + 2 }
    const relative = ((now.high - now.low) / now.share) ** 2 + ((last.high - last.low) / last.share) ** 2
    return [
      {
        id: `phasing:${now.quarter}`,
        quantity: { measure: 'growth', of: leaves.of('grdp', 'total'), period: shiftMonths(comparator, 3), comparator },
        value: now.share / last.share - 1,
        variance: ((now.share / last.share) ** 2 * relative) / 12,
        bound: 'both',
      },
    ]
  })
  return [...scale, ...quarters]
}
