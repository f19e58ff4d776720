import { formatPeriod, hiddenRange, type Period, rangeGap, recordRange, type ValueRange } from '../../engine/index.ts'
import { leastMargin } from './assumptions.ts'
import type { Figure } from './figure.ts'
import { contradiction, type Findings, type UntoldFinding, type UntoldImplied } from './finding.ts'
import type { At, Phasing, Step } from './step.ts'
import { shareOf } from './weights.ts'

/** FOR-23, FOR-24: what is left for the months between, and whether it is in line with the series' other rates. */
export function hiddenMonths(step: Step, series: readonly Figure[]): Findings {
  const share = shareOf({ first: step.hidden.first - monthsBefore(step), last: step.hidden.first - 1 }, step.hidden, step.phasing)
  const pairs = step.before.flatMap((before) => step.after.map((after) => ({ before, after })))
  const ranges = pairs.map(({ before, after }) => ({
    before,
    after,
    range: hiddenRange({ whole: after.range, known: before.range, share }),
  }))
  const usable = ranges.filter(({ range }) => Number.isFinite(range.low) && Number.isFinite(range.high))
  const [firm] = usable.filter(({ before, after }) => !before.observation.doubtful && !after.observation.doubtful)
  return {
    contradictions: usable.flatMap(({ before, after, range }) => outOfLine(step, series, [before, after], range)),
    revisions: [],
    implied: firm ? [impliedGrowth(step, firm.before, firm.after, firm.range)] : [],
  }
}

const monthsBefore = ({ hidden }: Step): number => hidden.first % 12

function impliedGrowth({ hidden }: Step, before: Figure, after: Figure, { low, high }: ValueRange): UntoldImplied {
  const { indicator, activity, subject } = after.observation
  return {
    what: { code: 'hidden-growth', indicator, activity, subject, period: formatPeriod(hidden) },
    low,
    high,
    figures: [before.observation.id, after.observation.id],
  }
}

function outOfLine(
  { hidden }: Step,
  series: readonly Figure[],
  pair: readonly [Figure, Figure],
  range: ValueRange,
): readonly UntoldFinding[] {
  const [known] = pair
  const others = series
    .filter((one) => !one.observation.doubtful && one !== known && isComparableStretch(one, hidden))
    .map(({ value }) => value)
  if (others.length < 4) return []
  const record = recordRange(others, leastMargin)
  const found = contradiction({
    figures: pair,
    gap: (kept) => (kept.length === 2 ? rangeGap(range, record) : 0),
    why: () => ({
      code: 'hidden-out-of-line',
      facts: { hidden: formatPeriod(hidden), ...range, recordLow: record.low, recordHigh: record.high },
    }),
  })
  return found ? [found] : []
}

/** A single month swings more than half a year: only stretches at least half as long say what is in line. The known part is on trial. */
function isComparableStretch({ period }: Figure, hidden: Period): boolean {
  return 2 * (period.last - period.first + 1) >= hidden.last - hidden.first + 1
}

/** FOR-23: what the last months and all months leave for the first months, where these are not published. */
export function hiddenStart(afters: readonly Figure[], at: At, phasing: Phasing): readonly UntoldImplied[] {
  const [after] = afters
  if (after === undefined || after.observation.doubtful) return []
  const starts = Array.from({ length: after.period.last - after.period.first }, (_, index) => after.period.last - index)
  return starts.flatMap((start): readonly UntoldImplied[] => {
    const before = { first: after.period.first, last: start - 1 }
    const [added] = at({ first: start, last: after.period.last })
    if (added === undefined || added.observation.doubtful || at(before).length > 0) return []
    const share = shareOf(added.period, before, phasing)
    const range = hiddenRange({ whole: after.range, known: added.range, share })
    if (!Number.isFinite(range.low) || !Number.isFinite(range.high)) return []
    const { indicator, activity, subject } = after.observation
    const what = { code: 'hidden-growth' as const, indicator, activity, subject, period: formatPeriod(before) }
    return [{ what, ...range, figures: [added.observation.id, after.observation.id] }]
  })
}
