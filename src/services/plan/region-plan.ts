import type { CaughtUp } from '../../contract/operations/catch-up.ts'
import type { Verdict } from '../../contract/operations/verdict.ts'
import { normalQuantile } from '../../engine/index.ts'
import type { CatchUpFile } from '../../readers/read-catch-up.ts'
import type { ReadContext } from '../context.ts'
import { type GrowthRecord, growthRecord } from '../verdict/growth-record.ts'
import { verdict } from '../verdict/verdict.ts'

type Undefined = NonNullable<CaughtUp['reason']>
type Basis = NonNullable<CaughtUp['basis']>

/** A plan's start from the published record of a region, or why there is none. */
export type RegionPlan =
  | { readonly status: 'defined'; readonly file: CatchUpFile; readonly basis: Basis }
  | { readonly status: 'undefined'; readonly reason: Undefined; readonly basis: Basis }

interface Asked {
  readonly region: string
  readonly year?: number | undefined
  readonly asOf?: string | undefined
}

/** Levels are in percent of last year's product. */
const whole = 100

/**
 * PLN-38: what a catch-up plan starts from, as known on the day: activities with their shares, growth so far moved to the outlook of the
 * year, and spreads from their own record that together are the outlook's.
 */
export async function regionPlan(asked: Asked, growth: number, context: ReadContext): Promise<RegionPlan> {
  const answer = await verdict(asked, context)
  const { asOf, year, latest, outlook, contributionsPeriod: period } = answer
  const basis: Basis = {
    region: asked.region,
    asOf,
    year,
    period,
    synthetic: answer.region.kind === 'synthetic',
    assumptions: [],
    observations: [],
  }
  const no = (reason: Undefined): RegionPlan => ({ status: 'undefined', reason, basis })
  if (latest?.months === 12) return no('nothing-left')
  if (outlook === null) return no('no-outlook')
  const parts = partsOf(answer)
  if (latest === null || period !== latest.period || parts.length === 0) return no('no-contributions')
  const done = answer.phasing.filter(({ quarter }) => quarter * 3 <= latest.months).reduce((sum, { share }) => sum + share, 0)
  const record = growthRecord(
    await context.store.listObservations({ region: asked.region, asOf, indicator: 'grdp', upToYear: year }),
  )
  const rest = (1 + outlook.mean - done * (1 + latest.growth)) / (1 - done) - 1
  const months = monthShares(answer, latest.months)
  const spread = ((outlook.p90 - outlook.p10) / (2 * normalQuantile(0.9))) * whole
  return {
    status: 'defined',
    file: {
      period: { first: year * 12 + latest.months, last: year * 12 + 11 },
      target: { growth, base: whole, done: whole * done * (1 + latest.growth) },
      nodes: nodesOf({ parts, months, shift: rest - latest.growth, spread, spreads: spreadsOf(parts, record, year) }),
      limits: [],
    },
    basis: {
      ...basis,
      assumptions: [...assumptions],
      observations: observationsOf(answer),
    },
  }
}

const assumptions = [
  'phasing',
  'shares-of-the-same-period',
  'growth-moved-to-outlook',
  'independent-activities',
  'usual-spread-where-record-is-short',
  'no-limits-known',
]

/** The published figures behind the outlook, the growth so far and the contributions. */
function observationsOf({ lineage }: Verdict): string[] {
  const used = Object.entries(lineage).filter(([path]) => /^\/(outlook$|latest$|contributions\/)/.test(path))
  return [...new Set(used.flatMap(([, { observations }]) => observations))]
}

interface Part {
  readonly activity: string
  readonly share: number
  readonly growth: number
}

/** Activities with share and growth; what rounding leaves of the shares is nobody's. */
function partsOf({ contributions }: Verdict): readonly Part[] {
  const parts = contributions.flatMap(({ activity, share, growth }) =>
    share === null || growth === null || activity === 'rounding' ? [] : [{ activity, share, growth }],
  )
  const sum = parts.reduce((all, { share }) => all + share, 0)
  return Math.abs(sum - 1) > 0.02 ? [] : parts.map((part) => ({ ...part, share: part.share / sum }))
}

/** Share of each month left in last year's product: a third of its quarter's. */
function monthShares({ phasing }: Verdict, monthsOver: number): readonly number[] {
  return Array.from({ length: 12 - monthsOver }, (_, at) => {
    const quarter = Math.floor((monthsOver + at) / 3) + 1
    return (phasing.find((one) => one.quarter === quarter)?.share ?? 0) / 3
  })
}

/** Years on record that a spread of an activity's own needs. */
const leastYears = 3

/** Standard deviation of each activity's yearly growth on record; those with too short a record take the mean of the others. */
function spreadsOf(parts: readonly Part[], record: GrowthRecord, year: number): readonly number[] {
  const own = parts.map(({ activity }) => {
    const years = record.periodsWithGrowth(activity).filter((period) => /^\d{4}$/.test(period) && Number(period) < year)
    const growths = years.flatMap((period) => record.growth(activity, period)?.value ?? [])
    if (growths.length < leastYears) return undefined
    const mean = growths.reduce((sum, one) => sum + one, 0) / growths.length
    return Math.sqrt(growths.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (growths.length - 1))
  })
  const known = own.filter((one) => one !== undefined)
  const usual = known.length === 0 ? 1 : known.reduce((sum, one) => sum + one, 0) / known.length
  return own.map((one) => one ?? usual)
}

function nodesOf(made: {
  readonly parts: readonly Part[]
  readonly months: readonly number[]
  readonly shift: number
  readonly spread: number
  readonly spreads: readonly number[]
}): CatchUpFile['nodes'] {
  const { parts, months, shift, spread, spreads } = made
  const relative = parts.map(({ share }, at) => share * (spreads[at] ?? 0))
  const scale = spread / Math.hypot(...relative)
  const squares = Math.hypot(...months)
  return parts.map(({ activity, share, growth }, at) => {
    const base = months.map((month) => whole * share * month)
    return {
      id: activity,
      base,
      expected: base.map((level) => level * (1 + growth + shift)),
      spread: months.map((month) => (scale * (relative[at] ?? 0) * month) / squares),
    }
  })
}
