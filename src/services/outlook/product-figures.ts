import { cumulativeTo, formatPeriod, monthsIn, parsePeriod } from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { doneSinceJanuary } from '../steering/amounts.ts'
import { byPreference } from '../verdict/growth-record.ts'
import type { ChosenFigure } from './figures.ts'

/** Growth of a key product's output since January. */
export interface ProductFigure extends ChosenFigure {
  readonly year: number
  readonly months: number
  /** Figures that it was worked out from: itself, or the amounts of both years. */
  readonly from: readonly string[]
}

/**
 * BEL-170: of each key product and year one growth of output, the one since January that reaches furthest: as published, or worked out from
 * amounts of the same months of both years where none is published as far. Its id is that of the published figure or of the last amount.
 */
export function productFigures(observations: readonly RecordedObservation[]): readonly ProductFigure[] {
  const products = new Map<string, RecordedObservation[]>()
  for (const one of observations.filter(isOutput)) {
    const own = products.get(one.subject)
    if (own) own.push(one)
    else products.set(one.subject, [one])
  }
  return [...products.values()].flatMap((own) =>
    [...new Set(own.map(yearOf))].sort().flatMap((year) => furthest([...published(own, year), ...workedOut(own, year)])),
  )
}

function isOutput(one: RecordedObservation): boolean {
  const isFirm = !one.doubtful && one.status !== 'plan' && one.status !== 'expected'
  return isFirm && one.indicator === 'product-output' && one.subject !== ''
}

function yearOf({ period }: RecordedObservation): number {
  return Number(period.slice(0, 4))
}

function furthest(candidates: readonly ProductFigure[]): readonly ProductFigure[] {
  const months = Math.max(...candidates.map((one) => one.months))
  return candidates.filter((one) => one.months === months).slice(0, 1)
}

function published(own: readonly RecordedObservation[], year: number): readonly ProductFigure[] {
  const growths = own.filter((one) => one.measure === 'growth' && one.comparator === 'same-period-previous-year')
  const sorted = growths.flatMap((figure) => {
    const period = parsePeriod(figure.period)
    const isOfYear = period?.first === 12 * year && monthsIn(period) <= 12
    return isOfYear ? [{ figure, rivals: [], year, months: monthsIn(period), from: [figure.id] }] : []
  })
  return sorted.sort((one, other) => byPreference(one.figure, other.figure))
}

function workedOut(own: readonly RecordedObservation[], year: number): readonly ProductFigure[] {
  const amounts = own.filter((one) => one.measure === 'level' && one.operator === 'equal')
  const [now, before] = [year, year - 1].map((of) => amounts.filter((one) => yearOf(one) === of))
  for (let months = now?.length && before?.length ? 12 : 0; months >= 1; months -= 1) {
    const [done, base] = [doneSinceJanuary(now ?? [], year, months), doneSinceJanuary(before ?? [], year - 1, months)]
    const last = now?.find(({ id }) => id === done?.observations.at(-1))
    const like = before?.find(({ id }) => id === base?.observations[0])
    if (!done || !base || !last || last.unit !== like?.unit || !(base.value > 0)) continue
    const period = formatPeriod(cumulativeTo(year, months))
    const value = done.value / base.value - 1
    const rate = { measure: 'growth', comparator: 'same-period-previous-year', unit: 'percent' } as const
    const figure = { ...last, ...rate, period, value, printed: (100 * value).toFixed(2) }
    return [{ figure, rivals: [], year, months, from: [...done.observations, ...base.observations] }]
  }
  return []
}
