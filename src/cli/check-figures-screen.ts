import { findingSentence, impliedSentence, sizeText, thingName } from '../contract/forensics-sentence.ts'
import { bound, day, growth, number } from '../contract/format.ts'
import { translate } from '../contract/messages/index.ts'
import type { CheckFigures, Finding, FindingFigure } from '../contract/operations/check-figures.ts'
import { periodName } from '../contract/period-name.ts'
import type { Code, Language } from '../contract/record.ts'

/** How many implied figures a terminal shows; all of them are in the JSON. */
const impliedShown = 40

/** The contradictions for a terminal, each with its figures; then how many revisions there were and what the figures imply. */
export function checkFiguresScreen(answer: CheckFigures, codes: readonly Code[], language: Language): string {
  const { contradictions, revisions, implied } = answer
  const more = implied.length - impliedShown
  const blocks = [
    ...(answer.synthetic ? [translate(language, 'banner.synthetic')] : []),
    translate(language, 'forensics.heading', { day: day(answer.asOf, language) }),
    ...(contradictions.length > 0
      ? contradictions.map((one, index) => findingBlock(one, index + 1, codes, language))
      : [translate(language, 'forensics.none')]),
    translate(language, 'forensics.revisions', { count: revisions.length }),
    ...(implied.length > 0
      ? [
          [
            translate(language, 'forensics.impliedHeading'),
            ...implied.slice(0, impliedShown).map((one) => `  ${impliedSentence(one.what, one, codes, language)}`),
            ...(more > 0 ? [`  ${translate(language, 'forensics.more', { count: more })}`] : []),
          ].join('\n'),
        ]
      : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

function findingBlock(finding: Finding, index: number, codes: readonly Code[], language: Language): string {
  const size = sizeText(finding.size, finding.sizeUnit, codes, language)
  return [
    `${index}. ${findingSentence(finding, codes, language)}`,
    ...(size === '' ? [] : [`   ${translate(language, 'forensics.size', { size })}`]),
    ...(finding.revisable ? [`   ${translate(language, 'forensics.revisable')}`] : []),
    ...finding.figures.map((figure) => `   - ${figureLine(figure, codes, language)}`),
  ].join('\n')
}

function figureLine(figure: FindingFigure, codes: readonly Code[], language: Language): string {
  const about = figure.kind === 'statement' ? { ...figure, indicator: '' } : figure
  return translate(language, 'forensics.figures', {
    figure: thingName(about, codes, language),
    period: periodName(figure.period, language),
    value: valueText(figure, codes, language),
    source: figure.source,
    day: day(figure.published, language),
    doubtful: figure.doubtful ? 'yes' : 'no',
  })
}

function valueText(figure: FindingFigure, codes: readonly Code[], language: Language): string {
  if (figure.value === null) return figure.printed
  const rate = figure.unit === 'percent' || figure.unit === 'points'
  const unit = codes.find(({ list, code }) => list === 'unit' && code === figure.unit)?.names[language] ?? figure.unit
  const plain = figure.unit === 'count' || figure.unit === 'rank'
  const amount = number(figure.value, language, { least: 0, most: 3 })
  return bound(figure.operator, rate ? growth(figure.value, language) : plain ? amount : `${amount} ${unit}`, language)
}
