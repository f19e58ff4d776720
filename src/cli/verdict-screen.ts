import { gapsText } from '../contract/belief-words.ts'
import { asComputed, bound, day, growth, interval, pointsBare, probability, share } from '../contract/format.ts'
import { translate } from '../contract/messages/index.ts'
import type { Verdict } from '../contract/operations/verdict.ts'
import { endYear, periodName, restName } from '../contract/period-name.ts'
import type { Code, Language } from '../contract/record.ts'
import { startingYardstick, verdictSentence } from '../contract/verdict-sentence.ts'
import { table } from './table.ts'

/** The verdict for a terminal: the sentence, the yardsticks with what the rest must do, the outlook, the contributions. */
export function verdictScreen(verdict: Verdict, language: Language, codes: readonly Code[]): string {
  const { contributionsPeriod } = verdict
  const blocks = [
    ...(verdict.region.kind === 'synthetic' ? [translate(language, 'banner.synthetic')] : []),
    translate(language, 'asof.heading', { day: day(verdict.asOf, language) }),
    verdictSentence(verdict, startingYardstick(verdict), language),
    ...(verdict.yardsticks.length > 0 ? [yardstickTable(verdict, language)] : []),
    outlookLines(verdict, language),
    ...(contributionsPeriod
      ? [
          `${translate(language, 'contributions.heading', { period: periodName(contributionsPeriod, language) })}\n${contributionTable(verdict, codes, language)}`,
        ]
      : []),
  ]
  return `${blocks.map((block) => block.trimEnd()).join('\n\n')}\n`
}

function yardstickTable(verdict: Verdict, language: Language): string {
  const rest = verdict.yardsticks.find((one) => one.rest)?.rest
  const needed = rest ? translate(language, 'rest.required', { rest: restName(rest.period, language) }) : ''
  const rows = verdict.yardsticks.map((one) => ({
    [translate(language, 'rest.yardstick')]: bound(one.operator, growth(one.value, language), language),
    '  ': translate(language, one.supersededBy ? 'yardstick.superseded' : `kind.${one.kind}`),
    [translate(language, 'figure.act')]: [one.issuerNames[language], one.act].filter(Boolean).join(', '),
    [needed]: one.rest ? growth(one.rest.required, language, asComputed) : '',
    [translate(language, 'rest.range')]: one.rest
      ? interval(growth(one.rest.low, language, asComputed), growth(one.rest.high, language, asComputed), language)
      : '',
    [translate(language, 'rest.best')]: one.rest?.best
      ? `${growth(one.rest.best.growth, language, asComputed)} (${endYear(one.rest.best.period)})`
      : '',
    [translate(language, 'rest.odds')]: oddsOrOutcome(one, language),
  }))
  return table(rows)
}

function oddsOrOutcome(one: Verdict['yardsticks'][number], language: Language): string {
  if (one.outcome !== 'open')
    return translate(language, `outcome.${one.outcome}`, { points: pointsBare(Math.abs(one.gap ?? 0), language) })
  return one.probability === null ? '' : probability(one.probability, language)
}

function outlookLines({ outlook, gaps }: Verdict, language: Language): string {
  if (!outlook) return translate(language, 'outlook.none')
  const percent = (value: number) => growth(value, language, asComputed)
  const value = translate(language, 'outlook.value', {
    mean: percent(outlook.mean),
    p10: percent(outlook.p10),
    p90: percent(outlook.p90),
  })
  const basis = translate(language, `outlook.basis.${outlook.basis}`, { figures: outlook.figures })
  const missing = gaps.length === 0 ? [] : [gapsText(gaps, language)]
  return outlook.basis === 'published' ? basis : [value, basis, ...missing].join('\n')
}

function contributionTable(verdict: Verdict, codes: readonly Code[], language: Language): string {
  const name = (activity: string) => {
    if (activity === 'rest-of-economy' || activity === 'rounding') return translate(language, `contributions.${activity}`)
    return codes.find((code) => code.list === 'activity' && code.code === activity)?.names[language] ?? activity
  }
  const rows = verdict.contributions.map((one) => ({
    [translate(language, 'contributions.activity')]: name(one.activity),
    [translate(language, 'contributions.growth')]: one.growth === null ? '' : growth(one.growth, language),
    [translate(language, 'contributions.share')]: one.share === null ? '' : share(one.share, language),
    [translate(language, 'contributions.points')]: pointsBare(one.points, language),
    ' ': translate(language, `tag.${one.basis}`),
  }))
  return table(rows)
}
