import { gapsText } from '../contract/belief-words.ts'
import { asComputed, bound, day, growth, number, pointsShort, probability } from '../contract/format.ts'
import { translate } from '../contract/messages/index.ts'
import type { Outlook } from '../contract/operations/outlook.ts'
import type { WhatIf } from '../contract/operations/what-if.ts'
import { periodName } from '../contract/period-name.ts'
import type { Code, Language } from '../contract/record.ts'
import { table } from './table.ts'

const rate = (value: number, language: Language): string => growth(value, language, asComputed)

function nameOf(activity: string, codes: readonly Code[], language: Language): string {
  const [list, code] = activity === 'total' ? ['indicator', 'grdp'] : ['activity', activity]
  return codes.find((one) => one.list === list && one.code === code)?.names[language] ?? activity
}

/** The outlook for a terminal: the year, the way to the yardstick by activity, the news, and what does not fit. */
export function outlookScreen(answer: Outlook, language: Language, codes: readonly Code[]): string {
  const blocks = [
    ...(answer.region.kind === 'synthetic' ? [translate(language, 'banner.synthetic')] : []),
    translate(language, 'asof.heading', { day: day(answer.asOf, language) }),
    yearLines(answer, language),
    ...wayLines(answer, codes, language),
    ...plantLines(answer, codes, language),
    ...newsLines(answer, language),
    ...(answer.contradictions.length === 0
      ? []
      : [
          [translate(language, 'outlook.odd.heading'), ...answer.contradictions.map(({ words }) => `  ${words[language]}`)].join(
            '\n',
          ),
        ]),
  ]
  return `${blocks.map((block) => block.trimEnd()).join('\n\n')}\n`
}

function yearLines({ outlook, published, gaps }: Outlook, language: Language): string {
  if (!outlook) return translate(language, 'outlook.none')
  const { mean, p10, p90 } = outlook
  const values = { mean: rate(mean, language), p10: rate(p10, language), p90: rate(p90, language) }
  return [
    ...(published === null ? [] : [translate(language, 'outlook.isPublished', { growth: growth(published, language) })]),
    translate(language, 'outlook.value', values),
    ...(gaps.length === 0 ? [] : [gapsText(gaps, language)]),
  ].join('\n')
}

function wayLines(
  { yardstick, implausibility, path, waterfall }: Outlook,
  codes: readonly Code[],
  language: Language,
): readonly string[] {
  if (!yardstick || !implausibility) return []
  const target = bound(yardstick.operator, growth(yardstick.value, language), language)
  const odds = `${translate(language, 'outlook.path.odds', { target })} ${probability(implausibility.probability, language)}`
  const short = new Map(waterfall.map(({ activity, needed, believed }) => [activity, believed - needed]))
  const rows = path
    .filter(({ kind }) => kind === 'rest')
    .map(({ activity, period, needed, believed, best, probability: chance }) => ({
      [translate(language, 'contributions.activity')]: nameOf(activity, codes, language),
      [translate(language, 'record.period')]: periodName(period, language),
      [translate(language, 'outlook.path.needed')]: rate(needed, language),
      [translate(language, 'outlook.path.believed')]: rate(believed, language),
      [translate(language, 'outlook.path.best')]: best ? rate(best.growth, language) : '',
      [translate(language, 'rest.odds')]: probability(chance, language),
      [translate(language, 'contributions.points')]: short.has(activity)
        ? pointsShort(short.get(activity) ?? 0, language, true)
        : '',
    }))
  return [odds, `${translate(language, 'outlook.path.heading', { target })}\n${table(rows)}`]
}

function plantLines({ startUps, year }: Outlook, codes: readonly Code[], language: Language): readonly string[] {
  if (startUps.length === 0) return []
  const said = (key: Parameters<typeof translate>[1], values = {}): string => translate(language, key, values)
  const growthIn = (one: number): string => said('outlook.plants.growth', { year: String(one) })
  const points = (value: number): string => pointsShort(value, language, true)
  const plantName = (id: string): string =>
    codes.find(({ list, code }) => list === 'subject' && code === id)?.names[language] ?? id
  const rows = startUps.flatMap(({ id, start, brings, delays }) =>
    (brings ? [{ months: 0, ...brings }, ...delays] : []).map(({ months, thisYear, nextYear }) => ({
      [said('outlook.plants.plant')]: plantName(id),
      [said('outlook.plants.start')]: months === 0 ? periodName(start, language) : said('outlook.plants.delay', { months }),
      [growthIn(year)]: points(thisYear),
      [growthIn(year + 1)]: points(nextYear),
    })),
  )
  const still = startUps.flatMap(({ id, reason }) =>
    reason === '' ? [] : [`${plantName(id)}: ${said('outlook.plants.still', { reason: said(`plant.${reason}`) })}`],
  )
  return [[said('outlook.plants.heading'), ...(rows.length === 0 ? [] : [table(rows)]), ...still].join('\n')]
}

function newsLines({ news, newsRest, since }: Outlook, language: Language): readonly string[] {
  if (since === '') return []
  const effect = (value: number): string => pointsShort(value, language, true)
  const lines = news.map(({ words, publisher, published }) => `${words[language]} (${publisher}, ${day(published, language)})`)
  return [
    [
      translate(language, 'outlook.news.heading', { day: day(since, language) }),
      ...[
        ...lines,
        translate(language, 'outlook.news.settings', { effect: effect(newsRest.settings) }),
        ...(newsRest.events === 0 ? [] : [translate(language, 'outlook.news.events', { effect: effect(newsRest.events) })]),
        translate(language, 'outlook.news.bend', { effect: effect(newsRest.bend) }),
      ].map((line) => `  ${line}`),
    ].join('\n'),
  ]
}

/** The answer to a what-if for a terminal: the year then, and each activity in the rest of it. */
export function whatIfScreen(answer: WhatIf, language: Language, codes: readonly Code[]): string {
  const { before, after, oddsAfter, rest } = answer
  const { mean, p10, p90 } = after
  const values = { mean: rate(mean, language), p10: rate(p10, language), p90: rate(p90, language) }
  const rows = answer.activities.map((one) => ({
    [translate(language, 'contributions.activity')]: nameOf(one.activity, codes, language),
    [translate(language, 'outlook.path.believed')]: rate(one.before.p50, language),
    [translate(language, 'outlook.whatIf.heading')]: rate(one.after, language),
    [translate(language, 'outlook.weight.points')]: number(one.points, language, { least: 2, most: 2 }),
  }))
  return [
    ...(rest === '' ? [translate(language, 'outlook.whatIf.over')] : [periodName(rest, language)]),
    `${rate(before.mean, language)} → ${translate(language, 'outlook.value', values)}`,
    translate(language, 'outlook.whatIf.next', {
      before: rate(answer.nextYear.before.p50, language),
      after: rate(answer.nextYear.after.p50, language),
    }),
    ...(oddsAfter === null ? [] : [`${translate(language, 'rest.odds')}: ${probability(oddsAfter, language)}`]),
    '',
    table(rows),
  ].join('\n')
}
