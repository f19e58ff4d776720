import type { ReactNode } from 'react'
import { useLanguage } from '../language.tsx'
import { explain } from './explain.ts'
import { useMakerName } from './trace-names.ts'

/** Why what was asked could not be done, beside what was asked; nothing while all is well. */
export function Problem({ error }: { readonly error: Error | null }): ReactNode {
  return error === null ? null : <Told error={error} />
}

function Told({ error }: { readonly error: Error }): ReactNode {
  const language = useLanguage()
  const nameOf = useMakerName()
  return (
    <p className="problem lines" role="alert">
      {explain(error, language, nameOf)}
    </p>
  )
}
