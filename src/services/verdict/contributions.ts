import type { Verdict } from '../../contract/operations/verdict.ts'
import { baseShares, rollShareForward } from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { type ActivityTree, type KnownParts, knownParts } from './activities.ts'
import type { GrowthRecord } from './growth-record.ts'
import { entry, type Lineage, type LineageEntry, percent } from './lineage.ts'
import { cumulativePeriod, quarterCounts } from './year-state.ts'

type Contribution = Verdict['contributions'][number]

export interface Contributions {
  readonly period: string
  readonly rows: readonly Contribution[]
  readonly lineage: Lineage
}

interface Share {
  readonly value: number
  readonly basis: 'implied' | 'rolled-forward'
  readonly observations: readonly string[]
}

/** VER-7: who brought how many points, in the furthest period of the year (else of the year before) with figures by activity. */
export function contributionsTo(record: GrowthRecord, tree: ActivityTree, year: number): Contributions {
  const periods = [...quarterCounts].reverse().map((quarters) => cumulativePeriod(year, quarters))
  for (const period of [...periods, String(year - 1)]) {
    const total = record.growth('total', period)
    const known = knownParts(record, tree, period)
    if (!total || known.parts.length === 0) continue
    const rows = contributionRows(record, tree, { period, total, known })
    if (rows.length > 0) return { period, rows: rows.map((row) => row.contribution), lineage: lineageOf(rows) }
  }
  return { period: '', rows: [], lineage: {} }
}

interface PeriodFigures {
  readonly period: string
  readonly total: RecordedObservation
  readonly known: KnownParts
}

interface Row {
  readonly contribution: Contribution
  readonly lineage: LineageEntry
}

function contributionRows(record: GrowthRecord, tree: ActivityTree, { period, total, known }: PeriodFigures): readonly Row[] {
  const shares = sharesOf(record, known, { period, total })
  const previous = previousShares(record, tree, Number(period.slice(0, 4)))
  const rows = known.parts.flatMap((growth): readonly Row[] => {
    const share = shares.get(growth.activity) ?? previous.get(growth.activity)
    const published = record.contribution(growth.activity, period)
    return share ? [row(growth, share, published)] : []
  })
  if (rows.length === 0) return []
  const complete = known.complete && rows.length === known.parts.length
  return [...rows, remainder(rows, total, complete)]
}

function row(growth: RecordedObservation, share: Share, published: RecordedObservation | undefined): Row {
  const points = published?.value ?? share.value * growth.value
  const contribution: Contribution = {
    activity: growth.activity,
    growth: growth.value,
    points,
    share: share.value,
    shareBasis: share.basis,
    basis: published ? 'published' : 'computed',
  }
  const assumptions = share.basis === 'rolled-forward' ? (['shares-rolled-forward'] as const) : []
  const formula = published
    ? `${percent(points)} / ${percent(growth.value)} = ${percent(share.value)}`
    : `${percent(share.value)} × ${percent(growth.value)} = ${percent(points)}`
  const observations = [growth.id, ...(published ? [published.id] : []), ...share.observations]
  return {
    contribution,
    lineage: entry(published ? 'CON-4' : share.basis === 'implied' ? 'CON-5' : 'CON-1', formula, observations, [...assumptions]),
  }
}

/** The line that makes the sum whole: the activities that were not published, or the rounding of those that were. */
function remainder(rows: readonly Row[], total: RecordedObservation, complete: boolean): Row {
  const points = rows.reduce((left, { contribution }) => left - contribution.points, total.value)
  const share = rows.reduce((left, { contribution }) => left - (contribution.share ?? 0), 1)
  const contribution: Contribution = complete
    ? { activity: 'rounding', growth: null, points, share: null, shareBasis: 'none', basis: 'computed' }
    : { activity: 'rest-of-economy', growth: points / share, points, share, shareBasis: 'implied', basis: 'computed' }
  const parts = rows.map((one) => percent(one.contribution.points)).join(' − ')
  const formula = `${percent(total.value)} − ${parts} = ${percent(points)}`
  return { contribution, lineage: entry('CON-3', formula, [total.id, ...rows.flatMap((one) => one.lineage.observations)]) }
}

/** Shares that the period's own figures imply. */
function sharesOf(
  record: GrowthRecord,
  known: KnownParts,
  { period, total }: { readonly period: string; readonly total: RecordedObservation },
): ReadonlyMap<string, Share> {
  const parts = known.parts.map((growth) => ({ growth, published: record.contribution(growth.activity, period) }))
  const figures = parts.map(({ growth, published }) => ({ growth: growth.value, points: published?.value }))
  if (figures.every((figure) => figure.points === undefined)) return new Map()
  const shares = baseShares(figures, total.value, known.complete)
  const observations = [total.id, ...parts.flatMap(({ growth, published }) => [growth.id, ...(published ? [published.id] : [])])]
  return new Map(
    parts.flatMap(({ growth }, index) => {
      const value = shares[index]
      return value === undefined || value < 0 || value > 1
        ? []
        : [[growth.activity, { value, basis: 'implied', observations } satisfies Share] as const]
    }),
  )
}

/** GRO-8: last year's implied shares, moved forward by each activity's own growth over the total's. */
function previousShares(record: GrowthRecord, tree: ActivityTree, year: number): ReadonlyMap<string, Share> {
  const period = String(year - 1)
  const total = record.growth('total', period)
  if (!total) return new Map()
  const shares = sharesOf(record, knownParts(record, tree, period), { period, total })
  const rolled = [...shares].flatMap(([activity, share]) => {
    const growth = record.growth(activity, period)
    if (!growth) return []
    const value = rollShareForward({ share: share.value, partGrowth: growth.value, totalGrowth: total.value })
    return [[activity, { value, basis: 'rolled-forward', observations: share.observations } satisfies Share] as const]
  })
  return new Map(rolled)
}

function lineageOf(rows: readonly Row[]): Lineage {
  return Object.fromEntries(rows.map((one, index) => [`/contributions/${index}`, one.lineage]))
}
