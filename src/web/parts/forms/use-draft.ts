import { useState } from 'react'
import { useActor } from '../../session.ts'
import { draftPrefix, keepDraft, readDraft } from './drafts.ts'
import type { Typed } from './field.ts'

/**
 * What was typed into a form. Under a name it survives a reload of the page, in this tab and for this person only: a desk may be shared.
 */
export function useDraft(name: string | undefined): readonly [Typed, (typed: Typed) => void] {
  const actor = useActor().data?.actor?.id ?? ''
  const key = name === undefined || actor === '' ? undefined : `${draftPrefix}${actor}.${name}`
  const [state, setState] = useState<{ readonly key: string | undefined; readonly typed: Typed }>({ key: undefined, typed: {} })
  const typed = state.key === key ? state.typed : key === undefined ? {} : readDraft(key)
  const set = (next: Typed): void => {
    setState({ key, typed: next })
    if (key !== undefined) keepDraft(key, next)
  }
  return [typed, set]
}
