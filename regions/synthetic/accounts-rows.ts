import { fixed } from './csv.ts'
import type { ObservationRow } from './observation.ts'
import { cumulativeQuarters, firstYear, type QuarterRelease, quarterReleases } from './quarters.ts'
import { largestRemainders, type SimulatedPart, type ValueAdded } from './regional-accounts.ts'

/** The four parts that make the whole, and which simulated parts they consist of. */
const wholes: Readonly<Record<string, readonly SimulatedPart[]>> = {
  agriculture: ['agriculture'],
  'industry-construction': ['manufacturing', 'other-industry-construction'],
  services: ['services'],
  'product-taxes': ['product-taxes'],
}
const fourParts = Object.keys(wholes)
const published: Readonly<Record<string, readonly SimulatedPart[]>> = {
  ...wholes,
  manufacturing: ['manufacturing'],
  total: Object.values(wholes).flat(),
}

/** Growth of prices a year in thousandths since 2010, the base of constant prices. */
const inflation: Readonly<Record<SimulatedPart, number>> = {
  agriculture: 42,
  manufacturing: 21,
  'other-industry-construction': 34,
  services: 38,
  'product-taxes': 30,
}

/** Levels, growth, contributions and shares of every release: from January to the end of its quarter. */
export function accountsRows(parts: readonly ValueAdded[]): readonly ObservationRow[] {
  return quarterReleases.flatMap((release) => releaseRows(parts, release))
}

interface Amounts {
  readonly current: number
  readonly previous: number
  readonly nominal: number
}

function releaseRows(parts: readonly ValueAdded[], release: QuarterRelease): readonly ObservationRow[] {
  const amounts = new Map(Object.entries(published).map(([activity, of]) => [activity, amountsOf(parts, of, release)]))
  const of = (activity: string): Amounts => amounts.get(activity) ?? { current: 0, previous: 0, nominal: 0 }
  const total = of('total')
  const growth = (activity: string): number =>
    Math.round((10_000 * (of(activity).current - of(activity).previous)) / of(activity).previous)
  const points = (activity: string): number => (10_000 * (of(activity).current - of(activity).previous)) / total.previous
  const nominalTotal = fourParts.reduce((sum, activity) => sum + of(activity).nominal, 0)
  const contributions = largestRemainders(fourParts.map(points), growth('total'))
  const shares = largestRemainders(
    fourParts.map((activity) => (10_000 * of(activity).nominal) / nominalTotal),
    10_000,
  )
  const all = Object.keys(published)
  const row = rowOf(release)
  const yoy = 'same-period-previous-year'
  return [
    ...all.map((activity) => row(activity, 'growth', yoy, fixed(growth(activity), 2), 'percent', 'constant')),
    ...fourParts.map((activity, i) => row(activity, 'contribution', yoy, fixed(contributions[i] ?? 0, 2), 'points', 'constant')),
    row('manufacturing', 'contribution', yoy, fixed(Math.round(points('manufacturing')), 2), 'points', 'constant'),
    ...fourParts.map((activity, i) => row(activity, 'share', 'none', fixed(shares[i] ?? 0, 2), 'percent', 'current')),
    ...all.map((activity) => row(activity, 'level', 'none', fixed(of(activity).current, 1), 'vnd-billion', 'constant')),
    ...fourParts.map((activity) => row(activity, 'level', 'none', fixed(of(activity).nominal, 1), 'vnd-billion', 'current')),
    row('total', 'level', 'none', fixed(nominalTotal, 1), 'vnd-billion', 'current'),
  ]
}

/** Sums over the quarters of the year up to this one; only the last of them may be an estimate. */
function amountsOf(parts: readonly ValueAdded[], of: readonly SimulatedPart[], { quarter, vintage }: QuarterRelease): Amounts {
  let current = 0
  let previous = 0
  let nominal = 0
  for (const { part, ...values } of parts) {
    if (!of.includes(part)) continue
    for (let one = quarter - (quarter % 4); one <= quarter; one += 1) {
      const value = (one === quarter ? values[vintage] : values.preliminary)[one] ?? 0
      current += value
      previous += values.preliminary[one - 4] ?? 0
      nominal += value * prices(part, one)
    }
  }
  return { current, previous, nominal: Math.round(nominal) }
}

function prices(part: SimulatedPart, quarter: number): number {
  let level = 1
  for (let passed = (2010 - firstYear) * 4; passed < quarter; passed += 1) level *= 1 + inflation[part] / 4000
  return level
}

function rowOf({ id, quarter, vintage }: QuarterRelease) {
  const [period, periodType] = cumulativeQuarters(quarter)
  return (
    activity: string,
    measure: string,
    comparator: string,
    value: string,
    unit: string,
    priceBasis: string,
  ): ObservationRow => ({
    indicator: 'grdp',
    activity,
    period,
    periodType,
    measure,
    comparator,
    value,
    unit,
    priceBasis,
    status: vintage,
    source: id,
  })
}
