import { pathText, type RefuseAt } from './read-json.ts'

/** Refuses every entry of some lists, given by name, whose id stood before in any of them. */
export function refuseRepeated(lists: Readonly<Record<string, readonly { readonly id: string }[]>>, refuse: RefuseAt): void {
  const seen = new Map<string, string>()
  for (const [name, entries] of Object.entries(lists)) {
    for (const [at, { id }] of entries.entries()) {
      const place = pathText([name, at, 'id'])
      const first = seen.get(id)
      if (first === undefined) seen.set(id, place)
      else refuse([name, at, 'id'], id, `each id once; it stands at ${first}`)
    }
  }
}
