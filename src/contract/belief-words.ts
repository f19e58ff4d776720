import type { BeliefGap } from './belief.ts'
import { figureText, thingName } from './forensics-sentence.ts'
import { asComputed, bound, day, decimalsOf, growth, pointsShort } from './format.ts'
import { translate } from './messages/index.ts'
import { periodName } from './period-name.ts'
import type { Code, Language, Observation } from './record.ts'

type Figure = Pick<
  Observation,
  'indicator' | 'activity' | 'subject' | 'measure' | 'comparator' | 'period' | 'operator' | 'value' | 'printed' | 'unit'
> & {
  /** Whether the growth was not published but worked out from published amounts. */
  readonly fromAmounts?: boolean
}

/** Decimals of points that one figure brings: tenths are read, hundredths only where there is no tenth. */
const twoDecimals = { least: 2, most: 2 }

/** What a figure did to the outlook, in one sentence: "Services, nine months of 2025: 15.18% published, 12.1% expected: +0.24 pp". */
export function newsWords(
  news: { readonly kind: 'arrived' | 'revised' | 'withdrawn'; readonly effect: number; readonly expected: number | null },
  figure: Figure,
  codes: readonly Code[],
  language: Language,
): string {
  return translate(language, `outlook.news.${news.kind}`, {
    ...spoken(figure, codes, language),
    expected: news.expected === null ? '' : rateText(figure, news.expected, language),
    effect: pointsShort(news.effect, language, true, twoDecimals),
  })
}

/** Why a figure does not go with the others, in one sentence. */
export function oddFigureWords(
  odd: { readonly expected: number; readonly standardDeviation: number },
  figure: Figure,
  codes: readonly Code[],
  language: Language,
): string {
  return translate(language, 'outlook.odd', {
    ...spoken(figure, codes, language),
    expected: rateText(figure, odd.expected, language),
    spread: pointsShort(odd.standardDeviation, language, false, { least: 1, most: 1 }),
  })
}

/** Who has set a figure aside and why, in one sentence. */
export function setAsideWords(
  choice: { readonly by: string; readonly day: string; readonly reason: string },
  figure: Figure,
  codes: readonly Code[],
  language: Language,
): string {
  const { by, reason } = choice
  return translate(language, 'outlook.setAside', {
    ...spoken(figure, codes, language),
    by,
    reason,
    day: day(choice.day, language),
  })
}

function spoken(figure: Figure, codes: readonly Code[], language: Language) {
  return {
    thing: thingName(figure, codes, language),
    period: periodName(figure.period, language),
    kind: kindOf(figure),
    value:
      figure.measure === 'level'
        ? figureText(figure, codes, language)
        : bound(figure.operator, publishedText(figure, language), language),
  }
}

function kindOf({ measure, comparator, fromAmounts }: Figure): string {
  if (measure !== 'growth') return measure
  if (comparator === 'previous-period') return 'previous'
  return fromAmounts ? 'amounts' : 'growth'
}

function publishedText({ measure, value, printed }: Figure, language: Language): string {
  const decimals = decimalsOf(printed)
  return measure === 'contribution' ? pointsShort(value, language, false, decimals) : growth(value, language, decimals)
}

function rateText({ measure }: Figure, value: number, language: Language): string {
  return measure === 'contribution' ? pointsShort(value, language) : growth(value, language, asComputed)
}

/** What a record lacks for a firm outlook, in one sentence. */
export function gapsText(gaps: readonly BeliefGap[], language: Language): string {
  return translate(language, 'outlook.gaps', { gaps: gaps.map((gap) => translate(language, `gap.${gap}`)).join('; ') })
}
