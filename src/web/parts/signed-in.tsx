import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Actor } from '../../contract/daybook.ts'
import { useText } from '../language.tsx'
import { useActor } from '../session.ts'
import { Loading } from './states.tsx'

/** Shows its content to whoever is signed in; to others the way to signing in. */
export function SignedIn({
  title,
  children,
}: {
  readonly title: string
  readonly children: (actor: Actor) => ReactNode
}): ReactNode {
  const text = useText()
  const { data } = useActor()
  if (data === undefined) return <Loading />
  if (data.actor !== null) return children(data.actor)
  return (
    <div className="steering">
      <h1>{title}</h1>
      <p className="lead">{text('session.needed')}</p>
      <p>
        <Link to="/sign-in" search={(before) => before}>
          {text('session.signIn')}
        </Link>
      </p>
    </div>
  )
}

/** Whether a person's work is one of these, or anything is theirs to do. */
export function isOneOf(actor: Actor | null, ...roles: readonly Actor['role'][]): boolean {
  return actor !== null && (actor.role === 'administrator' || roles.includes(actor.role))
}
