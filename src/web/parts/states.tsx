import type { ReactNode } from 'react'
import { errorText } from '../../contract/error-text.ts'
import { isTaodaError } from '../../contract/errors.ts'
import { translate } from '../../contract/messages/index.ts'
import type { Language } from '../../contract/record.ts'
import { AnswerProblem } from '../api.ts'
import { useLanguage, useText } from '../language.tsx'

function explain(error: Error, language: Language): string {
  if (isTaodaError(error)) return errorText(error, language)
  return translate(language, error instanceof AnswerProblem ? `error.${error.kind}` : 'error.unreadable')
}

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
