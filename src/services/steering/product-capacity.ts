import type { Code } from '../../contract/record.ts'
import { capacityUse, monthsIn, type Period, parsePeriod, shiftYears } from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { newestDay } from '../days.ts'
import { byPreference } from '../verdict/growth-record.ts'

type Product = Pick<RecordedObservation, 'subject' | 'unit'>

/** The newest capacity of a year on record for a product; of several that disagree none. */
export function capacityOf(
  observations: readonly RecordedObservation[],
  { subject, unit }: Product,
  year: number,
): RecordedObservation | undefined {
  const all = observations.filter(
    (one) => one.indicator === 'product-capacity' && one.subject === subject && one.unit === unit && !one.doubtful,
  )
  const latest = all.filter((one) => Number(one.period.slice(0, 4)) <= year).toSorted((a, b) => (a.period < b.period ? 1 : -1))
  const newest = latest.filter(({ period }) => period === latest[0]?.period)
  return new Set(newest.map(({ value }) => value)).size === 1 ? newest[0] : undefined
}

/** A product with what it brought in the same months a year ago and what it can bring in them at most. */
export interface ProductRoom {
  readonly subject: string
  readonly activity: string
  readonly before: number
  readonly capacity: number
  /** Day on which the capacity became known. */
  readonly known: string
  readonly observations: readonly string[]
}

/** Products whose capacity and whose months of a year ago are on record. */
export function productRooms(observations: readonly RecordedObservation[], rest: Period): readonly ProductRoom[] {
  const year = Math.floor(rest.first / 12)
  const outputs = observations.filter(
    (one) => one.indicator === 'product-output' && one.measure === 'level' && one.periodType === 'month' && !one.doubtful,
  )
  const products = new Map(outputs.map((one) => [`${one.subject}|${one.unit}`, one]))
  const before = shiftYears(rest, -1)
  return [...products.values()].flatMap((product): readonly ProductRoom[] => {
    const capacity = capacityOf(observations, product, year)
    const own = outputs.filter((one) => one.subject === product.subject && one.unit === product.unit)
    const months = Array.from({ length: monthsIn(rest) }, (_, at) => {
      const rivals = own.filter((one) => parsePeriod(one.period)?.first === before.first + at)
      return rivals.toSorted(byPreference)[0]
    })
    const known = months.filter((one) => one !== undefined)
    // What has been shut makes nothing: nothing is used of it, nor can it say how far its activity can grow.
    if (capacity === undefined || capacity.value <= 0 || known.length < months.length) return []
    return [
      {
        subject: product.subject,
        activity: product.activity,
        before: known.reduce((sum, { value }) => sum + value, 0),
        capacity: (capacity.value * months.length) / 12,
        known: capacity.published,
        observations: [capacity.id, ...known.map(({ id }) => id)],
      },
    ]
  })
}

/** Activities that products of a part of them say nothing of: the whole, and industry with construction. */
const tooWide = new Set(['total', 'industry-construction', 'industry'])

/** Products made in an activity or in a part of it. */
export function productsIn(activity: string, rooms: readonly ProductRoom[], codes: readonly Code[]): readonly ProductRoom[] {
  if (tooWide.has(activity)) return []
  const parents = new Map(codes.filter(({ list }) => list === 'activity').map(({ code, parent }) => [code, parent]))
  const isWithin = (code: string): boolean => {
    for (let at: string | undefined = code; at; at = parents.get(at)) if (at === activity) return true
    return false
  }
  return rooms.filter((one) => isWithin(one.activity))
}

/** PLN-164: use of what stands when an activity grows, with the product that is tightest; null where no capacity is on record. */
export function useOf(products: readonly ProductRoom[], growth: number | null) {
  if (growth === null || products.length === 0) return null
  const found = capacityUse({
    before: products.map(({ before }) => before),
    capacities: products.map(({ capacity }) => capacity),
    growth: Math.max(-1, growth),
  })
  if (found.status === 'undefined') return null
  const most = Math.max(...found.uses)
  return {
    use: found.use,
    tightest: { subject: products[found.uses.indexOf(most)]?.subject ?? '', use: most },
    products: products.length,
    known: newestDay(products.map(({ known }) => known)),
    observations: products.flatMap(({ observations }) => observations),
  }
}
