import type { Assumptions } from '../../contract/findings.ts'
import { formatPeriod, hiddenRange, type Period, rangeGap, recordRange, type ValueRange } from '../../engine/index.ts'
import type { Figure } from './figure.ts'
import { contradiction, type Findings, followsFrom, type UntoldFinding, type UntoldImplied } from './finding.ts'
import type { At, Step } from './step.ts'
import { centralShareOf, shareOf, usualShareOf, type Weighing } from './weights.ts'

/** FOR-23, FOR-24: what is left for the months between, and whether it is in line with the series' other rates. */
export function hiddenMonths(step: Step, series: readonly Figure[], assumed: Assumptions): Findings {
  const known = { first: step.hidden.first - monthsBefore(step), last: step.hidden.first - 1 }
  const share = shareOf(known, step.hidden, step.weighing)
  const pairs = step.before.flatMap((before) => step.after.map((after) => ({ before, after })))
  const ranges = pairs.map(({ before, after }) => ({
    before,
    after,
    range: hiddenRange({ whole: after.range, known: before.range, share }),
  }))
  const usable = ranges.filter(({ range }) => Number.isFinite(range.low) && Number.isFinite(range.high))
  const [firm] = usable.filter(({ before, after }) => !before.observation.doubtful && !after.observation.doubtful)
  return {
    contradictions: usable.flatMap(({ before, after, range }) => outOfLine({ step, series, assumed }, [before, after], range)),
    revisions: [],
    implied: firm ? [impliedGrowth(step.hidden, { known: firm.before, whole: firm.after, weighing: step.weighing })] : [],
  }
}

const monthsBefore = ({ hidden }: Step): number => hidden.first % 12

interface Left {
  readonly known: Figure
  readonly whole: Figure
  readonly weighing: Weighing
}

function impliedGrowth(hidden: Period, { known, whole, weighing }: Left): UntoldImplied {
  const { indicator, activity, subject } = whole.observation
  const share = centralShareOf(known.period, hidden, weighing)
  const at = (one: ValueRange, other: ValueRange) => hiddenRange({ whole: one, known: other, share: { low: share, high: share } })
  const usual = usualShareOf(known.period, hidden, weighing)
  const exact = (figure: Figure) => ({ low: figure.value, high: figure.value })
  return {
    what: { code: 'hidden-growth', indicator, activity, subject, period: formatPeriod(hidden) },
    ...hiddenRange({ whole: whole.range, known: known.range, share: usual }),
    central: { value: at(exact(whole), exact(known)).low, ...at(whole.range, known.range) },
    ...followsFrom([known, whole]),
  }
}

interface Trial {
  readonly step: Step
  readonly series: readonly Figure[]
  readonly assumed: Assumptions
}

function outOfLine(
  { step: { hidden }, series, assumed }: Trial,
  pair: readonly [Figure, Figure],
  range: ValueRange,
): readonly UntoldFinding[] {
  const [known] = pair
  const others = series
    .filter((one) => !one.observation.doubtful && one !== known && isComparableStretch(one, hidden, assumed))
    .map(({ value }) => value)
  if (others.length < assumed.recordLeast) return []
  const record = recordRange(others, assumed.recordMargin)
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
function isComparableStretch({ period }: Figure, hidden: Period, { recordLength }: Assumptions): boolean {
  return period.last - period.first + 1 >= recordLength * (hidden.last - hidden.first + 1)
}

/** FOR-23: what the last months and all months leave for the first months, where these are not published. */
export function hiddenStart(afters: readonly Figure[], at: At, weighing: Weighing): readonly UntoldImplied[] {
  const [after] = afters
  if (after === undefined || after.observation.doubtful) return []
  const starts = Array.from({ length: after.period.last - after.period.first }, (_, index) => after.period.last - index)
  return starts.flatMap((start): readonly UntoldImplied[] => {
    const before = { first: after.period.first, last: start - 1 }
    const [added] = at({ first: start, last: after.period.last })
    if (added === undefined || added.observation.doubtful || at(before).length > 0) return []
    const share = shareOf(added.period, before, weighing)
    const range = hiddenRange({ whole: after.range, known: added.range, share })
    if (!Number.isFinite(range.low) || !Number.isFinite(range.high)) return []
    return [impliedGrowth(before, { known: added, whole: after, weighing })]
  })
}
