/** A row that points to another one, and how to refuse it. */
export interface Link {
  /** Key of the row pointed to, or empty. */
  readonly next: string
  readonly refuse: (found: string, allowed: string) => void
}

/** Refuses every row that comes back to itself when its links are followed. */
export function refuseCycles(links: ReadonlyMap<string, Link>, allowed: string): void {
  for (const [start, link] of links) {
    const met = new Set<string>()
    let key = link.next
    while (key !== '' && key !== start && !met.has(key)) {
      met.add(key)
      key = links.get(key)?.next ?? ''
    }
    if (key === start) link.refuse([start, ...met, start].join(' → '), allowed)
  }
}
