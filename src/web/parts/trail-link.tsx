import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type LedgerName, staffRoles } from '../../contract/daybook.ts'
import { useText } from '../language.tsx'
import { useActor } from '../session.ts'
import type { View } from '../view.ts'

/** The search part of the trail of one thing: whoever and whenever. */
export function trailOf({ by: _by, day: _day, ...view }: View, ledger: LedgerName, about: string): View {
  return { ...view, ledger, about }
}

/** To the trail of a thing, for those who may see it. */
export function TrailLink({ ledger, about }: { readonly ledger: LedgerName; readonly about: string }): ReactNode {
  const text = useText()
  const { data } = useActor()
  const role = data?.actor?.role
  if (role === undefined || !staffRoles.includes(role)) return null
  return (
    <Link className="small no-print" to="/trail" search={(before) => trailOf(before, ledger, about)}>
      {text('nav.trail')}
    </Link>
  )
}
