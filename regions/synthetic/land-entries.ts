/** One line of the daybook as a pack holds it. */
export interface LandLine {
  readonly id: string
  readonly known: string
  readonly ledger: 'land'
  readonly kind: string
  readonly about: string
  readonly day: string
  readonly body: object
  readonly evidence?: { readonly document: string }
}

/** The last day of the invented history. */
export const lastDay = '2025-12-20'

/** Collects lines and puts them in order of day; what would lie after the last day is left out. */
export class LandBook {
  readonly #lines: Omit<LandLine, 'id'>[] = []
  #tenants = 0

  /** Adds what happened, unless it lies ahead. Says whether it was added. */
  add(day: string, kind: string, about: string, body: object, document = ''): boolean {
    if (day > lastDay) return false
    const evidence = document === '' ? {} : { evidence: { document: `${document} (giả định)` } }
    this.#lines.push({ known: day, ledger: 'land', kind, about, day, body, ...evidence })
    return true
  }

  /** Invented tenants are numbered. */
  nextTenant(): number {
    this.#tenants += 1
    return this.#tenants
  }

  text(): string {
    return this.#lines
      .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
      .map((line, index) => `${JSON.stringify({ id: `land-${index + 1}`, ...line })}\n`)
      .join('')
  }
}
