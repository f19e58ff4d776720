import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NewEntry } from '../contract/daybook.ts'
import { call, type Input, type Output } from './api.ts'
import { forgetDrafts } from './parts/forms/drafts.ts'

/** Who is signed in, if anybody is. */
export function useActor(): UseQueryResult<Output<'whoAmI'>> {
  return useQuery({ queryKey: ['whoAmI'], queryFn: ({ signal }) => call('whoAmI', {}, signal) })
}

/** Opens a session; what is shown is asked for again, since more may be shown now. */
export function useSignIn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'signIn'>) => call('signIn', input),
    onSuccess: () => queries.invalidateQueries(),
  })
}

export function useSignOut() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call('signOut', {}),
    onSuccess: () => {
      forgetDrafts()
      return queries.resetQueries()
    },
  })
}

/** What is entered into the books of a region: all of it or nothing. `seen` is the `last` of the answer that the writer looks at. */
export interface Recording {
  readonly entries: readonly NewEntry[]
  readonly seen?: number | undefined
}

/**
 * Enters what happened; afterwards everything on the page is asked for anew. A refusal is the mutation's `error`: `entries-refused` with
 * the reasons, `changed-meanwhile` with what others entered, and the page keeps what was typed.
 */
export function useRecord(region: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ entries, seen }: Recording) =>
      call('recordEntries', { region, entries: [...entries], ...(seen === undefined ? {} : { seen }) }),
    onSettled: () => queries.invalidateQueries(),
  })
}
