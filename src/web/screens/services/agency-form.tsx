import type { ReactNode } from 'react'
import { useLanguage, useText } from '../../language.tsx'
import { newId } from '../../parts/forms/new-id.ts'
import { RecordForm } from '../../parts/forms/record-form.tsx'

interface Props {
  readonly region: string
  readonly seen: number
  readonly day: string
}

/** Names an agency that can then answer for procedures, programmes and cases. */
export function AgencyForm({ region, seen, day }: Props): ReactNode {
  const text = useText()
  const reader = useLanguage()
  const languages = new Intl.DisplayNames(reader, { type: 'language' })
  const name = (language: string) => ({ label: text('ask.nameIn', { language: languages.of(language) ?? language }) })
  return (
    <RecordForm
      region={region}
      seen={seen}
      day={day}
      action={text('do.set-agency')}
      ledger="investment"
      kind="set-agency"
      about={(values) => newId(values['names.vi'] ?? '', seen)}
      words={{ 'names.vi': name('vi'), 'names.en': name('en'), 'names.fr': name('fr'), 'names.de': name('de') }}
    />
  )
}
