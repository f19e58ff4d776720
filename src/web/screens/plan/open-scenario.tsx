import { type ReactNode, useState } from 'react'
import type { NewEntry } from '../../../contract/daybook.ts'
import { day } from '../../../contract/format.ts'
import { call } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Field, StepForm } from './forms.tsx'
import { shortName } from './row-forms.tsx'

/** A new scenario of the year from what is known on the day. */
export function OpenScenario({
  region,
  year,
  asOf,
  onOpen,
}: {
  readonly region: string
  readonly year: number
  readonly asOf: string
  readonly onOpen: (entry: NewEntry) => void
}): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [title, setTitle] = useState('')
  const [error, setError] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const id = shortName(title)
  const open = async (): Promise<void> => {
    setBusy(true)
    try {
      const { entries } = await call('draftScenario', { region, year, scenario: id, title })
      setError(null)
      for (const entry of entries) onOpen(entry)
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section>
      <h2>{text('sheet.open')}</h2>
      <p className="muted">{text('sheet.openHelp', { day: day(asOf, language) })}</p>
      <StepForm action={text('sheet.open')} disabled={busy || id === ''} onSubmit={() => void open()}>
        <Field label={text('sheet.name')} value={title} onChange={setTitle} needed />
      </StepForm>
      <Problem error={error} />
    </section>
  )
}
