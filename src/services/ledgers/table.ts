/** The things of one kind by id, with changes that can still be dropped. Things are values: a change puts a new one. */
export class Table<Thing> {
  readonly #kept = new Map<string, Thing>()
  readonly #draft = new Map<string, Thing>()
  #version = 0

  /** Another number whenever something else can be read: what was worked out of the table may be kept under it. */
  get version(): number {
    return this.#version
  }

  get(id: string): Thing | undefined {
    return this.#draft.get(id) ?? this.#kept.get(id)
  }

  has(id: string): boolean {
    return this.#draft.has(id) || this.#kept.has(id)
  }

  put(id: string, thing: Thing): void {
    this.#draft.set(id, thing)
    this.#version += 1
  }

  /** All things, in the order in which they first came. */
  *entries(): Generator<readonly [string, Thing]> {
    for (const [id, thing] of this.#kept) yield [id, this.#draft.get(id) ?? thing]
    for (const [id, thing] of this.#draft) if (!this.#kept.has(id)) yield [id, thing]
  }

  *values(): Generator<Thing> {
    for (const [, thing] of this.entries()) yield thing
  }

  get size(): number {
    let size = this.#kept.size
    for (const id of this.#draft.keys()) if (!this.#kept.has(id)) size += 1
    return size
  }

  /** Makes the changes last. */
  keep(): void {
    for (const [id, thing] of this.#draft) this.#kept.set(id, thing)
    this.#draft.clear()
  }

  /** Forgets the changes since the last `keep`. */
  drop(): void {
    if (this.#draft.size > 0) this.#version += 1
    this.#draft.clear()
  }
}

/** The tables of one ledger, by name. */
export type Tables = Readonly<Record<string, Table<unknown>>>

/** Another number whenever something else can be read in any of the tables. */
export function versionOf(tables: Tables): number {
  return Object.values(tables).reduce((sum, { version }) => sum + version, 0)
}

/** What follows from a table alone, worked out again when something else can be read in it. */
export function fromTable<Thing, Answer>(work: (table: Table<Thing>) => Answer): (table: Table<Thing>) => Answer {
  const kept = new WeakMap<Table<Thing>, { readonly version: number; readonly answer: Answer }>()
  return (table) => {
    const known = kept.get(table)
    if (known?.version === table.version) return known.answer
    const answer = work(table)
    kept.set(table, { version: table.version, answer })
    return answer
  }
}
