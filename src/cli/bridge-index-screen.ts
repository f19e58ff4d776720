import { day, growth, number } from '../contract/format.ts'
import { translate } from '../contract/messages/index.ts'
import type { BridgedIndex } from '../contract/operations/bridge-index.ts'
import { periodName } from '../contract/period-name.ts'
import type { Language } from '../contract/record.ts'
import { table } from './table.ts'

/** The bridge for a terminal: what it rests on, the pairs with their ratios, the line, and what the latest index implies. */
export function bridgeIndexScreen(answer: BridgedIndex, language: Language): string {
  const { bridge, latest, pairs } = answer
  const rate = (value: number | null): string => (value === null ? '-' : growth(value, language))
  const computed = (value: number | undefined): string =>
    value === undefined ? '-' : growth(value, language, { least: 1, most: 1 })
  const plain = (value: number): string => number(value, language, { least: 2, most: 2 })
  const rows = pairs.map(({ period, index, valueAdded, ratio }) => ({
    period: periodName(period, language),
    index: index.basis === 'derived' ? computed(index.growth) : rate(index.growth),
    'index from': index.basis,
    'value added': rate(valueAdded.growth),
    ratio: ratio === null ? '-' : plain(ratio),
  }))
  const line =
    bridge.status === 'undefined'
      ? translate(language, 'bridge.none', { needPairs: bridge.needPairs, needYears: bridge.needYears })
      : translate(language, 'bridge.line', {
          intercept: computed(bridge.intercept),
          interceptError: computed(bridge.interceptError),
          slope: plain(bridge.slope),
          slopeError: plain(bridge.slopeError),
        })
  const implied = latest && {
    period: periodName(latest.period, language),
    index: rate(latest.index.growth),
    'value added (published)': rate(latest.valueAdded),
    'implied p10': computed(latest.implied?.p10),
    'implied p50': computed(latest.implied?.p50),
    'implied p90': computed(latest.implied?.p90),
    'by ratio': latest.byRatio === null ? '-' : `${computed(latest.byRatio.low)} … ${computed(latest.byRatio.high)}`,
    'outside the pairs': latest.outside ? 'yes' : 'no',
  }
  const note = { day: day(answer.asOf, language), pairs: bridge.pairs, years: bridge.years }
  return `${[
    ...(answer.synthetic ? [translate(language, 'banner.synthetic')] : []),
    translate(language, 'bridge.note', note),
    table(rows).trimEnd(),
    line,
    ...(implied ? [table([implied]).trimEnd()] : []),
  ].join('\n\n')}\n`
}
