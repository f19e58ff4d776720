import type { Assumptions } from '../../contract/findings.ts'
import { hiddenRange, rangeGap } from '../../engine/index.ts'
import { type Figure, shown } from './figure.ts'
import { mayBeRevised, type UntoldFinding } from './finding.ts'
import type { Step } from './step.ts'
import { centralShareOf, shareOf } from './weights.ts'

/** From the fourth month on, a month that weighs within a half of an equal share cannot bring a true rate nearer to the one since January. */
const firstTelling = 4

/**
 * FOR-58: a year in which most monthly rates cannot be what the rates since January leave for the month, and lie nearer to the rate since
 * January itself: the column of months holds something else than months.
 */
export function copiedMonths(
  steps: readonly Step[],
  { copiedMonths: least, copiedShare }: Assumptions,
): UntoldFinding | undefined {
  const months = steps.flatMap((step) => monthOf(step) ?? [])
  const copied = months.filter((month) => isCopied(month))
  const [first] = copied
  if (first === undefined || copied.length < least || copied.length < copiedShare * months.length) return undefined
  const { indicator, activity, subject, period } = first.month.observation
  const figures = copied.map(({ month }) => month)
  return {
    about: { indicator, activity, subject },
    figures: figures.map(shown),
    beside: copied.map(({ whole }) => whole.observation.id),
    why: {
      code: 'months-like-cumulative',
      facts: { period: period.slice(0, 4), times: copied.length, of: months.length },
    },
    size: null,
    sizeUnit: '',
    revisable: mayBeRevised(figures.map(({ observation }) => observation)),
  }
}

interface Month {
  readonly month: Figure
  readonly known: Figure
  readonly whole: Figure
  readonly step: Step
}

/** One rate for the month, and the rates since January before and with it. */
function monthOf(step: Step): Month | undefined {
  const [[known], [month], [whole]] = [step.before, step.added, step.after]
  const single = step.next && step.hidden.first === step.hidden.last && (step.hidden.first % 12) + 1 >= firstTelling
  return single && known && month && whole ? { month, known, whole, step } : undefined
}

function isCopied({ month, known, whole, step }: Month): boolean {
  const share = centralShareOf(known.period, month.period, step.weighing)
  const at = ({ value }: Figure) => ({ low: value, high: value })
  const left = hiddenRange({ whole: at(whole), known: at(known), share: { low: share, high: share } }).low
  const allowed = hiddenRange({
    whole: whole.range,
    known: known.range,
    share: shareOf(known.period, month.period, step.weighing),
  })
  return rangeGap(allowed, month.range) > 0 && Math.abs(month.value - whole.value) < Math.abs(month.value - left)
}
