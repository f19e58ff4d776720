import { type FormEvent, type ReactNode, useState } from 'react'
import { useLanguage, useText } from '../../language.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Loading } from '../../parts/states.tsx'
import { useActor, useSignIn, useSignOut } from '../../session.ts'

/** Who are you? Signing in and out. */
export function SignInScreen(): ReactNode {
  const { data } = useActor()
  if (data === undefined) return <Loading />
  return data.actor === null ? <SignIn /> : <SignedIn name={data.actor.name} role={data.actor.role} />
}

function SignIn(): ReactNode {
  const text = useText()
  const signIn = useSignIn()
  const [account, setAccount] = useState('')
  const [secret, setSecret] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    signIn.mutate({ account: account.trim(), secret: secret.trim() })
  }
  return (
    <form className="sign-in" onSubmit={submit}>
      <h1>{text('session.heading')}</h1>
      <p>{text('session.help')}</p>
      <label>
        <span>{text('session.account')}</span>
        <input
          value={account}
          onChange={({ target }) => setAccount(target.value)}
          autoComplete="username"
          autoCapitalize="none"
          required
        />
      </label>
      <label>
        <span>{text('session.secret')}</span>
        <input
          type="password"
          value={secret}
          onChange={({ target }) => setSecret(target.value)}
          autoComplete="current-password"
          required
        />
      </label>
      <button type="submit" disabled={signIn.isPending}>
        {text('session.signIn')}
      </button>
      <Problem error={signIn.error} />
    </form>
  )
}

function SignedIn({ name, role }: { readonly name: string; readonly role: string }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const signOut = useSignOut()
  return (
    <section className="sign-in" lang={language}>
      <h1>{name}</h1>
      <p>{text('session.role', { role })}</p>
      <button type="button" onClick={() => signOut.mutate()} disabled={signOut.isPending}>
        {text('session.signOut')}
      </button>
      <Problem error={signOut.error} />
    </section>
  )
}
