import type { BridgedIndex } from '../../contract/operations/bridge-index.ts'
import { cumulativeRange, formatPeriod, hiddenRange, type Period, type ValueRange } from '../../engine/index.ts'
import { assumptions } from '../check-figures/assumptions.ts'
import { type Figure, figureOf } from '../check-figures/figure.ts'
import { usualShareOf, type Weighing } from '../check-figures/weights.ts'
import type { GrowthRecord } from '../verdict/growth-record.ts'
import { percent } from '../verdict/lineage.ts'

/** Growth of the index over one period, and how it was found where it is not published. */
export interface FoundIndex {
  readonly index: BridgedIndex['pairs'][number]['index']
  readonly formula: string
}

/** The published growth, or the one that a longer or shorter period and the months between imply (ADJ-73). */
export function indexGrowth(record: GrowthRecord, activity: string, period: Period): FoundIndex | undefined {
  const at = (wanted: Period) => {
    const observation = record.growth(activity, formatPeriod(wanted))
    return observation === undefined ? undefined : figureOf(observation)
  }
  const own = at(period)
  if (own !== undefined) return published(own)
  const months = period.last - period.first + 1
  for (let added = 1; added <= 12 - months; added += 1) {
    const whole = at({ first: period.first, last: period.last + added })
    const after = at({ first: period.last + 1, last: period.last + added })
    if (whole !== undefined && after !== undefined) return finite(without(whole, after, period))
  }
  for (let added = 1; added < months; added += 1) {
    const before = at({ first: period.first, last: period.last - added })
    const after = at({ first: period.last - added + 1, last: period.last })
    if (before !== undefined && after !== undefined) return finite(together(before, after))
  }
  return undefined
}

function published({ observation, value, range }: Figure): FoundIndex {
  const index = { growth: value, low: range.low, high: range.high, basis: 'published' as const, figures: [observation.id] }
  return { index: bounded(index), formula: percent(value) }
}

const equalMonths: Weighing = { phasing: undefined, spread: assumptions.monthSpread, usualSpread: assumptions.usualSpread }
const exactly = (value: number): ValueRange => ({ low: value, high: value })
const monthsOf = ({ first, last }: Period): number => last - first + 1

/** GRO-3 with equal months, its range with the bounds of FOR-3. */
function without(whole: Figure, added: Figure, period: Period): FoundIndex {
  const share = monthsOf(added.period) / monthsOf(whole.period)
  const growth = hiddenRange({ whole: exactly(whole.value), known: exactly(added.value), share: exactly(share) }).low
  const range = hiddenRange({ whole: whole.range, known: added.range, share: usualShareOf(added.period, period, equalMonths) })
  const part = share.toFixed(3)
  const formula = `(${percent(whole.value)} − ${part} × ${percent(added.value)}) / (1 − ${part}) = ${percent(growth)}`
  return { index: derived(growth, range, [whole, added]), formula }
}

/** GRO-2 with equal months. */
function together(before: Figure, added: Figure): FoundIndex {
  const share = monthsOf(before.period) / (monthsOf(before.period) + monthsOf(added.period))
  const growth = cumulativeRange({ before: exactly(before.value), added: exactly(added.value), share: exactly(share) }).low
  const range = cumulativeRange({
    before: before.range,
    added: added.range,
    share: usualShareOf(before.period, added.period, equalMonths),
  })
  const part = share.toFixed(3)
  const formula = `${part} × ${percent(before.value)} + (1 − ${part}) × ${percent(added.value)} = ${percent(growth)}`
  return { index: derived(growth, range, [before, added]), formula }
}

function derived(growth: number, { low, high }: ValueRange, figures: readonly Figure[]): FoundIndex['index'] {
  return { growth, low, high, basis: 'derived', figures: figures.map(({ observation }) => observation.id) }
}

/** "Over 12" has no upper end; the figure itself is the only bound that can be shown. */
function bounded(index: FoundIndex['index']): FoundIndex['index'] {
  const { growth, low, high } = index
  return { ...index, low: Number.isFinite(low) ? low : growth, high: Number.isFinite(high) ? high : growth }
}

function finite(found: FoundIndex): FoundIndex | undefined {
  return Number.isFinite(found.index.low) && Number.isFinite(found.index.high) ? found : undefined
}
