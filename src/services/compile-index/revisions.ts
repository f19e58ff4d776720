import type { CompiledIndex } from '../../contract/operations/compile-index.ts'
import { parsePeriod } from '../../engine/index.ts'

type Row = CompiledIndex['index'][number]
type Revisions = NonNullable<CompiledIndex['revisions']>

/** An index as it was known on a day. */
export interface Vintage {
  readonly day: string
  readonly index: readonly Row[]
}

/** Growth on the same month of last year as it was known on an earlier day and is now, and how large the revisions of the total were. */
export function revisionsOf(before: Vintage, after: Vintage): Revisions {
  const known = new Map(before.index.map((row) => [keyOf(row), row.growth]))
  const rows = after.index.flatMap(({ growth, ...row }) => {
    const earlier = known.get(keyOf(row))
    if (earlier === undefined || earlier === null || growth === null) return []
    const { level, activity, period } = row
    return [{ level, activity, period, before: earlier, after: growth, revision: growth - earlier }]
  })
  const ofTotal = rows.filter(({ level }) => level === 'total')
  const later = new Map(ofTotal.map(({ period }) => [period, monthsLater(period, before.day)]))
  const byMonthsLater = [...new Set(later.values())]
    .toSorted((a, b) => a - b)
    .map((months) => ({ monthsLater: months, ...sizeOf(ofTotal.filter(({ period }) => later.get(period) === months)) }))
  return { from: before.day, to: after.day, rows, summary: sizeOf(ofTotal), byMonthsLater }
}

function keyOf({ level, activity, period }: Pick<Row, 'level' | 'activity' | 'period'>): string {
  return `${level} ${activity} ${period}`
}

/** Whole months from the period to the day on which its figure was read first. */
function monthsLater(period: string, day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - (parsePeriod(period)?.last ?? 0)
}

function sizeOf(rows: readonly { readonly revision: number }[]) {
  const mean = (values: readonly number[]) => (rows.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / rows.length)
  const sizes = rows.map(({ revision }) => revision)
  return { count: rows.length, mean: mean(sizes), meanAbsolute: mean(sizes.map(Math.abs)) }
}
