import type { ReactNode } from 'react'
import { hasMessage, translate } from '../../../contract/messages/index.ts'
import type { Language } from '../../../contract/record.ts'
import { useLanguage, useText } from '../../language.tsx'
import { useRegionsHere } from '../../parts/region-gate.tsx'
import { useEvidenceText, useMakerName } from '../../parts/trace-names.ts'
import { useChangeView, useView } from '../../view.ts'

/** A word of the record in the reader's language; one without a text stays as it is. */
export function wordOf(word: string, language: Language): string {
  const key = `word.${word}`
  return hasMessage(language, key) ? translate(language, key) : word
}

export function unitOf(unit: string, language: Language): string {
  const key = `unit.${unit}`
  return hasMessage(language, key) ? translate(language, key) : unit
}

/** Choice of the day as of which everything is shown. */
export function DayChoice({ asOf }: { readonly asOf: string }): ReactNode {
  const text = useText()
  const change = useChangeView()
  const view = useView()
  return (
    <p className="when land-day">
      <label>
        <span>{text('land.day')}</span>{' '}
        <input
          type="date"
          value={view.asOf ?? asOf}
          min="1990-01-01"
          max="2100-12-31"
          onChange={({ target }) => change({ asOf: target.value === '' ? undefined : target.value }, { replace: true })}
        />
      </label>
    </p>
  )
}

interface TrailProps {
  readonly trace: { readonly entry: number; readonly by: string; readonly source: string }
}

/** Who entered something and on which document, by name; their ids on asking. */
export function LandTrail({ trace: { entry, by, source } }: TrailProps): ReactNode {
  const text = useText()
  const nameOf = useMakerName()
  const document = useDocumentName(source)
  return <span title={`${by}, ${source}`}>{text('land.trailText', { entry, by: nameOf(by), source: document })}</span>
}

/** What a document of an entry is called. */
export function useDocumentName(source: string): string {
  const text = useText()
  const { current } = useRegionsHere()
  return useEvidenceText(current, source === '' ? null : { source }) || text('land.noDocument')
}

interface Column {
  readonly head: string
  readonly numeric?: boolean
}

interface RowsProps {
  readonly caption?: string
  readonly columns: readonly Column[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

/** A table whose first column names the row; on a phone each row becomes a block. */
export function Rows({ caption, columns, rows }: RowsProps): ReactNode {
  return (
    <table className="stacking">
      {caption === undefined ? null : <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ head, numeric }) => (
            <th key={head} scope="col" className={numeric === true ? 'number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key}>
            <th scope="row">{first}</th>
            {others.map((cell, index) => {
              const column = columns[index + 1]
              return (
                <td key={column?.head} data-label={column?.head} className={column?.numeric === true ? 'number' : undefined}>
                  {cell}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Text that the reader's language formats: used where a hook cannot stand. */
export function useWords(): { readonly word: (word: string) => string; readonly unit: (unit: string) => string } {
  const language = useLanguage()
  return { word: (word) => wordOf(word, language), unit: (unit) => unitOf(unit, language) }
}
