import { useQuery } from '@tanstack/react-query'
import { type Evidence, staffRoles } from '../../contract/daybook.ts'
import { day } from '../../contract/format.ts'
import { call } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { useAnyName } from '../queries.ts'
import { useActor } from '../session.ts'
import { useRegionsHere } from './region-gate.tsx'

const forever = { staleTime: Number.POSITIVE_INFINITY }

/** What the person or office is called who made an entry; the account where the reader may not know people's names. */
export function useMakerName(): (by: string) => string {
  const actor = useActor().data?.actor ?? null
  const enabled = actor !== null && staffRoles.includes(actor.role)
  const { data } = useQuery({
    queryKey: ['listAccounts'],
    queryFn: ({ signal }) => call('listAccounts', {}, signal),
    enabled,
    ...forever,
  })
  const nameOf = useAnyName(useRegionsHere().current, useLanguage())
  return (by) => (by === actor?.id ? actor.name : (data?.accounts.find(({ id }) => id === by)?.name ?? nameOf(by)))
}

type Named = Pick<Evidence, 'source' | 'document'>

/** What an entry rests on, in words: the document as somebody named it, or publisher and day of the one on record. */
export function useEvidenceText(region: string, evidence: Named | null): string {
  const language = useLanguage()
  const source = evidence?.source
  const { data } = useQuery({
    queryKey: ['listReleases', region],
    queryFn: ({ signal }) => call('listReleases', { region }, signal),
    enabled: source !== undefined,
    ...forever,
  })
  const found = source === undefined ? undefined : data?.releases.find((release) => release.source.id === source)?.source
  const published = found === undefined ? source : `${found.publisher}, ${day(found.published, language)}`
  return [evidence?.document, published].filter((part) => part !== undefined).join('; ')
}
