import { type ReactNode, useState } from 'react'
import { importedChange } from '../../../contract/scenario-sentence.ts'
import { call, type Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useRecord } from '../../session.ts'
import type { PlanNames } from './names.ts'
import type { Sheet } from './use-sheet.ts'

interface WorkbookProps {
  readonly region: string
  readonly sheet: Sheet
  readonly names: PlanNames
  readonly editable: boolean
}

/** The sheet as a workbook that goes on calculating, and back: what was changed is shown before it is entered. */
export function WorkbookSection({ region, sheet, names, editable }: WorkbookProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const record = useRecord(region)
  const [read, setRead] = useState<Output<'importScenario'>>()
  const [error, setError] = useState<Error | null>(null)
  const trying = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
      setError(null)
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)))
    }
  }
  const save = async (): Promise<void> => {
    const { id, year } = sheet.scenario
    save64(await call('exportScenario', { region, scenario: id, year, asOf: sheet.asOf, names: language }))
  }
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setRead(undefined)
    record.reset()
    setRead(await call('importScenario', { region, file: { name: file.name, base64: await asBase64(file) } }))
  }
  return (
    <section>
      <div className="tools">
        <button type="button" onClick={() => void trying(save)}>
          {text('sheet.export')}
        </button>
        {editable ? (
          <label>
            <span>{text('sheet.import')}</span>
            <input
              type="file"
              accept=".xlsx"
              onChange={({ target }) => {
                const [file] = target.files ?? []
                void trying(() => open(file)).finally(() => {
                  target.value = ''
                })
              }}
            />
          </label>
        ) : null}
      </div>
      <Problem error={error ?? record.error} />
      {read === undefined ? null : (
        <div role="status">
          {read.changes.length === 0 ? (
            <p>{text('sheet.import.same')}</p>
          ) : (
            <>
              <p>{text('sheet.import.changes', { count: read.changes.length })}</p>
              <ul>
                {read.changes.map((one) => (
                  <li key={one.cell}>{importedChange(one, read.unit, names.code, language)}</li>
                ))}
              </ul>
              <button
                type="button"
                disabled={record.isPending}
                onClick={() => record.mutate({ entries: read.entries, seen: read.seen }, { onSuccess: () => setRead(undefined) })}
              >
                {text('sheet.enter')}
              </button>
            </>
          )}
        </div>
      )}
    </section>
  )
}

/** Hands a file to the browser, which keeps it where it keeps files. */
function save64({ name, mediaType, base64 }: Output<'exportScenario'>): void {
  const link = document.createElement('a')
  link.href = `data:${mediaType};base64,${base64}`
  link.download = name
  link.click()
}

async function asBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
