import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Actor } from '../../contract/daybook.ts'
import { useView, type View } from '../view.ts'
import { useRegionsHere } from './region-gate.tsx'
import { SignedIn } from './signed-in.tsx'
import { Failure, Loading } from './states.tsx'

interface Props<Answer extends object> {
  /** What is asked, as the first word of its key in the cache. */
  readonly name: string
  readonly title: string
  readonly ask: (input: { region: string } & Pick<View, 'year' | 'asOf'>, signal: AbortSignal) => Promise<Answer>
  /** Draws the answer; `actor` is null where nothing may be entered, because an earlier day is shown. */
  readonly children: (answer: Answer, actor: Actor | null) => ReactNode
}

/** A page about a year for whoever is signed in: asks once, waits, and says what went wrong. */
export function MembersPage<Answer extends object>({ title, ...asked }: Props<Answer>): ReactNode {
  return <SignedIn title={title}>{(actor) => <Asked {...asked} actor={actor} />}</SignedIn>
}

function Asked<Answer extends object>({
  name,
  ask,
  children,
  actor,
}: Omit<Props<Answer>, 'title'> & { readonly actor: Actor }): ReactNode {
  const { year, asOf } = useView()
  const { current: region } = useRegionsHere()
  const { data, error, refetch } = useQuery({
    queryKey: [name, region, year, asOf],
    queryFn: ({ signal }) => ask({ region, ...(year !== undefined && { year }), ...(asOf !== undefined && { asOf }) }, signal),
  })
  if (error !== null) return <Failure page error={error} retry={() => void refetch()} />
  return data === undefined ? <Loading /> : children(data, asOf === undefined ? actor : null)
}
