import type { Verdict } from '../../contract/operations/verdict.ts'
import { baseShares, rollShareForward } from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import { type ActivityTree, type KnownParts, knownParts } from './activities.ts'
import type { GrowthRecord } from './growth-record.ts'
import { entry, points as inPoints, type Lineage, type LineageEntry, percent } from './lineage.ts'
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
  readonly formula: string
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
  /** By the part of the row: `/points`, `/share`, `/growth`. */
  readonly made: Readonly<Record<string, LineageEntry>>
}

function contributionRows(record: GrowthRecord, tree: ActivityTree, { period, total, known }: PeriodFigures): readonly Row[] {
  const shares = sharesOf(record, known, { period, total })
  const previous = previousShares(record, tree, Number(period.slice(0, 4)))
  const rows = known.parts.flatMap((growth): readonly Row[] => {
    const share = shares.get(growth.activity) ?? previous.get(growth.activity)
    const published = record.contribution(growth.activity, period)
    if (published) return [publishedRow(growth, published, share)]
    return share ? [computedRow(growth, share)] : []
  })
  if (rows.length === 0) return []
  const complete = known.complete && rows.length === known.parts.length
  return [...rows, remainder(rows, total, complete)]
}

/** Points as published; the share that they imply, where the growth tells one. */
function publishedRow(growth: RecordedObservation, published: RecordedObservation, share: Share | undefined): Row {
  const points = published.value
  const own = share?.basis === 'implied' ? share : undefined
  return {
    contribution: {
      activity: growth.activity,
      growth: growth.value,
      points,
      share: own?.value ?? null,
      shareBasis: own ? 'implied' : 'none',
      basis: 'published',
    },
    made: {
      '/growth': entry('VER-2', percent(growth.value), [growth.id]),
      '/points': entry('VER-2', inPoints(points), [published.id]),
      ...(own
        ? {
            '/share': entry('CON-4', `${inPoints(points)} / ${percent(growth.value)} = ${percent(own.value)}`, [
              growth.id,
              published.id,
            ]),
          }
        : {}),
    },
  }
}

function computedRow(growth: RecordedObservation, share: Share): Row {
  const points = share.value * growth.value
  const rolled = share.basis === 'rolled-forward'
  const assumptions: LineageEntry['assumptions'] = rolled ? ['shares-rolled-forward'] : []
  const product = `${percent(share.value)} × ${percent(growth.value)} = ${inPoints(points)}`
  return {
    contribution: {
      activity: growth.activity,
      growth: growth.value,
      points,
      share: share.value,
      shareBasis: share.basis,
      basis: 'computed',
    },
    made: {
      '/growth': entry('VER-2', percent(growth.value), [growth.id]),
      '/points': entry('CON-1', product, [growth.id, ...share.observations], assumptions),
      '/share': entry(rolled ? 'GRO-8' : 'CON-5', share.formula, share.observations, assumptions),
    },
  }
}

/** Below this share a rest of the economy is nothing but the rounding of the other shares. */
const leastShare = 0.005

/** The line that makes the sum whole: the activities that were not published, or the rounding of those that were. */
function remainder(rows: readonly Row[], total: RecordedObservation, complete: boolean): Row {
  const points = rows.reduce((left, { contribution }) => left - contribution.points, total.value)
  const shares = rows.map(({ contribution }) => contribution.share)
  const left = shares.reduce<number>((sum, share) => sum - (share ?? Number.NaN), 1)
  const share = !complete && left >= leastShare ? left : null
  const contribution: Contribution = {
    activity: complete ? 'rounding' : 'rest-of-economy',
    growth: share === null ? null : points / share,
    points,
    share,
    shareBasis: share === null ? 'none' : 'implied',
    basis: 'computed',
  }
  const parts = rows.map((one) => inPoints(one.contribution.points)).join(' − ')
  const observations = [total.id, ...rows.flatMap(({ made }) => Object.values(made).flatMap((one) => one.observations))]
  const make = (rule: string, formula: string) => entry(rule, formula, observations)
  return {
    contribution,
    made: {
      '/points': make('CON-3', `${percent(total.value)} − ${parts} = ${inPoints(points)}`),
      ...(share === null
        ? {}
        : {
            '/share': make('CON-5', `1 − ${shares.map((one) => percent(one ?? Number.NaN)).join(' − ')} = ${percent(share)}`),
            '/growth': make('CON-4', `${inPoints(points)} / ${percent(share)} = ${percent(points / share)}`),
          }),
    },
  }
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
        : [
            [
              growth.activity,
              { value, basis: 'implied', formula: `1 − Σ = ${percent(value)}`, observations } satisfies Share,
            ] as const,
          ]
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
    const formula = rolledFormula(share.value, growth, total, value)
    return [
      [
        activity,
        { value, basis: 'rolled-forward', formula, observations: [...share.observations, growth.id, total.id] } satisfies Share,
      ] as const,
    ]
  })
  return new Map(rolled)
}

function rolledFormula(share: number, part: RecordedObservation, whole: RecordedObservation, value: number): string {
  return `${percent(share)} × (1 + ${percent(part.value)}) / (1 + ${percent(whole.value)}) = ${percent(value)}`
}

function lineageOf(rows: readonly Row[]): Lineage {
  return Object.fromEntries(
    rows.flatMap(({ made }, index) =>
      Object.entries(made).map(([part, one]) => [`/contributions/${index}${part}`, one] as const),
    ),
  )
}
