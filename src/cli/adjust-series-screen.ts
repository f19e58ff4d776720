import { growth, number, share } from '../contract/format.ts'
import { type MessageKey, type MessageValues, translate } from '../contract/messages/index.ts'
import type { AdjustedSeries, AdjustedTable } from '../contract/operations/adjust-series.ts'
import { periodName } from '../contract/period-name.ts'
import type { Language } from '../contract/record.ts'

/** How many changed settings a terminal shows for a series; all of them are in the JSON. */
const changesShown = 12

/** The adjusted series for a terminal: of each the newest figures, how they came about, how far to trust them, and what a refresh changed. */
export function adjustSeriesScreen({ series }: AdjustedTable, language: Language): string {
  const blocks = series.map((one) =>
    one.status === 'adjusted'
      ? seriesLines(one, language).join('\n')
      : translate(language, 'adjust.refused', { name: one.name, reason: camelCase(one.reason) }),
  )
  return `${blocks.join('\n\n')}\n`
}

/** A reason as texts select it: without hyphens. */
function camelCase(word: string): string {
  return word.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function seriesLines(series: AdjustedSeries, language: Language): readonly string[] {
  const { parts, forecast } = series
  const text = (key: MessageKey, values: MessageValues): string => `  ${translate(language, key, values)}`
  const level = (value: number | undefined): string => number(value ?? Number.NaN, language, { least: 1, most: 1 })
  const [newest, before, next] = [parts.at(-1), parts.at(-2), forecast[0]]
  const names = (list: readonly { readonly name: string; readonly effect: number }[]): string =>
    list.map(({ name, effect }) => `${name} ${effectText(series, effect, language)}`).join(', ') ||
    translate(language, 'adjust.none')
  return [
    translate(language, 'adjust.heading', {
      name: series.name,
      count: parts.length,
      first: periodName(parts[0]?.period ?? '', language),
      last: periodName(newest?.period ?? '', language),
    }),
    text('adjust.latest', {
      period: periodName(newest?.period ?? '', language),
      value: level(newest?.value),
      adjusted: level(newest?.adjusted),
      change: growth((newest?.adjusted ?? Number.NaN) / (before?.adjusted ?? Number.NaN) - 1, language),
      trend: level(newest?.trend),
    }),
    text('adjust.method', {
      mode: series.mode,
      filter: series.filters.seasonal,
      terms: series.filters.trend ?? 0,
      orders: series.model.orders,
      logarithms: series.model.transformation === 'log' ? 'yes' : 'no',
    }),
    text('adjust.calendar', { effects: names(series.model.calendar) }),
    text('adjust.outliers', { outliers: names(series.model.outliers) }),
    ...diagnosticLines(series, language).map((line) => `  ${line}`),
    text('adjust.forecast', {
      period: periodName(next?.period ?? '', language),
      value: level(next?.value),
      low: level(next?.low),
      high: level(next?.high),
    }),
    ...refreshLines(series, language).map((line) => `  ${line}`),
  ]
}

/** An effect as a percentage where parts multiply, else in the unit of the series. */
function effectText({ mode }: AdjustedSeries, effect: number, language: Language): string {
  return mode === 'multiplicative' ? growth(Math.exp(effect) - 1, language) : number(effect, language, { least: 2, most: 2 })
}

function diagnosticLines({ diagnostics }: AdjustedSeries, language: Language): readonly string[] {
  const { seasonAfter, quality, slidingSpans, revisions } = diagnostics
  const left = seasonAfter === null ? 'unknown' : seasonAfter.seasonal ? 'yes' : 'no'
  const q = quality === null ? 'none' : number(quality.q, language)
  const stability =
    slidingSpans === null || revisions === null
      ? []
      : [
          translate(language, 'adjust.stability', {
            flagged: share(slidingSpans.seasonal, language),
            revision: share(revisions.meanAbsolute, language),
          }),
        ]
  return [translate(language, 'adjust.season', { left, q }), ...stability]
}

/** Every changed setting but the factors, of which there are two for each period. */
function refreshLines({ refresh }: AdjustedSeries, language: Language): readonly string[] {
  if (refresh === null) return []
  const { policy, estimated, changes } = refresh
  const shown = changes.filter(({ part }) => part !== 'factors').slice(0, changesShown)
  const more = changes.length - shown.length
  const value = (one: string | number | null): string =>
    typeof one === 'number' ? number(one, language, { least: 0, most: 6 }) : (one ?? '–')
  return [
    translate(language, 'adjust.refresh', { policy, estimated: estimated.join(', ') || 'none', count: changes.length }),
    ...shown.map(
      ({ setting, before, after }) =>
        `  ${translate(language, 'adjust.change', { setting, before: value(before), after: value(after) })}`,
    ),
    ...(more > 0 ? [`  ${translate(language, 'forensics.more', { count: more })}`] : []),
  ]
}
