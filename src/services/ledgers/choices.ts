import { type Ledger, refuse } from './ledger.ts'
import { Table } from './table.ts'

/** An observation that a person has set aside. */
export interface SetAside {
  readonly observation: string
  readonly reason: string
  readonly by: string
  readonly day: string
  /** False once it speaks again. */
  readonly inForce: boolean
}

export type ChoiceTables = { readonly setAside: Table<SetAside> }

/** The ledger of choices about the evidence. */
export const choiceLedger: Ledger<'choices', ChoiceTables> = {
  name: 'choices',
  empty: () => ({ setAside: new Table() }),
  concerns: ({ about }) => [about],
  post: ({ kind, about, body, by, day }, { setAside }) => {
    const before = setAside.get(about)
    const inForce = kind === 'set-aside'
    if (inForce && before?.inForce === true)
      return refuse('already-set-aside', { observation: about, by: before.by, day: before.day })
    if (!inForce && before?.inForce !== true) return refuse('not-set-aside', { observation: about })
    setAside.put(about, { observation: about, reason: body.reason, by, day, inForce })
    return undefined
  },
}
