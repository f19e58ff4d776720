import { useLanguage, useText } from '../language.tsx'
import { useCodes } from '../queries.ts'
import { useRegionsHere } from './region-gate.tsx'

interface Owned {
  readonly owner: string
  readonly ownerName: string
}

/** What the body is called that owes something: in the reader's language where the books have it, else as somebody wrote it. */
export function useOwnerName(): (owned: Owned) => string {
  const text = useText()
  const language = useLanguage()
  const codes = useCodes(useRegionsHere().current).data?.codes ?? []
  return ({ owner, ownerName }) => {
    const found = codes.find(({ list, code }) => list === 'office' && code === owner)?.names[language]
    return found ?? (ownerName || owner || text('ground.nobody'))
  }
}
