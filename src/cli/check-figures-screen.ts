import type { Finding, FindingFigure } from '../contract/findings.ts'
import { figureText, findingSentence, impliedSentence, sizeText, thingName } from '../contract/forensics-sentence.ts'
import { day } from '../contract/format.ts'
import { type LeftOutReason, leftOutReasons } from '../contract/left-out.ts'
import { translate } from '../contract/messages/index.ts'
import type { CheckFigures } from '../contract/operations/check-figures.ts'
import type { CheckFile } from '../contract/operations/check-file.ts'
import { periodName } from '../contract/period-name.ts'
import type { Code, Language } from '../contract/record.ts'

/** How many contradictions and implied figures a terminal shows; all of them are in the JSON. */
const [contradictionsShown, impliedShown] = [100, 40]

/** The contradictions for a terminal, each with its figures; then how many revisions there were and what the figures imply. */
export function checkFiguresScreen(answer: CheckFigures, language: Language, codes: readonly Code[]): string {
  const blocks = [
    ...(answer.synthetic ? [translate(language, 'banner.synthetic')] : []),
    translate(language, 'forensics.heading', { day: day(answer.asOf, language) }),
    ...findingBlocks(answer, codes, language),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The same for a file, and which of its rows say nothing to examine. */
export function checkFileScreen(answer: CheckFile, language: Language): string {
  const rows = (why: LeftOutReason) => answer.leftOut.filter((one) => one.why === why).map(({ row }) => row)
  const lines = leftOutReasons.flatMap((why) =>
    rows(why).length > 0 ? [`  ${translate(language, `forensics.leftOut.${why}`, { rows: rows(why).join(', ') })}`] : [],
  )
  const blocks = [
    translate(language, 'forensics.fileHeading', { file: answer.file }),
    ...findingBlocks(answer, answer.names, language),
    [translate(language, 'forensics.leftOut', { count: answer.leftOut.length }), ...lines].join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

type Found = Pick<CheckFigures, 'contradictions' | 'revisions' | 'implied'>

function findingBlocks({ contradictions, revisions, implied }: Found, codes: readonly Code[], language: Language): string[] {
  const more = contradictions.length - contradictionsShown
  const blocks = contradictions.slice(0, contradictionsShown).map((one, index) => findingBlock(one, index + 1, codes, language))
  return [
    ...(blocks.length > 0 ? blocks : [translate(language, 'forensics.none')]),
    ...(more > 0 ? [translate(language, 'forensics.moreFindings', { count: more })] : []),
    translate(language, 'forensics.revisions', { count: revisions.length }),
    ...(implied.length > 0 ? [impliedBlock(implied, codes, language)] : []),
  ]
}

function impliedBlock(implied: Found['implied'], codes: readonly Code[], language: Language): string {
  const more = implied.length - impliedShown
  return [
    translate(language, 'forensics.impliedHeading'),
    ...implied.slice(0, impliedShown).map((one) => `  ${impliedSentence(one.what, one, codes, language)}`),
    ...(more > 0 ? [`  ${translate(language, 'forensics.more', { count: more })}`] : []),
  ].join('\n')
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
    value: figureText(figure, codes, language),
    source: figure.source,
    day: figure.published === '' ? 'none' : day(figure.published, language),
    doubtful: figure.doubtful ? 'yes' : 'no',
  })
}
