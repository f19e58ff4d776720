import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { isTaodaError } from '../../contract/errors.ts'
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

/** What is being worked out, and for how many seconds so far. */
export function Working({ text }: { readonly text: string }): ReactNode {
  const say = useText()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((so) => so + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className="working">
      <p role="status">{text}</p>
      <progress aria-label={text} /> <span aria-hidden="true">{say('outlook.busy.seconds', { seconds })}</span>
    </div>
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
  if (isTaodaError(error) && error.code === 'not-signed-in') return <SignInFirst said={explain(error, language)} />
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

function SignInFirst({ said }: { readonly said: string }): ReactNode {
  const text = useText()
  return (
    <div className="state" role="status">
      <p>{said}</p>
      <Link to="/sign-in" search={(before) => before}>
        {text('session.signIn')}
      </Link>
    </div>
  )
}
