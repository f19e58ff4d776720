import type { ReactNode } from 'react'
import type { Finding, FindingFigure } from '../../../contract/findings.ts'
import { figureText, findingSentence, sizeText, thingName } from '../../../contract/forensics-sentence.ts'
import { day } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Code } from '../../../contract/record.ts'
import { useLanguage, useText } from '../../language.tsx'
import { SourceLink } from '../../parts/source-link.tsx'
import { TableHead } from '../../parts/table-head.tsx'

/** One contradiction: the sentence, by how much, and each figure with its document and day. */
export function FindingItem({ finding, codes }: { readonly finding: Finding; readonly codes: readonly Code[] }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const size = sizeText(finding.size, finding.sizeUnit, codes, language)
  return (
    <li className="finding">
      <p className="why">{findingSentence(finding, codes, language)}</p>
      {size === '' ? null : <p className="muted">{text('forensics.size', { size })}</p>}
      <table className="stacking">
        <TableHead columns={['record.figure', 'record.period', 'record.value', 'record.publisher', 'record.published']} />
        <tbody>
          {finding.figures.map((figure) => (
            <FigureRow key={figure.id} figure={figure} codes={codes} />
          ))}
        </tbody>
      </table>
    </li>
  )
}

function FigureRow({ figure, codes }: { readonly figure: FindingFigure; readonly codes: readonly Code[] }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const about = figure.kind === 'statement' ? { ...figure, indicator: '' } : figure
  return (
    <tr>
      <th scope="row">
        {thingName(about, codes, language)}
        {figure.doubtful ? <span className="mark">{text('record.doubtful')}</span> : null}
      </th>
      <td data-label={text('record.period')}>{periodName(figure.period, language)}</td>
      <td data-label={text('record.value')}>{figureText(figure, codes, language)}</td>
      <td data-label={text('record.publisher')}>
        <SourceLink publisher={figure.publisher} url={figure.url} />
      </td>
      <td data-label={text('record.published')}>{day(figure.published, language)}</td>
    </tr>
  )
}
