import type { Code } from '../../contract/record.ts'
import type { ValueRange } from '../../engine/index.ts'
import type { Figure } from './figure.ts'

/** Activities whose parts in the code list are all of them; services, for one, has more parts than the list names. */
const complete: ReadonlySet<string> = new Set(['total', 'industry-construction', 'industry', 'mining', 'water-waste'])

/** The index of industry has no figure of its own: its total is the industry. */
export function childrenOf(indicator: string, activity: string, codes: readonly Code[]): readonly string[] {
  const parent = indicator === 'iip' && activity === 'total' ? 'industry' : activity
  return codes.filter((code) => code.list === 'activity' && code.parent === parent).map(({ code }) => code)
}

/** The parts of an activity where the code list has all of them, else none. */
export function allPartsOf(indicator: string, activity: string, codes: readonly Code[]): readonly string[] {
  return complete.has(activity) ? childrenOf(indicator, activity, codes) : []
}

/** Several values of one part: what they have in common, or all that they span when they differ, so that some vintage may still fit. */
export function spanOf(figures: readonly Figure[]): ValueRange {
  const [lows, highs] = [figures.map(({ range }) => range.low), figures.map(({ range }) => range.high)]
  const common = { low: Math.max(...lows), high: Math.min(...highs) }
  return common.low <= common.high ? common : { low: Math.min(...lows), high: Math.max(...highs) }
}
