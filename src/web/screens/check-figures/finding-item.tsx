import type { ReactNode } from 'react'
import type { SetAsideFigure } from '../../../contract/figure.ts'
import type { Finding, FindingFigure } from '../../../contract/findings.ts'
import { figureText, findingSentence, sizeText, thingName } from '../../../contract/forensics-sentence.ts'
import { day } from '../../../contract/format.ts'
import { periodName } from '../../../contract/period-name.ts'
import type { Code } from '../../../contract/record.ts'
import { useLanguage, useText } from '../../language.tsx'
import { SetAside } from '../../parts/set-aside.tsx'
import { SourceLink } from '../../parts/source-link.tsx'
import { TableHead } from '../../parts/table-head.tsx'

/** What people have chosen of a region's figures. */
export interface Choices {
  readonly region: string
  readonly setAside: ReadonlyMap<string, SetAsideFigure>
}

interface FindingProps {
  readonly finding: Finding
  readonly codes: readonly Code[]
  readonly choices: Choices
}

/** One contradiction: the sentence, by how much, and each figure with its document and day, and the choice whether it counts. */
export function FindingItem({ finding, codes, choices }: FindingProps): ReactNode {
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
            <FigureRow key={figure.id} figure={figure} codes={codes} choices={choices} />
          ))}
        </tbody>
      </table>
    </li>
  )
}

interface RowProps extends Omit<FindingProps, 'finding'> {
  readonly figure: FindingFigure
}

function FigureRow({ figure, codes, choices }: RowProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const about = figure.kind === 'statement' ? { ...figure, indicator: '' } : figure
  return (
    <tr>
      <th scope="row">
        {thingName(about, codes, language)}
        {figure.doubtful ? <span className="mark">{text('record.doubtful')}</span> : null}
        <Choice figure={figure} choices={choices} />
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

/** Who has set the figure aside and why, with the way back; or the way to set it aside. What is doubtful counts for nothing anyway. */
function Choice({ figure, choices: { region, setAside } }: Pick<RowProps, 'figure' | 'choices'>): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (figure.kind === 'statement' || figure.doubtful) return null
  const choice = setAside.get(figure.id)
  const kind = choice ? 'restore' : 'set-aside'
  return (
    <>
      {choice ? (
        <span className="small choice">
          {text('forensics.setAside', { by: choice.by, day: day(choice.day, language), reason: choice.reason })}
        </span>
      ) : null}
      <SetAside key={kind} region={region} observation={figure.id} kind={kind} />
    </>
  )
}
