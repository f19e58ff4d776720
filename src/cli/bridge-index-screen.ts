import { day, growth, number } from '../contract/format.ts'
import { type MessageKey, translate } from '../contract/messages/index.ts'
import type { BridgedIndex } from '../contract/operations/bridge-index.ts'
import { periodName } from '../contract/period-name.ts'
import type { Language } from '../contract/record.ts'
import { table } from './table.ts'

/** The bridge for a terminal: what it rests on, the pairs with their ratios, the line, and what the latest index implies. */
export function bridgeIndexScreen(answer: BridgedIndex, language: Language): string {
  const { bridge, latest, pairs } = answer
  const text = (key: MessageKey) => translate(language, key)
  const rate = (value: number | null): string => (value === null ? '-' : growth(value, language))
  const computed = (value: number | undefined): string =>
    value === undefined ? '-' : growth(value, language, { least: 1, most: 1 })
  const plain = (value: number): string => number(value, language, { least: 2, most: 2 })
  const rows = pairs.map(({ period, index, valueAdded, ratio }) => ({
    [text('bridge.period')]: periodName(period, language),
    [text('bridge.index')]: index.basis === 'derived' ? computed(index.growth) : rate(index.growth),
    [text('bridge.indexFrom')]: translate(language, 'bridge.basis', { basis: index.basis }),
    [text('bridge.valueAdded')]: rate(valueAdded.growth),
    [text('bridge.ratio')]: ratio === null ? '-' : plain(ratio),
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
    [text('bridge.period')]: periodName(latest.period, language),
    [text('bridge.index')]: rate(latest.index.growth),
    [text('bridge.published')]: rate(latest.valueAdded),
    ...Object.fromEntries(
      (['p10', 'p50', 'p90'] as const).map((odds) => [
        translate(language, 'bridge.implied', { odds }),
        computed(latest.implied?.[odds]),
      ]),
    ),
    [text('bridge.byRatio')]:
      latest.byRatio === null ? '-' : `${computed(latest.byRatio.low)} … ${computed(latest.byRatio.high)}`,
    [text('bridge.outside')]: translate(language, 'bridge.isOutside', { outside: latest.outside ? 'yes' : 'no' }),
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
