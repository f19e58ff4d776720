import type { ReactNode } from 'react'
import { useLanguage } from '../language.tsx'
import { explain } from './explain.ts'

/** Why what was asked could not be done, beside what was asked; nothing while all is well. */
export function Problem({ error }: { readonly error: Error | null }): ReactNode {
  const language = useLanguage()
  return error === null ? null : (
    <p className="problem lines" role="alert">
      {explain(error, language)}
    </p>
  )
}
