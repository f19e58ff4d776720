import type { ReactNode } from 'react'
import { useLanguage, useText } from '../language.tsx'
import { explain } from './explain.ts'

/** What is being waited for. */
export function Pending({ text }: { readonly text: string }): ReactNode {
  return (
    <p className="state" role="status">
      {text}
    </p>
  )
}

export function Loading(): ReactNode {
  return <Pending text={useText()('state.loading')} />
}

interface FailureProps {
  readonly error: Error
  readonly retry: () => void
  /** The failure is all that the page has to show. */
  readonly page?: boolean
}

/** What went wrong, and a way to try again. */
export function Failure({ error, retry, page = false }: FailureProps): ReactNode {
  const language = useLanguage()
  const text = useText()
  return (
    <div className="state" role="alert">
      {page ? <h1>{text('state.failed')}</h1> : <p>{text('state.failed')}</p>}
      <p className="lines">{explain(error, language)}</p>
      <button type="button" onClick={retry}>
        {text('state.retry')}
      </button>
    </div>
  )
}
